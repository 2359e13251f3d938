"""Write the sample company: any seed, any scale, any engine; the same seed writes the same rows, with no clock involved."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import NullPool
from sqlalchemy.schema import CreateIndex, CreateTable

from privacy_console.adapters.company.sample import story
from privacy_console.adapters.company.sample.cast import REFERENCE, SHARED_PHONE, SampleFacts, SamplePerson, subject_name
from privacy_console.adapters.company.sample.draft import Actor, Draft, Ledger
from privacy_console.adapters.company.sample.names import COUNTRIES, HARD
from privacy_console.adapters.company.sample.schema import METADATA
from privacy_console.adapters.company.sample.tenant import reference, tenant
from privacy_console.casework.common.errors import Refused
from privacy_console.casework.common.watch import Progress, Watch
from privacy_console.casework.search.company import SourceUnavailable

TENANTS = len(COUNTRIES)
"""Customer companies in a sample of scale 1: one a language."""


class SamplePlaceTaken(Refused):
    """Something is there already; the generator overwrites nothing."""

    code = "sample.place_taken"
    sentence = "The sample company was not made: there is data in the place it was to be written to. Choose an empty place."

    def __init__(self) -> None:
        super().__init__("the database or file exists and is not empty")


def generate(url_or_path: str | Path, *, seed: int = 1, scale: int = 1, watch: Watch, surname: str | None = None) -> SampleFacts:
    """Make the sample company in an empty database.

    Args:
        url_or_path: a SQLAlchemy URL, or the path of an SQLite file that does not exist yet (it gets mode 0600).
        scale: 1 is about 7,000 rows; rows grow linearly, memory does not.
        surname: of the demo's subject, in place of the one that the seed picks.

    Raises:
        SamplePlaceTaken: nothing was written.
        SourceUnavailable: the engine did not take it. A file that was begun is removed; a server may keep empty tables.
        Cancelled: as above.
    """
    if scale < 1:
        raise ValueError("scale counts from 1")
    place = str(url_or_path)
    file = None if "://" in place else Path(place)
    if file is not None:
        try:
            os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        except FileExistsError as error:
            raise SamplePlaceTaken from error
        except OSError as error:
            raise SourceUnavailable("sample", "", error.strerror or type(error).__name__) from error
    done = False
    try:
        engine = _engine(place if file is None else f"sqlite+pysqlite:///{file}")
        facts = _write(engine, seed=seed, scale=scale, watch=watch, surname=surname)
        done = True
    except (SQLAlchemyError, ImportError) as error:
        raise SourceUnavailable("sample", "", type(error).__name__) from error
    finally:
        if file is not None and not done:
            file.unlink(missing_ok=True)
    return facts


def _engine(url: str) -> Engine:
    engine = create_engine(url, poolclass=NullPool, json_serializer=_json, hide_parameters=True)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _no_waiting)
    return engine


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _no_waiting(connection: Any, _record: object) -> None:
    """A half-made sample is thrown away, so nothing need survive a power cut."""
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("PRAGMA journal_mode = MEMORY")


def _write(engine: Engine, *, seed: int, scale: int, watch: Watch, surname: str | None) -> SampleFacts:
    given, family = subject_name(seed, surname)
    ledger = Ledger()
    total = TENANTS * scale
    cast: story.Cast | None = None
    namesake: SamplePerson | None = None
    writers: list[SamplePerson] = []
    with engine.begin() as connection:
        if inspect(connection).get_table_names():
            raise SamplePlaceTaken
        _create_tables(connection)
        for number in range(total):
            watch.checkpoint()
            watch.report(Progress(number, total, "customer companies"))
            country = COUNTRIES[number % TENANTS]
            draft = Draft(ledger, Random(f"{seed}/{number}"), country)  # noqa: S311 - sample data, not a secret
            if number == 0:
                reference(draft, [(one.code, one.name) for one in COUNTRIES])
            tenant(draft, number, _hard(number))
            if number == 0:
                cast = story.first_tenant(draft, given, family)
            if number == 1:
                namesake = story.second_tenant(draft, given, family)
            if number < TENANTS:
                writers += _writers(draft)
            _insert(connection, draft)
        watch.report(Progress(total, total, "customer companies"))
    assert cast is not None
    assert namesake is not None
    return SampleFacts(
        seed=seed,
        scale=scale,
        reference=REFERENCE,
        subject=cast.subject,
        neighbour=cast.neighbour,
        namesake=namesake,
        shared_address_id=cast.house,
        shared_address_contacts=cast.residents,
        shared_phone=SHARED_PHONE,
        shared_phone_contacts=cast.reception,
        writers=tuple(writers),
        rows=dict(sorted(ledger.rows.items())),
    )


def _create_tables(connection: Connection) -> None:
    """In one order, always: SQLAlchemy keeps a table's indexes in a set."""
    for table in METADATA.sorted_tables:
        connection.execute(CreateTable(table))
        for index in sorted(table.indexes, key=lambda one: str(one.name)):
            connection.execute(CreateIndex(index))


def _hard(number: int) -> Sequence[tuple[str, str]]:
    """The hard names that a tenant's customers bear: all of them occur once among the tenants of scale 1."""
    return HARD[number % TENANTS :: TENANTS]


def _insert(connection: Connection, draft: Draft) -> None:
    for table, rows in draft.rows.items():
        if rows:
            connection.execute(table.insert(), rows)


def _writers(draft: Draft) -> list[SamplePerson]:
    """Two customers of the tenant who will write letters."""
    return [_person(draft, one) for one in draft.contacts[:2]]


def _person(draft: Draft, actor: Actor) -> SamplePerson:
    return SamplePerson(
        given=actor.given,
        family=actor.family,
        email=actor.email,
        language=draft.country.language,
        user_id=actor.user_id,
        contact_id=actor.contact_id,
        phone=actor.phone,
        account_no=actor.account_no,
        customer_no=actor.customer_no,
    )
