"""Setting the mail server up: its address in the settings, its password in the vault, that somebody did it on the trail."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from privacy_console.adapters.workspace.settings import Settings
    from privacy_console.casework.console.office import MailOutSetup, Unlock
    from privacy_console.casework.letters.sending.mail import Post
    from privacy_console.wiring.office import Offices

MAIL_OUT = "mailout"
"""The name under which the vault keeps its password."""


def post_of(settings: Settings, password: Callable[[], str | None]) -> Post:
    """The office's post; without a mail server in the settings it makes messages and sends none.

    Raises:
        MailServerAddressRefused: the settings name none that can be used.
    """
    from privacy_console.adapters.mailserver.server import parse_server
    from privacy_console.adapters.mailserver.smtp import SmtpPost

    server = parse_server(settings.mail_out, ca_file=settings.mail_out_ca) if settings.mail_out else None
    return SmtpPost(server, password=password)


def set_up_mail_out(offices: Offices, home: str | None, unlock: Unlock, setup: MailOutSetup) -> str:
    """What is None of the set-up stays as it was. Before anything is written the server is called, encrypted and logged in to.

    Returns:
        How the line to it is encrypted; empty where there is none any more.

    Raises:
        MailServerAddressRefused, MailServerUnavailable, SettingsRefused, WrongPassphrase, WhoSignsIn: nothing was changed.
    """
    from privacy_console.adapters.mailserver.server import parse_server
    from privacy_console.adapters.mailserver.smtp import SmtpPost
    from privacy_console.adapters.vault.vault import SealedVault
    from privacy_console.adapters.workspace.settings import check_settings, write_settings
    from privacy_console.wiring.office import chosen

    workspace = offices.workspace(home)
    settings = offices.settings(workspace)
    given = {"mail_out": setup.server, "mail_out_ca": setup.ca_file}
    changed = {name: value for name, value in given.items() if value is not None}
    new = replace(settings, **changed)  # type: ignore[arg-type]  # each has its field's type
    check_settings(new)
    server = parse_server(new.mail_out, ca_file=new.mail_out_ca) if new.mail_out else None
    with workspace.held():
        seal = offices._seal(unlock.passphrase)  # noqa: SLF001 - the same house
        vault = SealedVault(workspace.home)
        with offices._store(workspace, seal, settings) as store:  # noqa: SLF001 - as above
            with store.reading() as file:
                person = chosen(file.people.everyone(), unlock.person)
            vault.open_person(person, seal)
            password = setup.password if setup.password is not None else vault.password(MAIL_OUT, seal)
            line = SmtpPost(server, password=lambda: password).check() if server else ""
            if setup.password is not None:
                vault.keep_password(MAIL_OUT, setup.password, seal)
            with store.transaction(person.id) as file:
                said = [*sorted(changed), *(["password"] if setup.password is not None else [])]
                file.trail.append("office.mail_out_set_up", changed=",".join(said), server=server.host if server else "")
                write_settings(workspace.settings, new)  # last: where it fails, nothing is on the trail
    return line
