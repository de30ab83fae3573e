"""What a reader knows besides the cells: totals, and how the pack declares that indicators belong together.

Taken at its strongest. Counts of different people need not add up to their total, but where they do, the reader is assumed to
know; where an identity holds cell by cell, likewise. Whoever knows less can conclude less.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from fractions import Fraction
from itertools import permutations

from baigong.engine.figures.disclosure.definition import Definition, definition
from baigong.engine.figures.disclosure.model import Cells, Key, Name
from baigong.engine.figures.disclosure.system import System
from baigong.engine.pack.model import Identity, Pack

Totals = Mapping[str, int]


def system_of(pack: Pack, cells: Cells, totals: Totals) -> System:
    """The system of the given cells; every table must have all its categories, and every indicator its total."""
    system = System()
    for (indicator, column), counts in cells.items():
        for key, value in counts.items():
            system.add((indicator, column, key), value)
    tables: dict[str, dict[str, Mapping[Key, int]]] = defaultdict(dict)
    for (indicator, column), counts in cells.items():
        tables[column][indicator] = counts
    definitions = {name: definition(one) for one in pack.indicators if (name := one.id) in {key[0] for key in cells}}
    _tables(system, cells, totals, definitions)
    for column, by_indicator in tables.items():
        keys = list(dict.fromkeys(key for counts in by_indicator.values() for key in counts))
        _declared(system, pack, column, set(by_indicator), keys)
        _by_definition(system, column, {name: definitions[name] for name in by_indicator}, keys)
    _totals_as_cells(system, cells, totals, definitions)
    return system


def _tables(system: System, cells: Cells, totals: Totals, definitions: Mapping[str, Definition]) -> None:
    for (indicator, column), counts in cells.items():
        fixed = definitions[indicator].fixed.get(column)
        names = {key: (indicator, column, key) for key in counts}
        impossible = [name for key, name in names.items() if fixed is not None and key not in fixed]
        system.claim([([(name, 1) for name in names.values()], sum(counts.values()))], exact=True)
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
            if found and found[0] == column:
                system.claim([([((whole, column, found[1]), 1)], totals[part])], exact=True)
