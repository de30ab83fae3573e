"""The answer in one line."""

from __future__ import annotations

from collections import Counter

from baigong.engine.base.language import _
from baigong.engine.documents.model import Report


def headline(report: Report) -> str:
    """``1 处自相矛盾，2 处文字疏漏``; where there is nothing to say, that nothing was found and how much was looked at."""
    counts: Counter[str] = Counter(one.kind for one in report.findings)
    parts = [
        words.format(n=counts[kind])
        for kind, words in (
            ("contradiction", _("{n} 处自相矛盾")),
            ("differs", _("{n} 处与本市记录不一致")),
            ("slip", _("{n} 处文字疏漏")),
        )
        if counts[kind]
    ]
    if parts:
        return _("，").join(parts)
    if not report.quantities:
        return _("没有找到数量，也没有发现文字疏漏")
    return _("没有发现自相矛盾")
