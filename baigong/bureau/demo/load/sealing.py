"""Encrypts the personal columns of rows on their way into the database."""

from __future__ import annotations

from collections.abc import Iterable

from baigong.bureau.demo.load.columns import Target
from baigong.bureau.demo.tables import Row
from baigong.bureau.protection.provider import provider


def sealed(target: Target, rows: Iterable[Row]) -> Iterable[Row]:
    """The rows with each personal value replaced by its ciphertext and keyed hash; NULL stays NULL, twice.

    The generator writes numbers in their plain form already, so the hash is taken of them as they are.
    """
    if not any(target.purposes):
        return rows
    return _sealed(target.purposes, rows)


def _sealed(purposes: tuple[str | None, ...], rows: Iterable[Row]) -> Iterable[Row]:
    encrypt, fingerprint = provider().encrypt, provider().fingerprint
    for row in rows:
        out: list[object] = []
        for value, purpose in zip(row, purposes, strict=True):
            if purpose is None:
                out.append(value)
            elif value is None:
                out += (None, None)
            else:
                out += (encrypt(value, purpose), fingerprint(value, purpose))
        yield tuple(out)
