"""The doors by which mail comes in: as the settings say, and how they are changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from privacy_console.adapters.workspace.home import Workspace
    from privacy_console.adapters.workspace.settings import Settings
    from privacy_console.casework.requests.mail import MailDoors, MailSetup

MAILBOX = "mailbox"
"""The name under which the vault keeps its password."""


def doors_of(
    workspace: Workspace, settings: Settings, *, password: Callable[[], str | None], keep_password: Callable[[str], None]
) -> MailDoors:
    """The doors of an office that is open. A change is written to the settings that are there then."""
    from privacy_console.adapters.mailbox.sources.doors import Doors
    from privacy_console.adapters.workspace.settings import check_settings, read_settings, write_settings
    from privacy_console.casework.requests.mail import MailSetup

    def keep(setup: MailSetup) -> None:
        given = {"mailbox": setup.mailbox, "mailbox_ca": setup.ca_file, "received_by": setup.received_by}
        changed = {name: value for name, value in given.items() if value is not None}
        new = replace(read_settings(workspace.settings), **changed)  # type: ignore[arg-type]  # each has its field's type
        check_settings(new)
        if setup.password is not None:
            keep_password(setup.password)
        write_settings(workspace.settings, new)

    setup = MailSetup(mailbox=settings.mailbox, ca_file=settings.mailbox_ca, received_by=settings.received_by)
    return Doors(setup, password=password, keep=keep)
