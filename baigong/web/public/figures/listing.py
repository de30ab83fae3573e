"""The records behind a figure as anyone may see them: things line by line, people only as a count."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from baigong.engine.base.language import _, pick
from baigong.engine.figures import RecordList, column_of, records, title_of
from baigong.engine.figures.choose import view_of
from baigong.engine.figures.export.named import names_beside
from baigong.engine.pack.model import Column, Indicator
from baigong.web.components.tags import day as day_text
from baigong.web.components.view import Link
from baigong.web.public.figures.addresses import PAGE_SIZE, RECORDS, figure_address
from baigong.web.public.figures.day import CityDay
from baigong.web.public.figures.names import names_by_id
from baigong.web.public.figures.one_page import Record, Records
from baigong.web.public.figures.tables import is_personal
from baigong.web.public.figures.units import number
from baigong.web.public.figures.warehouse import cursor


def records_of(day: CityDay, one: Indicator, page: int) -> Records:
    """The list's page, 1 the first; a page beyond the end is the last."""
    total = day.figures[one.id].records
    if is_personal(day.pack, one):
        return Records(number(total), _why_no_list(), names=_public_holders(day, one))
    if one.ratio:
        return Records(number(total), _("这个数字由另两个数字相除得出，记录在那两个数字的页上。"))
    last = max(1, -(-total // PAGE_SIZE))
    page = min(max(page, 1), last)
    with cursor(day.snapshot) as session:
        found = records(
            day.pack, day.snapshot, day.as_of, one.id, PAGE_SIZE, (page - 1) * PAGE_SIZE, connection=session
        )
    if not found.rows:
        return Records("0", _("那天没有记录。"))
    return _laid_out(day, one, found, page, last)


def _why_no_list() -> str:
    return _("这些记录是个人的：公众只看到条数，因为逐条列出县市区、等级等，就会从中认出人来。")


def _laid_out(day: CityDay, one: Indicator, found: RecordList, page: int, last: int) -> Records:
    names = names_beside(day.pack, one, found, names_by_id)
    heads = [*([_("名称")] if names else []), *(_head(day, one, name) for name in found.columns)]
    rows = []
    for place, row in enumerate(found.rows):
        cells = [_text(day, _column(day, one, name), value) for name, value in zip(found.columns, row, strict=True)]
        anchor = f"r{row[0]}" if isinstance(row[0], int) and not one.provision else ""
        texts = [*([names[place] or "—"] if names else []), *cells]
        rows.append(Record(anchor, tuple(zip(heads, texts, strict=True))))
    first = (page - 1) * PAGE_SIZE + 1
    total = day.figures[one.id].records
    shown = _("第 {first}–{last} 条，共 {total} 条").format(
        first=first, last=first + len(rows) - 1, total=number(total)
    )
    return Records(
        number(total),
        heads=tuple(heads),
        rows=tuple(rows),
        shown=shown if last > 1 else "",
        previous=_page_link(day, one, page - 1, _("上一页")) if page > 1 else None,
        following=_page_link(day, one, page + 1, _("下一页")) if page < last else None,
    )


def _page_link(day: CityDay, one: Indicator, page: int, text: str) -> Link:
    return Link(text, f"{figure_address(day, one.id)}&page={page}#{RECORDS}")


def _column(day: CityDay, one: Indicator, name: str) -> Column | None:
    return None if one.provision else column_of(day.pack, one, name)


def _head(day: CityDay, one: Indicator, name: str) -> str:
    column = _column(day, one, name)
    if column is not None:
        return pick(column.meaning)
    return {
        "value": _("规定的内容"),
        "valid_from": _("起"),
        "valid_to": _("止（不含）"),
        "document": _("文件"),
        "article": _("条款"),
        "assumed": _("说明"),
    }.get(name, name)


def _text(day: CityDay, column: Column | None, value: object) -> str:
    if isinstance(value, bool):
        return _("是") if value else _("否")
    if isinstance(value, date):
        return day_text(value)
    if isinstance(value, int | Decimal):
        return number(value) if column is None or column.unit else str(value)
    if value is None:
        return "—"
    return title_of(day.pack, column, str(value), day.as_of) if column else str(value)


def _public_holders(day: CityDay, one: Indicator) -> tuple[str, ...]:
    """Names of those whom this very list of honours names in public; no other list of people names anyone."""
    view = day.pack.facts.get(view_of(day.pack, one))
    if view is None or one.rows is None or "person_id" not in one.rows.show:
        return ()
    if not any(column.vocabulary == "honours" for column in view.columns.values()):
        return ()
    with cursor(day.snapshot) as session:
        found = records(day.pack, day.snapshot, day.as_of, one.id, connection=session)
    place = found.columns.index("person_id")
    ids = [row[place] for row in found.rows]
    return tuple(sorted(names_by_id("person", [value for value in ids if isinstance(value, int)]).values()))
