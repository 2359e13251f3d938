"""What an objection or a withdrawal is about, in the words of every language that has one."""

# ruff: noqa: E501, ISC004 - a list of words is read across, not down

from __future__ import annotations

from privacy_console.casework.requests.reader.fold import expression

_PURPOSES = (
    ("sale", r"\b(?:sell|sale|selling|sold|verkauf\w*|vente|vend(?:re|ez)|venta|vender|vendita|verkop\w*|verkoop|sprzedaz\w*|prodej\w*|prodavat|prodaj\w*|venda|vanzare\w*|forsaljning|πωληση\w*)\b"),
    ("marketing", r"\b(?:(?:direct )?marketing\w*|direktmarketing\w*|\w*werb(?:ung|e\w*|ezweck\w*)|advert\w*|newsletters?|promotion\w*|prospection|publicit\w*|publicidad|propaganda|publicidade|pubblicit\w*|promozional\w*|"
                  r"reclame\w*|nieuwsbrie\w*|reklam\w*|\w*marknadsforing\w*|markedsforing\w*|nyhetsbrev\w*|nyhedsbrev\w*|boletin\w*|biulety\w*|mailing\w*|obchodn\w* sdelen\w*|oglasavan\w*|trzenj\w*|trzenje|"
                  r"διαφημ\w*|μαρκετινγκ|εμπορικ\w* προωθησ\w*|προωθητικ\w*|newsletter\w*|suoramarkkin\w*|markkinoin\w*|uutiskirje\w*|kozvetlen uzletszerz\w*|hirlevel\w*|маркетинг\w*|реклам\w*|spam\w*|marketingow\w*|comercial\w* directe?)\b"),
    ("profiling", r"\b(?:profil(?:ing|age|azione|erstellung|owani\w*|ovan\w*|iranj\w*|ering|are|ado|acion|acao)|elaboracion de perfiles|definicao de perfis|crearea de profiluri|καταρτιση προφιλ|profilalkotas\w*|profiloin\w*|профилиран\w*)\b"),
)  # fmt: skip
_COMPILED = tuple((name, expression(written)) for name, written in _PURPOSES)
_INCLUDED = expression(
    r"(?:which includes|including|auch fur|einschliesslich|inclut|y compris|incluid|compres|inclusief|tym|vcetne|inclusiv|ukljucujuci|aven)\W+(?:\w+\W+){0,2}profil"
)


def purpose_of(sentence: str) -> str:
    """`marketing`, `sale`, `profiling` or nothing. Profiling named only beside the processing is no purpose of its own."""
    for name, words in _COMPILED:
        if words.search(sentence):
            return "" if name == "profiling" and (_INCLUDED.search(sentence) or "(" in sentence) else name
    return ""
