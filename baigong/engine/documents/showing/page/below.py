"""What stands below the document: every quantity, and every number that was set aside."""

from __future__ import annotations

from collections.abc import Iterator

from baigong.engine.base.language import _
from baigong.engine.documents.model import Report
from baigong.engine.documents.showing.page.text import safe
from baigong.engine.documents.showing.places import Places
from baigong.engine.documents.showing.words import aside_kind, interval_words


def below_html(report: Report) -> str:
    """Two folded tables; nothing where there is nothing to list."""
    heads = [_("原文"), _("可以是的真值"), _("单位"), _("数的是什么"), _("在哪里")]
    folded = [_folded(_("全部数量"), heads, list(_quantities(report)))] if report.quantities else []
    if report.scan.asides:
        heads = [_("原文"), _("是什么"), _("在哪里")]
        folded.append(_folded(_("不是数量的数字"), heads, list(_asides(report))))
    return "\n".join(folded)


def _quantities(report: Report) -> Iterator[list[str]]:
    places = Places(report.document)
    for index, one in enumerate(report.quantities):
        words = interval_words(one) if one.understood else _("未读懂")
        yield [
            f'<a href="#q{index}">{safe(one.text)}</a>',
            safe(words),
            safe(one.unit),
            safe(one.counts),
            safe(places.of(one.start)),
        ]


def _asides(report: Report) -> Iterator[list[str]]:
    places = Places(report.document)
    for one in report.scan.asides:
        yield [safe(one.text), safe(aside_kind(one.kind)), safe(places.of(one.start))]


def _folded(title: str, heads: list[str], rows: list[list[str]]) -> str:
    head = "".join(f'<th scope="col">{one}</th>' for one in heads)
    body = "\n".join(
        "<tr>" + "".join(f'<td data-head="{heads[at]}">{cell}</td>' for at, cell in enumerate(row)) + "</tr>"
        for row in rows
    )
    return (
        f"<details><summary>{title} <b>{len(rows)}</b></summary>"
        f'<table class="list"><thead><tr>{head}</tr></thead><tbody>\n{body}\n</tbody></table></details>'
    )
