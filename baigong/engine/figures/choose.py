"""Finding an indicator, a column or a title by name, with a suggestion where the name is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from difflib import get_close_matches

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _, pick
from baigong.engine.pack.model import Column, Indicator, Pack


def indicator(pack: Pack, name: str) -> Indicator:
    """The indicator of that id. Raises InputError with the nearest id where there is none."""
    found = pack.indicator(name)
    if found is None:
        names = [one.id for one in pack.indicators]
        raise InputError(_("没有名为“{name}”的指标。{hint}").format(name=name, hint=nearest(name, names)))
    return found


def chosen(pack: Pack, ids: Iterable[str] | None) -> list[Indicator]:
    """The indicators asked for in the pack's order; all when ``ids`` is None."""
    if ids is None:
        return list(pack.indicators)
    wanted = {indicator(pack, name).id for name in ids}
    return [one for one in pack.indicators if one.id in wanted]


def nearest(name: str, names: Sequence[str], otherwise: str = "") -> str:
    """“你是不是想找 …？”; ``otherwise``, or the command that lists the figures, where no name is near."""
    close = get_close_matches(name, names, n=3, cutoff=0.5)
    if close:
        return _("你是不是想找 {names}？").format(names=_("、").join(close))
    return otherwise or _("全部指标见 baigong figures --format csv。")


def check_columns(one: Indicator, by: Iterable[str]) -> None:
    """Raises InputError for a column by which the indicator does not declare a breakdown."""
    for column in by:
        if column in one.by:
            continue
        columns = _("、").join(one.by) or _("（没有）")
        text = _("指标“{id}”不能按“{column}”分组，可用的列：{columns}。")
        raise InputError(text.format(id=one.id, column=column, columns=columns))


def column_of(pack: Pack, one: Indicator, name: str) -> Column:
    """The fact column ``name`` behind the indicator (of its whole, where it is a ratio)."""
    return pack.facts[view_of(pack, one)].columns[name]


def view_of(pack: Pack, one: Indicator) -> str:
    """The fact view behind the indicator; of its whole where it is a ratio; empty for a provision."""
    if one.ratio:
        return view_of(pack, indicator(pack, one.ratio.whole))
    return one.rows.view if one.rows else ""


def title_of(pack: Pack, column: Column, code: str | None, as_of: date) -> str:
    """What a column's value is called on ``as_of``, in the reader's language; the value itself where it has no title."""
    if code is None:
        return _("无") if column.absent == "none" else _("不详")
    if column.vocabulary in {"division", "divisions"}:
        division = pack.division(code, as_of)
        return pick(division.title) if division else code
    if column.type == "boolean":
        return {"true": _("是"), "false": _("否")}.get(code.lower(), code)
    term = pack.vocabularies.get(column.vocabulary or "", {}).get(code)
    return pick(term.title) if term else code


def order_of(pack: Pack, column: Column, code: str | None) -> tuple[int, float, str]:
    """A sorting key: the order of the column's vocabulary or of numbers, what has no value last."""
    if code is None:
        return (2, 0, "")
    if column.vocabulary in {"division", "divisions"}:
        codes = [one.code for one in pack.divisions]
        return (0, codes.index(code), code) if code in codes else (1, 0, code)
    terms = pack.vocabularies.get(column.vocabulary or "", {})
    if code in terms:
        order = terms[code].order
        return (0, list(terms).index(code) if order is None else order, code)
    return (1, float(code) if column.type in {"integer", "bigint"} else 0, code)
