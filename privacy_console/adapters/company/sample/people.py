"""The people of one customer company: users, staff and customers, with where they live."""

from __future__ import annotations

from collections.abc import Sequence

from privacy_console.adapters.company.sample import schema as s
from privacy_console.adapters.company.sample.cast import local_part
from privacy_console.adapters.company.sample.draft import Actor, Draft
from privacy_console.adapters.company.sample.names import FAMILY, GIVEN
from privacy_console.adapters.company.sample.reserved import PRIVATE_DOMAINS, ip, token

OFFICE, TECHNICIANS, PORTAL = 4, 6, 4
"""Users of a tenant: dispatchers and managers; technicians; customers who have an account."""


def address(draft: Draft) -> int:
    rng, country = draft.rng, draft.country
    postcode = "".join(str(rng.randrange(10)) if sign == "#" else sign for sign in country.postcode)
    line1 = country.street.format(number=rng.randint(1, 98), street=rng.choice(country.streets))
    return draft.put(s.ADDRESSES, line1=line1, postcode=postcode, city=rng.choice(country.towns), country_code=country.code)


def user(draft: Draft, given: str, family: str, email: str, *, number: str, manager: int | None, role: int) -> Actor:
    rng = draft.rng
    phone = draft.new_phone(international=True)
    created = draft.ago(1800, 200)
    key = draft.put(
        s.USERS,
        tenant_id=draft.tenant,
        account_no=number,
        username=email.split("@", maxsplit=1)[0].replace(".", "_"),
        email=email,
        phone=phone,
        given_name=given,
        family_name=family,
        display_name=f"{given} {family}",
        password_hash=f"$argon2id$v=19$m=65536,t=3,p=4${token(rng, digits=22)}${token(rng, digits=43)}",
        totp_secret=token(rng, digits=32).upper() if rng.random() < 0.3 else None,
        manager_id=manager,
        locale=draft.country.language,
        preferences=preferences(draft),
        last_login_ip=ip(rng),
        created_at=created,
        deleted_at=draft.ago(150) if rng.random() < 0.08 else None,
    )
    draft.put(s.USER_ROLES, user_id=key, role_id=role, granted_by=manager, granted_at=created)
    return Actor(given=given, family=family, email=email, phone=phone, user_id=key, account_no=number)


def preferences(draft: Draft) -> dict[str, object]:
    """Settings of the window, with people inside."""
    delegates = [{"name": one.name, "email": one.email} for one in draft.users[-2:-1] if draft.rng.random() < 0.5]
    return {"theme": draft.rng.choice(("light", "dark")), "digest": {"daily": draft.rng.random() < 0.5}, "delegates": delegates}


def people(draft: Draft, domain: str, hard: Sequence[tuple[str, str]]) -> None:
    rng, language = draft.rng, draft.country.language
    seen: set[str] = set()

    def name() -> tuple[str, str]:
        return rng.choice(GIVEN[language]), rng.choice(FAMILY[language])

    def work_email(given: str, family: str) -> str:
        local = plain = local_part(given, family)
        while local in seen:
            local = f"{plain}{len(seen)}"
        seen.add(local)
        return f"{local}@{domain}"

    for place in range(OFFICE + TECHNICIANS):
        given, family = name()
        number = f"A-{draft.ledger.ids['users'] + 10_001}"
        boss = draft.users[0].user_id if draft.users else None
        role = 1 if place == 0 else 2 if place < OFFICE else 3
        draft.users.append(user(draft, given, family, work_email(given, family), number=number, manager=boss, role=role))
    for place in range(TECHNICIANS + 2):
        login = draft.users[OFFICE + place] if place < TECHNICIANS else None
        given, family = (login.given, login.family) if login else name()
        mobile = draft.new_phone(international=False)
        key = draft.put(
            s.STAFF,
            tenant_id=draft.tenant,
            user_id=login.user_id if login else None,
            employee_no=f"E-{draft.ledger.ids['staff'] + 1_001}",
            given_name=given,
            family_name=family,
            job_title=rng.choice(draft.texts.trades),
            mobile=mobile,
            skills={"certificates": [{"name": "F-Gas", "until": 2028}], "buddy": rng.choice(draft.users).name},
            hired_on=draft.day(3000, 300),
        )
        uid = login.user_id if login else None
        draft.staff.append(
            Actor(given=given, family=family, email=login.email if login else "", phone=mobile, user_id=uid, staff_id=key)
        )
    houses = [address(draft) for _ in range(12)]
    for place in range(20):
        given, family = hard[place] if place < len(hard) else name()
        draft.contacts.append(contact(draft, given, family, house=rng.choice(houses), account=place < PORTAL))


def contact(draft: Draft, given: str, family: str, *, house: int, account: bool) -> Actor:
    rng = draft.rng
    number = draft.ledger.ids["contacts"] + 20_001
    email = f"{local_part(given, family)}.{number}@{rng.choice(PRIVATE_DOMAINS)}"
    login = None
    if account:
        boss = None
        account_no = f"A-{draft.ledger.ids['users'] + 10_001}"
        login = user(draft, given, family, email, number=account_no, manager=boss, role=4)
        draft.users.append(login)
    phone = login.phone if login else draft.new_phone(international=rng.random() < 0.5)
    other = rng.choice(draft.users)
    key = draft.put(
        s.CONTACTS,
        tenant_id=draft.tenant,
        user_id=login.user_id if login else None,
        customer_no=f"C-{number}",
        full_name=f"{given} {family}",
        given_name=given,
        family_name=family,
        email=email,
        phone=phone,
        mobile=draft.new_phone(international=False) if rng.random() < 0.4 else None,
        date_of_birth=draft.day(28_000, 7_500) if rng.random() < 0.3 else None,
        address_id=house,
        notes=draft.fill(rng.choice(draft.texts.notes), a=other) if rng.random() < 0.4 else None,
        details={"emergency": {"name": other.name, "phone": other.phone}} if rng.random() < 0.3 else None,
        created_at=draft.ago(1800, 200),
        deleted_at=draft.ago(150) if rng.random() < 0.08 else None,
    )
    return Actor(
        given=given,
        family=family,
        email=email,
        phone=phone,
        user_id=login.user_id if login else None,
        contact_id=key,
        address_id=house,
        account_no=login.account_no if login else "",
        customer_no=f"C-{number}",
    )
