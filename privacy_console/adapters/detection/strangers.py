"""People whom nobody knows: what a title, a relation, a signature or a well-known given name says of the words beside it."""

from __future__ import annotations

from privacy_console.adapters.detection.cues import (
    BY,
    CLOSINGS,
    COMPANY_WORDS,
    DOTTED_TITLES,
    FILLERS,
    FOLLOWS_NAME,
    GREETINGS,
    MONTHS,
    PLACES,
    RELATIONS,
    SIGNED,
    STREET_WORDS,
    TITLES,
    WITNESSED,
)
from privacy_console.adapters.detection.gazetteer import NameIndex
from privacy_console.adapters.detection.given_names import FEMALE, MALE
from privacy_console.adapters.detection.names import PARTICLES, SURNAME
from privacy_console.adapters.detection.persons import Mention, is_given
from privacy_console.adapters.detection.runs import FULL, SINGLE
from privacy_console.adapters.detection.surnames import SURNAMES
from privacy_console.adapters.detection.words import COMMA, DOT, DOTSPACE, HYPHEN, SPACE, Words

_CUES = frozenset(TITLES) | RELATIONS | SIGNED | CLOSINGS | WITNESSED | {"a", "v"}
_LONGEST = 4
_NOUN_ENDINGS = (
    "ung",
    "heit",
    "keit",
    "schaft",
    "tion",
    "tat",
    "nis",
    "termin",
    "einsatz",
    "dienst",
    "auftrag",
    "zeit",
    "wechsel",
    "wagen",
)


def strangers(words: Words, index: NameIndex, taken: set[int]) -> list[Mention]:
    """Unknown people, from the left, none over words that are taken."""
    found: list[Mention] = []
    total = len(words)
    for i, (word, cap) in enumerate(zip(words.words, words.caps, strict=True)):
        if i in taken or not (cap or word in _CUES):
            continue
        mention = None
        if word in _CUES:
            mention = _after_cue(words, i, index, taken)
        if mention is None and cap and (word in FEMALE or word in MALE or word in index.tokens or word in SURNAMES):
            mention = _by_given_name(words, i, index, taken)
        if mention is not None and not any(k in taken for k in range(mention.i, mention.j)) and mention.j <= total:
            found.append(mention)
            taken.update(range(mention.i, mention.j))
    return found


def _name_from(words: Words, i: int, index: NameIndex, taken: set[int], *, shy: bool) -> int:
    """The end of the run of capitalised words from i that may be a name; i itself where there is none.

    `shy` stops at everyday words, which a title in front makes names.
    """
    j = i
    while j < len(words) and j - i < _LONGEST and j not in taken:
        word = words.words[j]
        if (
            j > i
            and words.join(j - 1) not in {SPACE, HYPHEN}
            and not (words.join(j - 1) == DOTSPACE and len(words.words[j - 1]) == 1)
        ):
            break
        if j > i and "\n" in words.view.folded[words.ends[j - 1] : words.starts[j]]:
            break
        if (
            word in PARTICLES
            and j + 1 < len(words)
            and words.join(j) in {SPACE, HYPHEN}
            and words.caps[j + 1]
            and (j == i or len(word) > 1)
        ):
            j += 1
            continue
        if not words.caps[j] or word in TITLES or word in CLOSINGS or word in GREETINGS:
            break
        if word in index.common and (shy or j > i) and not (j > i and _common_surname(words, j, index)):
            break
        if j > i and words.shouting and not _is_surname(word, index):
            break
        j += 1
    while j > i and words.words[j - 1] in PARTICLES and len(words.words[j - 1]) < 4:
        j -= 1
    return j


def _common_surname(words: Words, j: int, index: NameIndex) -> bool:
    """An everyday word that is the second half of a name: `Jürgen Groß`, `Öztürk-Hahn`."""
    if words.join(j - 1) == HYPHEN:
        return True
    first, word = words.words[j - 1], words.words[j]
    return is_given(first, index) and first not in index.common and word in SURNAMES and word not in MONTHS and not words.shouting


def _is_surname(word: str, index: NameIndex) -> bool:
    return word in SURNAMES or bool(index.tokens.get(word, 0) & SURNAME)


def _after_cue(words: Words, i: int, index: NameIndex, taken: set[int]) -> Mention | None:
    word = words.words[i]
    if i + 1 >= len(words):
        return None
    join = words.join(i)
    if word in TITLES or word in SIGNED:
        if join not in {SPACE, DOTSPACE} or (word in DOTTED_TITLES and join != DOTSPACE) or words.words[i + 1] in TITLES:
            return None
        end = _name_from(words, i + 1, index, taken, shy=False)
        if end > i + 1 and len(words.words[i + 1]) + end - i > 3:
            return Mention(i + 1, end, SINGLE, found_by="title" if word in TITLES else "signature")
        return None
    if word in WITNESSED:
        return _witness(words, i, index, taken)
    if word in {"a", "v"} and i and words.words[i - 1] == "i" and join in {DOT, DOTSPACE}:  # i.A., i.V.: on behalf of
        end = _name_from(words, i + 1, index, taken, shy=True)
        return Mention(i + 1, end, SINGLE, found_by="signature") if end > i + 1 else None
    if word in CLOSINGS:
        return _signature(words, i, index, taken)
    if words.shouting or word not in RELATIONS:
        return None
    k = i + 1
    fillers = 0
    while k < len(words) and fillers < 2 and words.words[k] in FILLERS and not words.caps[k] and words.join(k - 1) == SPACE:
        k, fillers = k + 1, fillers + 1
    if k >= len(words) or words.join(k - 1) not in {SPACE, COMMA}:
        return None
    end = _name_from(words, k, index, taken, shy=not is_given(words.words[k], index))
    if end == k or len(words.words[k]) < 3:
        return None
    known = is_given(words.words[k], index) or _is_surname(words.words[k], index)
    if words.language == "de" and not known and (fillers or words.words[k].endswith(_NOUN_ENDINGS)):
        return None
    if words.words[k] in PLACES or (end - k == 1 and not known and (fillers or words.join(k - 1) == COMMA)):
        return None
    return Mention(k, end, SINGLE, found_by="relation")


def _witness(words: Words, i: int, index: NameIndex, taken: set[int]) -> Mention | None:
    """`signed by Ada Byron`: two capitalised words or more that are no company."""
    k = i + 1 if words.words[i + 1] not in BY else i + 2
    if k >= len(words) or any(words.join(n) != SPACE for n in range(i, k)) or words.caps[k - 1] != (k - 1 == i and words.caps[i]):
        return None
    end = _name_from(words, k, index, taken, shy=True)
    return (
        Mention(k, end, SINGLE, found_by="witness")
        if end - k > 1 and words.words[k] not in PLACES and not _of_company(words, end - 1)
        else None
    )


def _signature(words: Words, i: int, index: NameIndex, taken: set[int]) -> Mention | None:
    """The line under a closing formula, where it is one to three capitalised words."""
    between = words.view.folded[words.ends[i] : words.starts[i + 1]]
    if "\n" not in between or between.strip(" ,.!\r\n>-"):
        return None
    end = _name_from(words, i + 1, index, taken, shy=True)
    if end > i + 1 and words.alone_on_line(i + 1, end - 1):
        return Mention(i + 1, end, SINGLE, found_by="signature")
    return None


def _by_given_name(words: Words, i: int, index: NameIndex, taken: set[int]) -> Mention | None:
    word = words.words[i]
    common = word in index.common or word in PLACES
    if i and words.join(i - 1) == HYPHEN:
        return None
    if (
        i
        and len(words.words[i - 1]) == 1
        and words.caps[i - 1]
        and words.join(i - 1) in {DOT, DOTSPACE}
        and _is_surname(word, index)
    ):
        french = words.words[i - 1] == "m" and words.language == "fr"  # Monsieur
        first = i if french else i - 1
        return Mention(first, i + 1, SINGLE, found_by="initial") if first not in taken and not (common and not french) else None
    if is_given(word, index) and not (common and words.shouting):
        end = _name_from(words, i, index, taken, shy=True) if not common else _common_first(words, i, index, taken)
        if end - i > 1 and _is_two_names(words, end, index) and not _of_company(words, end - 1):
            return Mention(i, end, FULL, found_by="given_name")
        introduced = i > 0 and words.words[i - 1] in BY and word not in MONTHS
        return _lone_given(words, i) if (not common and end > i) or (end <= i and introduced) else None
    if common or i + 1 >= len(words) or i + 1 in taken or not _is_surname(word, index) or not words.caps[i + 1]:
        return None
    first = words.words[i + 1]
    if words.join(i) in {SPACE, COMMA} and is_given(first, index) and first not in index.common and first not in PLACES:
        return Mention(i, i + 2, FULL, found_by="surname_first")
    return None


def _common_first(words: Words, i: int, index: NameIndex, taken: set[int]) -> int:
    if i + 1 in taken or i + 1 >= len(words) or words.join(i) != SPACE:
        return i
    rest = _name_from(words, i + 1, index, taken, shy=True)
    return rest if rest > i + 1 and _is_surname(words.words[rest - 1], index) else i


def _is_two_names(words: Words, end: int, index: NameIndex) -> bool:
    last = words.words[end - 1]
    if len(last) < 2:
        return False
    return (
        _is_surname(last, index)
        or is_given(last, index)
        or (
            not words.shouting
            and last not in PLACES
            and len(last) > 2
            and not (words.language == "de" and last.endswith(_NOUN_ENDINGS))
        )
    )


def _of_company(words: Words, last: int) -> bool:
    """Whether a company's or a street's word goes on: `Baker & Sons`, `Marsh Ltd`, `Leonhard-Ladeck-Straße`."""
    folded = words.view.folded
    if folded[words.ends[last] : words.ends[last] + 3] == " & " or _is_street(words.words[last]):
        return True
    k = last + 1
    while k < len(words) and words.join(k - 1) == HYPHEN:
        if _is_street(words.words[k]):
            return True
        k += 1
    return (
        k == last + 1 < len(words)
        and words.join(last) == SPACE
        and (words.words[k] in COMPANY_WORDS or words.words[k] in STREET_WORDS)
    )


def _is_street(word: str) -> bool:
    return word in STREET_WORDS or word.endswith(("strasse", "straße"))


def _lone_given(words: Words, i: int) -> Mention | None:
    """A given name alone counts where a sentence treats it as one."""
    word = words.words[i]
    if words.shouting or len(word) < 3 or word in PLACES or _of_company(words, i) or word in words.lower_words:
        return None
    if word not in FEMALE and word not in MALE:
        return None
    before = words.words[i - 1] if i and words.join(i - 1) in {SPACE, COMMA} else ""
    after = words.words[i + 1] if i + 1 < len(words) and words.join(i) == SPACE else ""
    if words.number_after(i):
        return None
    if before in GREETINGS or words.possessive(i) or after in FOLLOWS_NAME or not words.begins_sentence(i):
        return Mention(i, i + 1, SINGLE, found_by="given_name")
    return None
