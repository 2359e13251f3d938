"""Which words of a text name a person, and which of the record's parties that may be.

Three sources: the record's own parties in every form of their names, the pairs of the whole company, and what a title, a
relation, a signature or a known given name says of somebody whom nobody knows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from privacy_console.adapters.detection.cues import (
    ABBREVIATIONS,
    ARTICLES,
    BEFORE_MONTH,
    COMPANY_WORDS,
    DOTTED_TITLES,
    FOLLOWS_NAME,
    GREETINGS,
    MONTHS,
    NOT_AFTER_NAME,
    ROLE_WORDS,
    SIGNED,
    STREET_WORDS,
    TITLES,
)
from privacy_console.adapters.detection.gazetteer import NameIndex, Who
from privacy_console.adapters.detection.given_names import FEMALE, MALE
from privacy_console.adapters.detection.names import (
    GIVEN,
    NICK,
    PARTICLE,
    PARTICLES,
    SLAVIC,
    SURNAME,
    PersonNames,
    base_forms,
)
from privacy_console.adapters.detection.runs import FULL, SINGLE, Run, flags_of
from privacy_console.adapters.detection.surnames import SURNAMES
from privacy_console.adapters.detection.words import APART, COMMA, DOT, DOTSPACE, HYPHEN, SPACE, Words


@dataclass(frozen=True, slots=True)
class Mention:
    """Words i to j (exclusive) name somebody. `parties` are positions among the record's; `known` are people of the company.

    Neither means a person whom nobody knows. `sure` is False where the word may be only a word.
    """

    i: int
    j: int
    strength: int
    parties: tuple[int, ...] = ()
    known: tuple[Who, ...] = ()
    found_by: str = ""
    sure: bool = True


class PartyNames:
    """All parties of a record by the words of their names."""

    def __init__(self, people: Sequence[PersonNames]) -> None:
        self.people = people
        self.words: dict[str, list[int]] = {}
        self.short: dict[str, list[int]] = {}
        self.handles: dict[str, list[int]] = {}
        for number, person in enumerate(people):
            for word, what in person.parts.items():
                if not what & PARTICLE or what & (SURNAME | GIVEN):
                    self.words.setdefault(word, []).append(number)
            for short in person.short:
                self.short.setdefault(short, []).append(number)
            for handle in person.handles:
                self.handles.setdefault(handle, []).append(number)


def mentions_of_parties(words: Words, parties: PartyNames, index: NameIndex) -> list[Mention]:
    """Strongest reading at each place, from the left; names of several parties at one place stand together."""
    hits = _hits(words, parties)
    strong: list[Mention] = []
    for i in sorted(hits):
        runs = []
        for party in hits[i]:
            run = Run(words, i, parties.people[party], index)
            if run.strength:
                runs.append(Mention(run.start, run.end, run.strength, parties=(party,), found_by=run.found_by))
        known = _known_pair(words, i, index)
        if known is not None:
            runs.append(known)
        strong += runs
    return _chosen(strong)


def _hits(words: Words, parties: PartyNames) -> dict[int, list[int]]:
    """Word -> the parties one of whose names it is, in any case that the language has."""
    found = {}
    get, language = parties.words.get, words.language
    slavic = language in SLAVIC
    for i, (word, cap) in enumerate(zip(words.words, words.caps, strict=True)):
        bearers = get(word)
        if bearers is None and cap and len(word) > 3 and (slavic or word[-1] == "s"):
            bearers = next((there for form in base_forms(word, language) if (there := get(form))), None)
        if bearers is not None:
            found[i] = bearers
    return found


def _known_pair(words: Words, i: int, index: NameIndex) -> Mention | None:
    """A full name of somebody of the company: two words that one person bears, with what may stand between them."""
    if words.words[i] not in index.tokens:
        return None
    between = 0
    for j in range(i + 1, min(i + _FARTHEST, len(words))):
        join = words.join(j - 1)
        if join == APART or (join == DOTSPACE and len(words.words[j - 1]) > 1):
            return None
        first, second = words.words[i], words.words[j]
        if second in index.tokens and first != second:
            who = index.pair(first, second) if join != COMMA else ()
            who = who or index.pair(second, first)
            if who and _written_as_name(words, i, j, index):
                return Mention(*_whole_name(words, i, j, index, set(who)), FULL, known=who, found_by="name.company")
        if join == COMMA or not (second in PARTICLES or len(second) == 1 or words.caps[j]):
            return None
        between += second not in PARTICLES and join != HYPHEN
        if between > _MOST_BETWEEN:
            return None
    return None


_FARTHEST = 7  # words from the first of a name to the one that settles it: `Jean-Pierre van den Berg`
_MOST_BETWEEN = 2  # that are no particle and no half of a double name


def _whole_name(words: Words, i: int, j: int, index: NameIndex, who: set[Who]) -> tuple[int, int]:
    """From the first to the last word (exclusive) of the name that words i and j settle: its other halves and particles too."""
    first, start, end = words.words[i], i, j + 1
    while end < len(words) and words.join(end - 1) in {SPACE, HYPHEN}:
        word = words.words[end]
        if who.isdisjoint(index.pair(first, word)) and who.isdisjoint(index.pair(word, first)):
            break
        end += 1
    if words.join(j - 1) == COMMA:  # `van den Berg, Jan`
        while start > 0 and words.words[start - 1] in PARTICLES and words.join(start - 1) in {SPACE, HYPHEN}:
            start -= 1
    return start, end


def _written_as_name(words: Words, i: int, j: int, index: NameIndex) -> bool:
    if words.shouting:
        return not (words.words[i] in index.common and words.words[j] in index.common)
    if words.caps[i] and words.caps[j]:
        return True
    return not words.caps[i] and not words.caps[j] and not (words.words[i] in index.common or words.words[j] in index.common)


def known_mentions(words: Words, index: NameIndex) -> list[Mention]:
    """Full names of people of the company anywhere in the text."""
    tokens = index.tokens
    if tokens.keys().isdisjoint(words.distinct):
        return []
    common = index.common
    return _chosen(
        [
            pair
            for i, (word, cap) in enumerate(zip(words.words, words.caps, strict=True))
            if word in tokens and (cap or word not in common) and (pair := _known_pair(words, i, index))
        ]
    )


def _chosen(mentions: list[Mention]) -> list[Mention]:
    """The strongest of those that overlap; equal ones at one place become one with several bearers."""
    ordered = sorted(mentions, key=lambda m: (-m.strength, -(m.j - m.i), m.i, bool(m.known), m.parties))
    taken: dict[tuple[int, int], Mention] = {}
    busy: dict[int, tuple[int, int]] = {}
    for mention in ordered:
        place = (mention.i, mention.j)
        same = taken.get(place)
        if same is not None:
            if same.strength == mention.strength and same.parties and mention.parties:
                both = tuple(sorted(set(same.parties + mention.parties)))
                taken[place] = Mention(*place, same.strength, parties=both, found_by=same.found_by)
        elif not any(k in busy for k in range(*place)):
            taken[place] = mention
            busy.update(dict.fromkeys(range(*place), place))
    return [taken[place] for place in sorted(taken)]


def initials_of_parties(words: Words, parties: PartyNames) -> list[Mention]:
    """`MJ` for Mark Jensen: two or three capitals that stand alone in a text that does not shout."""
    if parties.short.keys().isdisjoint(words.distinct) or words.shouting:
        return []
    clean = words.view.clean
    found = []
    for i, word in enumerate(words.words):
        bearers = parties.short.get(word) if 1 < len(word) < 4 and word not in ABBREVIATIONS else None
        start, end = words.starts[i], words.ends[i]
        if bearers and clean[start:end].isupper() and not _digit_beside(clean, start, end):
            found.append(Mention(i, i + 1, SINGLE, parties=tuple(bearers), found_by="name.initials"))
    return found


def _digit_beside(clean: str, start: int, end: int) -> bool:
    around = clean[max(0, start - 2) : start] + clean[end : end + 2]
    return any(char.isdigit() or char in "-_/@" for char in around)


def another_person(words: Words, mention: Mention, person: PersonNames, index: NameIndex) -> Mention | None:
    """A lone given name or surname that stands in the full name of somebody else, who is then the one who is meant."""
    i, last = mention.i, mention.j - 1
    what = flags_of(words, last, person)
    if words.shouting or mention.j - mention.i > 1 or not words.caps[i]:
        return None
    if what & (GIVEN | NICK) and last + 1 < len(words):
        follower = words.words[last + 1]
        joined = words.join(last)
        if (
            joined in {SPACE, HYPHEN}
            and words.caps[last + 1]
            and len(follower) > 2
            and "\n" not in words.view.folded[words.ends[last] : words.starts[last + 1]]
        ):
            if follower in person.parts or _is_company(words, last + 1) or follower in COMPANY_WORDS or follower in TITLES:
                return None
            if follower in index.common:  # `Anna Klein` may be somebody else, or only Anna and the next word
                maybe = follower in SURNAMES and follower not in MONTHS and words.words[last] not in index.common
                return Mention(i, last + 2, SINGLE, found_by="name.other_or_word", sure=False) if maybe else None
            sure = follower in SURNAMES or bool(index.tokens.get(follower, 0) & SURNAME)
            if sure or words.language != "de":
                return Mention(i, last + 2, SINGLE, found_by="name.other", sure=sure)
    if what & SURNAME and i > 0 and words.join(i - 1) == SPACE and words.caps[i - 1]:
        leader = words.words[i - 1]
        if leader in TITLES or leader in index.common:
            return None
        if is_given(leader, index) and leader not in person.parts:
            return Mention(i - 1, mention.j, SINGLE, found_by="name.other")
    return None


def is_given(word: str, index: NameIndex) -> bool:
    return word in FEMALE or word in MALE or bool(index.tokens.get(word, 0) & GIVEN)


def single_is_name(words: Words, mention: Mention, index: NameIndex) -> bool | None:
    """Whether a lone word is the name of a linked party: True, False, or None where the officer is asked."""
    i, last = mention.i, mention.j - 1
    word = words.words[last]
    given = words.caps[last]
    before = words.words[i - 1] if i and words.join(i - 1) in {SPACE, COMMA, DOTSPACE} else ""
    common = word in index.common or (word in words.lower_words and given and not is_given(word, index) and not words.whispering)
    if mention.j - mention.i > 1 and not (common and not given):
        return True
    if title_before(words, i) is not None and (given or words.shouting or words.whispering):
        return True
    if not given:
        return not common and len(word) > 3
    if _is_company(words, last) and (common or words.join(last) == SPACE):
        return False
    if not common:
        return True
    if before in SIGNED or (before in ROLE_WORDS and words.join(i - 1) == SPACE):
        return True
    if words.shouting:
        return words.before(i) == ":"
    before = before if before and words.join(i - 1) != DOTSPACE else ""
    if before in GREETINGS or words.alone_on_line(i, last) or words.possessive(last):
        return True
    after = words.words[last + 1] if last + 1 < len(words) and words.join(last) == SPACE else ""
    if words.number_after(last) or (words.number_before(i) and word in MONTHS):
        return False
    if word in MONTHS and before in BEFORE_MONTH:
        return False
    if after in NOT_AFTER_NAME:
        return False
    if after and not words.caps[last + 1] and (after in FOLLOWS_NAME or (after.endswith("ed") and len(after) > 4)):
        return True
    if words.begins_sentence(i):
        return None
    if words.language == "de":
        return False if before in ARTICLES else None
    return before not in ARTICLES


def _is_company(words: Words, last: int) -> bool:
    """`Baker & Sons`, `Jensen GmbH`, `Jensen Road`."""
    tail = words.view.folded[words.ends[last] : words.ends[last] + 3]
    if tail.startswith((" & ", "& ")):
        return True
    for k in range(last + 1, min(last + 4, len(words))):
        if words.join(k - 1) not in {SPACE, HYPHEN} or not words.caps[k]:
            return False
        if words.words[k] in COMPANY_WORDS or (k == last + 1 and words.words[k] in STREET_WORDS):
            return True
    return False


def title_before(words: Words, i: int) -> str | None:
    """Gender of the title in front of word i (empty where it says none), or None without a title."""
    gender = None
    while i > 0 and words.join(i - 1) in {SPACE, DOTSPACE, DOT}:
        word = words.words[i - 1]
        dotted = words.join(i - 1) != SPACE
        if word not in TITLES or (word in DOTTED_TITLES and not dotted):
            break
        gender = TITLES[word] or gender or ""
        i -= 1
    return gender
