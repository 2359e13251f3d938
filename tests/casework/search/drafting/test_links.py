"""Which links are found, and what following them means: a wrong owner hurts a neighbour."""

from __future__ import annotations

import time

import pytest

from privacy_console.casework.common.errors import Cancelled
from privacy_console.casework.common.watch import Progress
from privacy_console.casework.search.company import SourceUnavailable
from privacy_console.casework.search.findings import Confidence
from tests.casework.search.drafting.desk import GIVEN_NAMES, USERS, Desk, column, drafted, links, role, table

STAFF = table(
    *({"id": n, "email": f"s{n}@firm.example", "full_name": f"{who.title()} Weil"} for n, who in enumerate(GIVEN_NAMES, 1))
)
CUSTOMERS = table(
    *({"id": n, "email": f"c{n}@post.example", "full_name": f"{who.title()} Holm"} for n, who in enumerate(GIVEN_NAMES, 1))
)
PEOPLE = {"users": USERS, "staff": STAFF, "customers": CUSTOMERS}


def records(**columns):
    """Five rows with these columns; an int counts on from it, a text gets the row's number."""
    return [{"id": n, **{k: (n if v == 1 else f"{v} {n}") for k, v in columns.items()}} for n in range(1, 6)]


def test_of_creator_and_customer_the_customer_owns():
    orders = table(
        *records(customer_id=1, created_by=1, note="Came late, and left."), to={"customer_id": "customers", "created_by": "users"}
    )
    draft = drafted(Desk(PEOPLE | {"orders": orders}))
    assert links(draft) == {"orders.customer_id -> customers.id": "owns -", "orders.created_by -> users.id": "refers -"}
    owner = next(one for one in draft.links if one.down == "owns")
    assert "one person owns a row" in " ".join(owner.evidence)


def test_lines_go_with_their_order_and_the_catalogue_with_nobody():
    orders = table(*records(customer_id=1), to={"customer_id": "customers"})
    lines = table(*records(order_id=1, product_id=1, quantity=1), to={"order_id": "orders", "product_id": "products"})
    products = table(*records(name="Kettle"))
    draft = drafted(Desk(PEOPLE | {"orders": orders, "order_lines": lines, "products": products}))
    assert links(draft)["order_lines.order_id -> orders.id"] == "owns -"
    assert links(draft)["order_lines.product_id -> products.id"] == "- refers"


def test_who_writes_a_comment_owns_it_and_whose_order_it_is_on_sees_it():
    orders = table(*records(customer_id=1), to={"customer_id": "customers"})
    comments = table(
        *records(order_id=1, author_id=1, body="It drips again, please come."), to={"order_id": "orders", "author_id": "users"}
    )
    assert links(drafted(Desk(PEOPLE | {"orders": orders, "comments": comments}))) == {
        "orders.customer_id -> customers.id": "owns -",
        "comments.order_id -> orders.id": "refers refers",
        "comments.author_id -> users.id": "owns -",
    }


def test_a_note_on_an_order_goes_with_the_order():
    orders = table(*records(customer_id=1), to={"customer_id": "customers"})
    notes = table(
        *records(order_id=1, user_id=1, text="Calls twice a day, be brief."), to={"order_id": "orders", "user_id": "users"}
    )
    draft = drafted(Desk(PEOPLE | {"orders": orders, "order_notes": notes}))
    assert links(draft)["order_notes.order_id -> orders.id"] == "owns -"
    assert links(draft)["order_notes.user_id -> users.id"] == "refers -"


@pytest.mark.parametrize("name", ["assigned_to", "approved_by", "agent_id", "updated_by", "technician_id"])
def test_who_deals_with_a_ticket_does_not_own_it(name):
    tickets = table(*records(customer_id=1, **{name: 1}), to={"customer_id": "customers", name: "staff"})
    assert links(drafted(Desk(PEOPLE | {"tickets": tickets})))[f"tickets.{name} -> staff.id"] == "refers -"


def test_a_tenant_is_shown_and_never_followed_to_its_people():
    people = table(*({**row, "tenant_id": 1} for row in USERS.rows), to={"tenant_id": "tenants"})
    draft = drafted(Desk({"tenants": table({"id": 1, "name": "Firm", "vat_no": "1"}), "users": people}))
    assert links(draft) == {"users.tenant_id -> tenants.id": "- refers"}
    assert role(draft, "tenants") == "mentions"


def test_an_address_is_shared_and_not_followed_to_those_who_live_there():
    people = table(*({**row, "address_id": 1} for row in CUSTOMERS.rows), to={"address_id": "addresses"})
    draft = drafted(Desk({"addresses": table({"id": 1, "street": "Hauptstr. 1", "city": "Ort"}), "customers": people}))
    assert links(draft) == {"customers.address_id -> addresses.id": "- shared"}
    assert role(draft, "addresses") == "shared"


def test_a_manager_is_shown_and_not_collected():
    people = table(*({**row, "manager_id": 1} for row in STAFF.rows), to={"manager_id": "staff"})
    assert links(drafted(Desk({"staff": people}))) == {"staff.manager_id -> staff.id": "- refers"}


def test_one_person_in_two_tables_is_one_only_where_no_login_is_anothers():
    one = table(*({**row, "user_id": row["id"]} for row in CUSTOMERS.rows), to={"user_id": "users"})
    assert links(drafted(Desk({"users": USERS, "customers": one}))) == {"customers.user_id -> users.id": "owns owns"}
    several = table(*({**row, "user_id": 1} for row in CUSTOMERS.rows), to={"user_id": "users"})
    assert links(drafted(Desk({"users": USERS, "customers": several}))) == {"customers.user_id -> users.id": "- refers"}


def test_two_people_with_nothing_in_common_stay_two_though_each_has_one_of_the_other():
    others = table(
        *({"id": n, "email": f"o{n}@firm.example", "full_name": f"Otto Weil{n}", "user_id": n} for n in range(1, 6)),
        to={"user_id": "users"},
    )
    draft = drafted(Desk({"users": USERS, "customers": others}))
    assert links(draft) == {"customers.user_id -> users.id": "- refers"}
    assert "they are two people" in draft.links[0].evidence[-1]


def test_a_contact_of_a_building_does_not_own_it():
    sites = table(*records(site_contact_id=1, name="House"), to={"site_contact_id": "customers"})
    draft = drafted(Desk(PEOPLE | {"sites": sites}))
    assert links(draft) == {"sites.site_contact_id -> customers.id": "refers -"}
    assert role(draft, "sites") == "mentions"


def test_links_without_a_foreign_key_are_found_by_name_type_and_values():
    orders = table(*records(kunde_id=1, erstellt_von=1, note="Came late, and left."))
    draft = drafted(Desk({"kunden": CUSTOMERS, "benutzer": USERS, "auftraege": orders}))
    assert links(draft) == {"auftraege.kunde_id -> kunden.id": "owns -", "auftraege.erstellt_von -> benutzer.id": "refers -"}
    assert {one.group for one in draft.links} == {
        "Links without foreign key: kunde_id",
        "Links without foreign key: erstellt_von",
    }
    assert column(draft, "auftraege.kunde_id").pointer


def test_a_name_whose_values_lead_nowhere_is_no_link():
    far = [{**row, "user_id": row["id"] + 1_000} for row in records(note="Came late, and left.")]
    assert links(drafted(Desk({"users": USERS, "orders": table(*far)}))) == {}


@pytest.mark.parametrize("name", ["num_orders", "order", "orders", "total_users"])
def test_what_only_counts_is_no_link(name):
    orders = table(*records(user_id=1), to={"user_id": "users"})
    other = table(*records(**{name: 1}))
    assert not [
        one for one in links(drafted(Desk({"users": USERS, "orders": orders, "offers": other}))) if one.startswith("offers")
    ]


def test_a_column_that_points_into_several_tables_is_split_by_what_says_so():
    orders = table(*records(customer_id=1), to={"customer_id": "customers"})
    notes = table(
        *(
            {"id": n, "about_type": ["Order", "App\\Customer"][n % 2], "about_id": n % 5 + 1, "body": "It is late again."}
            for n in range(8)
        )
    )
    draft = drafted(Desk(PEOPLE | {"orders": orders, "remarks": notes}))
    found = {name: meaning for name, meaning in links(draft).items() if name.startswith("remarks")}
    assert set(found) == {
        "remarks.about_id -> orders.id when about_type=Order",
        "remarks.about_id -> customers.id when about_type=App\\Customer",
    }


def test_kinds_of_records_kept_in_a_list_are_looked_up():
    kinds = table({"id": 7, "app_label": "shop", "model": "order"}, {"id": 8, "app_label": "auth", "model": "user"})
    log = table(
        *({"id": n, "user_id": n, "content_type_id": 7, "object_id": n} for n in range(1, 6)),
        to={"content_type_id": "django_content_type", "user_id": "auth_user"},
    )
    orders = table(*records(user_id=1), to={"user_id": "auth_user"})
    draft = drafted(Desk({"auth_user": USERS, "django_content_type": kinds, "shop_order": orders, "acts": log}))
    assert links(draft)["acts.object_id -> shop_order.id when content_type_id=7"] == "refers -"


def test_what_support_answers_is_the_customers_and_what_another_customer_writes_is_not():
    tickets = table(*records(requester_id=1, subject="Lamp"), to={"requester_id": "customers"})
    messages = table(
        *({"id": n, "ticket_id": n % 5 + 1, "author_kind": ["agent", "customer"][n % 2], "from_email": f"m{n}@post.example", "body": "So be it, then."}
          for n in range(10)),
        to={"ticket_id": "tickets"},
    )  # fmt: skip
    found = links(drafted(Desk(PEOPLE | {"tickets": tickets, "messages": messages})))
    assert found["messages.ticket_id -> tickets.id when author_kind=agent"] == "owns -"
    assert found["messages.ticket_id -> tickets.id"] == "refers refers"


def test_a_row_that_names_a_person_of_its_own_goes_with_nobody_else():
    orders = table(*records(customer_id=1), to={"customer_id": "customers"})
    guests = table(*({"id": n, "order_id": n, "email": f"g{n}@post.example"} for n in range(1, 6)), to={"order_id": "orders"})
    draft = drafted(Desk(PEOPLE | {"orders": orders, "order_guests": guests}))
    assert links(draft)["order_guests.order_id -> orders.id"] in {"refers refers", "- refers"}


def test_two_ways_own_a_row_only_where_the_sample_agrees_on_the_person():
    def world(shift):
        sessions = table(*({"id": n, "user_id": n % 5 + 1} for n in range(20)), to={"user_id": "users"})
        cookies = table(
            *({"cookie_id": f"ck_{n}", "user_id": (n + shift) % 5 + 1} for n in range(20)),
            key=("cookie_id",),
            to={"user_id": "users"},
        )
        views = table(
            *({"id": n, "session_id": n, "cookie_id": f"ck_{n}", "path": f"/page/{n}/x"} for n in range(20)),
            to={"session_id": "sessions"},
        )
        return links(drafted(Desk({"users": USERS, "sessions": sessions, "cookies": cookies, "page_views": views})))

    agreed, not_agreed = world(0), world(1)
    assert agreed["page_views.session_id -> sessions.id"] == not_agreed["page_views.session_id -> sessions.id"] == "owns -"
    assert agreed["page_views.cookie_id -> cookies.cookie_id"] == "owns -"
    assert not_agreed["page_views.cookie_id -> cookies.cookie_id"] == "refers refers"


def test_logins_name_people_where_no_table_looks_like_them():
    accounts = table(*({"sid": who, "last_visit": 5} for who in ("acrumb", "bhaas", "cdiaz")), key=("sid",))
    tickets = table(*({"id": n, "reporter": who, "owner": "bhaas"} for n, who in enumerate(("acrumb", "cdiaz"))))
    pages = table(*({"id": n, "author": who, "text": "Descale it, please do."} for n, who in enumerate(("acrumb", "bhaas"))))
    draft = drafted(Desk({"session": accounts, "ticket": tickets, "wiki": pages}))
    assert role(draft, "session") == "is"
    assert links(draft) == {
        "ticket.reporter -> session.sid": "owns -",
        "ticket.owner -> session.sid": "refers -",
        "wiki.author -> session.sid": "owns -",
    }


def test_a_name_in_a_table_of_logins_is_one_only_where_its_values_are():
    people = table(*({"id": n, "login": f"{who}{n}", "email": f"{who}@post.example"} for n, who in enumerate(GIVEN_NAMES)))
    logins = [row["login"] for row in people.rows]
    cookies = table(*({"cookie": f"c{n}", "name": who} for n, who in enumerate(logins)), key=("cookie",))
    others = table(*({"id": n, "name": who} for n, who in enumerate(("theme", "size", *logins[:2]))))
    draft = drafted(Desk({"users": people, "auth_cookie": cookies, "user_sessions": others}))
    assert links(draft) == {"auth_cookie.name -> users.login": "owns -"}


def test_who_only_gets_a_copy_does_not_own_the_row():
    mails = table(*({"id": n, "cc": f"c{n}@post.example", "subject": f"Hello number {n} of many"} for n in range(1, 9)))
    assert role(drafted(Desk({"mails": mails})), "mails") == "mentions"


def test_a_row_that_names_two_people_is_neithers():
    mails = table(
        *({"id": n, "sender_email": f"a{n}@post.example", "recipient_email": f"b{n}@post.example"} for n in range(1, 9))
    )
    assert role(drafted(Desk({"mails": mails})), "mails") == "mentions"


def test_a_table_that_does_not_answer_is_judged_by_its_names_and_noted():
    notes = table({"id": 1, "user_id": 1, "email": "x@post.example"}, to={"user_id": "users"})
    notes.down = "permission denied"
    draft = drafted(Desk({"users": USERS, "notes": notes}))
    assert draft.notes == ("notes could not be looked into (permission denied): it was judged by its names and types alone.",)
    assert column(draft, "notes.email").confidence is Confidence.LIKELY
    assert links(draft) == {"notes.user_id -> users.id": "owns -"}


def test_a_source_that_does_not_answer_is_no_empty_draft():
    with pytest.raises(SourceUnavailable):
        drafted(Desk({"users": USERS}, down="it is off"))


def test_each_table_is_sampled_once_and_progress_is_told():
    class Eyes:
        def __init__(self):
            self.seen = []

        def report(self, progress: Progress):
            self.seen.append(progress)

        def checkpoint(self):
            pass

    desk, eyes = Desk(PEOPLE), Eyes()
    drafted(desk, eyes)
    assert [one for one in desk.ask if one[0] == "sample"] == [("sample", name) for name in PEOPLE]
    assert (eyes.seen[0].done, eyes.seen[-1].done, eyes.seen[-1].total) == (0, 3, 3)


def test_a_draft_can_be_stopped():
    class Stop:
        def report(self, progress):
            pass

        def checkpoint(self):
            raise Cancelled

    with pytest.raises(Cancelled):
        drafted(Desk(PEOPLE), Stop())


def test_an_empty_database_and_hostile_names_are_drafted():
    assert drafted(Desk({})).tables == ()
    names = ("%", "_", "'; DROP TABLE x --", "\u202eabc", " ", "漢字", "id\n", "a" * 300)
    desk = Desk({name: table({"id": 1, **dict.fromkeys(names, 1)}) for name in names})
    draft = drafted(desk)
    assert len(draft.tables) == len(names)
    assert len(draft.columns) == len(names) * (len(names) + 1)


def test_to_be_named_as_who_deals_with_a_row_is_not_to_own_it():
    tickets = table(
        *(
            {"id": n, "requester_email": f"r{n}@post.example", "agent_email": f"a{n % 2}@firm.example", "cc": None}
            for n in range(8)
        )
    )
    draft = drafted(Desk({"tickets": tickets}))
    assert role(draft, "tickets") == "belongs"
    assert column(draft, "tickets.requester_email").identifier == "email"
    for name in ("agent_email", "cc"):
        assert (column(draft, f"tickets.{name}").identifier, column(draft, f"tickets.{name}").free_text) == (None, True)


def test_what_staff_writes_beside_a_customers_ticket_is_the_customers_as_far_as_it_is_shown():
    people = table(*({**row, "is_staff": row["id"] > 1} for row in USERS.rows))
    tickets = table(*records(requester_id=1, subject="Lamp"), to={"requester_id": "customers"})

    def world(author):
        rows = [
            {"id": n, "ticket_id": n % 5 + 1, "user_id": author(n), "public": n % 3 > 0, "comment": "So be it, then."}
            for n in range(20)
        ]
        replies = table(*rows, to={"ticket_id": "tickets", "user_id": "users"})
        found = links(drafted(Desk(PEOPLE | {"users": people, "tickets": tickets, "replies": replies})))
        return {name: meaning for name, meaning in found.items() if name.startswith("replies")}

    assert world(lambda n: n % 4 + 2) == {
        "replies.ticket_id -> tickets.id when public=1": "owns -",
        "replies.ticket_id -> tickets.id": "refers refers",
        "replies.user_id -> users.id when public=0": "owns -",
        "replies.user_id -> users.id": "refers -",
    }
    assert world(lambda n: 1) == {"replies.ticket_id -> tickets.id": "refers refers", "replies.user_id -> users.id": "owns -"}


def test_a_page_does_not_go_with_the_picture_that_it_uses():
    pictures = table(*records(uploaded_by=1, file="a.png"), to={"uploaded_by": "users"})
    events = table(*records(name="Fair"))
    speakers = table(
        *records(event_id=1, picture_id=1, headline="On lamps and kettles"), to={"event_id": "sites", "picture_id": "pictures"}
    )
    desk = Desk(PEOPLE | {"pictures": pictures, "sites": events, "speakers": speakers}, needed=frozenset({"speakers.event_id"}))
    assert links(drafted(desk))["speakers.picture_id -> pictures.id"] == "refers -"


def test_a_large_schema_takes_a_statement_a_table_and_seconds():
    tables = dict(PEOPLE)
    for n in range(150):
        parent = f"orders_{n // 2}" if n else "customers"
        tables[f"orders_{n}"] = table(*records(parent_id=1, created_by=1, note="Came late, and left."), to={"parent_id": parent})
    desk = Desk(tables)
    start = time.process_time()
    draft = drafted(desk)
    assert time.process_time() - start < 5
    assert len(draft.tables) == 153
    verbs = [verb for verb, _ in desk.ask]
    assert verbs[:153] == ["sample"] * 153
    assert verbs.count("how_many") <= 150  # each `created_by` is looked up once
    assert len(verbs) < 3 * 153  # of links that may agree with others only the first few are looked into
