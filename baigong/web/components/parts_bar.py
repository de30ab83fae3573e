"""The thin bar that shows a whole's parts: geometry only, in tenths of the whole's percent; colours are in ledger.css."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from baigong.engine.base.language import _

WIDTH = 240
GAP = 1
MOST_TONES = 5


@dataclass(frozen=True)
class Piece:
    """A part before it is drawn: its words and its value, in the whole's unit."""

    title: str
    value: int | Decimal


@dataclass(frozen=True)
class Block:
    """A drawn rectangle; ``x`` and ``width`` in the bar's own units (0–240), as SVG attributes take them."""

    x: str
    width: str
    tone: int
    """0 is the rest that no part names; 1–5 the parts in order."""
    says: str
    gap: str = ""
    """Where a line parts it from the block before; empty for the first."""


@dataclass(frozen=True)
class Bar:
    """The whole bar. ``both`` frames what is counted in two parts at once."""

    blocks: tuple[Block, ...]
    says: str
    both: Block | None = None
    width: int = WIDTH


def draw(whole: int | Decimal, pieces: Sequence[Piece], rest: str = "", twice: Piece | None = None) -> Bar | None:
    """The bar of ``pieces`` in ``whole``, or None where there is nothing to draw.

    ``rest`` names what no piece covers. ``twice`` is what the first two pieces share: they overlap by it, and it is
    framed. Negative values and pieces that do not fit into the whole give None: no bar is better than a wrong one.
    """
    shared = twice.value if twice else 0
    covered = sum((piece.value for piece in pieces), start=Decimal(0)) - shared
    if whole <= 0 or not pieces or covered > whole or any(piece.value < 0 for piece in pieces):
        return None
    blocks: list[Block] = []
    start = Decimal(0)
    for number, piece in enumerate(pieces):
        if number == 1:
            start -= shared
        blocks.append(_block(start, piece, whole, min(number + 1, MOST_TONES)))
        start += piece.value
    if start < whole and rest:
        blocks.append(_block(start, Piece(rest, whole - start), whole, 0))
    both = _block(pieces[0].value - shared, twice, whole, 0) if twice and len(pieces) > 1 else None
    says = _("，").join(block.says for block in blocks if block.tone or rest)
    return Bar(tuple(blocks), says + _("；") + both.says if both else says, both)


def _block(start: int | Decimal, piece: Piece, whole: int | Decimal, tone: int) -> Block:
    x = _units(start, whole)
    return Block(
        x, _units(piece.value, whole), tone, f"{piece.title} {_percent(piece.value, whole)}", x if start else ""
    )


def _units(value: int | Decimal, whole: int | Decimal) -> str:
    return f"{Decimal(value) * WIDTH / Decimal(whole):.1f}"


def _percent(value: int | Decimal, whole: int | Decimal) -> str:
    """``22%``; a part that rounds to nothing is still something: ``<1%``."""
    share = Decimal(value) * 100 / Decimal(whole)
    return "<1%" if 0 < share < 1 else f"{share:.0f}%"
