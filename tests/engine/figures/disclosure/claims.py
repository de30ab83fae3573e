"""What must be true of whatever is protected."""

from __future__ import annotations

from collections.abc import Iterable

from baigong.engine.figures.disclosure import Protected
from baigong.engine.pack.model import Pack
from tests.engine.figures.disclosure.attacker import Attacker, Name, Relation, Tables

NAMED_BY_LADDER: list[tuple[str, Name]] = [
    (f"level{level}", (whole, "level", str(level))) for level in (1, 2, 3) for whole in ("skilled", f"level{level}")
]


def shown_of(protected: Protected, tables: Tables) -> dict[Name, int]:
    """Every value that a page can get, asked for one by one."""
    found = {}
    for (indicator, column), counts in tables.items():
        for key in counts:
            if key not in protected.keys(indicator, column):
                found[indicator, column, key] = 0  # a row that is not there says: nobody
                continue
            value = protected.value(indicator, column, key)
            if value is not None:
                found[indicator, column, key] = value
    return found


def assert_safe(
    pack: Pack,
    tables: Tables,
    totals: dict[str, int],
    protected: Protected,
    told: Iterable[tuple[str, Name]] = (),
    structure: Iterable[Name] = (),
    more: Iterable[Relation] = (),
) -> None:
    """No attacker tells a suppressed cell, save what the totals tell by themselves; shown values are true and not small."""
    told, structure, more = list(told), list(structure), list(more)
    truth = {(*table, key): count for table, counts in tables.items() for key, count in counts.items()}
    shown = shown_of(protected, tables)
    assert all(shown[name] == truth[name] for name in shown)
    absent = {name for name in shown if name[2] not in protected.keys(*name[:2])}
    assert all(shown[name] >= 10 for name in shown if name not in absent)
    assert set(truth) == set(shown) | protected.suppressed
    assert not set(shown) & protected.suppressed
    bare = Attacker(pack, tables, totals, {}, told=told, zeros=structure, more=more)
    exempt = protected.told | absent
    assert bare.pinned(exempt) == exempt
    for sure in (True, False):
        attacker = Attacker(pack, tables, totals, shown, sure=sure, told=told, zeros=structure, more=more)
        assert attacker.pinned(protected.suppressed - protected.told) == set()
