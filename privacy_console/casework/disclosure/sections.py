"""What Art. 15(1) asks about each category, from the policy, beside the records that stand in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from privacy_console.casework.disclosure.tree import CONTEXT, Section, TreeRecord
from privacy_console.casework.policy.policy import Category, Policy, Recipient
from privacy_console.casework.search.datamap import TableMap


def describe(
    policy: Policy,
    records: Mapping[str, Sequence[TreeRecord]],
    tables: Mapping[str, Sequence[TableMap]],
    categories_in: Mapping[str, set[str]],
) -> Iterator[Section]:
    """A section for each category of which something is held, in the policy's order, then the context."""
    for name, category in policy.categories.items():
        if name not in records and name not in categories_in:
            continue
        elsewhere = categories_in.get(name, set()) - {name, CONTEXT}
        yield _section(
            policy,
            category,
            records=tuple(records.get(name, ())),
            retention_by_record=_retention(tables.get(name, ())),
            also_in=tuple(policy.categories[other].title for other in policy.categories if other in elsewhere),
        )
    if records.get(CONTEXT):
        yield Section(
            category=CONTEXT,
            title="",
            description="",
            purposes=(),
            bases=(),
            recipients=(),
            transfers=(),
            retention="",
            source="",
            clause="",
            records=tuple(records[CONTEXT]),
            retention_by_record=_retention(tables[CONTEXT]),
        )


def _section(
    policy: Policy,
    category: Category,
    *,
    records: tuple[TreeRecord, ...],
    retention_by_record: tuple[tuple[str, str], ...],
    also_in: tuple[str, ...],
) -> Section:
    purposes = [policy.purposes[one] for one in category.purposes]
    recipients = [policy.recipients[one] for one in category.recipients]
    return Section(
        category=category.id,
        title=category.title,
        description=category.description,
        purposes=tuple(purpose.title for purpose in purposes),
        bases=tuple(dict.fromkeys(basis.value for purpose in purposes for basis in purpose.bases)),
        recipients=tuple(map(named, recipients)),
        transfers=tuple(f"{named(one)}. {one.safeguard}" for one in recipients if one.safeguard),
        retention=category.retention.criteria,
        retention_period=category.retention.period or "",
        source=category.source,
        clause=category.clause,
        records=records,
        retention_by_record=retention_by_record,
        also_in=also_in,
    )


def named(recipient: Recipient) -> str:
    """A recipient as the subject is told of it: by name where there is one (C-154/21), with its country.

    >>> named(Recipient(id="h", title="Hosting", named=("Example GmbH",), country="DE", safeguard="", clause=""))
    'Hosting: Example GmbH (DE)'
    """
    who = f"{recipient.title}: {', '.join(recipient.named)}" if recipient.named else recipient.title
    return f"{who} ({recipient.country})" if recipient.country else who


def _retention(tables: Sequence[TableMap]) -> tuple[tuple[str, str], ...]:
    return tuple(dict.fromkeys((table.title, table.retention) for table in tables if table.retention))
