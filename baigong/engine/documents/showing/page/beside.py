"""What stands beside the document: findings, what holds, what was not understood."""

from __future__ import annotations

from collections.abc import Iterator

from baigong.engine.base.language import _
from baigong.engine.documents.model import Finding, Report
from baigong.engine.documents.showing.page.text import safe
from baigong.engine.documents.showing.places import Places
from baigong.engine.documents.showing.spans import OF_KIND
from baigong.engine.documents.showing.words import circled, finding_kind


def findings_html(report: Report) -> str:
    """The findings in the order of their places, each linked to where it stands."""
    if not report.findings:
        return '<p class="none">' + _("没有要改的地方。") + "</p>"
    places = Places(report.document)
    items = "\n".join(_item(places, number, one) for number, one in enumerate(report.findings, 1))
    return f'<ol class="finds">\n{items}\n</ol>'


def _item(places: Places, number: int, one: Finding) -> str:
    title = f"{circled(number)} {safe(finding_kind(one.kind))}"
    cure = f'<p class="cure">{_("建议：")}{safe(one.cure)}</p>' if one.cure else ""
    where = f'<p class="where"><a href="#m{number}">{safe(places.of(one.start))}</a></p>'
    return (
        f'<li id="f{number}" class="{OF_KIND.get(one.kind, "note")}"><h3>{title}</h3>'
        f"<p>{safe(one.message)}</p>{cure}{where}</li>"
    )


def beside_html(report: Report) -> str:
    """Below the findings: what was not understood and why, what was compared and holds."""
    return "\n".join(
        _folded(title, items)
        for title, items in ((_("未读懂"), list(_unread(report))), (_("核对过，可以成立"), list(_holding(report))))
        if items
    )


def _unread(report: Report) -> Iterator[str]:
    for index, one in enumerate(report.quantities):
        if not one.understood:
            why = safe(one.why or _("没有参与核对。"))
            yield f'<li><a href="#q{index}">{safe(one.text)}</a>{_("：")}{why}</li>'


def _holding(report: Report) -> Iterator[str]:
    for one in report.relations:
        if one.holds:
            quantity = one.quantities[0] if one.quantities else None
            link = (
                ""
                if quantity is None
                else f'<a href="#q{quantity}">{safe(report.quantities[quantity].text)}</a>{_("：")}'
            )
            yield f"<li>{link}{safe(one.says)}</li>"


def _folded(title: str, items: list[str]) -> str:
    inside = "\n".join(items)
    return f"<details open><summary>{title} <b>{len(items)}</b></summary><ul>\n{inside}\n</ul></details>"
