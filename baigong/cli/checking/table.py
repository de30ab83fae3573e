"""The answer for people at a terminal: the headline, each finding with its place and words, the counts."""

from __future__ import annotations

import io
from collections.abc import Iterator

from baigong.cli.checking.quoted import quoted
from baigong.cli.frame import wrapped
from baigong.cli.tables.terminal import columns_of_terminal
from baigong.engine.base.language import _
from baigong.engine.base.width import width_of
from baigong.engine.documents.model import Finding, Report
from baigong.engine.documents.showing import Places, circled, headline, summary
from baigong.engine.documents.showing.words import aside_kind, finding_kind

UNREAD_SHOWN = 20
"""Quantities not understood that are listed one by one."""
FINDINGS_SHOWN = 1000
"""Findings that are listed: nobody reads more at a terminal, and drawing them takes long."""
Row = tuple[str, str, str]


def drawn(report: Report, columns: int | None = None) -> str:
    """The whole answer, folded to the terminal's width and at most 100 columns."""
    width = columns or columns_of_terminal()
    places = Places(report.document)
    parts = [headline(report), ""]
    found = [_finding(report, places, number, one) for number, one in enumerate(report.findings[:FINDINGS_SHOWN], 1)]
    if found:
        parts.append(_table(found, width))
    if len(report.findings) > FINDINGS_SHOWN:
        parts += [_("还有 {n} 个，见 --format json。").format(n=len(report.findings) - FINDINGS_SHOWN), ""]
    unread = list(_unread(report, places))
    if unread:
        parts += [_("未读懂的数量"), _table(unread, width)]
    parts += [line for text in _counts(report) for line in wrapped(text, width)]
    return _shown("\n".join(parts)) + "\n"


def _shown(text: str) -> str:
    """Without characters by which a document could steer the terminal."""
    return "".join(letter if letter.isprintable() or letter == "\n" else "\ufffd" for letter in text)


def _finding(report: Report, places: Places, number: int, one: Finding) -> Row:
    cure = _("建议：") + one.cure if one.cure else ""
    lines = [finding_kind(one.kind), quoted(report, one), one.message, cure]
    return circled(number), places.of(one.start), "\n".join(line for line in lines if line)


def _unread(report: Report, places: Places) -> Iterator[Row]:
    waiting = [one for one in report.quantities if not one.understood]
    for one in waiting[:UNREAD_SHOWN]:
        yield "?", places.of(one.start), " ".join(one.text.split()) + (_("：") + one.why if one.why else "")
    if len(waiting) > UNREAD_SHOWN:
        yield "", "", _("还有 {n} 个，见 --format json。").format(n=len(waiting) - UNREAD_SHOWN)


def _counts(report: Report) -> Iterator[str]:
    found = summary(report)
    relations = found["relations"]
    yield _("数量 {quantities} 个：读懂 {understood} 个，未读懂 {not_understood} 个。").format(**found)
    aside = [f"{aside_kind(kind)} {count}" for kind, count in found["set_aside"].items() if count]
    if aside:
        yield _("不是数量的数字：{kinds}。").format(kinds=_("、").join(aside))
    yield _("核对关系 {checked} 项：成立 {hold} 项，不成立 {fail} 项。").format(**relations)
    if report.city:
        agrees = sum(one.indicator is not None for one in report.quantities)
        yield _("与本市记录对照的数量 {n} 个，截至 {as_of}。").format(n=agrees, as_of=report.city.get("as_of", ""))


def _table(rows: list[Row], width: int) -> str:
    """Three columns drawn by rich; the last is folded beforehand, so that no line begins with a comma."""
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    narrow = max(width_of(where) for _number, where, _words in rows)
    room = max(width - narrow - 8, 20)
    table = Table(box=box.SIMPLE, pad_edge=False, show_header=False, show_edge=False, padding=(0, 2, 0, 0))
    table.add_column(width=2, no_wrap=True)
    table.add_column(width=narrow, no_wrap=True)
    table.add_column(overflow="fold")
    for number, (sign, where, words) in enumerate(rows):
        if number and "\n" in words:
            table.add_row("", "", "")
        table.add_row(Text(sign), Text(where), Text("\n".join(wrapped(words, room))))
    stream = io.StringIO()
    Console(file=stream, width=width, color_system=None, emoji=False, highlight=False).print(table)
    return "\n".join(line.rstrip() for line in stream.getvalue().splitlines()) + "\n"
