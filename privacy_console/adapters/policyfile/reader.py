"""From a YAML file to a `Policy`, or to an error that names the line."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from privacy_console.adapters.strict_yaml import Fields, Origin, Text, choose, load, read, short
from privacy_console.casework.common.errors import Unreadable
from privacy_console.casework.policy.policy import (
    Basis,
    Category,
    Controller,
    Policy,
    PolicyRight,
    Purpose,
    Recipient,
    Retention,
)


class PolicyUnreadable(Unreadable):
    """A policy file that cannot be taken as one."""

    code = "policy.unreadable"
    sentence = "The policy cannot be read. {place}: {message}. Nothing of it was taken; correct the line and read it again."


_PERIOD = re.compile(r"P(?=\d)(?:\d{1,4}Y)?(?:\d{1,4}M)?(?:\d{1,4}W)?(?:\d{1,5}D)?")


def read_policy(path: Path) -> Policy:
    """The policy in a file.

    Raises:
        PolicyUnreadable: it cannot be opened, or is none; the place names file and line.
    """
    return parse_policy(read(path, PolicyUnreadable), name=path.name)


def parse_policy(data: bytes | str, *, name: str) -> Policy:
    """The policy in these bytes; `name` is what errors call the file.

    Raises:
        PolicyUnreadable: it is none; the place names file and line.
    """
    raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    top = load(raw, Origin(name, PolicyUnreadable))
    top.only("version", "effective", "controller", "purposes", "recipients", "categories", "rights")
    purposes = {name: _purpose(name, at) for name, at in _each(top, "purposes")}
    recipients = {name: _recipient(name, at) for name, at in _each(top, "recipients")}
    categories = {name: _category(name, at, purposes, recipients) for name, at in _each(top, "categories")}
    return Policy(
        version=top.text("version"),
        effective=top.text("effective"),
        controller=_controller(top.need("controller").as_fields()),
        categories=categories,
        purposes=purposes,
        recipients=recipients,
        rights=tuple(_right(right, at) for right, at in _each(top, "rights")),
        sha256=hashlib.sha256(raw).hexdigest(),
    )


def _each(top: Fields, field: str) -> Iterator[tuple[str, Fields]]:
    for name, node in top.need(field).as_fields().fields.items():
        yield name, node.as_fields()


def _controller(at: Fields) -> Controller:
    at.only("name", "contact", "country", "region", "time_zone", "authority", "automated_decisions")
    return Controller(
        name=at.text("name"),
        contact=at.text("contact"),
        country=at.text("country"),
        region=at.text("region", ""),
        time_zone=at.text("time_zone"),
        authority=at.text("authority"),
        automated_decisions=at.text("automated_decisions"),
    )


def _purpose(id: str, at: Fields) -> Purpose:
    at.only("title", "bases", "clause")
    node = at.need("bases")
    bases = [node] if isinstance(node, Text) else node.as_items().items
    if not bases:
        node.fail("a purpose needs a legal basis")
    return Purpose(id=id, title=at.text("title"), bases=tuple(choose(one, Basis) for one in bases), clause=at.text("clause"))


def _recipient(id: str, at: Fields) -> Recipient:
    at.only("title", "named", "country", "safeguard", "clause")
    return Recipient(
        id=id,
        title=at.text("title"),
        named=at.texts("named"),
        country=at.text("country", ""),
        safeguard=at.text("safeguard", ""),
        clause=at.text("clause"),
    )


def _category(id: str, at: Fields, purposes: Mapping[str, Purpose], recipients: Mapping[str, Recipient]) -> Category:
    at.only("title", "description", "purposes", "recipients", "retention", "source", "clause")
    for field, known in (("purposes", purposes.keys()), ("recipients", recipients.keys())):
        for one in at.texts(field):
            if one not in known:
                at.need(field).fail(f"“{short(one)}” is not among the {field} of this policy")
    keep = at.need("retention").as_fields()
    keep.only("period", "criteria", "clause")
    period = keep.maybe("period")
    if period is not None and not _PERIOD.fullmatch(period):
        keep.need("period").fail("a period is written like P10Y or P90D, or null where the policy gives none")
    return Category(
        id=id,
        title=at.text("title"),
        description=at.text("description"),
        purposes=at.texts("purposes"),
        recipients=at.texts("recipients"),
        retention=Retention(period=period, criteria=keep.text("criteria"), clause=keep.text("clause")),
        source=at.text("source"),
        clause=at.text("clause"),
    )


def _right(right: str, at: Fields) -> PolicyRight:
    at.only("title", "article", "clause")
    return PolicyRight(right=right, title=at.text("title"), article=at.text("article"), clause=at.text("clause"))
