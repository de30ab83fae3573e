"""The words of a whole and its parts: the addition, and what to write instead."""

from __future__ import annotations

from collections.abc import Sequence

from baigong.engine.base.language import _
from baigong.engine.documents.model import Quantity, Scan
from baigong.engine.documents.relating.printing import addition, figure


def in_words(
    scan: Scan, wholes: Sequence[int], parts: Sequence[Quantity], shared: Sequence[Quantity], *, holds: bool
) -> tuple[str, str]:
    """What the relation says, and its cure."""
    whole = " + ".join(figure(scan, scan.quantities[index]) for index in wholes)
    if len(parts) == 1:
        said = _("{part} 是 {whole} 的一部分") if holds else _("{part} 是 {whole} 的一部分，却比它大")
        return said.format(part=figure(scan, parts[0]), whole=whole), _("部分不能大于总数：请核对这两个数")
    summed = addition(scan, parts, shared)
    says = (_("{sum}，总数写作 {whole}") if holds else _("{sum}，而总数写作 {whole}")).format(sum=summed, whole=whole)
    cure = _("总数改为 {sum}，或者写明重复计入的部分，或者核对各数").format(sum=summed.rpartition(" = ")[2])
    return says, cure
