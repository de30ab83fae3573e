"""Cell suppression over all tables of a page at once."""

from __future__ import annotations

from collections import defaultdict

from baigong.engine.figures.disclosure.bounds import Bounds
from baigong.engine.figures.disclosure.choice import Choice
from baigong.engine.figures.disclosure.definition import counts
from baigong.engine.figures.disclosure.knowledge import Totals, system_of
from baigong.engine.figures.disclosure.model import SMALL, Cells, Key, Name, Protected
from baigong.engine.figures.disclosure.system import System
from baigong.engine.pack.model import Pack


def protect(pack: Pack, cells: Cells, totals: Totals) -> Protected:
    """Which cells of the tables may be shown beside the totals, all of which are.

    ``cells`` are all tables that are open at once: (indicator, column) → category → count of people, of one day. ``totals`` has
    the value of every indicator with a table, and better of all others too: what is published helps a reader. Cells under
    :data:`SMALL` are suppressed, and enough further ones that none can be worked out. Tables of indicators that are no counts
    are suppressed whole. Deterministic. Raises KeyError where a total is missing, ValueError for a negative count.
    """
    if any(value < 0 for table in cells.values() for value in table.values()):
        raise ValueError("a count is negative")
    full = _with_all_categories(pack, cells)
    whole = {table for table in full if not _can_be_protected(pack, table[0])}
    open_to = {table: counted for table, counted in full.items() if table not in whole}
    hidden, told = _chosen(pack, open_to, totals)
    absent = {name for name in told if full[name[:2]][name[2]] == 0}
    hidden |= {(*table, key) for table in whole for key in full[table]}
    hidden |= {name for name in told if full[name[:2]][name[2]] < SMALL}
    hidden -= absent
    categories = {
        table: tuple(key for key in counted if (*table, key) not in absent) for table, counted in full.items()
    }
    shown = {
        table: {key: full[table][key] for key in keys if (*table, key) not in hidden}
        for table, keys in categories.items()
    }
    return Protected(shown, frozenset(hidden), frozenset(told & hidden), categories)


def _chosen(pack: Pack, cells: Cells, totals: Totals) -> tuple[set[Name], set[Name]]:
    """The cells to leave out, and those that nothing can keep secret."""
    system = system_of(pack, cells, totals)
    bounds = Bounds(system)
    told = {unknown for unknown in range(len(system.names)) if bounds.width(unknown) == 0}
    hidden: set[int] = set()
    for group in system.groups(without=told):
        hidden |= Choice(system, group, bounds).settle()
    return _asked(system, hidden, cells), _asked(system, told, cells)


def _asked(system: System, unknowns: set[int], cells: Cells) -> set[Name]:
    """Their names, without those of tables that stand in the system alone."""
    return {name for one in unknowns if (name := system.names[one])[:2] in cells}


def _with_all_categories(pack: Pack, cells: Cells) -> dict[tuple[str, str], dict[Key, int]]:
    """Each table with every category that any table of the same view and column has: no row is missing because it is zero."""
    keys: dict[tuple[str, str], dict[Key, None]] = defaultdict(dict)
    for (indicator, column), counted in cells.items():
        keys[_view(pack, indicator), column].update(dict.fromkeys(counted))
    return {
        (indicator, column): {key: counted.get(key, 0) for key in keys[_view(pack, indicator), column]}
        for (indicator, column), counted in cells.items()
    }


def _view(pack: Pack, indicator: str) -> str:
    one = pack.indicator(indicator)
    return one.rows.view if one and one.rows else indicator


def _can_be_protected(pack: Pack, indicator: str) -> bool:
    one = pack.indicator(indicator)
    return bool(one and one.rows and counts(one))
