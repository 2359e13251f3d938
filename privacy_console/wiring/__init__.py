"""Joins casework to the outside world. Each adapter is imported when it is first needed: the window paints before any of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from privacy_console.casework.common.watch import Watch
from privacy_console.wiring.office import Offices
from privacy_console.wiring.window import Entrance, Shown

if TYPE_CHECKING:
    from privacy_console.casework.console.office import Check, DemoStage, MailOutSetup, Unlock

__all__ = ["Wiring"]

SAMPLE_OFFICER = "M. Keller"


class Wiring(Offices):
    """What `cli.tools.Tools` asks for, and the entrance of the window."""

    def demo(self, home: str | None, *, seed: int, scale: int, surname: str | None, watch: Watch) -> DemoStage:
        """A sample company and an office for one run, under `home/demo/<time>`; its keys are written nowhere."""
        from privacy_console.adapters.casestore import CaseStore
        from privacy_console.adapters.company.sample.generate import generate
        from privacy_console.adapters.company.sample.letters import SUBJECT_LETTER, sample_letters
        from privacy_console.adapters.company.sample.reserved import MAIL_HOST
        from privacy_console.adapters.datamap.file import write_whole
        from privacy_console.adapters.mailbox.sources.doors import Doors
        from privacy_console.adapters.mailserver.smtp import SmtpPost
        from privacy_console.adapters.vault.vault import RunOnlyVault
        from privacy_console.adapters.workspace.clock import SystemClock
        from privacy_console.casework.console.office import DemoStage
        from privacy_console.casework.identity.people import Role
        from privacy_console.casework.requests.mail import MailSetup

        sample_map = (self.resources / "sample" / "datamap.yaml").read_bytes()
        policy_path = str(self.resources / "policy" / "workordersoft.yaml")
        policy = self.policy(policy_path)
        clock = SystemClock(policy.controller.time_zone)
        workspace = self.workspace(home).new_demo(clock.now())
        database, map_path = workspace.home / "company.db", workspace.home / "datamap.yaml"
        write_whole(map_path, sample_map, replace=False)
        held = self.held_map(map_path, workspace)
        facts = generate(database, seed=seed, scale=scale, watch=watch, surname=surname)
        vault = RunOnlyVault()
        store = self._open.enter_context(CaseStore.open(workspace.store, vault.create_store_key(), create=True, clock=clock))
        person, signer = vault.create_person(SAMPLE_OFFICER, Role.OFFICER)
        with store.transaction(person.id) as file:
            file.people.add(person)
            file.trail.append("office.set_up", map=held.now.sha256, policy=policy.sha256)
        source = self.source(f"sqlite+pysqlite:///{database}", held.now.sources[0])
        console = self._console(
            workspace,
            store,
            signer,
            held=held,
            policy=policy,
            sources=[source],
            policy_path=policy_path,
            environment="DEMO",
            label="sample company · read-only",
            watermark="DEMO",
            mail=Doors(MailSetup(mailbox="", ca_file="", received_by=(MAIL_HOST,))),
            post=SmtpPost(None),
        )
        letters = sample_letters(facts)
        return DemoStage(
            console=console,
            folder=str(workspace.home),
            letters=letters,
            subject_letter=SUBJECT_LETTER,
            email=facts.subject.email,
            account=facts.subject.account_no,
        )

    def set_up_mail_out(self, home: str | None, unlock: Unlock, setup: MailOutSetup) -> str:
        from privacy_console.wiring.mailout import set_up_mail_out

        return set_up_mail_out(self, home, unlock, setup)

    def entrance(self, home: str | None, shown: Shown | None) -> Entrance:
        """The door that the window knocks at: of the office, or of the demo that was just played."""
        return Entrance(self, home, shown)

    def window_settings(self, home: str | None, shown: Shown | None) -> Path:
        """Where the window keeps its look: no name of a person is in it."""
        workspace = self.workspace(shown.stage.folder if shown is not None else home)
        workspace.make()
        return workspace.home / "window.ini"

    def health(self, home: str | None) -> Sequence[Check]:
        from privacy_console.wiring.health import health

        return health(self, home)

    def selftest(self, watch: Watch) -> Sequence[Check]:
        from privacy_console.wiring.health import selftest

        return selftest(self, watch)
