"""The page from its parts."""

from __future__ import annotations

from pathlib import Path

from baigong.engine.base.language import _, current
from baigong.engine.documents.model import Report
from baigong.engine.documents.showing.answer import headline
from baigong.engine.documents.showing.counted import summary
from baigong.engine.documents.showing.page.below import below_html
from baigong.engine.documents.showing.page.beside import beside_html, findings_html
from baigong.engine.documents.showing.page.letter import Letter
from baigong.engine.documents.showing.page.text import safe

STYLE = Path(__file__).with_name("page.css")
POLICY = "default-src 'none'; style-src 'unsafe-inline'"
LANGUAGES = {"zh": "zh-Hans", "en": "en"}


def as_html(report: Report) -> str:
    """One page in the reader's language: no script, nothing loaded from elsewhere, everything of the document escaped."""
    answer = safe(headline(report))
    language = LANGUAGES[current()]
    return f"""<!doctype html>
<html lang="{language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{POLICY}"><meta name="referrer" content="no-referrer">
<title>{answer}</title>
<style>
{STYLE.read_text(encoding="utf-8")}</style></head>
<body><main class="wrap">
<p class="crumb">{_("核对结果")}{_("：") + safe(report.document.name) if report.document.name else ""}</p>
<h1>{answer}</h1>
{_tally(report)}
{_notes(report)}
<div class="sheet"><article class="letter" lang="zh-Hans" aria-label="{_("带标记的公文")}">
{Letter(report).html()}
</article>
<aside aria-label="{_("发现")}"><h2>{_("发现")}</h2>
{findings_html(report)}
{beside_html(report)}
</aside></div>
<section class="below">
{below_html(report)}
</section>
<p class="foot">{_("只有任何真值都不能使原文成立时，才说自相矛盾。")}</p>
</main></body></html>
"""


def _tally(report: Report) -> str:
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
    return f'<ul class="tally">{counts}</ul>\n<ul class="legend" aria-label="{_("图例")}">{legend}</ul>'


def _notes(report: Report) -> str:
    notes = [safe(one) for one in report.document.notes]
    city = report.city
    if city.get("note"):
        notes.append(safe(city["note"]))
    elif city:
        told = _("与城市包 {pack} 截至 {as_of} 的记录对照，快照 {snapshot}。")
        notes.append(safe(told.format(**{key: city.get(key, "") for key in ("pack", "as_of", "snapshot")})))
    return f'<ul class="notes">{"".join(f"<li>{one}</li>" for one in notes)}</ul>' if notes else ""
