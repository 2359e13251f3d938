"""Who must be told (Art. 19): the recipients that the policy names for what was found of a person."""

from __future__ import annotations

from privacy_console.casework.policy.policy import Policy
from privacy_console.casework.search.datamap import DataMap
from privacy_console.casework.search.findings import Inclusion, SearchOutcome


def recipients_of(outcome: SearchOutcome, data_map: DataMap, policy: Policy) -> tuple[str, ...]:
    """By name where the policy has one (C-154/21), in the policy's order; processors are recipients, too."""
    tables = {(one.row.source, one.row.table) for one in outcome.findings if one.decision is Inclusion.INCLUDED}
    mapped = (data_map.tables[table] for table in tables if table in data_map.tables)
    categories = {column.category for table in mapped for column in table.columns.values()}
    ids = {one for category in categories if category in policy.categories for one in policy.categories[category].recipients}
    named = (name for key, one in policy.recipients.items() if key in ids for name in one.named or (one.title,))
    return tuple(dict.fromkeys(named))
