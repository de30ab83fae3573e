"""What the words claim of several quantities: one module a kind, each with ``find(scan)``."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module

from baigong.engine.base.language import _
from baigong.engine.documents.model import Finding, Relation, Scan

KINDS = (
    "composition",
    "sum",
    "share",
    "growth",
    "average",
    "product",
    "all_won",
    "same",
    "period",
    "rank",
    "enumeration",
)
"""Modules of this package; each is imported when a document is first related."""


def relate(scan: Scan) -> tuple[Relation, ...]:
    """All relations between the quantities of a document, in the order of their first quantity; each claim once."""
    found: dict[tuple[str, frozenset[int]], Relation] = {}
    for kind in KINDS:
        for relation in _find(kind, scan):
            found.setdefault((relation.kind, frozenset(relation.quantities)), relation)
    return tuple(sorted(found.values(), key=lambda one: (one.quantities[0], KINDS.index(one.kind), one.quantities)))


def findings_of(scan: Scan, relations: tuple[Relation, ...]) -> list[Finding]:
    """A contradiction for each relation that no true values satisfy; a note for each number that follows unwritten."""
    findings = []
    accused: set[frozenset[int]] = set()
    for relation in relations:
        place = scan.quantities[relation.quantities[0]]
        numbers, start, end = relation.quantities, place.start, place.end
        if not relation.holds and frozenset(numbers) not in accused:
            accused.add(frozenset(numbers))
            message = _("自相矛盾：{says}。").format(says=relation.says)
            findings.append(
                Finding("contradiction", "error", message, numbers, start, end, relation.kind, relation.cure)
            )
        if relation.implied:
            findings.append(Finding("implied", "note", relation.implied, numbers, start, end, relation.kind))
    return findings


def _find(kind: str, scan: Scan) -> Iterator[Relation]:
    found: Iterator[Relation] = import_module(f"{__name__}.{kind}").find(scan)
    return found
