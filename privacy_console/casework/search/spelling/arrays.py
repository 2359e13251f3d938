"""Several values in one cell: an array as the text that an engine makes of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

_ELEMENT = re.compile(r'[{,]\s*(?:"((?:[^"\\]|\\.)*)"|([^{},"]*))', re.DOTALL)


def elements(value: object) -> Sequence[object]:
    r"""The values of an array, of however many dimensions, as PostgreSQL writes it; of anything else the value itself.

    >>> elements('{"+49 40 123456",0171/2345678,NULL}'), elements('{{a,b},{"say \\"c\\"",d}}'), elements("{}")
    (['+49 40 123456', '0171/2345678'], ['a', 'b', 'say "c"', 'd'], [])
    >>> elements("anna@x.example"), elements('{"to": "anna"}'), elements(7)
    (('anna@x.example',), ('{"to": "anna"}',), (7,))
    """
    if not isinstance(value, str) or value[:1] != "{" or value[-1:] != "}":
        return (value,)
    found: list[object] = []
    at = 0
    while at < len(value) - 1:
        if value[at] == "}":
            at += 1
            continue
        match = _ELEMENT.match(value, at)
        if match is None:
            return (value,)
        at = match.end()
        plain = match[2].strip() if match[2] is not None else None
        if plain is None:
            found.append(re.sub(r"\\(.)", r"\1", match[1], flags=re.DOTALL))
        elif plain and plain.upper() != "NULL":
            found.append(plain)
    return found
