"""The verbs of the data map: look at it, draft it, edit it, keep it, confirm it. A part of `Console`, in a file of its own."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from privacy_console.casework.common.errors import Refused
from privacy_console.casework.common.watch import Progress, Watch
from privacy_console.casework.console.clock import ClockVerbs
from privacy_console.casework.console.desk import Desk
from privacy_console.casework.identity.people import Role
from privacy_console.casework.search.company import CompanySource, LiveSchema, LoginReport, SourceUnavailable
from privacy_console.casework.search.datamap import DataMap
from privacy_console.casework.search.drafting.suggestions import Draft
from privacy_console.casework.search.drift import MapCheck, check_map, seen_of
from privacy_console.casework.search.mapfile import (
    ConfirmMap,
    Edit,
    Edited,
    LapseConfirmation,
    MapChanged,
    MapFile,
    StandFor,
    same_meaning,
)

MAY_KEEP_MAPS = frozenset({Role.OFFICER, Role.ADMIN})


class NotTheirs(Refused):
    """Somebody whose part this is not."""

    code = "console.not_theirs"
    sentence = "An {role} does not change the data map; an officer or an administrator does. Nothing was changed."

    def __init__(self, role: Role) -> None:
        super().__init__(role.value)
        self.role = role.value


class NobodyStands(Refused):
    """Columns are called not personal or unsearchable, and nobody stands for it."""

    code = "console.nobody_stands"
    sentence = (
        "{count} columns are not personal or unsearchable and nobody stands for it, not {said}. The map was not confirmed; "
        "look through them, and say that you stand for {count}."
    )

    def __init__(self, count: int, said: int) -> None:
        super().__init__(f"{count} columns, {said} said")
        self.count, self.said = count, said


class Drafter(Protocol):
    def __call__(self, source: CompanySource, watch: Watch) -> Draft: ...


@dataclass(slots=True, kw_only=True)
class HeldMap:
    """The data map that is worked with now, and the file that it is kept in."""

    file: MapFile
    now: DataMap


@dataclass(frozen=True, slots=True, kw_only=True)
class MapVerbs(ClockVerbs):
    sources: Sequence[CompanySource]
    desk: Desk
    held: HeldMap
    drafter: Drafter

    @property
    def data_map(self) -> DataMap:
        """The map as it was read or saved last."""
        return self.held.now

    def check_map(self, *, watch: Watch) -> MapCheck:
        """Every live column and its state, and what changed since the map was confirmed, as of now.

        Raises:
            SourceUnavailable: a source did not answer.
        """
        return check_map(self.data_map, self._schemas(watch))

    def _schemas(self, watch: Watch) -> list[LiveSchema]:
        schemas: list[LiveSchema] = []
        for source in self.sources:
            watch.checkpoint()
            watch.report(Progress(len(schemas), len(self.sources), source.name))
            schemas.append(source.schema())
        return schemas

    def test_connection(self, source: str, *, watch: Watch) -> LoginReport:
        """What the login of a source of the map is and may do, as of now.

        Raises:
            SourceUnavailable: it did not answer, or nobody told its address.
        """
        watch.checkpoint()
        named = next((one for one in self.sources if one.name == source), None)
        if named is None:
            raise SourceUnavailable(source, "", "its address is not in the settings")
        return named.login_report()

    def draft_map(self, *, watch: Watch) -> tuple[Draft, ...]:
        """What would be suggested for each source now. The map is not changed: `casework.search.taking` makes edits of it.

        Raises:
            SourceUnavailable: a source did not answer.
        """
        return tuple(self.drafter(source, watch) for source in self.sources)

    def map_text(self) -> str:
        """The file of the map as it is.

        Raises:
            Unreadable: it cannot be read.
        """
        return self.held.file.text()

    def parse_map(self, text: str) -> DataMap:
        """The map that a text is. Nothing is written.

        Raises:
            Unreadable: it is none; the place names the line.
        """
        return self.held.file.parse(text)

    def edit_map(self, edits: Sequence[Edit], *, text: str | None = None) -> Edited:
        """What edits make of a text of the map, or of the file where none is given. Nothing is written.

        Raises:
            EditRefused: one of them does not fit; none was applied.
            Unreadable: the text is no map, or would be none afterwards.
        """
        return self.held.file.edit(self.map_text() if text is None else text, edits)

    def save_map(self, text: str) -> DataMap:
        """Keep a text as the map, and work with it from now on. Who confirmed another one did not confirm this.

        Raises:
            NotTheirs, MapChanged, MapNotSaved, Unreadable: the map is the one that it was.
        """
        self._may_keep()
        new = self.held.file.parse(text)
        if new.confirmed_by and not same_meaning(new, self.data_map):
            text = self.held.file.edit(text, [LapseConfirmation()]).text
        return self._keep(text, "map.saved")

    def confirm_map(self, *, stands_for: int = 0, watch: Watch) -> DataMap:
        """Say that the map is right for the databases as they are now: what changes in them afterwards is drift.

        Args:
            stands_for: how many columns that are not personal or unsearchable bear nobody's name yet. This person's is put
                to them; it must be how many there are, so that nobody stands for what they did not see.

        Raises:
            NotTheirs, NobodyStands, MapChanged, MapNotSaved: nothing was confirmed.
            SourceUnavailable: a source did not answer; nothing was confirmed.
        """
        self._may_keep()
        text = self.map_text()
        if _digest(text) != self.data_map.sha256:
            raise MapChanged("read anew")
        nobodys = self.data_map.nobodys()
        if nobodys != stands_for:
            raise NobodyStands(nobodys, stands_for)
        schemas, now = self._schemas(watch), self.clock.now()
        at = self.today().isoformat()
        seen = {schema.source: seen_of(schema, at=now.isoformat(timespec="seconds")) for schema in schemas}
        edits: list[Edit] = [StandFor(by=self.me.name)] if nobodys else []
        edited = self.held.file.edit(text, [*edits, ConfirmMap(by=self.me.name, at=at, seen=seen)])
        facts = {"schema": "+".join(schema.fingerprint for schema in schemas), "stands_for": str(nobodys)}
        return self._keep(edited.text, "map.confirmed", **facts)

    def _may_keep(self) -> None:
        if self.me.role not in MAY_KEEP_MAPS:
            raise NotTheirs(self.me.role)

    def _keep(self, text: str, done: str, **facts: str) -> DataMap:
        """The intention on the trail, the file, the outcome on the trail; then everything works with the new map."""
        was, new = self.data_map.sha256, self.held.file.parse(text)
        with self._step() as file:
            file.trail.append("map.begun", was=was, map=new.sha256)
        try:
            self.held.file.save(text, was=was)
        except BaseException as error:
            with self._step() as file:
                file.trail.append("map.undone", was=was, map=new.sha256, why=type(error).__name__)
            raise
        with self._step() as file:
            file.trail.append(done, was=was, map=new.sha256, **facts)
        self.held.now = new
        self.desk.forget()
        return new


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
