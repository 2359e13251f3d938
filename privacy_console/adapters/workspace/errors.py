from __future__ import annotations

from privacy_console.casework.common.errors import Refused, Unavailable, Unreadable


class HomeInUse(Unavailable):
    code = "workspace.home_in_use"
    sentence = "This office is open already, in process {pid}. Nothing was opened. Close it there, or wait until it is done."

    def __init__(self, pid: str) -> None:
        super().__init__(f"held by process {pid}")
        self.pid = pid


class HomeUnusable(Unavailable):
    code = "workspace.home_unusable"
    sentence = (
        "The folder of this office cannot be used ({place}: {why}). Nothing was changed. Change its rights, or choose another."
    )

    def __init__(self, place: str, why: str) -> None:
        super().__init__(f"{place}: {why}")
        self.place, self.why = place, why


class SettingsUnreadable(Unreadable):
    code = "workspace.settings_unreadable"
    sentence = "The settings cannot be read: {message} ({place}). Nothing was opened. Correct that line."


class SettingsMissing(Refused):
    code = "workspace.settings_missing"
    sentence = "There is no office in this folder yet. Nothing was opened. Set one up: privacy-console office set-up."

    def __init__(self) -> None:
        super().__init__("no settings")


class SettingsRefused(Refused):
    code = "workspace.settings_refused"
    sentence = "The setting “{name}” was not taken: {why}. Nothing was written."

    def __init__(self, name: str, why: str) -> None:
        super().__init__(f"{name}: {why}")
        self.name, self.why = name, why
