"""The expressions by which rights are read: those of one language, and those that all share."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from privacy_console.casework.requests.reader.phrasebook import Lists, PhrasesUnreadable, compiled, group_of, sets_of
from privacy_console.casework.requests.reader.sets import NAMED, Phrases, Sets
from privacy_console.casework.requests.reading import MarkCode, Right


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """What is looked for in letters of every language."""

    you: str
    """An alternative of a larger expression."""
    it: re.Pattern[str]
    """`it`, `everything`: what was named before."""
    that: re.Pattern[str]
    """What a clause begins with that belongs to the one before."""
    support: re.Pattern[str]
    """Of what customers of a company write otherwise."""
    right: re.Pattern[str]
    """`my rights`: as good an object of a demand as data."""
    business: re.Pattern[str]
    """What a change may be about that is nobody's data: an invoice, an order."""
    wrong: re.Pattern[str]
    """`inaccurate`: says of data what they are, and not what should become of them."""
    privacy: re.Pattern[str]
    attached: re.Pattern[str]
    refers: re.Pattern[str]
    """`my letter`: what is attached is the letter."""
    abbreviation: re.Pattern[str]
    """A word whose full stop ends no sentence."""
    purposes: Mapping[str, re.Pattern[str]]
    beside_profiling: re.Pattern[str]
    gdpr: re.Pattern[str]
    article: re.Pattern[str]

    @classmethod
    def of(cls, make: Callable[..., re.Pattern[str]]) -> Shared:
        """What is shared, made of its lists."""
        word = r"(?<!\w)(?:{})(?!\w)"
        return cls(
            you=make("(?:{})", "letter.you").pattern,
            it=make(word, "letter.it"),
            support=make(word, "letter.support"),
            right=make(word, "letter.right"),
            business=make(word, "letter.business"),
            that=make(r"\s*(?:{})(?!\w)", "letter.that"),
            wrong=make("(?:{})", "letter.wrong"),
            privacy=make(word, "letter.privacy"),
            attached=make(word, "letter.attached"),
            refers=make(word, "letter.refers"),
            abbreviation=make(r"(?:\b(?:{})|\d)$", "letter.abbreviations"),
            purposes={name: make(word, f"purpose.{name}") for name in ("sale", "marketing", "profiling")},
            beside_profiling=make(r"(?:{})\W+(?:\w+\W+){0,2}profil", "purpose.beside"),
            gdpr=make(word, "law.gdpr"),
            article=make(r"(?:\b(?:{})\.?|§)\s*(\d{1,2})(?![\d/])|\b(\d{1,2})\.?\s*(?:{})", "law.article", "law.article_after"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A language's phrases as expressions."""

    ask: re.Pattern[str]
    """What makes a sentence a demand: `I request`, `please`, `hereby`."""
    data: re.Pattern[str]
    """Personal data, as the object of a demand: `my data`, `what you hold about me`."""
    things: re.Pattern[str]
    """What somebody may want erased or corrected without calling it data: `my account`, `my address`."""
    terms: Mapping[Right, Phrases]
    """The words of a right, which assert it beside a demand and its object."""
    phrases: Mapping[Right, Phrases]
    """What asserts a right by itself: `I object to the processing`, `stop sending me advertising`."""
    then: Mapping[Right, Phrases]
    """What asserts a right where data were named before: `then delete it`."""
    whole: Mapping[Right, tuple[tuple[str, ...], ...]]
    """What a whole letter must say, part by part, to be about a right; each part is a phrase for `sets`."""
    sets: Sets
    told: re.Pattern[str]
    """Sentences that tell of rights or set conditions, and assert none: `you have the right`, `should you refuse`."""
    not_: re.Pattern[str]
    """What turns the words behind it into their opposite."""
    not_after: re.Pattern[str]
    """The same behind the words, at the end of the clause, as in `löschen Sie mein Konto nicht`."""
    not_within: re.Pattern[str]
    """The same right behind the first word, as in `löschen Sie bitte nicht mein Konto`."""
    condition: re.Pattern[str]
    """`if`, `should you`: what stands there has not happened."""
    supposed: re.Pattern[str]
    """`if you`, right before the words."""
    denies: re.Pattern[str]
    """`I do not want you to`: what follows is not asked for, as far as a `but`."""
    but: re.Pattern[str]
    that: re.Pattern[str]
    mine: re.Pattern[str]
    """What is the writer's: `my data`, `everything about me`."""
    about_me: re.Pattern[str]
    bare: re.Pattern[str]
    """`address`, whosever it is."""
    erase: re.Pattern[str]
    cues: re.Pattern[str]
    field: re.Pattern[str]
    """What may be wrong about a person: `my address`."""
    show: re.Pattern[str]
    """`send me`, `I want to know`: with it a question for data is a demand, and not a clause about other data."""
    reminder: re.Pattern[str]
    complaint: re.Pattern[str]
    marks: Mapping[MarkCode, re.Pattern[str]]


def words_of(lists: Lists, every: Lists, code: str, shared: Shared) -> Words:
    """The expressions of a language's lists, and of those of `every` that are made of its sets.

    Raises:
        PhrasesUnreadable: one of its phrases is none; the place names file and list.
    """
    known = sets_of(lists, every)
    sets = Sets(known)

    def any_of(name: str) -> re.Pattern[str]:
        return compiled(lists, name, of=code)

    def phrases(right: Right, kind: str) -> Phrases:
        name = f"{right.value}.{kind}"
        own = lists.get(name, ())
        for phrase in own:
            if lacking := [one for one in NAMED.findall(phrase) if one not in known]:
                raise PhrasesUnreadable(f"there is no set “{lacking[0]}”", place=f"{code}.toml, {name}")
        fixed = {name: [one for one in own if not NAMED.search(one)]}
        of_sets = [one for one in (*own, *every.get(name, ())) if NAMED.search(one)]
        return Phrases(compiled(fixed, name, of=code), of_sets, sets)

    negations, conditions = group_of(lists, "demand.not", of=code), group_of(lists, "demand.if", of=code)
    return Words(
        ask=any_of("demand.ask"),
        data=any_of("demand.data"),
        things=any_of("demand.things"),
        terms={right: phrases(right, "words") for right in Right},
        phrases={right: phrases(right, "says") for right in Right},
        then={right: phrases(right, "then") for right in Right},
        whole={
            right: tuple(tuple(one.split(" + ")) for source in (lists, every) for one in source.get(f"{right.value}.whole", ()))
            for right in Right
        },
        sets=sets,
        told=any_of("demand.told"),
        not_=re.compile(rf"(?:{negations})[^,.;]{{0,18}}$"),
        not_after=re.compile(rf"[^,.;]{{0,40}}?(?:{negations})\s*(?:[.,;!]|$)"),
        not_within=re.compile(rf"\w+[^,.;]{{0,18}}?(?:{negations})"),
        condition=any_of("demand.if"),
        supposed=re.compile(rf"(?:{conditions})\s+{shared.you}\s+(?:\w+\s+)?$"),
        denies=any_of("demand.denies"),
        but=any_of("demand.but"),
        that=shared.that,
        mine=sets.pattern("<mine>"),
        bare=sets.pattern("<bare>"),
        about_me=sets.pattern("<about_me>"),
        erase=sets.pattern("<erase>"),
        cues=sets.pattern("<cues>"),
        field=sets.pattern("<field>"),
        show=sets.pattern("<show>"),
        reminder=any_of("follow_up.reminder"),
        complaint=any_of("follow_up.complaint"),
        marks={mark: any_of(f"marks.{mark.value}") for mark in MarkCode if f"marks.{mark.value}" in lists},
    )
