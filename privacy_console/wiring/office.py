"""An office: its store, its people, its company database, and the console of whoever signs in."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from privacy_console import paths
from privacy_console.casework.common.errors import ConsoleError, Refused, Unavailable
from privacy_console.casework.common.watch import Watch
from privacy_console.wiring.mailbox import MAILBOX, doors_of
from privacy_console.wiring.mailout import MAIL_OUT, post_of
from privacy_console.wiring.readers import Readers

if TYPE_CHECKING:
    from privacy_console.adapters.casestore import CaseStore
    from privacy_console.adapters.workspace.home import Workspace
    from privacy_console.adapters.workspace.settings import Settings
    from privacy_console.casework.console import Console
    from privacy_console.casework.console.maps import HeldMap
    from privacy_console.casework.console.office import NewOffice, Unlock
    from privacy_console.casework.console.ports import BundleWriter
    from privacy_console.casework.identity.keys import Seal
    from privacy_console.casework.identity.people import Person, Signer
    from privacy_console.casework.letters.sending.mail import Post
    from privacy_console.casework.policy.policy import Policy
    from privacy_console.casework.requests.mail import MailDoors
    from privacy_console.casework.review.ports import Detector
    from privacy_console.casework.search.company import CompanySource
    from privacy_console.casework.search.datamap import DataMap
    from privacy_console.casework.search.findings import SearchOutcome

PASSWORD = "company"  # noqa: S105 - the name under which the vault keeps that of the map's first source


def password_name(source: str) -> str:
    """The name under which the vault keeps the password of a further source: any name may stand in a map, not in the vault."""
    return f"{PASSWORD}{hashlib.sha256(source.encode()).hexdigest()[:16]}"


class NoSuchSource(Refused):
    code = "wiring.no_such_source"
    sentence = (
        "The data map has no further source “{source}”; it has {known}. Nothing was set up; write NAME=URL as the map names it."
    )

    def __init__(self, source: str, known: Sequence[str]) -> None:
        super().__init__(source)
        self.source, self.known = source, ", ".join(known) or "only one"


class WhoSignsIn(Refused):
    code = "wiring.who_signs_in"
    sentence = "The office has {count} people and none is “{named}”. Nothing was opened; say who signs in by name or id."

    def __init__(self, count: int, named: str) -> None:
        super().__init__(f"{count} people")
        self.count, self.named = count, named


class Offices(Readers):
    """Opens offices. What is open is closed with the process."""

    def __init__(self) -> None:
        super().__init__()
        self._open = ExitStack()

    def close(self) -> None:
        """Close every store that was opened, and let go of its home."""
        self._open.close()

    def workspace(self, home: str | None) -> Workspace:
        from privacy_console.adapters.workspace.errors import HomeUnusable
        from privacy_console.adapters.workspace.home import Workspace

        try:
            return Workspace(paths.home(home))
        except (RuntimeError, OSError):  # an account without a home, or a name without an account
            raise HomeUnusable("home", "nobody knows where that is; say it by --home") from None

    def set_up(self, home: str | None, office: NewOffice) -> str:
        """A new office: everything is checked before anything is made, and the settings are written last."""
        from privacy_console.adapters.casestore import CaseStore
        from privacy_console.adapters.vault.vault import SealedVault
        from privacy_console.adapters.workspace.clock import SystemClock
        from privacy_console.adapters.workspace.settings import Settings, check_settings, write_settings

        workspace = self.workspace(home)
        map_path, policy_path = Path(office.map_path).resolve(), Path(office.policy_path).resolve()
        data_map, policy = self.data_map(str(map_path)), self.policy(str(policy_path))
        controller = policy.controller
        settings = Settings(
            company_url=office.company_url,
            map_path=str(map_path),
            policy_path=str(policy_path),
            environment=office.environment,
            country=controller.country,
            region=controller.region,
            zone=controller.time_zone,
            own_addresses=(controller.contact,),
            further_sources=tuple(f"{one.name}={one.url}" for one in office.further),
        )
        check_settings(settings)
        for one in office.further:
            if one.name not in data_map.sources[1:]:
                raise NoSuchSource(one.name, data_map.sources[1:])
        self.source(office.company_url, data_map.sources[0], password=office.company_password).schema()
        for one in office.further:
            self.source(one.url, one.name, password=one.password).schema()
        seal = self._seal(office.passphrase)
        with workspace.held(), _all_or_nothing(workspace):
            vault = SealedVault(workspace.home)
            key = vault.create_store_key(seal)
            person, _signer = vault.create_person(office.person, office.role, seal)
            if office.company_password is not None:
                vault.keep_password(PASSWORD, office.company_password, seal)
            for one in office.further:
                if one.password is not None:
                    vault.keep_password(password_name(one.name), one.password, seal)
            clock = SystemClock(controller.time_zone)
            with CaseStore.open(workspace.store, key, create=True, clock=clock) as store, store.transaction(person.id) as file:
                file.people.add(person)
                file.trail.append("office.set_up", map=data_map.sha256, policy=policy.sha256)
            write_settings(workspace.settings, settings)
        return person.id

    def people(self, home: str | None) -> Mapping[str, str]:
        return {person.id: person.name for person in self.persons(home)}

    def persons(self, home: str | None) -> Sequence[Person]:
        """Who may sign in, where the keyring opens the store."""
        workspace = self.workspace(home)
        with self._store(workspace, self._seal(None), self.settings(workspace)) as store, store.reading() as file:
            return file.people.everyone()

    def sealed_by_passphrase(self, home: str | None) -> bool:
        """Whether the store of that home opens by a passphrase only.

        Raises:
            SettingsMissing: no office was set up there.
        """
        from privacy_console.adapters.vault.vault import SealedVault
        from privacy_console.casework.identity.keys import ByPassphrase

        workspace = self.workspace(home)
        self.settings(workspace)
        return SealedVault(workspace.home).store_seal() is ByPassphrase

    def unlock(self, person: str, passphrase: str) -> Unlock:
        from privacy_console.casework.console.office import Unlock

        return Unlock(person=person, passphrase=passphrase or None)

    def office(self, home: str | None, unlock: Unlock, watch: Watch) -> Console:
        """Sign in: the store's key, then the person's own. Where that fails, the home is let go: the next try finds it free."""
        from privacy_console.adapters.vault.vault import SealedVault

        workspace = self.workspace(home)
        settings = self.settings(workspace)
        watch.checkpoint()
        with ExitStack() as opening, self._noting_refusals(workspace):
            opening.enter_context(workspace.held())
            seal = self._seal(unlock.passphrase)
            vault = SealedVault(workspace.home)
            store = opening.enter_context(self._store(workspace, seal, settings))
            with store.reading() as file:
                person = chosen(file.people.everyone(), unlock.person)
            signer = vault.open_person(person, seal)
            held, policy = self.held_map(Path(settings.map_path), workspace), self.policy(settings.policy_path)
            sources = self.sources(settings, held.now.sources, lambda name: vault.password(name, seal))
            console = self._console(
                workspace,
                store,
                signer,
                held=held,
                policy=policy,
                sources=sources,
                policy_path=settings.policy_path,
                environment=settings.environment,
                label=label_of(settings.company_url, further=len(sources) - 1),
                mail=doors_of(
                    workspace,
                    settings,
                    password=lambda: vault.password(MAILBOX, seal),
                    keep_password=lambda password: vault.keep_password(MAILBOX, password, seal),
                ),
                post=post_of(settings, lambda: vault.password(MAIL_OUT, seal)),
            )
            self._open.enter_context(opening.pop_all())
        self._note(workspace, "office.opened", person=person.id)
        return console

    def sources(self, settings: Settings, names: Sequence[str], password: Callable[[str], str | None]) -> Sequence[CompanySource]:
        """The sources of a map that the settings have an address of. A search tells of the others that they were not connected.

        Args:
            password: the vault's password of that name, if it keeps one.
        """
        first, *rest = names
        further = settings.further
        return [
            self.source(settings.company_url, first, password=password(PASSWORD)),
            *(self.source(further[name], name, password=password(password_name(name))) for name in rest if name in further),
        ]

    @contextmanager
    def _noting_refusals(self, workspace: Workspace) -> Iterator[None]:
        """Somebody who tries passphrases leaves a line for each."""
        try:
            yield
        except ConsoleError as error:
            self._note(workspace, "office.not_opened", code=error.code)
            raise

    def note_fault(self, home: str | None, fault: BaseException) -> None:
        """Leave the type and the places of a fault in the home's log, where there is one; never a value."""
        from privacy_console.adapters.workspace.errors import HomeUnusable

        with suppress(HomeUnusable):  # the fault is what counts
            self._note(self.workspace(home), "fault", exc_info=fault)

    def _note(self, workspace: Workspace, event: str, **facts: object) -> None:
        """A line in the log, ids only. A log that cannot be written holds nobody up."""
        from privacy_console.adapters.workspace.errors import HomeUnusable
        from privacy_console.adapters.workspace.log import open_log

        if workspace.logs.is_dir():
            with suppress(HomeUnusable), open_log(workspace.logs) as log:
                log.info(event, **facts)

    def record_outside_case(self, home: str | None, outcome: SearchOutcome) -> bool:
        """Note a search without a case on the trail of a home whose store the keyring opens."""
        workspace = self.workspace(home)
        if not workspace.is_set_up:
            return False
        try:
            with (
                workspace.held(),
                self._store(workspace, self._seal(None), self.settings(workspace)) as store,
                store.transaction("system") as file,
            ):
                file.trail.append("search.outside_case", rows=str(len(outcome.findings)), map=outcome.map_sha256)
        except (Refused, Unavailable):
            return False
        return True

    def _console(
        self,
        workspace: Workspace,
        store: CaseStore,
        signer: Signer,
        *,
        held: HeldMap,
        policy: Policy,
        sources: Sequence[CompanySource],
        policy_path: str,
        environment: str,
        label: str,
        watermark: str = "",
        mail: MailDoors,
        post: Post,
    ) -> Console:
        from privacy_console.adapters.company.contact import ContactLookup
        from privacy_console.adapters.documents.documents import PdfDocuments
        from privacy_console.adapters.lettertemplates.shelf import TemplateShelf
        from privacy_console.adapters.mailbox.cutting import Cutter
        from privacy_console.adapters.package.onefile import OneFile
        from privacy_console.adapters.package.writer import FolderPackage
        from privacy_console.adapters.vault.codes import RandomCodes
        from privacy_console.adapters.workspace.clock import SystemClock
        from privacy_console.casework.console import Console
        from privacy_console.casework.console.desk import Desk

        return Console(
            me=signer.person,
            environment=environment,
            company_label=label,
            held=held,
            drafter=lambda source, watch: self.draft(source, policy=policy_path, watch=watch),
            policy=policy,
            store=store,
            sources=sources,
            reader=self.letter_reader(),
            lexicon=self.lexicon,
            desk=Desk(make_detector=lambda watch: self._company_detector(held.now, sources, watch)),
            documents=PdfDocuments(self.resources),
            package=FolderPackage(),
            post=post,
            file_at=OneFile,
            templates=TemplateShelf(self.resources),
            write_bundle=_bundles_in(workspace.bundles),
            write_calendar=_written_to(workspace.calendar),
            signer=signer,
            clock=SystemClock(policy.controller.time_zone),
            answers_folder=str(workspace.answers),
            watermark=watermark,
            mail=mail,
            contacts=ContactLookup(lambda: held.now, sources, region=policy.controller.country),
            codes=RandomCodes(),
            cutter=Cutter(),
        )

    def held_map(self, path: Path, workspace: Workspace) -> HeldMap:
        """The map in a file, and the file; each map that was in force stays in the home, by its digest."""
        from privacy_console.adapters.datamap.file import DataMapFile
        from privacy_console.casework.console.maps import HeldMap

        file = DataMapFile(path, kept=workspace.maps)
        return HeldMap(file=file, now=file.parse(file.text()))

    def _company_detector(self, data_map: DataMap, sources: Sequence[CompanySource], watch: Watch) -> Detector:
        """A detector that knows everybody of the company database, and which words are common in its texts."""
        from privacy_console.adapters.detection.detector import PatternDetector
        from privacy_console.adapters.detection.gazetteer import NameIndex
        from privacy_console.casework.review.people import party_of
        from privacy_console.casework.search.people import free_texts, people_of

        index = NameIndex()
        index.add(map(party_of, people_of(data_map=data_map, sources=sources, watch=watch)))
        index.learn(free_texts(data_map=data_map, sources=sources, watch=watch))
        return PatternDetector(index)

    def settings(self, workspace: Workspace) -> Settings:
        from privacy_console.adapters.workspace.settings import read_settings

        return read_settings(workspace.settings)

    def _seal(self, passphrase: str | None) -> Seal:
        from privacy_console.casework.identity.keys import ByKeyring, ByPassphrase

        return ByKeyring() if passphrase is None else ByPassphrase(passphrase=passphrase)

    def _store(self, workspace: Workspace, seal: Seal, settings: Settings) -> CaseStore:
        from privacy_console.adapters.casestore import CaseStore
        from privacy_console.adapters.vault.vault import SealedVault
        from privacy_console.adapters.workspace.clock import SystemClock

        key = SealedVault(workspace.home).open_store_key(seal)
        return CaseStore.open(workspace.store, key, create=False, clock=SystemClock(settings.zone))


def _written_to(path: Path) -> Callable[[bytes], str]:
    from privacy_console.adapters.workspace.whole import write_whole

    def write(content: bytes) -> str:
        write_whole(path, content)
        return str(path)

    return write


@contextmanager
def _all_or_nothing(workspace: Workspace) -> Iterator[None]:
    """Take back the keys and the store that the block made, if it fails: else the home could never be set up again."""
    fresh = not (workspace.is_set_up or workspace.store.exists() or any(workspace.keys.iterdir()))
    try:
        yield
    except BaseException:
        if fresh:
            for made in (*workspace.keys.iterdir(), *workspace.store.parent.iterdir()):
                made.unlink()
        raise


def _bundles_in(folder: Path) -> BundleWriter:
    def write(entries: Callable[[], Iterable[bytes]], *, size: int, note: str, keys: Sequence[bytes], watch: Watch) -> str:
        from privacy_console.adapters.evidence.writing import write_bundle

        path = folder / f"trail-{size}.pcaudit"
        write_bundle(path, entries, note=note, keys=keys, watch=watch)
        return str(path)

    return write


def label_of(url: str, *, further: int = 0) -> str:
    """Which database it is, for the window's chip: `work_orders @ db01 · read-only`, `work_orders + 2 more · read-only`."""
    address = urlsplit(url)
    name = address.path.rpartition("/")[2]
    where = f"{name} @ {address.hostname}" if address.hostname else name
    return f"{where} + {further} more · read-only" if further else f"{where} · read-only"


def chosen(people: Sequence[Person], named: str) -> Person:
    """Who signs in: the one who is named by name or id, or the only one there is."""
    matching = [person for person in people if named in (person.id, person.name)] if named else list(people)
    if len(matching) != 1:
        raise WhoSignsIn(len(people), named)
    return matching[0]
