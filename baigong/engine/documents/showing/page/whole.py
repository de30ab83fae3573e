"""The page from its parts."""

from __future__ import annotations

from pathlib import Path

from baigong.engine.base.language import _, current
from baigong.engine.documents.model import Report
from baigong.engine.documents.showing.answer import headline
from baigong.engine.documents.showing.page.parts import parts
from baigong.engine.documents.showing.page.text import safe

STYLE = Path(__file__).with_name("page.css")
POLICY = "default-src 'none'; style-src 'unsafe-inline'"
LANGUAGES = {"zh": "zh-Hans", "en": "en"}


def as_html(report: Report) -> str:
    """One page in the reader's language: no script, nothing loaded from elsewhere, everything of the document escaped."""
    answer = safe(headline(report))
    shown = parts(report)
    language = LANGUAGES[current()]
    crumb = _("核对结果") + (_("：") + safe(report.document.name) if report.document.name else "")
    letter, findings = _("带标记的公文"), _("发现")
    foot = _("只有任何真值都不能使原文成立时，才说自相矛盾。")
    return f"""<!doctype html>
<html lang="{language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{POLICY}"><meta name="referrer" content="no-referrer">
<title>{answer}</title>
<style>
{STYLE.read_text(encoding="utf-8")}</style></head>
<body><main class="wrap">
<p class="crumb">{crumb}</p>
<h1>{answer}</h1>
{shown.tally}
{shown.notes}
<div class="sheet"><article class="letter" lang="zh-Hans" aria-label="{letter}">
{shown.letter}
</article>
<aside aria-label="{findings}"><h2>{findings}</h2>
{shown.findings}
{shown.beside}
</aside></div>
<section class="below">
{shown.below}
</section>
<p class="foot">{foot}</p>
</main></body></html>
"""
