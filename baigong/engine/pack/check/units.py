"""Units: fen are not yuan, and a figure has its rule's unit."""

from __future__ import annotations

from collections.abc import Iterator

from baigong.engine.base.language import _
from baigong.engine.pack.model import Indicator, Pack
from baigong.engine.pack.page import Page, Path
from baigong.engine.pack.problem import Problem

FEN, MONEY = "fen", "CNY"


def check_units(pack: Pack, page: Page, path: Path, one: Indicator) -> Iterator[Problem]:
    """``unit``, ``in`` and the units of what is counted agree."""
    if not one.unit.strip():
        yield page.problem((*path, "unit"), _("单位是空的"), _("请写单位，例如 person、CNY、percent"))
    if one.value_in is not None and (one.value_in, one.unit) != (FEN, MONEY):
        mistake = _("in: {found} 与单位 {unit} 不配").format(found=one.value_in, unit=one.unit)
        yield page.problem((*path, "in"), mistake, _("只有 unit: CNY 时可写 in: fen，其余请删去 in"))
        return
    if one.rows is not None and one.rows.view not in pack.facts:
        return
    source = FEN if _counts_fen(pack, one) else None
    provision = pack.provisions.get(one.provision or "")
    if provision is not None:
        source = provision.unit
    if source == FEN and one.value_in != FEN:
        cure = _("请写 unit: CNY 和 in: fen，印出时会除以 100")
        yield page.problem((*path, "unit"), _("值以分计，单位却是 {unit}").format(unit=one.unit), cure)
    elif source != FEN and one.value_in == FEN:
        yield page.problem((*path, "in"), _("值不以分计，不能写 in: fen"), _("请删去 in"), key=True)
    elif provision is not None and source not in (one.unit, FEN):
        mistake = _("单位 {unit} 与政策标准的单位 {other} 不同").format(unit=one.unit, other=source)
        yield page.problem((*path, "unit"), mistake, _("请写 unit: {other}").format(other=source))


def _counts_fen(pack: Pack, one: Indicator) -> bool:
    view = pack.facts.get(one.rows.view) if one.rows else None
    if view is None or one.value is None:
        return False
    bare = one.value.replace(" ", "").lower()
    return any(
        column.unit == FEN and f"{call}({name}" in bare
        for name, column in view.columns.items()
        for call in ("sum", "min", "max")
    )
