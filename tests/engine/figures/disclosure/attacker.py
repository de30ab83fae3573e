"""The attacker: z3, over whole numbers, knowing the page and how the city's figures belong together.

It shares no code with what it attacks. Its knowledge is written out by hand: the caller says which total is which cell.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import z3

from baigong.engine.pack.model import Pack

Key = str | None
Name = tuple[str, str, Key]
Relation = tuple[str, str, tuple[str, ...]]
"""Kind (``at_most``, ``sum``, ``equal``), whole, parts."""
Tables = Mapping[tuple[str, str], Mapping[Key, int]]


class Attacker:
    """Knows the totals, every shown cell, ``part_of`` and the identities.

    ``sure`` keeps it to what must be true: counts of different people add up to their total or more. Otherwise it also takes for
    granted whatever happens to be so: that nobody was counted twice, that identities hold in every category, and ``more`` relations
    that the definitions suggest.
    """

    def __init__(
        self,
        pack: Pack,
        tables: Tables,
        totals: Mapping[str, int],
        shown: Mapping[Name, int],
        *,
        sure: bool = False,
        told: Iterable[tuple[str, Name]] = (),
        zeros: Iterable[Name] = (),
        more: Iterable[Relation] = (),
    ) -> None:
        self.truth = {(*table, key): count for table, counts in tables.items() for key, count in counts.items()}
        self.x = {name: z3.Int(repr(name)) for name in self.truth}
        self.solver = z3.Solver()
        self._pack, self._tables, self._totals, self._sure = pack, tables, totals, sure
        self.solver.add(*(unknown >= 0 for unknown in self.x.values()))
        self.solver.add(*(self.x[name] == count for name, count in shown.items()))
        self.solver.add(*(self.x[name] == 0 for name in zeros))
        for total, name in told:
            if name in self.x and self.truth[name] == totals[total]:
                self.solver.add(self.x[name] == totals[total])
        self._sums()
        self._relations(() if sure else more)
        assert self.solver.check() == z3.sat

    def pinned(self, names: Iterable[Name]) -> set[Name]:
        """Those of the cells whose value the attacker can tell exactly."""
        found = set()
        for name in names:
            self.solver.push()
            self.solver.add(self.x[name] != self.truth[name])
            if self.solver.check() == z3.unsat:
                found.add(name)
            self.solver.pop()
        return found

    def interval(self, name: Name) -> tuple[int, int]:
        """The least and the greatest value of a cell."""
        return self._extreme(name, -1), self._extreme(name, 1)

    def _extreme(self, name: Name, sign: int) -> int:
        optimizer = z3.Optimize()
        optimizer.add(*self.solver.assertions())
        optimizer.maximize(sign * self.x[name])
        assert optimizer.check() == z3.sat
        value = optimizer.model().eval(self.x[name], model_completion=True)
        assert isinstance(value, z3.IntNumRef)
        return int(value.as_long())

    def _sums(self) -> None:
        for (indicator, column), counts in self._tables.items():
            unknowns = [self.x[indicator, column, key] for key in counts]
            total = self._totals[indicator]
            one = self._pack.indicator(indicator)
            assert one is not None
            if "DISTINCT" not in (one.value or "") or (not self._sure and sum(counts.values()) == total):
                self.solver.add(z3.Sum(unknowns) == total)
            else:
                self.solver.add(z3.Sum(unknowns) >= total, *(unknown <= total for unknown in unknowns))
                if not self._sure:
                    self.solver.add(z3.Sum(unknowns) == sum(counts.values()))

    def _relations(self, more: Iterable[Relation]) -> None:
        declared: list[Relation] = [("at_most", one.part_of, (one.id,)) for one in self._pack.indicators if one.part_of]
        declared += [(one.kind, one.whole, one.parts) for one in self._pack.identities]
        for column in {column for _, column in self._tables}:
            for kind, whole, parts in [*declared, *more]:
                self._say(column, kind, whole, parts)

    def _say(self, column: str, kind: str, whole: str, parts: tuple[str, ...]) -> None:
        """The relation in every category; whatever holds in none but a few is no relation."""
        if any((name, column) not in self._tables for name in (whole, *parts)):
            return
        keys = {key for name in (whole, *parts) for key in self._tables[name, column]}
        said = []
        for key in keys:
            made = z3.Sum([self.x.get((part, column, key), z3.IntVal(0)) for part in parts])
            true = sum(self.truth.get((part, column, key), 0) for part in parts)
            left, true_left = self.x.get((whole, column, key), z3.IntVal(0)), self.truth.get((whole, column, key), 0)
            said.append((made, true, left, true_left))
        if kind == "at_most" and all(true <= true_left for _, true, _, true_left in said):
            self.solver.add(*(made <= left for made, _, left, _ in said))
        elif kind in {"sum", "equal"} and not self._sure and all(true == true_left for _, true, _, true_left in said):
            self.solver.add(*(made == left for made, _, left, _ in said))


def filled(tables: Tables, together: Iterable[Iterable[str]]) -> dict[tuple[str, str], dict[Key, int]]:
    """Tables of indicators that stand side by side have the same rows: those that are missing are zero."""
    sides = {name: set(side) for side in map(list, together) for name in side}
    made: dict[tuple[str, str], dict[Key, int]] = {}
    for (indicator, column), counts in tables.items():
        keys = {
            key
            for (other, its_column), its in tables.items()
            if its_column == column and other in sides.get(indicator, {indicator})
            for key in its
        }
        made[indicator, column] = {key: counts.get(key, 0) for key in keys}
    return made
