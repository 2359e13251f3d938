"""A company of five million rows in eleven tables, invented by the engine itself: made once, kept, read by every benchmark.

At scale 1: 200,000 users, a million work orders, two million comments, 400,000 invoices and as many lines, 600,000 page views
and some small tables. The user `TYPICAL` has about 30 rows, `HEAVY` 23,000 and `GIANT` 110,000; `PLANTED` is mentioned in
comments in every spelling that must be found. Of a hundred comments five have somebody's address in them, five a number, one a name.
The same company exists with indexes on what its links need and without any.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from hashlib import sha256

import sqlalchemy as sa
from sqlalchemy.pool import NullPool

from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.datamap import RowRole
from tests.casework.search.town import OWNS, REFERS, column, data_map, link, people, subject, table

GIANT, PLANTED, HEAVY, TYPICAL = 3, 5, 7, 100
SPELLINGS = (
    "anna.lind@firma.example",
    "Anna.Lind@firma.example",
    "ANNA.LIND@FIRMA.EXAMPLE",
    "Anna Lind",
    "LIND, Anna",
    "anna lind",
)
PHONES = ("+491711234567", "0171/1234567", "0171 12 34 567", "0049 171 1234567", "+49 (0)171-1234567", "(0171) 123.45.67")
ROWS = {
    "users": 200_000,
    "addresses": 200_000,
    "work_orders": 1_000_000,
    "comments": 2_000_000,
    "invoices": 400_000,
    "invoice_lines": 400_000,
    "page_views": 600_000,
    "sessions": 100_000,
    "attachments": 50_000,
    "tickets": 30_000,
    "consents": 20_000,
}
_DDL = {
    "users": "id integer PRIMARY KEY, email varchar(120), phone varchar(40), name varchar(120), created varchar(20)",
    "addresses": "id integer PRIMARY KEY, user_id integer, street varchar(120), city varchar(80)",
    "work_orders": "id integer PRIMARY KEY, requester_id integer, title varchar(120), status varchar(20), created varchar(20)",
    "comments": "id integer PRIMARY KEY, work_order_id integer, author_id integer, body text",
    "invoices": "id integer PRIMARY KEY, user_id integer, number varchar(40), total integer",
    "invoice_lines": "id integer PRIMARY KEY, invoice_id integer, said varchar(120), price integer",
    "page_views": "id integer PRIMARY KEY, user_id integer, url varchar(120), ip varchar(40)",
    "sessions": "id integer PRIMARY KEY, user_id integer, cookie varchar(64)",
    "attachments": "id integer PRIMARY KEY, comment_id integer, file_name varchar(120)",
    "tickets": "id integer PRIMARY KEY, user_id integer, body text",
    "consents": "id integer PRIMARY KEY, user_id integer, given varchar(20)",
}
_LINKS = (
    ("addresses.user_id", "users.id"),
    ("work_orders.requester_id", "users.id"),
    ("comments.work_order_id", "work_orders.id"),
    ("comments.author_id", "users.id"),
    ("invoices.user_id", "users.id"),
    ("invoice_lines.invoice_id", "invoices.id"),
    ("page_views.user_id", "users.id"),
    ("sessions.user_id", "users.id"),
    ("attachments.comment_id", "comments.id"),
    ("tickets.user_id", "users.id"),
    ("consents.user_id", "users.id"),
)
MAP = data_map(
    people("created", name="users"),
    table("addresses", RowRole.BELONGS, "user_id", column("street", identifier=Kind.ADDRESS), "city"),
    table("work_orders", RowRole.BELONGS, "requester_id", "title", "status", "created"),
    table("comments", RowRole.BELONGS, "work_order_id", "author_id", column("body", free_text=True)),
    table("invoices", RowRole.BELONGS, "user_id", "number", "total"),
    table("invoice_lines", RowRole.BELONGS, "invoice_id", "said", "price"),
    table("page_views", RowRole.BELONGS, "user_id", "url", column("ip", identifier=Kind.IP)),
    table("sessions", RowRole.BELONGS, "user_id", column("cookie", identifier=Kind.COOKIE)),
    table("attachments", RowRole.BELONGS, "comment_id", column("file_name", free_text=True)),
    table("tickets", RowRole.BELONGS, "user_id", column("body", free_text=True)),
    table("consents", RowRole.BELONGS, "user_id", "given"),
    links=[link(child, parent, down=OWNS, up=REFERS if child == "comments.author_id" else None) for child, parent in _LINKS],
)


def _words(text: str) -> list[str]:
    return text.split()


_GIVEN = _words(
    "Ada Ben Carla David Elif Franz Greta Hugo Ida Jan Karin Leo Mona Nils Olga Paul Rosa Sven Tara Uwe Vera Wim Yara"
)
_FAMILY = _words("Abel Brandt Clausen Dorn Ekberg Falk Gruber Holm Iversen Jansen Keller Lorenz Mertens Nowak Otto Petri Quist")
_ENDING = _words("mann son berg sen er ski hagen feld stein auer lund wald holt dahl moser brink")
_SAID = _words(
    "the order was late and pump at site broke again so we sent a second crew to seal it before noon please check valve "
    "pressure in hall two nobody answered door key is with guard replaced filter leak stopped report follows tomorrow thanks"
)


@dataclass(frozen=True, slots=True)
class Dialect:
    """How an engine counts up to a number, and divides whole numbers."""

    series: str
    div: str = "/"
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


DIALECTS = {
    "sqlite": Dialect(
        "(WITH RECURSIVE s(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM s WHERE n < {n}) SELECT n FROM s) s",
        before=("PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF", "PRAGMA cache_size = -200000"),
        after=("ANALYZE", "PRAGMA journal_mode = WAL"),
    ),
    "postgresql": Dialect("generate_series(1, CAST({n} AS bigint)) AS s(n)", after=("VACUUM ANALYZE",)),
    "mysql": Dialect(
        "(SELECT CAST(seq AS SIGNED) AS n FROM seq_1_to_{n}) s", div="DIV", before=("SET sql_mode = 'PIPES_AS_CONCAT'",)
    ),
}


def rows_of(name: str, scale: Fraction) -> int:
    return max(int(ROWS[name] * scale), 40)


def _select(name: str, scale: Fraction, div: str) -> str:
    """The columns of a table, made from a row's number `n`; `a`, `b`, `c`, `d` are pieces of text chosen by it."""
    count = {one: rows_of(one, scale) for one in ROWS}
    users = count["users"]
    anybody = f"10 + n % {users - 10}"

    def owner(heavy: int, giant: int) -> str:
        return f"CASE WHEN n % {heavy} = 0 THEN {HEAVY} WHEN n % {giant} = 1 THEN {GIANT} ELSE {anybody} END"

    digits = "(1000000 + n * 7919 % 8999999)"
    address = "'p' || {n} || '@mail' || ({n} % 97) || '.example'"
    person = "a.given || ' ' || b.family || d.ending"
    told = f"""CASE WHEN n % 20 = 5 THEN ' write to ' || {address.format(n=f"(n * 31 % {users})")}
        WHEN n % 20 = 6 THEN ' call 0171 ' || {digits} WHEN n % 100 = 7 THEN ' ask ' || {person} ELSE '' END"""
    said = "a.said || ' ' || b.said || ' ' || c.said || ' ' || d.said || ' ' || e.said"
    created = "'2026-0' || (1 + n % 9) || '-1' || (n % 10)"
    return {
        "users": f"""n, {address.format(n="n")}, CASE n % 3 WHEN 0 THEN '+49171' || {digits} WHEN 1 THEN '0171 ' || {digits}
            ELSE '0171/' || {digits} END, {person}, {created}""",
        "addresses": f"n, 1 + n % {users}, b.family || 'weg ' || (1 + n % 200), c.family || 'stadt'",
        "work_orders": f"n, {owner(200, 40)}, 'Order ' || n || ' ' || a.said, CASE n % 3 WHEN 0 THEN 'open' ELSE 'done' END, {created}",
        "comments": f"n, 1 + (n {div} 2 + n % 7 * 31) % {count['work_orders']}, 10 + n * 31 % {users - 10}, {said} || {told}",
        "invoices": f"n, {owner(400, 100)}, 'R-2026-' || n, 100 + n % 9000",
        "invoice_lines": f"n, 1 + n % {count['invoices']}, 'Hours ' || a.said, 50 + n % 900",
        "page_views": f"n, {owner(100, 20)}, '/orders/' || (n % 5000) || '?tab=' || (n % 7), '10.' || (n % 200) || '.' || (n % 250) || '.' || (n % 99)",
        "sessions": f"n, {anybody}, 'c' || (n * 7919) || 'x' || n",
        "attachments": f"n, 1 + n * 37 % {count['comments']}, 'photo ' || n || ' ' || a.given || '.jpg'",
        "tickets": f"n, {anybody}, {said} || {told}",
        "consents": f"n, {anybody}, {created}",
    }[name]


def _pieces() -> list[tuple[int, str, str, str, str]]:
    """Five words each, no two alike, and names: enough for texts that compress and repeat no better than real ones."""
    return [
        (
            k,
            _GIVEN[k % len(_GIVEN)],
            _FAMILY[k % len(_FAMILY)],
            _ENDING[k % len(_ENDING)],
            " ".join(_SAID[(k * 7 + i * (k % 5 + 3)) % len(_SAID)] for i in range(5)),
        )
        for k in range(97)
    ]


def recipe(scale: Fraction) -> str:
    """Changes when what is made would."""
    made = repr((scale, _DDL, _LINKS, _pieces(), SPELLINGS, PHONES, DIALECTS, [_select(name, scale, "/") for name in ROWS]))
    return sha256(made.encode()).hexdigest()[:8]


def fill(url: sa.URL, scale: Fraction, *, indexed: bool) -> None:
    """Make the company in an empty database."""
    dialect = DIALECTS[url.get_backend_name().replace("mariadb", "mysql")]
    engine = sa.create_engine(url, poolclass=NullPool, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:

        def run(sql: str) -> None:
            connection.exec_driver_sql(sql.replace("%", "%%") if engine.dialect.paramstyle != "qmark" else sql)

        for statement in dialect.before:
            run(statement)
        run(
            "CREATE TABLE pieces (k integer PRIMARY KEY, given varchar(40), family varchar(40), ending varchar(40), said varchar(120))"
        )
        connection.execute(
            sa.text("INSERT INTO pieces VALUES (:k, :given, :family, :ending, :said)"),
            [dict(zip(("k", "given", "family", "ending", "said"), piece, strict=True)) for piece in _pieces()],
        )
        div = dialect.div
        chosen = {
            "a": "n % 97",
            "b": f"n {div} 97 % 97",
            "c": "n * 13 % 97",
            "d": f"n {div} 11 % 97",
            "e": f"(n + n {div} 89) % 97",
        }
        joins = " ".join(f"JOIN pieces {alias} ON {alias}.k = {which}" for alias, which in chosen.items())
        for name, columns in _DDL.items():
            run(f"CREATE TABLE {name} ({columns})")
            series = dialect.series.format(n=rows_of(name, scale))
            run(f"INSERT INTO {name} SELECT {_select(name, scale, div)} FROM {series} {joins}")
        run("DROP TABLE pieces")
        run(f"UPDATE users SET email = '{SPELLINGS[0]}', phone = '{PHONES[0]}', name = '{SPELLINGS[3]}' WHERE id = {PLANTED}")
        for row, text in planted(scale).items():
            run(f"UPDATE comments SET body = body || ' {text}' WHERE id = {row}")
        if indexed:
            run("CREATE UNIQUE INDEX users_email ON users (email)")
            run("CREATE INDEX users_phone ON users (phone)")
            for child, _ in _LINKS:
                run(f"CREATE INDEX {child.replace('.', '_')} ON {child.replace('.', ' (')})")
        for statement in dialect.after:
            run(statement)


def planted(scale: Fraction) -> dict[int, str]:
    """Comment -> how it mentions `PLANTED`."""
    step = rows_of("comments", scale) // (len(SPELLINGS) + len(PHONES) + 1)
    return {step * (number + 1): text for number, text in enumerate((*SPELLINGS, *PHONES))}


def whoever(user: int):
    """A user of the company as a verified subject: by address alone."""
    return subject((Kind.EMAIL, f"p{user}@mail{user % 97}.example"))
