"""Relations as the kinds that read words give them."""

from __future__ import annotations

from baigong.engine.documents.model import Relation, RelationKind


def held(kind: RelationKind, numbers: tuple[int, ...], says: str) -> Relation:
    """A relation that true values satisfy."""
    return Relation(kind, numbers, holds=True, says=says)


def failed(kind: RelationKind, numbers: tuple[int, ...], says: str, cure: str) -> Relation:
    """A relation that no true values satisfy."""
    return Relation(kind, numbers, holds=False, says=says, cure=cure)
