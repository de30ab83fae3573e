"""Encrypts the personal columns of rows on their way into the database."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable

from baigong.bureau.demo.load.columns import target
from baigong.bureau.demo.tables import Row
from baigong.bureau.demo.world import Batch
from baigong.bureau.protection.provider import provider

Seal = Callable[[str, str], bytes]


def sealed(batches: Iterable[Batch]) -> Generator[Batch, None, None]:
    """The batches with each personal value replaced by its ciphertext and keyed hash; NULL stays NULL, twice.

    The generator writes numbers in their plain form already, so the hash is taken of them as they are.
    """
    encrypt, fingerprint = provider().encrypt, provider().fingerprint
    for table, rows in batches:
        purposes = target(table).purposes
        yield table, [_row(row, purposes, encrypt, fingerprint) for row in rows] if any(purposes) else rows


def _row(row: Row, purposes: tuple[str | None, ...], encrypt: Seal, fingerprint: Seal) -> Row:
    out: list[object] = []
    for value, purpose in zip(row, purposes, strict=True):
        if purpose is None:
            out.append(value)
        elif value is None:
            out += (None, None)
        else:
            out += (encrypt(value, purpose), fingerprint(value, purpose))
    return tuple(out)
