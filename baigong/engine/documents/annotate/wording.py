"""What a comment says."""

from __future__ import annotations

import re

from baigong.engine.base.language import _
from baigong.engine.documents.model import Finding
from baigong.engine.documents.reading.word.blocks import Place

UNWRITABLE = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold."""


def words(finding: Finding, where: Place) -> list[str]:
    """The paragraphs of a finding's comment; ``where`` is told if the comment cannot stand there itself."""
    told = {"note": _("（在脚注里）"), "header": _("（在页眉页脚里）"), "box": _("（在文本框里）"), "body": ""}[where]
    found = [told + finding.message]
    if finding.cure and finding.cure not in finding.message:
        found.append(_("建议：{cure}").format(cure=finding.cure))
    return [UNWRITABLE.sub("", line) for text in found for line in text.splitlines() or [""]]
