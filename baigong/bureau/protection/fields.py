"""Model fields for personal values: ciphertext in the database, a masked :class:`Sealed` in Python."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.exceptions import FieldError
from django.db import models
from django.db.models.query_utils import DeferredAttribute

from baigong.bureau.protection.sealed import Sealed, keyed_hash

if TYPE_CHECKING:
    from django.db.backends.base.base import BaseDatabaseWrapper


class SealedAttribute(DeferredAttribute):
    """Seals a text the moment it is assigned, so that no record carries it in the open, saved or not."""

    field: EncryptedTextField

    def __set__(self, instance: models.Model, value: Any) -> None:
        instance.__dict__[self.field.attname] = self.field.sealed(value)


class EncryptedTextField(models.BinaryField):  # type: ignore[type-arg]
    """Text encrypted at rest; assign a str, read a :class:`Sealed`. Not searchable: use the hash beside it."""

    descriptor_class = SealedAttribute

    def __init__(self, *args: Any, purpose: str, **kwargs: Any) -> None:
        self.purpose = purpose
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        """Keep ``purpose`` in migrations."""
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, {**kwargs, "purpose": self.purpose}

    def get_lookup(self, lookup_name: str) -> Any:
        """Only ``isnull``: two ciphertexts of one text differ, so a comparison would silently find nothing."""
        if lookup_name != "isnull":
            raise FieldError(f"{self.name} is encrypted; look it up by {self.name}_hash")
        return super().get_lookup(lookup_name)

    def sealed(self, value: Any) -> Any:
        """``value`` as it may be kept: text and stored bytes become a Sealed; the rest (None, Sealed) stays."""
        if isinstance(value, str):
            return Sealed.of(value, self.purpose)
        return Sealed(bytes(value), self.purpose) if isinstance(value, bytes | memoryview) else value

    def from_db_value(self, value: bytes | memoryview | None, *_: Any) -> Sealed | None:
        """Wrap what the database holds; nothing is decrypted until asked."""
        return None if value is None else Sealed(bytes(value), self.purpose)

    def get_db_prep_value(self, value: Any, connection: BaseDatabaseWrapper, prepared: bool = False) -> Any:
        """The ciphertext. A text comes here only by ``update()``, which would leave the hash beside it behind: TypeError."""
        if isinstance(value, str):
            raise TypeError(f"{self.name} is encrypted; assign it to a record and save that, so that its hash follows")
        if isinstance(value, Sealed):
            value = value.ciphertext
        return super().get_db_prep_value(value, connection, prepared)

    def value_to_string(self, obj: models.Model) -> str:
        """What a serialiser may see: the mask."""
        value = self.value_from_object(obj)
        return "" if value is None else str(value)


class KeyedHashField(models.BinaryField):  # type: ignore[type-arg]
    """The 32-byte keyed hash by which the encrypted field ``of`` beside it is found; follows it when a record is saved."""

    def __init__(self, *args: Any, of: str, **kwargs: Any) -> None:
        self.of = of
        kwargs["max_length"] = 32
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        """Keep ``of`` in migrations."""
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, {**kwargs, "of": self.of}

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        """The hash of the text sealed last; a value that was only read keeps the hash it has."""
        beside = getattr(model_instance, self.of)
        if not isinstance(beside, Sealed):
            setattr(model_instance, self.attname, None)
        elif beside.fingerprint is not None:
            setattr(model_instance, self.attname, beside.fingerprint)
        return super().pre_save(model_instance, add)


__all__ = ["EncryptedTextField", "KeyedHashField", "Sealed", "keyed_hash"]
