"""What a reader knows besides the cells: totals, and how the pack declares that indicators belong together.

Taken at its strongest. Counts of different people need not add up to their total, but where they do, the reader is assumed to
know; where an identity holds cell by cell, likewise. Whoever knows less can conclude less.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from fractions import Fraction
from itertools import permutations

from baigong.engine.figures.disclosure.definition import Definition, counts, definition
from baigong.engine.figures.disclosure.model import Cells, Key, Name
from baigong.engine.figures.disclosure.system import System
from baigong.engine.pack.model import Identity, Pack

Totals = Mapping[str, int]


def system_of(pack: Pack, cells: Cells, totals: Totals) -> System:
    """The system of the given cells; every table must have all its categories, and every indicator its total.

    It also has the tables that nobody needs to print: of an indicator that a column's value defines.
    """
    definitions = {one.id: definition(one) for one in pack.indicators if one.rows and counts(one)}
    cells = {**cells, **_implied(cells, totals, definitions)}
    system = System()
    for (indicator, column), counted in cells.items():
        for key, value in counted.items():
            system.add((indicator, column, key), value)
    by_column: dict[str, list[str]] = defaultdict(list)
    for indicator, column in cells:
        by_column[column].append(indicator)
    _tables(system, cells, totals, definitions)
    for column, present in by_column.items():
        keys = list(dict.fromkeys(key for indicator in present for key in cells[indicator, column]))
        _declared(system, pack, column, set(present), keys)
        _by_definition(system, column, {name: definitions[name] for name in present}, keys)
    _totals_as_cells(system, cells, totals, definitions)
    return system


def _implied(cells: Cells, totals: Totals, definitions: Mapping[str, Definition]) -> Cells:
    """The table of ``medal = 'gold'`` by medal: all of it in one category, none in the others."""
    made = {}
    for (indicator, column), counted in cells.items():
        for name, one in definitions.items():
            values = one.fixed.get(column, frozenset())
            if (name, column) in cells or one.view != definitions[indicator].view or name not in totals:
                continue
            if len(values) == 1 and values <= set(counted):
                made[name, column] = {key: totals[name] if key in values else 0 for key in counted}
    return made


def _tables(system: System, cells: Cells, totals: Totals, definitions: Mapping[str, Definition]) -> None:
    for (indicator, column), counted in cells.items():
        fixed = definitions[indicator].fixed.get(column)
        names = {key: (indicator, column, key) for key in counted}
        impossible = [name for key, name in names.items() if fixed is not None and key not in fixed]
        system.claim([([(name, 1) for name in names.values()], sum(counted.values()))], exact=True)
        system.claim([([(name, 1)], totals[indicator]) for name in names.values()], exact=False)
        system.claim([([(name, 1)], 0) for name in impossible], exact=True)


def _declared(system: System, pack: Pack, column: str, present: set[str], keys: list[Key]) -> None:
    """``part_of`` and the identities, in every category."""
    for one in pack.indicators:
        if one.part_of in present and one.id in present:
            _at_most(system, column, (one.id,), one.part_of, keys)
    for identity in pack.identities:
        if {identity.whole, *identity.parts} <= present:
            _identity(system, identity, column, keys)


def _identity(system: System, identity: Identity, column: str, keys: list[Key]) -> None:
    factors = [*map(Fraction, identity.factors), *[Fraction(1)] * len(identity.parts)][: len(identity.parts)]
    if identity.kind == "share" or any(factor.denominator != 1 for factor in factors):
        return
    if identity.kind == "product" and len(identity.parts) != 1:
        return
    terms: dict[Key, list[tuple[Name, int]]] = {
        key: [
            *(((part, column, key), int(factor)) for part, factor in zip(identity.parts, factors, strict=True)),
            ((identity.whole, column, key), -1),
        ]
        for key in keys
    }
    system.claim([(one, 0) for one in terms.values()], exact=identity.kind != "at_most")
    if identity.kind != "at_most":
        system.claim([([(name, -factor) for name, factor in one], 0) for one in terms.values()], exact=False)


def _by_definition(system: System, column: str, present: Mapping[str, Definition], keys: list[Key]) -> None:
    """Fewer rows, fewer counted; the same rows, the same count; rows apart from one another add up to no more than all."""
    apart: dict[tuple[str, str], list[str]] = defaultdict(list)
    for (part, narrow), (whole, wide) in permutations(present.items(), 2):
        if not narrow.within(wide):
            continue
        _at_most(system, column, (part,), whole, keys)
        if found := narrow.cell_of(wide):
            apart[whole, found[0]].append(part)
    for (whole, _), parts in apart.items():
        _at_most(system, column, tuple(parts), whole, keys)


def _at_most(system: System, column: str, parts: tuple[str, ...], whole: str, keys: list[Key]) -> None:
    system.claim(
        [([*(((part, column, key), 1) for part in parts), ((whole, column, key), -1)], 0) for key in keys], exact=False
    )


def _totals_as_cells(system: System, cells: Cells, totals: Totals, definitions: Mapping[str, Definition]) -> None:
    """An indicator that is one cell of another has published it as its total."""
    for whole, column in cells:
        for part, narrow in definitions.items():
            found = narrow.cell_of(definitions[whole])
            if found and found[0] == column and part in totals:
                system.claim([([((whole, column, found[1]), 1)], totals[part])], exact=True)
