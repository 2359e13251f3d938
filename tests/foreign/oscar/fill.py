"""django-oscar: a shop, migrated by itself and filled through its own factories, order creator, payment sources and signals."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import count
from random import Random
from typing import Any

from tests.foreign.cast import (
    CUSTOMERS,
    INES,
    JONAS,
    LANDLINE,
    MARTA,
    OTHER_INES,
    OTHER_TOMAS,
    PETRA,
    RUI,
    STAFF,
    TOMAS,
    Person,
    crowd,
)
from tests.foreign.django_site import set_up

_DASHBOARDS = (
    "Reports", "Users", "Orders", "Catalogue", "Offers", "Partners", "Pages", "Ranges", "Reviews", "Vouchers", "Communications",
    "Shipping",
)  # fmt: skip
APPS = [
    "django.contrib.flatpages",
    "oscar.config.Shop",
    "oscar.apps.catalogue.reviews.apps.CatalogueReviewsConfig",
    *(
        f"oscar.apps.{name.lower()}.apps.{name}Config"
        for name in (
            "Analytics", "Checkout", "Address", "Shipping", "Catalogue", "Communication", "Partner", "Basket", "Payment", "Offer",
            "Order", "Customer", "Search", "Voucher", "Wishlists", "Dashboard",
        )
    ),
    *(f"oscar.apps.dashboard.{name.lower()}.apps.{name}DashboardConfig" for name in _DASHBOARDS),
    "widget_tweaks", "haystack", "treebeard", "django_tables2",
]  # fmt: skip
CROWD = 300
SEED = 41


def main(url: str) -> None:
    import oscar.defaults  # noqa: PLC0415 - settings come before everything else

    defaults = {name: value for name, value in vars(oscar.defaults).items() if name.isupper()}
    defaults["OSCAR_EAGER_ALERTS"] = False  # its mails need the shop's pages
    set_up(url, APPS, HAYSTACK_CONNECTIONS={"default": {"ENGINE": "haystack.backends.simple_backend.SimpleEngine"}}, **defaults)
    from django.db import transaction  # noqa: PLC0415

    with transaction.atomic():
        Shop().fill()


class Shop:
    def __init__(self) -> None:
        from oscar.test import factories  # noqa: PLC0415

        self.make: Any = factories
        self.users: dict[str, Any] = {}
        self.numbers = count(500_001)
        self.countries = {
            code: factories.CountryFactory(iso_3166_1_a2=code, printable_name=code)
            for code in ("PT", "CZ", "DE", "AT", "FR", "BE", "GB")
        }

    def model(self, app: str, name: str) -> Any:
        from oscar.core.loading import get_model  # noqa: PLC0415

        return get_model(app, name)

    def fill(self) -> None:
        self.catalogue()
        for person in (*CUSTOMERS, *STAFF):
            self.account(person)
        self.staff()
        self.crowd()
        self.ines()
        self.tomas()
        self.neighbours()
        self.gone()
        self.administration()

    def catalogue(self) -> None:
        make = self.make
        self.products = [
            make.create_product(
                upc=f"upc-{number}", title=f"Lamp {number}", product_class="Lamps", price=Decimal(20 + number),
                partner_name="Lumen & Sons", partner_sku=f"sku-{number}", num_in_stock=10_000,
            )
            for number in range(12)
        ]  # fmt: skip
        for product in self.products:
            make.ProductCategoryFactory(product=product, category=make.CategoryFactory(name=f"Room {product.upc}"))
        self.engraving = make.OptionFactory(name="Engraving", code="engraving")
        attribute = make.ProductAttributeFactory(
            product_class=self.products[0].product_class, name="maker", code="maker", type="entity"
        )
        make.ProductAttributeValueFactory(  # a relation to any kind of record
            attribute=attribute, product=self.products[0], value_entity=self.products[0].product_class
        )
        self.voucher = make.create_voucher(name="Spring", code="SPRING26")
        self.card = make.SourceTypeFactory()
        self.shipped = make.ShippingEventTypeFactory(name="Shipped", code="shipped")
        self.paid = self.model("order", "PaymentEventType").objects.create(name="Paid")
        self.told = self.model("communication", "CommunicationEventType").objects.create(code="PLACED", name="Order placed")

    def account(self, person: Person, **more: Any) -> Any:
        user = self.make.UserFactory(
            username=person.login, email=person.email, first_name=person.given, last_name=person.family, **more
        )
        self.users[person.login] = user
        self.address_book(user, person, is_default_for_shipping=True)
        return user

    def address(self, person: Person) -> dict[str, Any]:
        return {
            "first_name": person.given, "last_name": person.family, "line1": person.street, "line2": "", "line4": person.town,
            "postcode": person.postcode, "country": self.countries[person.country],
        }  # fmt: skip

    def address_book(self, user: Any, person: Person, **more: Any) -> Any:
        return self.make.UserAddressFactory(
            user=user, title="", **{"phone_number": person.phone, **self.address(person), **more}
        )  # fmt: skip

    def order(
        self, user: Any, to: Person, *, bill: Person | None = None, guest: str = "", phone: str = "", engraving: str = "",
        product: int = 0, voucher: bool = False, instructions: str = "",
    ) -> Any:  # fmt: skip
        """An order placed as a checkout places it: from a basket, with addresses of its own."""
        from django.contrib.auth.models import AnonymousUser  # noqa: PLC0415

        make = self.make
        basket = make.BasketFactory(owner=user)
        options = [{"option": self.engraving, "value": engraving}] if engraving else None
        basket.add_product(self.products[product], options=options)
        if voucher:
            basket.vouchers.add(self.voucher)
            self.applicator.apply(basket, user)
        return make.create_order(
            number=str(next(self.numbers)),
            basket=basket,
            user=user or AnonymousUser(),
            shipping_address=make.ShippingAddressFactory(**self.address(to), phone_number=phone or to.phone, notes=instructions),
            billing_address=make.BillingAddressFactory(**self.address(bill or to)),
            guest_email=guest,
        )

    @property
    def applicator(self) -> Any:
        from oscar.core.loading import get_class  # noqa: PLC0415

        return get_class("offer.applicator", "Applicator")()

    def pay(self, order: Any) -> None:
        source = self.make.SourceFactory(order=order, source_type=self.card, currency="EUR", label="**** 4242")
        source.allocate(order.total_incl_tax, reference=f"auth-{order.number}")
        source.debit(reference=f"debit-{order.number}")
        event = order.payment_events.create(event_type=self.paid, amount=order.total_incl_tax)
        event.line_quantities.create(line=order.lines.first(), quantity=1)

    def ship(self, order: Any, notes: str) -> None:
        event = self.make.ShippingEventFactory(order=order, event_type=self.shipped, notes=notes)
        event.line_quantities.create(line=order.lines.first(), quantity=1)
        order.status_changes.create(old_status="Pending", new_status="Shipped")
        self.model("order", "CommunicationEvent").objects.create(order=order, event_type=self.told)

    def note(self, order: Any, staff: Person, message: str) -> None:
        order.notes.create(user=self.users[staff.login], message=message, note_type="Info")

    def review(self, product: int, *, person: Person | None = None, **more: Any) -> Any:
        user = self.users[person.login] if person else None
        return self.make.ProductReviewFactory(
            product=self.products[product], user=user, **{"title": "Fine", "body": "A fine lamp.", **more}
        )

    def looks_at(self, user: Any, products: list[int], query: str) -> None:
        """What the shop records of a visit, through its own signals."""
        from oscar.apps.analytics import receivers  # noqa: PLC0415
        from oscar.apps.search.signals import user_search  # noqa: PLC0415

        for product in products:
            receivers.receive_product_view(sender=None, product=self.products[product], user=user)
        user_search.send(sender=None, session=None, user=user, query=query)

    def staff(self) -> None:
        from django.contrib.auth.models import Group, Permission  # noqa: PLC0415

        team = Group.objects.create(name="Support")
        team.permissions.set(Permission.objects.filter(codename__in=["change_order", "view_order"]))
        for person in STAFF:
            user = self.users[person.login]
            user.is_staff = True
            user.save()
            user.groups.add(team)
        self.users["petra"].user_permissions.add(Permission.objects.get(codename="delete_order"))
        self.products[0].stockrecords.first().partner.users.add(self.users["jonas"])

    def crowd(self) -> None:
        random = Random(SEED)
        views = self.model("analytics", "UserProductView")
        seen = []
        for number, person in enumerate(crowd(CROWD, seed=SEED)):
            user = self.account(person, is_active=number % 17 != 0)
            seen += [views(product=random.choice(self.products), user=user) for _ in range(6)]
            if number % 5 == 0:
                order = self.order(user, person, product=random.randrange(12))
                if number % 10 == 0:
                    self.pay(order)
                    self.note(order, JONAS, f"{person.given} asked when it comes.")
            if number % 4 == 0:
                self.review(number % 12, person=person)
            if number % 6 == 0:
                self.make.WishListFactory(owner=user).add(self.products[number % 12])
            if number % 7 == 0:
                self.make.ProductAlertFactory(product=self.products[number % 12], user=user)
            if number % 9 == 0:  # a guest: no account, only an order
                self.order(None, replace(person, phone=f"+4989{8000000 + number}"), guest=f"guest{number}@crowd.example")
        views.objects.bulk_create(seen)

    def ines(self) -> None:
        make, user = self.make, self.users[INES.login]
        self.address_book(user, MARTA, notes="Ring at the neighbour's")
        paid = self.order(user, INES, engraving="For Marta Lopes, with love", voucher=True, instructions="Bell: Amaral")
        self.pay(paid)
        self.ship(paid, "Left with Marta Lopes")
        self.note(paid, PETRA, "Called Ines on 912 345 678: Friday is fine.")
        gift = self.order(user, MARTA, bill=INES, product=1)
        self.note(gift, JONAS, "Recipient is Marta Lopes, +351 966 555 444.")
        guest = self.order(None, INES, guest="INES.AMARAL@post.example", product=2, phone=LANDLINE, voucher=True)
        guest.surcharges.create(name="Paper bill", code="paper", incl_tax=Decimal(2), excl_tax=Decimal(2))
        self.pay(guest)
        self.order(None, INES, guest="ines.amaral+shop@post.example", product=3)
        open_basket = make.BasketFactory(owner=user)
        open_basket.add_product(self.products[4], options=[{"option": self.engraving, "value": "Casa Amaral"}])
        make.BasketFactory(owner=user, status="Saved")
        make.ProductAlertFactory(product=self.products[5], user=user)
        make.ProductAlertFactory(product=self.products[6], user=None, email="ines.amaral@POST.example", key="guest-alert-key")
        self.model("communication", "Email").objects.create(
            user=user, email="ines@former.example", subject="Your order", body_text="Dear Ines Amaral, it is on its way."
        )
        self.model("communication", "Notification").objects.create(
            recipient=user, sender=self.users["jonas"], subject="Welcome", body="Good to have you."
        )
        hers = self.review(0, person=INES, title="Bright", body="Lights the whole of Rua das Flores.")
        self.review(1, name="I. A.", email="ines.amaral@post.example", title="Dim", body="Not so bright.")
        hers.vote_up(self.users[TOMAS.login])
        self.review(2, person=RUI, title="For the hall").vote_up(user)
        wishes = make.WishListFactory(owner=user, visibility="Shared")
        wishes.add(self.products[7])
        wishes.shared_emails.create(email=MARTA.email)
        self.bankcard(user, "INES AMARAL", "4111111111111111", "vault-ines")
        self.looks_at(user, [1, 2, 3], "lamp for Ines Amaral")
        self.session(user)
        self.hers = [paid, hers]

    def tomas(self) -> None:
        user = self.users[TOMAS.login]
        order = self.order(user, replace(TOMAS, given="Tomas", family="Novak"), product=8)
        self.pay(order)
        self.ship(order, "")
        self.note(order, PETRA, "Mr Novák prefers tomas.novak@mail.example; not 00420 601 234 567.")
        self.review(8, person=TOMAS, body="Ines Amaral recommended it.")
        self.bankcard(user, "TOMAS NOVAK", "5500000000000004", "vault-tomas")
        self.looks_at(user, [8], "lamp")

    def neighbours(self) -> None:
        """What others have that looks like the subjects', or names them."""
        rui = self.order(self.users[RUI.login], RUI, product=9)
        self.note(rui, PETRA, "Copy of the invoice to ines.amaral@post.example, please.")
        self.note(rui, JONAS, "Call back (+351) 912-345-678, not the landline.")
        namesake = self.order(self.users[OTHER_INES.login], OTHER_INES, product=10)
        self.note(namesake, PETRA, "Ines Amaral of Braga, not of Porto.")
        self.bankcard(self.users[OTHER_INES.login], "INES AMARAL", "4111111111111111", "vault-other")
        self.review(3, name="Ines Amaral", email="i.amaral@elsewhere.example", title="Mine", body="From Braga.")
        self.order(self.users[OTHER_TOMAS.login], OTHER_TOMAS, product=11)
        wishes = self.make.WishListFactory(owner=self.users[RUI.login], visibility="Shared")
        wishes.shared_emails.create(email="Ines.Amaral@post.example")
        self.model("communication", "Notification").objects.create(
            recipient=self.users[RUI.login],
            subject="Your household",
            body="Tomáš Novák installed it; write to tomas.novak@mail.example.",
        )
        self.order(self.users[MARTA.login], MARTA, product=2)

    def gone(self) -> None:
        """An account that the shop made anonymous, with the order that must be kept."""
        person = replace(
            MARTA, login="deleted-314", given="", family="", email="deleted-314@invalid.example", phone="+351210000000"
        )
        user = self.account(person, is_active=False)
        self.order(user, replace(person, street="(deleted)"), product=5)

    def administration(self) -> None:
        from django.contrib.admin.models import ADDITION, CHANGE, LogEntry  # noqa: PLC0415
        from django.contrib.contenttypes.models import ContentType  # noqa: PLC0415
        from django.contrib.flatpages.models import FlatPage  # noqa: PLC0415

        accounts = ContentType.objects.get(app_label="auth", model="user")
        for staff, about, message in ((PETRA, INES, "email"), (JONAS, TOMAS, "last_name")):
            LogEntry.objects.create(
                user=self.users[staff.login], content_type=accounts, object_id=str(self.users[about.login].pk),
                object_repr=about.login, action_flag=CHANGE, change_message=json.dumps([{"changed": {"fields": [message]}}]),
            )  # fmt: skip
        for record in self.hers:
            LogEntry.objects.create(
                user=self.users["jonas"], content_type=ContentType.objects.get_for_model(record), object_id=str(record.pk),
                object_repr="of a customer", action_flag=CHANGE, change_message="[]",
            )  # fmt: skip
        LogEntry.objects.create(
            user=self.users["petra"],
            content_type=ContentType.objects.get_for_model(self.products[0]),
            object_id=str(self.users[INES.login].pk),
            object_repr="Lamp",
            action_flag=ADDITION,
            change_message="",
        )  # fmt: skip - a product whose number is that of her account
        page = FlatPage.objects.create(
            url="/guests/",
            title="Our guests",
            content="<p>Tester of the month: In&ecirc;s? No: Ines Amaral &lt;ines.amaral@post.example&gt;</p>",
        )
        page.sites.add(1)
        self.model("offer", "RangeProductFileUpload").objects.create(
            range=self.make.RangeFactory(), uploaded_by=self.users["jonas"], filepath="/srv/jonas.csv", size=10
        )

    def bankcard(self, user: Any, name: str, number: str, reference: str) -> None:
        card = self.model("payment", "Bankcard")(
            user=user, name=name, number=number, expiry_date=date(2029, 12, 31), partner_reference=reference
        )
        card.prepare_for_save()
        card.save()

    def session(self, user: Any) -> None:
        from django.contrib.sessions.backends.db import SessionStore  # noqa: PLC0415

        store = SessionStore()
        store["_auth_user_id"] = str(user.pk)
        store.set_expiry(datetime(2027, 1, 1, tzinfo=UTC))
        store.save()
