"""Which words of a text name a person, and which of the record's parties that may be.

Three sources: the record's own parties in every form of their names, the pairs of the whole company, and what a title, a
relation, a signature or a known given name says of somebody whom nobody knows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import OSA

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
    STREET_WORDS,
    TITLES,
)
from privacy_console.adapters.detection.gazetteer import NameIndex, Who
from privacy_console.adapters.detection.given_names import FEMALE, MALE
from privacy_console.adapters.detection.names import GIVEN, MIDDLE, NICK, PARTICLE, PARTICLES, SURNAME, PersonNames, base_forms
from privacy_console.adapters.detection.surnames import SURNAMES
from privacy_console.adapters.detection.words import APART, COMMA, DOT, DOTSPACE, HYPHEN, SPACE, Words

FULL, INITIALLED, NICKNAME, SINGLE = 5, 4, 3, 2
_INITIAL = 32


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
        runs = [run for party in hits[i] if (run := _run(words, i, party, parties.people[party], index))]
        known = _known_pair(words, i, index)
        if known is not None:
            runs.append(known)
        strong += runs
    return _chosen(strong)


def _hits(words: Words, parties: PartyNames) -> dict[int, list[int]]:
    """Word -> the parties one of whose names it is, in any case that the language has."""
    found = {}
    get = parties.words.get
    for i, word in enumerate(words.words):
        bearers = get(word)
        if bearers is None and len(word) > 3 and words.cap(i):
            bearers = next((there for form in base_forms(word, slavic=words.slavic) if (there := get(form))), None)
        if bearers is not None:
            found[i] = bearers
    return found


def flags_of(words: Words, i: int, person: PersonNames) -> int:
    word = words.words[i]
    what = person.parts.get(word, 0)
    if not what and len(word) > 3 and words.cap(i):
        what = next((flags for form in base_forms(word, slavic=words.slavic) if (flags := person.parts.get(form, 0))), 0)
    return what


def _run(words: Words, i: int, party: int, person: PersonNames, index: NameIndex) -> Mention | None:
    """The longest name of the party that begins at word i, or with what stands right before it."""
    total = len(words)
    what = flags_of(words, i, person)
    used = {words.words[i]}
    seen, names, start, j = what & ~PARTICLE, 1, i, i + 1
    if seen & GIVEN and seen & SURNAME:  # a word that is both counts as one of them until another comes
        seen &= ~GIVEN
    surname_first = not seen & (GIVEN | NICK)
    typo = False
    while j < total:
        join = words.join(j - 1)
        if join == APART or (join == DOTSPACE and len(words.words[j - 1]) > 1):
            break
        word, flags = words.words[j], flags_of(words, j, person)
        if join == COMMA and not (
            surname_first and (flags & (GIVEN | MIDDLE | NICK) or (len(word) == 1 and word in person.initials))
        ):
            break
        if len(word) == 1 and not flags & ~PARTICLE:
            if word in person.initials and surname_first and words.cap(j):
                seen, j = seen | _INITIAL, j + 1
                continue
            if not (
                j + 1 < total and words.join(j) in {SPACE, DOTSPACE} and flags_of(words, j + 1, person) & SURNAME and words.cap(j)
            ):
                break
            j += 1
            continue
        if flags & ~PARTICLE and word not in used and (words.cap(j) == words.cap(i) or word not in index.common):
            used.add(word)
            seen, names, j = seen | (flags & ~PARTICLE), names + 1, j + 1
            continue
        if j + 1 < total and words.join(j) != APART and (flags & PARTICLE or word in PARTICLES or words.cap(j)):
            following = flags_of(words, j + 1, person)
            middle = not flags & PARTICLE and word not in PARTICLES
            if (
                following & (SURNAME | PARTICLE)
                and words.words[j + 1] not in used
                and not (middle and (join != SPACE or word in index.common))
            ):
                j += 1
                continue
        if names == 1 and join == SPACE and _misspelt(words, j, person, seen, index):
            seen, names, j, typo = seen | GIVEN | SURNAME, names + 1, j + 1, True
        break
    while start > 0 and words.join(start - 1) in {SPACE, HYPHEN} and person.parts.get(words.words[start - 1], 0) & PARTICLE:
        start -= 1
    if (
        start > 0
        and len(words.words[start - 1]) == 1
        and words.cap(start - 1)
        and words.join(start - 1) in {SPACE, DOT, DOTSPACE}
    ):
        if words.words[start - 1] in person.initials:
            seen, start = seen | _INITIAL, start - 1
            while (
                start > 0
                and len(words.words[start - 1]) == 1
                and words.join(start - 1) in {DOT, DOTSPACE}
                and words.cap(start - 1)
            ):
                start -= 1
        elif not seen & GIVEN and words.join(start - 1) == DOTSPACE and words.words[start - 1] not in DOTTED_TITLES:
            return None  # another initial: another person
    elif (
        start > 0
        and names == 1
        and not seen & GIVEN
        and words.join(start - 1) == SPACE
        and _misspelt(words, start - 1, person, seen, index)
    ):
        seen, names, start, typo = seen | GIVEN, 2, start - 1, True
    full = names > 1 and seen & SURNAME and seen & (GIVEN | NICK | MIDDLE)
    if full and not words.cap(i) and all(word in index.common for word in used):
        return None
    strength = FULL if full else INITIALLED if seen & _INITIAL and seen & SURNAME else NICKNAME if seen == NICK else SINGLE
    return Mention(start, j, strength, parties=(party,), found_by="name.misspelt" if typo else f"name.{_STRENGTHS[strength]}")


_STRENGTHS = {FULL: "full", INITIALLED: "initial", NICKNAME: "nickname", SINGLE: "single"}


def _misspelt(words: Words, at: int, person: PersonNames, seen: int, index: NameIndex) -> bool:
    """Whether the word is one slip away from the other half of the name."""
    word = words.words[at]
    if len(word) < 4 or not words.cap(at) or word in index.common or word in TITLES:
        return False
    wanted = SURNAME if seen & (GIVEN | NICK) else GIVEN
    return any(
        what & wanted and len(name) > 3 and OSA.distance(word, name, score_cutoff=1) <= 1 for name, what in person.parts.items()
    )


def _known_pair(words: Words, i: int, index: NameIndex) -> Mention | None:
    """A full name of somebody of the company: two words that one person bears, with what may stand between them."""
    if words.words[i] not in index.tokens:
        return None
    for j in range(i + 1, min(i + 4, len(words))):
        join = words.join(j - 1)
        if join == APART or (join == DOTSPACE and len(words.words[j - 1]) > 1):
            return None
        first, second = words.words[i], words.words[j]
        if second in index.tokens and first != second:
            who = index.pair(first, second) if join != COMMA else ()
            who = who or index.pair(second, first)
            if who and _written_as_name(words, i, j, index):
                start, end = i, j + 1
                while (
                    end < len(words)
                    and words.join(end - 1) in {SPACE, HYPHEN}
                    and set(index.pair(first, words.words[end])) & set(who)
                ):
                    end += 1
                return Mention(start, end, FULL, known=who, found_by="name.company")
        if join == COMMA or not (second in PARTICLES or len(second) == 1 or words.cap(j)):
            return None
    return None


def _written_as_name(words: Words, i: int, j: int, index: NameIndex) -> bool:
    if words.shouting:
        return not (words.words[i] in index.common and words.words[j] in index.common)
    if words.cap(i) and words.cap(j):
        return True
    return not words.cap(i) and not words.cap(j) and not (words.words[i] in index.common or words.words[j] in index.common)


def known_mentions(words: Words, index: NameIndex) -> list[Mention]:
    """Full names of people of the company anywhere in the text."""
    tokens = index.tokens
    if tokens.keys().isdisjoint(words.distinct):
        return []
    return _chosen([pair for i, word in enumerate(words.words) if word in tokens and (pair := _known_pair(words, i, index))])


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
    if words.shouting:
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
    if words.shouting or mention.j - mention.i > 1 or not words.cap(i):
        return None
    if what & (GIVEN | NICK) and last + 1 < len(words):
        follower = words.words[last + 1]
        joined = words.join(last)
        if (
            joined in {SPACE, HYPHEN}
            and words.cap(last + 1)
            and len(follower) > 2
            and "\n" not in words.view.folded[words.ends[last] : words.starts[last + 1]]
        ):
            if follower in index.common or follower in person.parts or follower in COMPANY_WORDS or follower in TITLES:
                return None
            sure = follower in SURNAMES or bool(index.tokens.get(follower, 0) & SURNAME)
            if sure or words.language != "de":
                return Mention(i, last + 2, SINGLE, found_by="name.other", sure=sure)
    if what & SURNAME and i > 0 and words.join(i - 1) == SPACE and words.cap(i - 1):
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
    given = words.cap(last)
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
    before = words.words[i - 1] if i and words.join(i - 1) in {SPACE, COMMA} else ""
    if words.shouting:
        return words.before(i) == ":"
    if before in GREETINGS or words.alone_on_line(i, last) or words.possessive(last):
        return True
    after = words.words[last + 1] if last + 1 < len(words) and words.join(last) == SPACE else ""
    if words.number_after(last) or (words.number_before(i) and word in MONTHS):
        return False
    if word in MONTHS and before in BEFORE_MONTH:
        return False
    if after in NOT_AFTER_NAME:
        return False
    if after and not words.cap(last + 1) and (after in FOLLOWS_NAME or (after.endswith("ed") and len(after) > 4)):
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
    return (
        last + 1 < len(words)
        and words.join(last) in {SPACE, HYPHEN}
        and words.words[last + 1] in COMPANY_WORDS | STREET_WORDS
        and words.cap(last + 1)
    )


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
