"""An office is set up whole or not at all, and a door that did not open is let go."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from privacy_console.adapters.company.sample.generate import generate
from privacy_console.adapters.vault import systemkeyring
from privacy_console.adapters.workspace import settings
from privacy_console.adapters.workspace.errors import HomeUnusable, SettingsRefused
from privacy_console.adapters.workspace.home import Workspace
from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.console.office import NewOffice, NewSource, Unlock
from privacy_console.casework.identity.keys import KeyExists, NoKeyring, WrongPassphrase
from privacy_console.casework.identity.people import Role
from privacy_console.casework.identity.use_cases import asserted_by_operator
from privacy_console.casework.requests.identifiers import Identifier, IdentifierKind
from privacy_console.casework.search.use_cases import search_company
from privacy_console.wiring import Wiring
from privacy_console.wiring.office import NoSuchSource

ROOT = Path(__file__).resolve().parents[2]
MAP = ROOT / "resources" / "sample" / "datamap.yaml"
WORDS = "four plain words together"


@pytest.fixture
def office(tmp_path: Path) -> NewOffice:
    generate(tmp_path / "company.db", watch=Unwatched())
    return NewOffice(
        person="M. Keller",
        role=Role.OFFICER,
        company_url=f"sqlite+pysqlite:///{tmp_path}/company.db",
        company_password=None,
        map_path=str(MAP),
        policy_path=str(ROOT / "resources" / "policy" / "workordersoft.yaml"),
        environment="TEST",
        passphrase=WORDS,
    )


@pytest.fixture
def home(tmp_path: Path) -> str:
    return str(tmp_path / "home")


def test_a_wrong_passphrase_does_not_lock_its_owner_out_of_the_next_try(home: str, office: NewOffice):
    wiring = Wiring()
    wiring.set_up(home, office)
    for _ in range(2):
        with pytest.raises(WrongPassphrase):
            wiring.office(home, Unlock(person="", passphrase="five plain words altogether"), Unwatched())
    with Workspace(Path(home)).held():
        pass  # nobody holds it


def test_settings_that_cannot_be_kept_are_refused_before_anything_is_made(home: str, office: NewOffice, tmp_path: Path):
    odd = tmp_path / "ma\x7fp.yaml"
    shutil.copy(MAP, odd)
    with pytest.raises(SettingsRefused):
        Wiring().set_up(home, replace(office, map_path=str(odd)))
    assert not Path(home).exists()
    assert Wiring().set_up(home, office)


def test_an_office_that_could_not_be_finished_can_be_set_up_again(home: str, office: NewOffice, monkeypatch):
    def full(*_: object) -> None:
        raise HomeUnusable("settings.toml", "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(settings, "write_settings", full)
        with pytest.raises(HomeUnusable):
            Wiring().set_up(home, office)
    assert Wiring().set_up(home, office)


def test_a_finished_office_keeps_its_keys_when_somebody_sets_it_up_again(home: str, office: NewOffice):
    Wiring().set_up(home, office)
    before = sorted((path.name, path.read_bytes()) for path in Path(home, "keys").iterdir())
    with pytest.raises(KeyExists):
        Wiring().set_up(home, office)
    assert sorted((path.name, path.read_bytes()) for path in Path(home, "keys").iterdir()) == before


def test_doctor_does_not_try_a_database_without_the_password_it_needs(home: str, office: NewOffice):
    wiring = Wiring()
    wiring.set_up(home, replace(office, company_password="the reader's own"))
    said = {one.name: one for one in wiring.health(home)}
    assert (said["company database"].ok, said["store"].ok) == (True, True)
    assert "not tried" in said["company database"].said


def test_doctor_says_how_mail_comes_in(home: str, office: NewOffice):
    wiring = Wiring()
    wiring.set_up(home, office)
    (mail,) = (one for one in wiring.health(home) if one.name == "mailbox")
    assert (mail.ok, mail.said, len(mail.warnings)) == (True, "none is set up; letters come in as files", 1)
    path = Path(home, "settings.toml")
    written = settings.read_settings(path)
    settings.write_settings(path, replace(written, mailbox="imaps://u@localhost:1/INBOX", received_by=("mx.office.example",)))
    (mail,) = (one for one in wiring.health(home) if one.name == "mailbox")
    assert (mail.ok, mail.warnings) == (False, ())


def test_doctor_tries_the_mail_server_only_where_one_is_set_up(home: str, office: NewOffice):
    wiring = Wiring()
    wiring.set_up(home, office)
    assert not [one for one in wiring.health(home) if one.name == "mail server"]
    path = Path(home, "settings.toml")
    settings.write_settings(path, replace(settings.read_settings(path), mail_out="smtps://localhost:1"))
    (server,) = (one for one in wiring.health(home) if one.name == "mail server")
    assert (server.ok, "Traceback" in server.said) == (False, False)


def test_doctor_tries_a_database_that_needs_none(home: str, office: NewOffice):
    wiring = Wiring()
    wiring.set_up(home, office)
    (company,) = [one for one in wiring.health(home) if one.name == "company database"]
    assert company.ok
    assert "tables. On this computer: nothing crosses a network. SQLite 3." in company.said
    (warning,) = company.warnings
    assert warning.startswith("This login can change ")


def test_doctor_asks_for_no_keyring_where_the_passphrase_opens_the_office(home: str, office: NewOffice, monkeypatch):
    def locked() -> str:
        raise NoKeyring("it is locked")

    monkeypatch.setattr(systemkeyring, "name_of_backend", locked)
    (none,) = [one for one in Wiring().health(home) if one.name == "keyring"]
    assert not none.ok
    wiring = Wiring()
    wiring.set_up(home, replace(office, passphrase="four plain words together"))
    (keyring,) = [one for one in wiring.health(home) if one.name == "keyring"]
    assert (keyring.ok, keyring.said) == (True, "not needed: this office opens by its passphrase")
    assert "it is locked" in keyring.warnings[0]


def test_doctor_says_of_each_source_how_it_stands(home: str, two_sources: NewOffice):
    wiring = Wiring()
    wiring.set_up(home, replace(two_sources, further=()))
    checks = {one.name: one for one in wiring.health(home) if one.name.startswith("company database")}
    shop, crm = checks["company database “shop”"], checks["company database “crm”"]
    assert (shop.ok, shop.said.startswith("1 table.")) == (True, True)
    assert (crm.ok, "no address" in crm.said) == (False, True)
    Path(home).parent.joinpath("shop.db").unlink()
    (shop,) = [one for one in wiring.health(home) if "shop" in one.name]
    assert (shop.ok, "did not answer" in shop.said) == (False, True)


TWO = """
version: "1"
sources:
  shop:
    tables:
      buyers: {title: Buyer, row: is, key: id, category: account, columns: {email: {identifier: email}}}
  crm:
    tables:
      contacts: {title: Contact, row: is, key: id, category: account, columns: {mail: {identifier: email}}}
"""


@pytest.fixture
def two_sources(tmp_path: Path, office: NewOffice) -> NewOffice:
    for name, table in (
        ("shop", "buyers (id integer primary key, email text)"),
        ("crm", "contacts (id integer primary key, mail text)"),
    ):
        with closing(sqlite3.connect(tmp_path / f"{name}.db")) as made, made:
            made.execute(f"create table {table}")
            made.execute(f"insert into {table.split()[0]} values (7, 'anna@x.example')")
    (tmp_path / "two.yaml").write_text(TWO)
    return replace(
        office,
        company_url=f"sqlite:///{tmp_path}/shop.db",
        map_path=str(tmp_path / "two.yaml"),
        further=(NewSource(name="crm", url=f"sqlite:///{tmp_path}/crm.db", password="of the crm"),),
    )


def test_an_office_connects_every_source_of_its_map(home: str, two_sources: NewOffice):
    wiring = Wiring()
    wiring.set_up(home, two_sources)
    assert "of the crm" not in (Path(home) / "settings.toml").read_text()
    console = wiring.office(home, Unlock(person="", passphrase=WORDS), Unwatched())
    assert [source.name for source in console.sources] == ["shop", "crm"]
    subject = asserted_by_operator([Identifier(kind=IdentifierKind.EMAIL, value="anna@x.example")])
    outcome = search_company(subject, data_map=console.data_map, sources=console.sources, clock=console.clock, watch=Unwatched())
    assert outcome.complete
    assert [str(one.row) for one in outcome.findings] == ["shop.buyers[id=7]", "crm.contacts[id=7]"]
    assert "+ 1 more" in console.company_label
    wiring.close()


def test_a_source_that_the_settings_do_not_know_makes_a_search_incomplete(home: str, two_sources: NewOffice):
    wiring = Wiring()
    wiring.set_up(home, replace(two_sources, further=()))
    console = wiring.office(home, Unlock(person="", passphrase=WORDS), Unwatched())
    subject = asserted_by_operator([Identifier(kind=IdentifierKind.EMAIL, value="anna@x.example")])
    outcome = search_company(subject, data_map=console.data_map, sources=console.sources, clock=console.clock, watch=Unwatched())
    assert not outcome.complete
    assert outcome.unavailable == ("crm",)
    wiring.close()


def test_a_further_source_that_the_map_does_not_name_is_refused_before_anything_is_made(home: str, two_sources: NewOffice):
    odd = NewSource(name="billing", url="sqlite:///billing.db", password=None)
    with pytest.raises(NoSuchSource) as refused:
        Wiring().set_up(home, replace(two_sources, further=(odd,)))
    assert refused.value.known == "crm"
    assert not Path(home).exists()
