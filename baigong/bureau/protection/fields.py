"""Model fields for personal values: ciphertext in the database, a masked :class:`Sealed` in Python."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import models

from baigong.bureau.protection.mask import masked
from baigong.bureau.protection.provider import provider

if TYPE_CHECKING:
    from django.db.backends.base.base import BaseDatabaseWrapper


class Sealed:
    """A personal value as stored. ``str()`` shows the mask; :meth:`reveal` is the one way to the text."""

    __slots__ = ("_bytes", "_purpose")

    def __init__(self, sealed: bytes, purpose: str) -> None:
        self._bytes = sealed
        self._purpose = purpose

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


class EncryptedTextField(models.BinaryField):  # type: ignore[type-arg]
    """Text encrypted at rest; assign a str, read a :class:`Sealed`. Not searchable: use the hash beside it."""

    def __init__(self, *args: Any, purpose: str, **kwargs: Any) -> None:
        self.purpose = purpose
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        """Keep ``purpose`` in migrations."""
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, {**kwargs, "purpose": self.purpose}

    def from_db_value(self, value: bytes | memoryview | None, *_: Any) -> Sealed | None:
        """Wrap what the database holds; nothing is decrypted until asked."""
        return None if value is None else Sealed(bytes(value), self.purpose)

    def get_db_prep_value(self, value: Any, connection: BaseDatabaseWrapper, prepared: bool = False) -> Any:
        """Encrypt text; pass a Sealed value through unchanged."""
        if isinstance(value, str):
            value = provider().encrypt(value, self.purpose)
        elif isinstance(value, Sealed):
            value = value.ciphertext
        return super().get_db_prep_value(value, connection, prepared)


class KeyedHashField(models.BinaryField):  # type: ignore[type-arg]
    """The 32-byte keyed hash by which an encrypted value is found."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["max_length"] = 32
        super().__init__(*args, **kwargs)
