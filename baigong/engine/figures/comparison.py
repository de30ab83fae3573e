"""Published figures beside computed ones: agree, differ, or cannot be known, each with why."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from baigong.engine.base.language import _
from baigong.engine.figures.model import Comparison, Figure
from baigong.engine.pack.model import Pack, Publication, PublishedFigure


def compare(pack: Pack, figures: Iterable[Figure], publication: Publication) -> list[Comparison]:
    """One comparison a published figure, in the publication's order.

    A value inside ``[low, high)`` agrees, one outside differs; where the day, the unit, the interval or the value is missing or
    another, nothing can be known. Figures that the publication does not print are left out.
    """
    known = {one.id: one for one in figures}
    return [_one(pack, known.get(published.id), published, publication) for published in publication.figures]


def _one(pack: Pack, figure: Figure | None, published: PublishedFigure, publication: Publication) -> Comparison:
    if figure is None or figure.value is None:
        return Comparison(published, figure, "cannot_be_known", _nothing(pack, figure, published))
    value, low, high = Decimal(figure.value), published.low, published.high
    reason = _other(figure, published, publication)
    if reason:
        return Comparison(published, figure, "cannot_be_known", reason)
    if (low is None or value >= low) and (high is None or value < high):
        why = _("计算值 {value} 在“{printed}”所说的 {interval} 之内。")
        return Comparison(published, figure, "agrees", _say(why, figure, published))
    by = _difference(value, published)
    why = _(
        "计算值 {value} 在“{printed}”所说的 {interval} 之外，{by}；请核对其 {records} 条记录：baigong figure {id} --as-of {day} --records"
    )
    return Comparison(published, figure, "differs", _say(why, figure, published, by), by)


def _nothing(pack: Pack, figure: Figure | None, published: PublishedFigure) -> str:
    if figure is not None:
        return _("{day} 的记录算不出这个数。").format(day=figure.as_of)
    if pack.indicator(published.id) is None:
        return _("本市没有名为“{id}”的指标。").format(id=published.id)
    return _("这个指标没有计算。")


def _other(figure: Figure, published: PublishedFigure, publication: Publication) -> str | None:
    """Why the two numbers do not speak of the same thing, or None."""
    if figure.as_of != publication.as_of:
        return _("公布数截至 {theirs}，计算数截至 {ours}。").format(theirs=publication.as_of, ours=figure.as_of)
    if published.unit and published.unit != figure.unit:
        return _("公布数以 {theirs} 为单位，计算数以 {ours} 为单位。").format(theirs=published.unit, ours=figure.unit)
    if published.low is None and published.high is None:
        return _("“{printed}”没有说出数值范围。").format(printed=published.printed)
    return None


def _difference(value: Decimal, published: PublishedFigure) -> Decimal:
    """Computed minus published; without a published value, how far outside the interval."""
    if published.value is not None:
        return value - published.value
    if published.low is not None and value < published.low:
        return value - published.low
    return value - (published.high or Decimal(0))


def _say(text: str, figure: Figure, published: PublishedFigure, by: Decimal | None = None) -> str:
    more = _("比公布数多 {n}") if (by or 0) >= 0 else _("比公布数少 {n}")
    return text.format(
        value=plain(figure.value),
        printed=published.printed,
        interval=f"[{plain(published.low)}, {plain(published.high)})",
        by=more.format(n=plain(abs(by or Decimal(0)))),
        records=figure.records,
        id=figure.id,
        day=figure.as_of,
    )


def plain(number: Decimal | int | None) -> str:
    """A number without exponent or superfluous zeros, at most four digits behind the point; … for None."""
    if number is None:
        return "…"
    if isinstance(number, int):
        return str(number)
    text = f"{number:.4f}" if number != number.quantize(Decimal("0.0001")) else f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
