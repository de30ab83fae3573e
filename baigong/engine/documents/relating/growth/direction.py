"""Whether what is said to grow or to shrink may have done so."""

from __future__ import annotations

from baigong.engine.base.language import _
from baigong.engine.documents.model import Relation, Scan
from baigong.engine.documents.relating.printing import figure


def direction(scan: Scan, after: int, before: int, *, down: bool) -> Relation:
    """Whether what is said to grow may have grown."""
    one, other = scan.quantities[after].interval, scan.quantities[before].interval
    fits = one.can_reach(other) if down else other.can_reach(one)
    words = {"before": figure(scan, scan.quantities[before]), "after": figure(scan, scan.quantities[after])}
    if fits:
        said = _("从 {before} 减少到 {after}") if down else _("从 {before} 增加到 {after}")
    else:
        said = _("从 {before} 到 {after} 不是减少") if down else _("从 {before} 到 {after} 不是增加")
    cure = "" if fits else _("核对前后两个数，或者改动增减的说法")
    return Relation("growth", (after, before), fits, said.format(**words), cure)
