"""Values that a pattern finds and a library confirms: addresses, numbers, cards, accounts. Each behind a literal gate.

Every repetition is bounded and begins where a look-behind says that no longer match began: linear on any input.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterator
from dataclasses import dataclass

import phonenumbers
from stdnum import iban, luhn

from privacy_console.adapters.detection.cues import ROLE_MAILBOXES
from privacy_console.adapters.detection.normal import compact, digits_of, shape_of
from privacy_console.casework.review.folding import fold
from privacy_console.casework.review.spans import SpanKind


@dataclass(frozen=True, slots=True)
class Value:
    """A value at a place. `key` is (kind of value, normalised), by which its owner is looked up."""

    start: int
    end: int
    kind: SpanKind
    key: tuple[str, str]
    found_by: str
    confidence: float


_EMAIL = re.compile(r"(?<![\w.+-])[^\W_][\w.+'-]{0,63}(?:@|%40)(?:[^\W_][\w-]{0,62}\.){1,6}[^\W\d_]{2,24}(?![\w-])")
_AT = r"(?: ?[(\[{<] ?(?:at|ät|arroba|chiocciola|malpa|a) ?[)\]}>] ?| (?:at|arroba|chiocciola|malpa) )"
_DOT = r"(?: ?[(\[{<] ?(?:dot|punkt|point|punto|punt|kropka) ?[)\]}>] ?| (?:dot|punkt|punto|punt|kropka) |\.)"
_HIDDEN_EMAIL = re.compile(
    rf"(?<![\w.+-])[^\W_][\w.+-]{{0,40}}(?:{_DOT}[\w-]{{1,30}}){{0,2}}{_AT}[\w-]{{1,40}}(?:{_DOT}[\w-]{{1,40}}){{0,3}}{_DOT}[a-z]{{2,12}}(?!\w)"
)
_AT_GATES = (
    "(at", "[at", "{at", "<at", "( at", "[ at", "(a)", "[a]", "arroba", "chiocciola", "malpa", "(at)", " punkt ", " punto ",
    "(punkt", "[punkt",
)  # fmt: skip
_WRITTEN_AT, _WRITTEN_DOT = re.compile(_AT), re.compile(_DOT)


def emails(clean: str, folded: str) -> Iterator[Value]:
    if "@" in clean or "%40" in clean:
        for match in _EMAIL.finditer(clean):
            address = fold(match.group()).replace("%40", "@")
            yield Value(match.start(), match.end(), SpanKind.EMAIL_ADDRESS, ("email", address), "email", 0.95)
    if any(gate in folded for gate in _AT_GATES) or (" at " in folded and " dot " in folded):
        for match in _HIDDEN_EMAIL.finditer(folded):
            local, _, domain = _WRITTEN_AT.sub("@", match.group(), count=1).partition("@")
            bracketed = any(mark in match.group() for mark in "([{<")
            if bracketed or (_WRITTEN_DOT.search(domain) and " " in domain):
                address = _WRITTEN_DOT.sub(".", local) + "@" + _WRITTEN_DOT.sub(".", domain)
                yield Value(match.start(), match.end(), SpanKind.EMAIL_ADDRESS, ("email", address), "email.written_out", 0.8)


def is_role_mailbox(address: str) -> bool:
    """Whether the address is a function's, not a person's: `info@`, `support+uk@`."""
    return address.partition("@")[0].partition("+")[0] in ROLE_MAILBOXES


_PHONE = re.compile(r"(?<![\w#$€£/.,-])(?:\+|00)?\(?\d(?:[ .()/\u00a0-]{0,3}\d){6,16}(?![\w#-]|[.,:]\d)")
_EXTENSION = re.compile(r" ?(?:x|ext\.?|extension|durchwahl|dw|poste|int\.|interno|wew\.|toestel|anexo) ?\d{1,6}(?!\w)")
_PHONE_CUE = re.compile(
    r"(?:tel|phone|fon|mob|cell|handy|ring|call|text|sms|whatsapp|fax|landline|ruf|anruf|rappel|appel|joindre|portable"
    r"|llam|movil|telefono|"
    r"chiam|bel|nummer|number|numero|zadzwon|dzwoni|kom|komorka|numer|reach|kontakt|contact|dial|switchboard|caller|erreich)"
)
_NOT_PHONE = re.compile(
    r"(?:part|order|serial|s/?n|ref|reference|invoice|inv|job|ticket|case|meter|reading|docket|account|article|art"
    r"|model|version|firmware|isbn|ean|po|"
    r"auftrag|auftrags|bestell|bestellung|rechnung|rechnungs|serien|vorgang|zahler|zahlerstand|artikel|kunden|vertrag|"
    r"commande|facture|serie|dossier|compteur|pedido|factura|contador|ordine|fattura|seriale|matricola|pratica|contatore|"
    r"bestelling|factuur|serienummer|meterstand|zamowienie|zamowienia|faktura|faktury|seryjny|licznik|licznika|zlecenie"
    r"|zlecenia|umowa|iban|konto|vat|nip|regon|siret|siren|kvk|btw|ust)"
    r"(?:[- ]?(?:nr|no|num|number|nummer|numer|numero|id|code|reading|read|n°|nº))?\.?[ :#n°º]{0,3}$"
)
_DATE = re.compile(r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}")
REGIONS = {
    "en": ("GB", "US", "IE"),
    "de": ("DE", "AT", "CH"),
    "fr": ("FR", "BE", "CH"),
    "es": ("ES",),
    "it": ("IT",),
    "nl": ("NL", "BE"),
    "pl": ("PL",),
}
_ALL_REGIONS = ("GB", "DE", "FR", "NL", "PL", "ES", "IT", "US")
_TRUNKLESS = {"ES", "IT", "PL", "US"}


def phones(clean: str, folded: str, language: str) -> Iterator[Value]:
    for match in _PHONE.finditer(clean):
        written, start, end = match.group(), match.start(), match.end()
        if written[0] == "(" and ")" not in written:
            written, start = written[1:], start + 1
        digits = digits_of(written)
        if len(digits) < 7 or len(set(digits)) < 3 or written.count("(") != written.count(")"):
            continue
        if extension := _EXTENSION.match(folded, end):
            end = extension.end()
        yield Value(
            start,
            end,
            SpanKind.PHONE_NUMBER,
            ("phone", written),
            "phone",
            phone_confidence(written, folded[max(0, start - 30) : start], language),
        )


def phone_confidence(written: str, head: str, language: str) -> float:
    """How likely a number that nobody is known to have is a phone number: 0 is no."""
    digits = digits_of(written)
    if _DATE.match(written) or _NOT_PHONE.search(head):
        return 0.0
    international = written.startswith(("+", "00"))
    cued = _PHONE_CUE.search(head) is not None
    if international:
        return 0.9 if _fits("+" + _international(written), "GB", valid=not written.startswith("+")) else 0.0
    for region in dict.fromkeys(REGIONS.get(language, ()) + _ALL_REGIONS):
        if region in _TRUNKLESS and digits[0] == "0" and region != "IT":
            continue
        if region not in _TRUNKLESS and digits[0] != "0":
            continue
        grouped = any(char in " ()./-" for char in written)
        if region in _TRUNKLESS and not cued and not (grouped and _usual_groups(written, region)):
            continue
        if _fits(written, region, valid=True):
            return 0.9 if cued or digits[0] == "0" else 0.75
        if cued and len(digits) > 8 and _fits(written, region, valid=False):
            return 0.7
    return 0.65 if digits[0] == "0" and digits[1] != "0" and 10 <= len(digits) <= 11 and not _NOT_PHONE.search(head) else 0.0


def _international(written: str) -> str:
    digits = digits_of(written.replace("(0)", ""))
    return digits.removeprefix("00") if written.startswith("00") else digits


def _usual_groups(written: str, region: str) -> bool:
    groups = [len(group) for group in re.findall(r"\d+", written)]
    return groups in (
        [[3, 3, 4]] if region == "US" else [[3, 3, 3], [3, 2, 2, 2], [2, 3, 2, 2], [2, 7], [3, 7], [3, 6], [3, 3, 4]]
    )


def _fits(written: str, region: str, *, valid: bool) -> bool:
    try:
        number = phonenumbers.parse(written.replace("(0)", ""), region)
    except phonenumbers.NumberParseException:
        return False
    if valid and phonenumbers.is_valid_number(number):
        return True
    return not valid and phonenumbers.is_possible_number_with_reason(number) == phonenumbers.ValidationResult.IS_POSSIBLE


_CARD = re.compile(
    r"(?<![\w.,+-])[2-6]\d{3}(?:[ -]?\d{4}){2}[ -]?\d{1,7}(?![\w-]|[.,]\d)|(?<![\w.,+-])3[47]\d{2}[ -]?\d{6}[ -]?\d{5}(?![\w-])"
)
_IBAN = re.compile(r"(?<!\w)[A-Za-z]{2}\d{2}(?:[ -]?[A-Za-z0-9]{2,4}){3,8}(?:[ -]?[A-Za-z0-9]{1,3})?")


def cards(clean: str) -> Iterator[Value]:
    for match in _CARD.finditer(clean):
        digits = digits_of(match.group())
        if 13 <= len(digits) <= 19 and luhn.is_valid(digits):
            yield Value(match.start(), match.end(), SpanKind.CREDIT_CARD, ("card", digits), "card", 0.95)


def ibans(clean: str) -> Iterator[Value]:
    at = 0
    while match := _IBAN.search(clean, at):
        at = match.end()
        written = match.group()
        for end in range(len(written), 14, -1):  # words may follow without a gap in the pattern
            if (end < len(written) and written[end].isalnum()) or not written[end - 1].isalnum():
                continue
            if iban.is_valid(compact(written[:end])):
                at = match.start() + end
                yield Value(match.start(), at, SpanKind.IBAN_CODE, ("iban", compact(written[:end])), "iban", 0.99)
                break


_IPV4 = re.compile(r"(?<![\w.-])\d{1,3}(?:\.\d{1,3}){3}(?![\w-]|\.\d)")
_IPV6 = re.compile(r"(?<![\w:.])(?:[0-9a-fA-F]{0,4}:){2,7}[0-9a-fA-F]{0,4}(?:%\w{1,10})?(?![\w:])")
_VERSION = re.compile(r"(?:version|firmware|release|build|software|v|fw|ver|wersja|versie|versione)[ .:]{0,2}$")
_NOBODYS = tuple(
    ipaddress.ip_network(net) for net in ("127.0.0.0/8", "0.0.0.0/8", "255.255.255.255/32", "224.0.0.0/4", "::1/128", "::/128")
)


def ips(clean: str, folded: str) -> Iterator[Value]:
    patterns = ((_IPV4,) if clean.count(".") > 2 else ()) + ((_IPV6,) if clean.count(":") > 1 else ())
    for pattern in patterns:
        for match in pattern.finditer(clean):
            try:
                address = ipaddress.ip_address(match.group().partition("%")[0])
            except ValueError:
                continue
            if any(address in net for net in _NOBODYS) or _VERSION.search(folded[max(0, match.start() - 14) : match.start()]):
                continue
            yield Value(match.start(), match.end(), SpanKind.IP_ADDRESS, ("ip", str(address)), "ip", 0.9)


_URL = re.compile(r"(?<!\w)(?:https?|ftp)://[^\s<>\"'\])}|\\^]{3,2000}")


def urls(clean: str) -> Iterator[tuple[int, int]]:
    """Places of web addresses, without the punctuation of the sentence round them."""
    if "://" in clean:
        for match in _URL.finditer(clean):
            yield match.start(), match.start() + len(match.group().rstrip(".,;:!?"))


_ID = re.compile(r"(?<![^\W_])(?:[^\W\d_]{1,6}[-_/#:]?)?\d[0-9A-Za-z-]{0,18}(?<!-)(?![^\W_]|-\w)")
_MENTION = re.compile(r"@\[(?P<name>[^\]\n]{1,80})\]\((?P<id>[\w:/.@-]{1,80})\)")


def ids(clean: str) -> Iterator[Value]:
    """Whatever may be an id of the company; who knows nobody behind it drops it."""
    for match in _ID.finditer(clean):
        yield Value(match.start(), match.end(), SpanKind.ID, ("id", fold(match.group())), "id", 0.95)


def mentions(clean: str) -> Iterator[tuple[int, int, int, int]]:
    """Of each `@[Name](user:42)`: where the name is, and where the id."""
    if "@[" in clean:
        for match in _MENTION.finditer(clean):
            yield (*match.span("name"), *match.span("id"))


def looks_like_ours(value: Value, shapes: set[str]) -> bool:
    return shape_of(value.key[1]) in shapes
