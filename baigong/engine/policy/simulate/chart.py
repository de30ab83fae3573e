"""A simulation as a plain SVG file: two bars a line, before and after. No script, no style sheet, nothing from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from baigong.engine.base.language import _, current
from baigong.engine.base.width import width_of
from baigong.engine.policy.model import Book
from baigong.engine.policy.simulate.bars import Bars, bars_of
from baigong.engine.policy.simulate.result import Simulation

BEFORE, AFTER, INK, PAPER, LINE = "#7f93a6", "#1a65a6", "#0b0c0c", "#ffffff", "#8eb8dc"
FONTS = "'Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei', 'PingFang SC', sans-serif"
WIDTH, TOP, ROW, BAR, LETTER, VALUE = 760, 84, 46, 15, 7.5, 120
"""Pixels: of the whole, above the first line, of a line, of a bar; of half a character, and for the values on the right."""
TEN_THOUSANDS = 10**8
"""From a million yuan on, sums are written in ten thousands of yuan."""


def svg(book: Book, done: Simulation) -> str:
    """The file's text."""
    drawing = bars_of(book, done)
    large = max((max(one.before, one.after) for one in drawing.bars), default=0) >= TEN_THOUSANDS
    unit = _("万元") if large else _("元")
    title = _("{day} 改动前后的费用，按{by}（{unit}）").format(day=done.day, by=drawing.by, unit=unit)
    said = _("改动前合计 {before} {unit}，改动后合计 {after} {unit}。只含已经定下的批准。").format(
        before=_money(done.before, large=large), after=_money(done.after, large=large), unit=unit
    )
    height = TOP + ROW * len(drawing.bars) + 16
    root = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" '
        f'role="img" aria-labelledby="title desc" xml:lang={quoteattr(_language())} font-family={quoteattr(FONTS)}>'
    )
    lines = [
        root,
        f'<title id="title">{escape(title)}</title>',
        f'<desc id="desc">{escape(said)} {escape(_listed(drawing.bars, unit, large=large))}</desc>',
        f'<rect width="{WIDTH}" height="{height}" fill="{PAPER}"/>',
        _text(16, 28, title, size=17, weight=700),
        *_legend(),
        *_lines(drawing.bars, large=large),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _legend() -> Iterator[str]:
    left = 16.0
    for colour, words in ((BEFORE, _("改动前")), (AFTER, _("改动后"))):
        yield f'<rect x="{left:g}" y="46" width="14" height="14" fill="{colour}"/>'
        yield _text(left + 20, 58, words)
        left += 44 + LETTER * width_of(words)


def _lines(bars: tuple[Bars, ...], *, large: bool) -> Iterator[str]:
    left = 32 + min(LETTER * max((width_of(one.label) for one in bars), default=0), 260)
    most = max((max(one.before, one.after) for one in bars), default=0) or 1
    room = WIDTH - left - VALUE
    for at, one in enumerate(bars):
        top = TOP + ROW * at
        yield _text(left - 12, top + BAR + 5, one.label, anchor="end")
        for place, (fen, colour) in enumerate(((one.before, BEFORE), (one.after, AFTER))):
            y, length = top + place * (BAR + 1), room * fen / most
            yield f'<rect x="{left:g}" y="{y}" width="{length:.1f}" height="{BAR}" fill="{colour}"/>'
            yield _text(left + length + 6, y + 12, _money(fen, large=large), size=12)
    yield f'<path d="M{left:g} {TOP - 6}V{TOP + ROW * len(bars) - 8}" stroke="{LINE}" fill="none"/>'


def _text(x: float, y: float, words: str, *, size: int = 14, weight: int = 400, anchor: str = "start") -> str:
    look = f'font-size="{size}" font-weight="{weight}" text-anchor="{anchor}" fill="{INK}"'
    return f'<text x="{x:g}" y="{y:g}" {look}>{escape(words)}</text>'


def _money(fen: int, *, large: bool) -> str:
    return f"{fen / 1_000_000:,.2f}" if large else f"{fen / 100:,.2f}".removesuffix(".00")


def _listed(bars: tuple[Bars, ...], unit: str, *, large: bool) -> str:
    return _("；").join(
        _("{label}：{before} → {after} {unit}").format(
            label=one.label, before=_money(one.before, large=large), after=_money(one.after, large=large), unit=unit
        )
        for one in bars
    )


def _language() -> str:
    return "en" if current() == "en" else "zh-Hans"
