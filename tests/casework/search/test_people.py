from __future__ import annotations

from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.requests.identifiers import IdentifierKind as Kind
from privacy_console.casework.search.datamap import People, RowRole
from privacy_console.casework.search.use_cases import free_texts, own_people, people_of, read_records, related_people
from tests.casework.search.town import OWNS, REFERS, column, company, data_map, link, people, person, search, subject, table

MAP = data_map(
    people(
        column("born", identifier=Kind.DATE_OF_BIRTH),
        column("no", identifier=Kind.ACCOUNT),
        column("pin", secret=True),
        people=People.STAFF,
    ),
    table(
        "customers",
        RowRole.IS,
        "person_id",
        column("given", person_name=True),
        column("family", person_name=True),
        column("email", identifier=Kind.EMAIL),
        people=People.CUSTOMER,
    ),
    table("notes", RowRole.MENTIONS, "author_id", "about_id", column("body", free_text=True)),
    links=[
        link("customers.person_id", "people.id", down=OWNS, up=OWNS),
        link("notes.author_id", "people.id", down=OWNS),
        link("notes.about_id", "customers.id", up=REFERS),
    ],
)


def town():
    return company(
        people=[
            person(1, "anna@x.example", "Anna Lind", "0171", born="1985-03-12", no="A1", pin="secret@x.example"),
            person(2, "ben@x.example", "Ben Ode", born=None, no=None, pin=None),
        ],
        customers=[
            {"id": 7, "person_id": 1, "given": "Anna", "family": "Lind-Ode", "email": "home@x.example"},
            {"id": 8, "person_id": None, "given": "Cleo", "family": "Roth", "email": None},
        ],
        notes=[
            {"id": 5, "author_id": 2, "about_id": 7, "body": "a quiet day"},
            {"id": 6, "author_id": 1, "about_id": 8, "body": None},
        ],
    )


def test_everybody_comes_once_with_all_that_their_rows_say():
    everybody = list(people_of(data_map=MAP, sources=[town()], watch=Unwatched()))
    assert [(one.id, one.name, one.role) for one in everybody] == [
        ("people:1", "Anna Lind", "staff"),
        ("people:2", "Ben Ode", "staff"),
        ("customers:8", "Cleo Roth", "customer"),
    ]
    anna = everybody[0]
    assert anna.emails == ("anna@x.example", "home@x.example")
    assert (anna.ids, anna.date_of_birth, anna.other_names) == (("A1",), "1985-03-12", ("Anna Lind-Ode",))


def records(source):
    findings = search(subject((Kind.EMAIL, "anna@x.example")), MAP, source).findings
    return list(read_records(findings, data_map=MAP, sources=[source], watch=Unwatched()))


def test_the_subject_is_one_person_though_two_rows_are_them():
    (own,) = own_people(records(town()), data_map=MAP)
    assert own.id == "people:1"
    assert own.emails == ("anna@x.example", "home@x.example")


def test_a_record_names_the_people_of_its_own_keys():
    source = town()
    source.tables["notes"].rows.append({"id": 9, "author_id": 1, "about_id": 7, "body": None})
    found = records(source)
    related = related_people(found, data_map=MAP, sources=[source], watch=Unwatched())
    named = {
        record.finding.row.key[0][1]: [one.id for one in related(record)]
        for record in found
        if record.finding.row.table == "notes"
    }
    assert named == {6: ["people:1", "customers:8"], 9: ["people:1"]}


def test_the_companys_texts_are_streamed_up_to_a_limit():
    assert list(free_texts(data_map=MAP, sources=[town()], watch=Unwatched())) == ["a quiet day"]
    assert list(free_texts(data_map=MAP, sources=[town()], watch=Unwatched(), limit=0)) == []
