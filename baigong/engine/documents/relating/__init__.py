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
    found: dict[tuple[str, frozenset[int], int | None], Relation] = {}
    for kind in KINDS:
        for relation in _find(kind, scan):
            found.setdefault((relation.kind, frozenset(relation.quantities), relation.start), relation)
    order = [one.start for one in scan.quantities]

    def place(relation: Relation) -> tuple[int, int, tuple[int, ...]]:
        start = relation.start if not relation.quantities else order[relation.quantities[0]]
        return start or 0, KINDS.index(relation.kind), relation.quantities

    return tuple(sorted(found.values(), key=place))


def findings_of(scan: Scan, relations: tuple[Relation, ...]) -> list[Finding]:
    """A contradiction for each relation that no true values satisfy; a note for each number that follows unwritten."""
    findings = []
    accused: set[tuple[frozenset[int], int]] = set()
    for relation in relations:
        numbers = relation.quantities
        start, end = _place(scan, relation)
        if not relation.holds and (frozenset(numbers), start) not in accused:
            accused.add((frozenset(numbers), start))
            message = _("{says}。").format(says=relation.says)
            findings.append(
                Finding("contradiction", "error", message, numbers, start, end, relation.kind, relation.cure)
            )
        if relation.implied:
            findings.append(Finding("implied", "note", relation.implied, numbers, start, end, relation.kind))
    return findings


def _place(scan: Scan, relation: Relation) -> tuple[int, int]:
    """Where a relation is shown: its own place, else its first quantity."""
    if relation.start is not None and relation.end is not None:
        return relation.start, relation.end
    first = scan.quantities[relation.quantities[0]]
    return first.start, first.end


def _find(kind: str, scan: Scan) -> Iterator[Relation]:
    found: Iterator[Relation] = import_module(f"{__name__}.{kind}").find(scan)
    return found
