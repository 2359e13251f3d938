"""What an answer owes and must not tell, read from the sample's tables alone: the data map only names the columns.

`missed` compares what was delivered with the rows that the oracle says are the person's. `told` looks in it for whatever
belongs to somebody else, and for secrets, whoever's they are.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import Connection, Table, and_, select

from privacy_console.adapters.company.sample.cast import SampleFacts
from privacy_console.adapters.company.sample.reserved import MAILBOX
from privacy_console.adapters.company.sample.schema import METADATA
from privacy_console.casework.disclosure.build import record_id
from privacy_console.casework.search.datamap import ColumnMap, ColumnState, DataMap
from privacy_console.casework.search.findings import RowRef
from tests.oracles import oracle

Delivered = Mapping[str, object]
SOURCE = "workorders"

# --- what is owed


def missed(
    connection: Connection, facts: SampleFacts, which: oracle.Which, data_map: DataMap, dossier: Delivered
) -> Iterator[str]:
    """Each row and value of the person's that is not delivered as the database has it; and each row that is there twice."""
    records: dict[str, dict[str, object]] = {}
    for section in dossier["sections"]:
        for record in section["records"]:
            if record["id"] in records:
                yield f"{record['table']}: delivered twice"
            records[record["id"]] = record
    others = Others(connection, facts, which)
    for table, key, reach in sorted(oracle.expected_rows(connection, facts, which), key=repr):
        columns = oracle.KEYS.get(table, ("id",))
        record = records.get(record_id(RowRef(source=SOURCE, table=table, key=tuple(zip(columns, key, strict=True)))))
        if record is None:
            yield f"{table} {key} ({reach}): not delivered"
            continue
        stored = METADATA.tables[table]
        where = and_(*(stored.c[column] == value for column, value in zip(columns, key, strict=True)))
        row = connection.execute(select(stored).where(where)).mappings().one()
        given = {(one["column"], one.get("pointer", "")): one["value"] for one in record["values"]}
        columns_of = data_map.tables[SOURCE, table].columns
        for what in _differences(row, columns_of, given, others if reach in {"owns", "shared"} else None):
            yield f"{table} {key} ({reach}): {what}"


def _differences(
    row: Mapping[str, object],
    columns: Mapping[str, ColumnMap],
    given: Mapping[tuple[str, str], object],
    others: Others | None,
) -> Iterator[str]:
    """Args: others: given where the row is the person's own or shared: then a whole cell is withheld only where it is another's."""
    for name, column in columns.items():
        if not (column.category or column.secret or column.state is not ColumnState.SEARCHED):
            continue  # keys and pointers
        stored = row[name]
        for pointer, value in _inside(stored, "") if column.json and stored is not None else [("", stored)]:
            if (name, pointer) not in given:
                yield f"{name}{pointer} is missing"
            elif column.secret:
                if stored is not None and not _is_withheld(given[name, pointer]):
                    yield f"{name} is a secret"
            elif not _same(
                value, given[name, pointer], whole=others is not None and not (pointer or column.free_text or others.know(value))
            ):
                yield f"{name}{pointer} differs"


def _same(stored: object, given: object, *, whole: bool) -> bool:
    """Whether what is given is what is stored; withheld spans may stand in a text, and nothing but them."""
    if isinstance(given, list) or _is_withheld(given):
        pieces = given if isinstance(given, list) else [given]
        pattern = "".join("(?:.+)" if _is_withheld(piece) else re.escape(piece) for piece in pieces)
        return not whole and re.fullmatch(pattern, _text(stored), re.DOTALL) is not None
    if isinstance(stored, bool) or stored is None:
        return given is stored
    if isinstance(stored, int):
        return type(given) is int and given == stored
    if isinstance(stored, Decimal | float):
        return isinstance(given, str) and Decimal(given) == Decimal(str(stored))
    return given == _text(stored)


def _text(stored: object) -> str:
    return stored.isoformat() if isinstance(stored, date | datetime) else str(stored)


def _is_withheld(given: object) -> bool:
    return isinstance(given, dict) and given.keys() == {"withheld"}


def _inside(node: object, pointer: str) -> Iterator[tuple[str, object]]:
    if isinstance(node, dict) and node:
        for key, child in node.items():
            yield from _inside(child, f"{pointer}/{key.replace('~', '~0').replace('/', '~1')}")
    elif isinstance(node, list) and node:
        for place, child in enumerate(node):
            yield from _inside(child, f"{pointer}/{place}")
    else:
        yield pointer, str(node) if isinstance(node, dict | list) else node


# --- what is nobody else's to read

EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
CODE = re.compile(r"(?i)(?:cod[ei]\w*|kod|código|alarm\w*|allarme)[^\w\n]{1,3}(?:do drzwi |d'alarme |is )?(\d{4}[#A]?)(?![\w-])")
_WORD = re.compile(r"[^\W_]+")
SECRETS = {
    "users": ("password_hash", "totp_secret"),
    "password_resets": ("token_hash",),
    "payments": ("card_token",),
    "newsletter_subscriptions": ("unsubscribe_token",),
    "sessions": ("token_hash",),
    "api_keys": ("prefix", "secret_hash"),
}
NUMBERS = {"users": ("account_no", "username"), "contacts": ("customer_no",), "staff": ("employee_no",)}
IPS = {
    "users": "last_login_ip",
    "password_resets": "ip",
    "consents": "ip",
    "cookie_choices": "ip",
    "sessions": "ip",
    "page_views": "ip",
    "api_keys": "last_used_ip",
    "audit_log": "ip",
}
FULL_NAMES = ("Dr. Rose Will", "Rose Will")
"""Named in the story's texts and by no row."""


class Others:
    """The values of everybody but one person, by kind, and all secrets."""

    def __init__(self, connection: Connection, facts: SampleFacts, which: oracle.Which) -> None:
        self._connection = connection
        me = oracle.person(facts, which)
        mine = {
            (table, key) for table, key, reach in oracle.expected_rows(connection, facts, which) if reach in {"owns", "shared"}
        }
        self._rows = {table.name: list(self._of(table, mine)) for table in METADATA.sorted_tables}
        own, their = self._collected(own=True), self._collected(own=False)
        own["e-mail"] |= {me.email.casefold(), me.former_email.casefold(), MAILBOX}
        own["telephone"] |= {_national(me.phone)}
        own["name"] |= {me.name}
        self.values = {kind: their[kind] - own[kind] - {""} for kind in their}
        self.values["secret"] = {
            str(row[column])
            for table, columns in SECRETS.items()
            for _, row in self._rows[table]
            for column in columns
            if row[column]
        }

    def _of(self, table: Table, mine: set[tuple[str, tuple[str | int, ...]]]) -> Iterator[tuple[bool, Mapping[str, object]]]:
        columns = oracle.KEYS.get(table.name, ("id",))
        for row in self._connection.execute(select(table)).mappings():
            yield (table.name, tuple(row[column] for column in columns)) in mine, row

    def know(self, value: object) -> bool:
        """Whether a cell is somebody else's e-mail address, name or telephone."""
        text = str(value)
        return (
            text.casefold() in self.values["e-mail"] or text in self.values["name"] or _national(text) in self.values["telephone"]
        )

    def _collected(self, *, own: bool) -> dict[str, set[str]]:
        def cells(spec: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
            for table, columns in spec.items():
                for is_own, row in self._rows[table]:
                    if is_own is own:
                        yield from (str(row[column]) for column in columns if row[column])

        names = {table: tuple(one for one in columns if "||" not in one) for table, columns in oracle.NAMES.items()}
        staff = (f"{row['given_name']} {row['family_name']}" for is_own, row in self._rows["staff"] if is_own is own)
        people = dict.fromkeys(("users", "contacts", "agents", "newsletter_subscriptions", "password_resets"), ("email",))
        mails = {
            **people,
            "tickets": ("requester_email",),
            "ticket_messages": ("from_address",),
            "audit_log": ("actor_email",),
            "email_changes": ("old_email", "new_email"),
        }
        if own:  # a message of somebody else in the person's own ticket is not the person's
            mails = {
                table: columns
                for table, columns in mails.items()
                if table in {"users", "contacts", "newsletter_subscriptions", "email_changes"}
            }
            names = {
                table: columns
                for table, columns in names.items()
                if table in {"users", "contacts", "newsletter_subscriptions", "invoices"}
            }
        return {
            "e-mail": {value.casefold() for value in cells(mails)},
            "telephone": {_national(value) for value in cells(oracle.PHONES)},
            "name": {*cells(names), *staff, *(() if own else FULL_NAMES)},
            "number": set(cells(NUMBERS)),
            "address": set(cells({"addresses": ("line1",)})),
            "ip": set(cells({table: (column,) for table, column in IPS.items()})),
            "cookie": set(cells({"cookie_choices": ("cookie_id",), "page_views": ("cookie_id",)})),
            "birth": set(cells({"contacts": ("date_of_birth",)})),
            "iban": set(cells({"payments": ("iban",)})),
        }

    def told(self, texts: Mapping[str, str]) -> Iterator[str]:
        """`kind in where: value` of each value that stands in one of the texts. For people who look for the cause: values!"""
        for where, text in texts.items():
            flat = re.sub(r"\s+", " ", text).casefold()
            unbroken = re.sub(r"\s+", "", text).casefold()
            words = _words(re.sub(r"\s+", " ", text))
            digits = re.sub(r"(?<=\d)[\s()./-]{1,3}(?=\d)", "", text)
            for value in self.values["e-mail"]:
                if value in unbroken and re.search(rf"(?<![\w.+-]){re.escape(value)}(?![\w-])", flat + " " + unbroken):
                    yield f"e-mail in {where}: {value}"
            for value in self.values["name"]:
                if any(_words(written) in words for written in (value, value.lower(), value.upper())):
                    yield f"name in {where}: {value}"
            for value in self.values["telephone"]:
                if value in digits and re.search(rf"(?<!\d)(?:\+?\d{{1,3}})?0?{value}(?!\d)", digits):
                    yield f"telephone in {where}: {value}"
            for kind in ("number", "address", "ip", "cookie", "birth", "iban"):
                for value in self.values[kind]:
                    if value.casefold() in flat and re.search(rf"(?<![\w.]){re.escape(value.casefold())}(?![\w]|\.\d)", flat):
                        yield f"{kind} in {where}: {value}"
            for value in self.values["secret"]:
                if value.casefold() in unbroken:
                    yield f"secret in {where}: {value}"
            for found in CODE.finditer(text):
                yield f"code in {where}: {found.group()}"


def _words(text: str) -> str:
    return f" {' '.join(_WORD.findall(text))} "


def _national(phone: str) -> str:
    """The digits that every writing of a number has.

    >>> {_national(one) for one in ("+442079460123", "020 7946 0123", "+44 (0)20 7946-0123")}
    {'2079460123'}
    """
    digits = re.sub(r"\D", "", phone.replace("(0)", ""))
    if phone.strip().startswith("+"):
        country = next((code for code in ("44", "49", "33", "1") if digits.startswith(code)), "")
        return digits.removeprefix(country)
    return digits.removeprefix("0")


def leaf_texts(dossier: Delivered) -> str:
    """Every name and value of the JSON, a line each: what its punctuation would hide is next to nothing."""
    return "\n".join(_lines(dossier))


def _lines(node: object) -> Iterator[str]:
    if isinstance(node, dict):
        for key, value in node.items():
            yield str(key)
            yield from _lines(value)
    elif isinstance(node, list):
        if node and all(isinstance(item, str) or _is_withheld(item) for item in node):
            yield "".join(item if isinstance(item, str) else "[…]" for item in node)
        else:
            for item in node:
                yield from _lines(item)
    else:
        yield json.dumps(node) if not isinstance(node, str) else node
