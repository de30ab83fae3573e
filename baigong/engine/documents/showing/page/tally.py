"""Counts above the document, and notes."""

from __future__ import annotations

from baigong.engine.base.language import _
from baigong.engine.documents.model import Report
from baigong.engine.documents.showing.counted import summary
from baigong.engine.documents.showing.page.text import safe


def tally_html(report: Report) -> str:
    """Counts, and what the marks mean."""
    found = summary(report)
    relations = found["relations"]
    words = [
        (found["quantities"], _("个数量")),
        (found["understood"], _("个读懂")),
        (found["not_understood"], _("个未读懂")),
        (sum(found["set_aside"].values()), _("个不是数量")),
        (relations["checked"], _("项关系核对过")),
    ]
    counts = "".join(f"<li><b>{count}</b>{word}</li>" for count, word in words)
    signs = [
        ("q", _("数量"), "", _("读懂的数量")),
        ("q huh", _("数量"), "?", _("未读懂")),
        ("q bad", _("数量"), "①", _("有发现，见旁边同号的说明")),
        ("q slip", _("文字"), "①", _("文字疏漏")),
    ]
    if report.city:
        signs.append(("q agrees", _("数量"), "✓", _("与本市记录一致")))
    legend = "".join(
        f'<li><span class="{marks}">{sample}<sup>{sign}</sup></span> {said}</li>' for marks, sample, sign, said in signs
    )
    name = _("图例")
    return f'<ul class="tally">{counts}</ul>\n<ul class="legend" aria-label="{name}">{legend}</ul>'


def notes_html(report: Report) -> str:
    """What the reading did, and which city it was matched with; empty where there is nothing to say."""
    notes = [safe(one) for one in report.document.notes]
    city = report.city
    if city.get("note"):
        notes.append(safe(city["note"]))
    elif city:
        told = _("与城市包 {pack} 截至 {as_of} 的记录对照，快照 {snapshot}。")
        notes.append(safe(told.format(**{key: city.get(key, "") for key in ("pack", "as_of", "snapshot")})))
    return f'<ul class="notes">{"".join(f"<li>{one}</li>" for one in notes)}</ul>' if notes else ""
