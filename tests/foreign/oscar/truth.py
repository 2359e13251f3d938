"""What in the shop is whose, told by hand: plain SQL over django-oscar's tables, written from its code and not from the map."""

from __future__ import annotations

from tests.foreign.agreement import Foreign, Row, ranked
from tests.foreign.cast import INES, JONAS, LANDLINE, TOMAS

TAGGED = "ines.amaral+shop@post.example"
"""A variant of Ines's address, under which she ordered as a guest."""


def owned(shop: Foreign, *emails: str) -> set[Row]:
    """All rows that belong to whoever has these addresses, in small letters."""
    given = {f"e{number}": email.lower() for number, email in enumerate(emails)}
    theirs = f"IN ({', '.join(f':{name}' for name in given)})"
    user = f"IN (SELECT id FROM auth_user WHERE lower(email) {theirs})"
    orders = f"IN (SELECT id FROM order_order WHERE user_id {user} OR lower(guest_email) {theirs})"
    lines = f"IN (SELECT id FROM order_line WHERE order_id {orders})"
    baskets = (
        f"IN (SELECT id FROM basket_basket WHERE owner_id {user}"
        f" UNION SELECT basket_id FROM order_order WHERE lower(guest_email) {theirs})"
    )
    wishes = f"IN (SELECT id FROM wishlists_wishlist WHERE owner_id {user})"
    conditions = {
        "auth_user": f"id {user}",
        "auth_user_groups": f"user_id {user}",
        "auth_user_user_permissions": f"user_id {user}",
        "partner_partner_users": f"user_id {user}",
        "address_useraddress": f"user_id {user}",
        "order_order": f"id {orders}",
        "order_line": f"id {lines}",
        "order_lineattribute": f"line_id {lines}",
        "order_lineprice": f"line_id {lines}",
        "order_ordernote": f"order_id {orders}",
        "order_orderstatuschange": f"order_id {orders}",
        "order_communicationevent": f"order_id {orders}",
        "order_orderdiscount": f"order_id {orders}",
        "order_orderlinediscount": f"line_id {lines}",
        "order_paymentevent": f"order_id {orders}",
        "order_paymenteventquantity": f"line_id {lines}",
        "order_shippingevent": f"order_id {orders}",
        "order_shippingeventquantity": f"line_id {lines}",
        "order_surcharge": f"order_id {orders}",
        "payment_source": f"order_id {orders}",
        "payment_transaction": f"source_id IN (SELECT id FROM payment_source WHERE order_id {orders})",
        "payment_bankcard": f"user_id {user}",
        "voucher_voucherapplication": f"order_id {orders}",
        "basket_basket": f"id {baskets}",
        "basket_basket_vouchers": f"basket_id {baskets}",
        "basket_line": f"basket_id {baskets}",
        "basket_lineattribute": f"line_id IN (SELECT id FROM basket_line WHERE basket_id {baskets})",
        "wishlists_wishlist": f"id {wishes}",
        "wishlists_line": f"wishlist_id {wishes}",
        "wishlists_wishlistsharedemail": f"wishlist_id {wishes}",
        "reviews_productreview": f"user_id {user} OR lower(email) {theirs}",
        "reviews_vote": f"user_id {user}",
        "customer_productalert": f"user_id {user} OR lower(email) {theirs}",
        "communication_email": f"user_id {user}",
        "communication_notification": f"recipient_id {user}",
        "analytics_userproductview": f"user_id {user}",
        "analytics_userrecord": f"user_id {user}",
        "analytics_usersearch": f"user_id {user}",
        "offer_rangeproductfileupload": f"uploaded_by_id {user}",
        "django_admin_log": f"user_id {user}",
    }
    return {row for table, where in conditions.items() for row in shop.rows(table, where, **given)}


def _addresses(shop: Foreign, *emails: str) -> set[Row]:
    """Those that the orders were sent and billed to, the neighbour's too: in part the subject's."""
    given = {f"e{number}": email for number, email in enumerate(emails)}
    theirs = f"IN ({', '.join(f':{name}' for name in given)})"
    orders = f"user_id IN (SELECT id FROM auth_user WHERE lower(email) {theirs}) OR lower(guest_email) {theirs}"
    return {
        row
        for table, column in (("order_shippingaddress", "shipping_address_id"), ("order_billingaddress", "billing_address_id"))
        for row in shop.rows(table, f"id IN (SELECT {column} FROM order_order WHERE {orders})", **given)
    }


def ines(shop: Foreign) -> dict[str, set[Row]]:
    """Found by her address, mobile telephone, the telephone of her household, and her name."""
    email = INES.email.lower()
    user = f"(SELECT id FROM auth_user WHERE lower(email) = '{email}')"
    return ranked(
        ("owns", owned(shop, email, TAGGED)),
        ("shared", _addresses(shop, email, TAGGED)),
        (
            "refers",
            shop.rows("reviews_vote", f"review_id IN (SELECT id FROM reviews_productreview WHERE user_id = {user})")
            | shop.rows("reviews_productreview", f"id IN (SELECT review_id FROM reviews_vote WHERE user_id = {user})")
            | shop.rows("django_admin_log", "object_repr IN ('iamaral', 'of a customer')"),
        ),
        (
            "mentions",
            shop.rows("order_ordernote", "message LIKE 'Copy of the invoice%' OR message LIKE 'Call back%'")
            | shop.rows("wishlists_wishlistsharedemail", f"lower(email) = '{email}'")
            | shop.rows("django_flatpage", "url = '/guests/'"),
        ),
        (
            "question",
            _named(shop, "Ines", "Amaral")
            | shop.rows("payment_bankcard", "name = 'INES AMARAL'")
            | shop.rows("reviews_productreview", "name = 'Ines Amaral' OR body LIKE '%Ines Amaral%'")
            | shop.rows("order_ordernote", "message LIKE 'Ines Amaral of Braga%'")
            | shop.rows("address_useraddress", f"phone_number = '{LANDLINE}'")
            | shop.rows("order_shippingaddress", f"phone_number = '{LANDLINE}'"),
        ),
    )


def tomas(shop: Foreign) -> dict[str, set[Row]]:
    """Found by his address, telephone and name."""
    email = TOMAS.email
    user = f"(SELECT id FROM auth_user WHERE email = '{email}')"
    return ranked(
        ("owns", owned(shop, email)),
        ("shared", _addresses(shop, email)),
        (
            "refers",
            shop.rows("reviews_productreview", f"id IN (SELECT review_id FROM reviews_vote WHERE user_id = {user})")
            | shop.rows("django_admin_log", "object_repr = 'tnovak'"),
        ),
        ("mentions", shop.rows("communication_notification", "subject = 'Your household'")),
        ("question", _named(shop, "Tomáš", "Novák") | shop.rows("payment_bankcard", "name = 'TOMAS NOVAK'")),
    )


def jonas(shop: Foreign) -> dict[str, set[Row]]:
    """One of the staff, found by his address: what he wrote on orders is the customers'."""
    user = f"(SELECT id FROM auth_user WHERE email = '{JONAS.email}')"
    return ranked(
        ("owns", owned(shop, JONAS.email)),
        ("shared", ()),
        (
            "refers",
            shop.rows("order_ordernote", f"user_id = {user}")
            | shop.rows("communication_notification", f"sender_id = {user}")
            | shop.rows("auth_group", f"id IN (SELECT group_id FROM auth_user_groups WHERE user_id = {user})"),
        ),
        ("mentions", ()),
        ("question", ()),
    )


def _named(shop: Foreign, given: str, family: str) -> set[Row]:
    tables = ("auth_user", "address_useraddress", "order_shippingaddress", "order_billingaddress")
    where = "first_name = :given AND last_name = :family"
    return {row for table in tables for row in shop.rows(table, where, given=given, family=family)}
