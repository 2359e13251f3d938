"""Text as it is compared: without what has no form of its own, in one case, in ASCII."""

from __future__ import annotations

import re
import unicodedata

from anyascii import anyascii

BEYOND_LATIN = re.compile("[\u0370-\u1dff\u1f00-\u1fff\u2070-\ud7ff\uf900-\U0010ffff]")
"""Of which only `fold` says what it is in Latin letters."""
_UNDIVIDED = tuple(
    (letter, anyascii(letter))
    for letter in map(chr, range(0xC0, 0x250))
    if letter.isalpha() and unicodedata.normalize("NFKD", letter) == letter and anyascii(letter).isalpha()
)
_ENCODED = re.compile(r"(?:%[0-9a-fA-F]{2})+")


class _Formless(dict[int, int | None]):
    """For `str.translate`: characters that have no form of their own are left out."""

    def __missing__(self, code: int) -> int | None:
        self[code] = None if unicodedata.category(chr(code)) == "Cf" else code
        return self[code]


class _Ascii(dict[int, str]):
    """For `str.translate`: each character as ASCII writes it. It grows with the alphabets that occur, not with the texts."""

    def __missing__(self, code: int) -> str:
        self[code] = "" if unicodedata.category(chr(code)) == "Cf" else anyascii(chr(code)).lower()
        return self[code]


_FORMLESS, _ASCII = _Formless(), _Ascii()


def tidy(value: object) -> str:
    """Text in NFC without space around it and without characters that have no form of their own (zero width, bidi marks)."""
    text = value if isinstance(value, str) else str(value)
    if text.isascii():
        return text.strip()
    return unicodedata.normalize("NFC", text.translate(_FORMLESS)).strip()


def fold(text: str) -> str:
    """Lower-case ASCII of any text, for comparing only: accents gone, ß as ss, dotless ı as i, other scripts transliterated.

    >>> fold("JU\u0308RGEN Yıldız"), fold("Straße"), fold("STRASSE")
    ('jurgen yildiz', 'strasse', 'strasse')
    """
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFKC", text.translate(_FORMLESS)).casefold().translate(_ASCII)


def without_accents(text: str) -> bytes:
    """Much text at once in ASCII, Latin letters without their accents; what is in no Latin letters is left out.

    >>> without_accents("Łukasz Żółć, Weiß")
    b'Lukasz Zolc, Weiss'
    """
    for letter, plain in _UNDIVIDED:
        if letter in text:
            text = text.replace(letter, plain)
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore")


def decoded(text: str) -> str:
    """Text from a web address or a cookie: `anna%40x.example` as `anna@x.example`. What is no UTF-8 stays as it stands.

    >>> decoded("mailto:anna%40x.example"), decoded("100%"), decoded("%ff")
    ('mailto:anna@x.example', '100%', '%ff')
    """

    def plain(match: re.Match[str]) -> str:
        try:
            return bytes.fromhex(match[0].replace("%", "")).decode()
        except UnicodeDecodeError:
            return match[0]

    return _ENCODED.sub(plain, text) if "%" in text else text


def encoded(text: str) -> str:
    """Text as a web address or a cookie has it: `a=b` as `a%3Db`."""
    plain = frozenset("-._~")
    return "".join(
        c if c.isascii() and (c.isalnum() or c in plain) else "".join(f"%{b:02X}" for b in c.encode("utf-8", "replace"))
        for c in text
    )
