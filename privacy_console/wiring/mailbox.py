"""Setting the company's mailbox up: its address in the settings, its password in the vault, that somebody did it on the trail."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from privacy_console.casework.console.office import MailSetup, Unlock
    from privacy_console.wiring.office import Offices

MAILBOX = "mailbox"
"""The name under which the vault keeps its password."""


def set_up_mail(offices: Offices, home: str | None, unlock: Unlock, setup: MailSetup) -> None:
    """What is None of the set-up stays as it was. Everything is checked before anything is written, the settings last.

    Raises:
        SettingsRefused, WrongPassphrase, WhoSignsIn: nothing was changed.
    """
    from privacy_console.adapters.vault.vault import SealedVault
    from privacy_console.adapters.workspace.settings import check_settings, write_settings
    from privacy_console.wiring.office import chosen

    workspace = offices.workspace(home)
    settings = offices.settings(workspace)
    given = {"mailbox": setup.mailbox, "mailbox_ca": setup.ca_file, "received_by": setup.received_by}
    changed = {name: value for name, value in given.items() if value is not None}
    new = replace(settings, **changed)  # type: ignore[arg-type]  # each has its field's type
    check_settings(new)
    with workspace.held():
        seal = offices._seal(unlock.passphrase)  # noqa: SLF001 - the same house
        vault = SealedVault(workspace.home)
        with offices._store(workspace, seal, settings) as store:  # noqa: SLF001 - as above
            with store.reading() as file:
                person = chosen(file.people.everyone(), unlock.person)
            vault.open_person(person, seal)
            if setup.password is not None:
                vault.keep_password(MAILBOX, setup.password, seal)
            with store.transaction(person.id) as file:
                said = [*sorted(changed), *(["password"] if setup.password is not None else [])]
                file.trail.append("office.mail_set_up", changed=",".join(said))
                write_settings(workspace.settings, new)  # last: where it fails, nothing is on the trail
