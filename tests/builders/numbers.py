"""Numbers that belong to nobody, never twice in one run."""

from __future__ import annotations

from itertools import count

_next = count(1)
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def a_number() -> int:
    return next(_next)


def an_id_number(body: str | None = None) -> str:
    """Eighteen characters with a right check digit (GB 11643), in a division block that does not exist."""
    body = body or f"99010119900101{a_number() % 1000:03d}"
    total = sum(int(digit) * weight for digit, weight in zip(body, WEIGHTS, strict=True))
    return body + "10X98765432"[total % 11]


def a_phone() -> str:
    return f"100{a_number():08d}"


def a_uscc() -> str:
    return f"91990100TEST{a_number():06d}"
