"""A personal value as Python holds it, and the keyed hash that finds it."""

from __future__ import annotations

import unicodedata

from baigong.bureau.protection.mask import masked
from baigong.bureau.protection.provider import provider


def plain_form(text: str) -> str:
    """One spelling for one number: half-width, capital X, no spaces or hyphens."""
    return "".join(unicodedata.normalize("NFKC", text).split()).replace("-", "").upper()


def keyed_hash(text: str, purpose: str) -> bytes:
    """The 32 bytes by which a value is found, however it was typed."""
    return provider().fingerprint(plain_form(text), purpose)


class Sealed:
    """A personal value as stored. ``str()`` shows the mask; :meth:`reveal` is the one way to the text."""

    __slots__ = ("_bytes", "_purpose", "fingerprint")

    def __init__(self, sealed: bytes, purpose: str, fingerprint: bytes | None = None) -> None:
        self._bytes = sealed
        self._purpose = purpose
        self.fingerprint = fingerprint
        """The keyed hash, known only to a value just sealed."""

    @classmethod
    def of(cls, text: str, purpose: str) -> Sealed:
        """Seal ``text``."""
        return cls(provider().encrypt(text, purpose), purpose, keyed_hash(text, purpose))

    @property
    def ciphertext(self) -> bytes:
        """The stored bytes."""
        return self._bytes

    def reveal(self) -> str:
        """The text itself. Callers log who asked and why."""
        return provider().decrypt(self._bytes, self._purpose)

    def __str__(self) -> str:
        return masked(self.reveal())

    def __repr__(self) -> str:
        return f"<Sealed {self._purpose}>"
