"""`doctor`: how this computer stands. `selftest`: whether this installation works."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from privacy_console.casework.common.errors import ConsoleError
from privacy_console.casework.common.watch import Watch
from privacy_console.casework.console.office import Check

if TYPE_CHECKING:
    from privacy_console.casework.search.company import CompanySource
    from privacy_console.wiring import Wiring


COMPANY = "company database"


def health(wiring: Wiring, home: str | None) -> list[Check]:
    """Keyring, fonts, Qt, store, company database and time zone, each tried for real."""
    workspace = wiring.workspace(home)
    by_passphrase = workspace.is_set_up and wiring.sealed_by_passphrase(home)
    checks = [
        _not_needed(_tried("keyring", _keyring), not_needed=by_passphrase),
        _tried("fonts", lambda: _fonts(wiring.resources)),
        _tried("window", start_qt),
    ]
    if not workspace.is_set_up:
        return [*checks, Check(name="office", ok=True, said="none is set up here")]
    return [
        *checks,
        _tried("store", lambda: _store(wiring, home)),
        *_company(wiring, home),
        _mailbox(wiring, home),
        *_mail_server(wiring, home),
        _tried("time zone", lambda: str(ZoneInfo(wiring.settings(workspace).zone))),
    ]


def selftest(wiring: Wiring, watch: Watch) -> list[Check]:
    """Fonts, Qt, and a case on a sample company in a folder that is gone afterwards."""

    def a_case() -> str:
        with tempfile.TemporaryDirectory(prefix="privacy-console-") as folder:
            stage = wiring.demo(folder, seed=1, scale=1, surname=None, watch=watch)
            opened = stage.console.open_letters(stage.letters, watch=watch)
            wiring.close()
        return f"{sum(1 for one in opened if one.case is not None)} cases opened from {len(opened)} letters"

    return [
        _tried("fonts", lambda: _fonts(wiring.resources)),
        _tried("window", start_qt),
        _tried("store, migrations and a case", a_case),
    ]


def start_qt(platform: str = "offscreen") -> str:
    """Start Qt in a child process, since it would take this one along."""
    command = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "privacy_console"]
    environment = {**os.environ, "PRIVACY_CONSOLE_TRY_DISPLAY": "1", "QT_QPA_PLATFORM": platform}
    done = subprocess.run(  # noqa: S603 - our own program
        command, env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    if done.returncode:
        raise OSError((done.stderr.strip().splitlines() or ["it ended without a reason"])[-1])
    return "Qt starts"


def _tried(name: str, attempt: Callable[[], str]) -> Check:
    try:
        return Check(name=name, ok=True, said=attempt())
    except ConsoleError as error:
        return _failed(name, error)
    except (OSError, subprocess.SubprocessError, KeyError) as error:
        return Check(name=name, ok=False, said=str(error))


def _not_needed(check: Check, *, not_needed: bool) -> Check:
    """What does not work and is not asked for here is a warning, no fault."""
    if check.ok or not not_needed:
        return check
    return Check(name=check.name, ok=True, said="not needed: this office opens by its passphrase", warnings=(check.said,))


def _failed(name: str, error: ConsoleError) -> Check:
    return Check(name=name, ok=False, said=error.sentence.format_map(vars(error)) if error.sentence else str(error))


def _keyring() -> str:
    from privacy_console.adapters.vault.systemkeyring import name_of_backend

    return name_of_backend()


def _fonts(resources: Path) -> str:
    found = sorted(path.name for path in (resources / "fonts").glob("*.[ot]tf"))
    if not found:
        raise OSError(f"no fonts in {resources / 'fonts'}")
    return f"{len(found)} fonts"


def _store(wiring: Wiring, home: str | None) -> str:
    workspace = wiring.workspace(home)
    if not workspace.store.is_file():
        raise OSError("settings are there and the store is not")
    if wiring.sealed_by_passphrase(home):
        return "sealed by a passphrase; not opened"
    return f"opens; {len(wiring.persons(home))} people may sign in"


def _company(wiring: Wiring, home: str | None) -> Iterator[Check]:
    """What each source's login is and may do, tried now; one of which a table is closed leaves every search incomplete."""
    from privacy_console.adapters.vault.vault import SealedVault
    from privacy_console.casework.identity.keys import ByKeyring, PassphraseNeeded

    workspace = wiring.workspace(home)
    try:
        settings = wiring.settings(workspace)
        vault = SealedVault(workspace.home)
        names = wiring.data_map(settings.map_path).sources
        sources = {one.name: one for one in wiring.sources(settings, names, lambda name: vault.password(name, ByKeyring()))}
    except PassphraseNeeded:
        yield Check(name=COMPANY, ok=True, said="its password is sealed by a passphrase; not tried")
        return
    except ConsoleError as error:
        yield _failed(COMPANY, error)
        return
    for name in names:
        said = COMPANY if len(names) == 1 else f"{COMPANY} “{name}”"
        if name not in sources:
            yield Check(name=said, ok=False, said="no address is in the settings: searches say that it was not connected")
            continue
        try:
            yield _login(said, sources[name])
        except ConsoleError as error:
            yield _failed(said, error)


def _mailbox(wiring: Wiring, home: str | None) -> Check:
    """Whether the mailbox answers, and whether anything tells when mail arrived."""
    from privacy_console.adapters.mailbox.sources.imap import ImapMailbox, address_of
    from privacy_console.adapters.vault.vault import SealedVault
    from privacy_console.casework.identity.keys import ByKeyring, PassphraseNeeded
    from privacy_console.wiring.mailbox import MAILBOX

    workspace = wiring.workspace(home)
    settings, vault = wiring.settings(workspace), SealedVault(workspace.home)
    hosts = () if settings.received_by else ("no mail host of ours is named: when mail arrived is uncertain",)
    if not settings.mailbox:
        return Check(name="mailbox", ok=True, said="none is set up; letters come in as files", warnings=hosts)
    try:
        address, password = address_of(settings.mailbox), vault.password(MAILBOX, ByKeyring())
        found = ImapMailbox(address, password=lambda: password, ca_file=settings.mailbox_ca).count()
    except PassphraseNeeded:
        return Check(name="mailbox", ok=True, said="its password is sealed by a passphrase; not tried", warnings=hosts)
    except ConsoleError as error:
        return _failed("mailbox", error)
    return Check(name="mailbox", ok=True, said=f"answers; {found} messages are in it", warnings=hosts)


def _mail_server(wiring: Wiring, home: str | None) -> Iterator[Check]:
    """Where letters leave by a server: whether it answers, encrypts and lets us in. Nothing is sent."""
    from privacy_console.adapters.mailserver.server import parse_server
    from privacy_console.adapters.mailserver.smtp import SmtpPost
    from privacy_console.adapters.vault.vault import SealedVault
    from privacy_console.casework.identity.keys import ByKeyring, PassphraseNeeded
    from privacy_console.wiring.mailout import MAIL_OUT

    workspace = wiring.workspace(home)
    settings, vault = wiring.settings(workspace), SealedVault(workspace.home)
    if not settings.mail_out:
        return
    try:
        server, password = parse_server(settings.mail_out, ca_file=settings.mail_out_ca), vault.password(MAIL_OUT, ByKeyring())
        line = SmtpPost(server, password=lambda: password).check()
    except PassphraseNeeded:
        yield Check(name="mail server", ok=True, said="its password is sealed by a passphrase; not tried")
    except ConsoleError as error:
        yield _failed("mail server", error)
    else:
        yield Check(name="mail server", ok=True, said=f"answers over {line}; nothing was sent")


def _login(name: str, source: CompanySource) -> Check:
    from privacy_console.casework.search.logins import told

    report, tables = source.login_report(), len(source.schema().tables)
    facts = told(report)
    said = " ".join([f"{tables} {'table' if tables == 1 else 'tables'}.", *(str(one) for one in facts if not one.warning)])
    return Check(name=name, ok=not report.unreadable, said=said, warnings=tuple(str(one) for one in facts if one.warning))
