"""What opens a door or an account, in the languages that people write it in. Never disclosed, whoever's it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from privacy_console.adapters.detection.values import Value
from privacy_console.casework.review.spans import SpanKind

_TOKENS = re.compile(
    r"-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[^-]{0,8000}(?:-----END [A-Z ]{0,30}PRIVATE KEY-----)?"
    r"|(?<![\w-])(?:eyJ[\w-]{5,2000}\.[\w-]{4,4000}(?:\.[\w-]{2,2000})?"
    r"|(?:AKIA|ASIA)[A-Z0-9]{16}|gh[pousr]_\w{20,255}|github_pat_\w{20,255}|glpat-[\w-]{16,64}|xox[abeoprs]-[\w-]{10,250}"
    r"|(?:sk|pk|rk)_(?:live|test)_\w{10,250}|sk-[\w-]{20,250}|AIza[\w-]{30,50}|SG\.[\w-]{16,40}\.[\w-]{16,80}|ya29\.[\w-]{20,500}"
    r"|\$2[abxy]\$\d{2}\$[./\w]{53}|\$argon2(?:id|i|d)\$[\w$=,+./-]{20,300}|\{(?:SSHA|SHA|MD5)\}[\w+/=]{16,200}"
    r"|AGE-SECRET-KEY-1[A-Z0-9]{50,70})"
)
_TOKEN_GATES = (
    "-----BEGIN",
    "eyJ",
    "AKIA",
    "ASIA",
    "gh",
    "glpat-",
    "xox",
    "_live_",
    "_test_",
    "sk-",
    "AIza",
    "SG.",
    "ya29.",
    "$2",
    "$argon2",
    "SHA}",
    "{MD5}",
    "AGE-",
)
_IN_URL = re.compile(r"[a-z][a-z0-9+.-]{1,20}://[^\s/:@]{0,64}:([^\s/@]{1,128})@")
_BEARER = re.compile(r"(?:bearer|basic) ([\w+/=.~-]{16,4000})", re.IGNORECASE)
_ASSIGNED = re.compile(
    r"(?<![^\W_])(?:secret(?:[_-]?(?:access)?[_-]?key)?|api[_ -]?(?:key|token|secret)|access[_ -]?(?:key|token)"
    r"|auth[_ -]?token|private[_ -]?key|client[_ -]?secret|"
    r"session[_ -]?id|csrf[_-]?token|refresh[_ -]?token|token)[\"']?(?: ?[:=] ?| (?=[^\s]*\d))[\"']?([^\s\"',;<>]{6,4000})",
    re.IGNORECASE,
)

_DIGIT = re.compile(r"\d")

# Folded: what a password is called, and what may stand between the word and the value.
_CALLED = (
    r"(?:pass ?words?|passwd|pwd|pw|pass ?phrase|pass ?code|pass ?wort|pass ?worter|kenn ?wort|mots? de passe|mdp"
    r"|contrasenas?|clave(?: de acceso| wifi| del wifi| de red)?|"
    r"parola d'ordine|parola chiave|wacht ?woord(?:en)?|has[lł]o|haslem|wi-?fi[ -]?(?:key|code|schlussel|passwort|pass)"
    r"|wlan-?(?:schlussel|key|passwort|kennwort|code)|"
    r"cle (?:wifi|wi-fi|wep|wpa)|chiave (?:wifi|wi-fi|wpa)|klucz (?:wifi|sieciowy)|netzwerkschlussel|puk|credentials)"
)
_DOOR = (
    r"(?:alarm|door|gate|entry|entrance|access|key ?safe|key ?box|lock ?box|lock|key ?pad|garage|building|intercom"
    r"|barrier|security|burglar|"
    r"tur|haustur|tor|eingangs|zugangs|zugang|zutritts|alarm|turoffner|schlussel(?:safe|kasten|tresor|box)|schliess"
    r"|garagen|sicherheits|"
    r"deur|voordeur|poort|toegangs|sleutel(?:kluis|kluisje|kastje)|ingangs|slot|hek)"
)
_CODE = (
    rf"(?:{_DOOR}[ -]{{0,3}}(?:code|pin(?:-code)?|combination|combo|kombination|nummer|number|kode)s?"
    r"|(?:key ?safe|key ?box|lock ?box|schlussel(?:safe|kasten|tresor|box)|sleutelkluis(?:je)?|digicode|digi-code"
    r"|boite a cles?|cassetta (?:delle )?chiavi|caja de llaves|skrytka na klucze|keypad)"
    r"|(?:code|pin|codes|kombination|combination|kode|zahlencode)(?: (?:for|to|of|fur|zum|zur|von|vom|van|voor|op|der"
    r"|des)(?: (?:the|die|das|den|der|de|het|our|your|my|her|his|your))?(?: [^\W\d_]{2,14}){0,2}? ?(?:alarm|door|gate"
    r"|lock|safe|garage|keypad|building|entrance|tur|haustur|tor|alarmanlage|schlusselsafe|eingang|deur|voordeur|poort"
    r"|sleutelkluis|box|hek|kluis|keller|kelder|wohnung|haus|flat|house|barrier|parking|shed|loft))"
    r"|code(?:s)? (?:d'acces|d'entree|d'alarme|de l'alarme|alarme|portail|porte|immeuble|portier|coffre|interphone"
    r"|(?:du|de la|de l'|pour le|pour la|d')[ ]?(?:portail|porte|garage|immeuble|entree|boite a cles|coffre|alarme"
    r"|batiment|digicode|hall))"
    r"|(?:codigo|clave|pin|combinacion) (?:de acceso|de entrada|de seguridad|alarma|(?:de|del|de la|para la"
    r"|para el) (?:alarma|puerta|portal|garaje|caja|verja|cancela|llaves|edificio|entrada|cerradura))"
    r"|(?:codice|pin|combinazione) (?:d'accesso|di accesso|d'ingresso|di ingresso|allarme|porta|portone|cancello"
    r"|(?:dell'|della |del |per il |per la |per l')(?:allarme|porta|portone|cancello|garage|cassetta|ingresso"
    r"|cassaforte))"
    r"|(?:kod|kodem|kodu|pin) (?:do|dla) (?:drzwi|bramy|furtki|alarmu|domofonu|garazu|skrytki|klatki|wejscia|sejfu)"
    r"|(?:kod|kodem|kodu) (?:alarmu|alarmowy|dostepu|wejsciowy|bramy|domofonu|drzwi)"
    r"|pin[ -]?(?:code|kode|nummer|number)?)"
)
_LINK = (
    r"(?:[\"']?(?: ?[:=]{1,2}>? ?| ?(?:->|→|-) )| (?:is|ist|lautet|was|war|est|es|e|sono|jest|to|is nu|is now|ist jetzt"
    r"|wynosi|set to|changed to|remains|bleibt)(?: now| jetzt| nu| still)?:? | (?=[^\s]{0,63}[\d!@#$%&*])|\()[\"'(]{0,2}"
)
_OPENER = re.compile(
    r"(?<![^\W_])(?:key ?safe|key ?box|lock ?box|alarm|gate|door|keypad|digicode|tor|tur|haustur|schlussel(?:safe|kasten|tresor)"
    r"|portail|puerta|cancello|poort|deur|sleutelkluis|brama|furtka)[ :]{1,2}(\d{3,8}[#*]|[#*]\d{3,8})(?!\w)"
)
"""What is opened, and right behind it digits that end as on a keypad."""
_OPENED_CODE = re.compile(
    r"(?:door|gate|entrance|entry|keys?|tur|tor|eingang|schlussel|porte|portail|entree|cles?|puerta|portal|entrada|llaves?"
    r"|porta|portone|cancello|ingresso|chiav[ei]|deur|poort|ingang|sleutels?|drzwi|brama|furtka|wejscie|klucze?)"
    r"(?!\w)[^.!?\n\d]{0,40}?[,;:(] ?(?:code|kode|kod|codigo|codice|pin|alarme?|alarma|allarme)(?: (?:is|ist|est|es|e|jest))?"
    r"[ :]{1,2}([#*]?\d{3,8}[a-z]?[#*]?)(?!\w)"
)
"""Something that is opened, and in the same breath nothing but `code 4879`: `Side door, code 4879`."""
_LONE_CODE = re.compile(r"(?:^|[.!?\n] ?)(?:code|kode|kod|codigo|codice|pin)[ :]{1,2}([#*]?\d{4,8}[a-z]?[#*]?)(?=[.!?,;\n]|$)")
"""A sentence of nothing else: `Código 4711.`"""
_OPENED_GATES = ("cod", "kod", "pin", "alarm", "allarme")
_FILLER = (
    r"(?: (?:for|fur|pour|para|per|voor|dla|of|to|do|von|du|de|del|della|van|the|das|le|la|el|il|het)(?: [^\W\d_]{1,16}){1,3}?)?"
)
_PASSWORD_VALUE = re.compile(rf"(?<!\w){_CALLED}{_FILLER}({_LINK})([^\s\"'<>]{{3,64}})")
_CODE_VALUE = re.compile(
    rf"(?<![^\W_]){_CODE}({_LINK})((?:[#*]?[a-z]{{0,2}}\d[\da-z]{{2,8}}|\d{{1,3}}(?:[ -]\d{{1,3}}){{1,3}})[#*]?)(?!\w)"
)
_PASSWORD_GATES = (
    "passw", "passp", "passc", "passe", "pass ", "pass:", "pwd", "pw", "kennw", "kenn w", "mdp", "contras", "clave",
    "parola", "wacht", "haslo",
    "haslem", "hasła", "wifi", "wi-fi", "wlan", "cle w", "chiave", "klucz", "netzwerks", "puk", "credent",
)  # fmt: skip
_CODE_GATES = (
    "code", "pin", "kod", "codig", "codice", "safe", "combin", "kombin", "box", "tresor", "kluis", "kasten", "cassetta",
    "boite", "caja de",
    "skrytka", "keypad", "key pad", "clave", "nummer", "number",
)  # fmt: skip
_ONLY_WORDS = """
reset policy see none n/a unknown same changed change expired forgotten wrong incorrect siehe keine unbekannt vergessen falsch
voir aucun oublie inconnu ver ninguna olvidada vedi nessuna dimenticata zie geen vergeten patrz brak nieznane the her his
their your and was has und der die das ist for fur link links manager required erforderlich
"""
_NOTHING = frozenset(_ONLY_WORDS.split())


def secrets(clean: str, folded: str) -> Iterator[Value]:
    if any(gate in clean for gate in _TOKEN_GATES):
        for match in _TOKENS.finditer(clean):
            yield _secret(match.start(), match.end(), "secret.token", 0.98)
    if "://" in clean and "@" in clean:
        for match in _IN_URL.finditer(clean):
            yield _secret(*match.span(1), "secret.url", 0.97)
    if "earer" in clean or "asic " in clean or "BEARER" in clean:
        for match in _BEARER.finditer(clean):
            if any(map(str.isdigit, match[1])):
                yield _secret(*match.span(1), "secret.bearer", 0.95)
    if "key" in folded or "token" in folded or "secret" in folded or "session" in folded:
        for match in _ASSIGNED.finditer(clean):
            value = match[1].rstrip(".)!?")
            if any(map(str.isdigit, value)) or len(value) > 20:
                yield _secret(match.start(1), match.start(1) + len(value), "secret.assigned", 0.9)
    if any(gate in folded for gate in _PASSWORD_GATES):
        for match in _PASSWORD_VALUE.finditer(folded):
            yield from _password(match, clean)
    if _DIGIT.search(folded) and any(gate in folded for gate in _CODE_GATES):
        for match in _CODE_VALUE.finditer(folded):
            yield _secret(*match.span(2), "secret.code", 0.9)
    if any(gate in folded for gate in _OPENED_GATES):
        for match in (*_OPENED_CODE.finditer(folded), *_LONE_CODE.finditer(folded)):
            yield _secret(*match.span(1), "secret.code", 0.85)
    if "#" in folded or "*" in folded:
        for match in _OPENER.finditer(folded):
            yield _secret(*match.span(1), "secret.code", 0.85)


def _password(match: re.Match[str], clean: str) -> Iterator[Value]:
    start, end = match.span(2)
    value = clean[start:end].rstrip(".,;)]}")
    if value.endswith(("?", ":")) or not value or value.lower() in _NOTHING:
        return
    assigned = any(mark in match[1] for mark in ":=>→")
    odd = any(not char.isalpha() for char in value.strip("-'")) or value[1:] != value[1:].lower()
    if len(value) > 2 and (odd or (assigned and len(value) > 3)):
        yield _secret(start, start + len(value), "secret.password", 0.95 if odd else 0.8)


def _secret(start: int, end: int, found_by: str, confidence: float) -> Value:
    return Value(start, end, SpanKind.SECRET, ("secret", ""), found_by, confidence)
