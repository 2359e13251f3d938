"""What a search must find in any graph of rows, written plainly: a walk over all rows and all links, without an engine."""

from __future__ import annotations

from privacy_console.casework.search.datamap import RowRole

OWNS = "owns"


class Walk:
    """`rows` is {table: [row]}; a row is named by (table, id)."""

    def __init__(self, data_map, rows):
        self.links = data_map.links
        self.rows = {(table, row["id"]): row for table, some in rows.items() for row in some}
        self.people = {name for (_, name), table in data_map.tables.items() if table.role is RowRole.IS}

        self.steps = {row: list(self._from(row)) for row in self.rows}

    def _from(self, row):
        for link in self.links:
            for child, parent in joined(self.rows, link):
                if link.down and parent == row:
                    yield child, link.down.value
                if link.up and child == row:
                    yield parent, link.up.value

    def owned(self, start, *, through_people=True):
        found, front = {start}, [start]
        while front:
            for other, meaning in self.steps[front.pop()]:
                if meaning == OWNS and other not in found and (through_people or other[0] not in self.people):
                    found.add(other)
                    front.append(other)
        return found

    def search(self, start):
        """{row: (reach, others)} for whoever is the row `start`."""
        mine = self.owned(start)
        strangers = [row for row in self.rows if row[0] in self.people and row not in mine]
        theirs = {stranger: self.owned(stranger, through_people=False) for stranger in strangers}
        found = {}
        for row in mine:
            others = {who for who, rows in theirs.items() if row in rows and row[0] not in self.people}
            found[row] = ("shared" if others else OWNS, others)
        for wanted in ("shared", "refers"):
            for other, meaning in [step for row in mine for step in self.steps[row]]:
                if meaning == wanted and other not in found:
                    found[other] = (wanted, set())
        return found


def joined(rows, link):
    """The pairs of rows that a link joins: child, parent."""
    ends = {}
    for parent, high in rows.items():
        ends.setdefault((parent[0], *(str(high.get(c)) for c in link.to_columns)), []).append(parent)
    for child, low in rows.items():
        value = [low.get(c) for c in link.from_columns]
        if child[0] == link.from_table and None not in value and all(str(low[c]) == v for c, v in link.when.items()):
            for parent in ends.get((link.to_table, *map(str, value)), ()):
                yield child, parent
