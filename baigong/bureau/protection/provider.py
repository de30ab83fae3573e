"""The one interface behind which personal values are encrypted and found.

``AesProvider`` is AES-256-GCM (NIST SP 800-38D) with HMAC-SHA-256 (RFC 2104). Another provider (SM4 + SM3) implements
:class:`Provider` and is named in the setting ``BAIGONG_PROTECTION``.
"""

from __future__ import annotations

import hashlib
import hmac
import os
from functools import lru_cache
from typing import Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings
from django.utils.module_loading import import_string

from baigong.bureau.protection.keys import Keys, load_keys
from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _

FORMAT = b"\x01"
"""First byte of every ciphertext: AES-256-GCM, 12-byte nonce, key named by the 4 bytes after it."""
NONCE_BYTES = 12


class Provider(Protocol):
    """What the encrypted fields need. ``purpose`` binds a value to its column: moved elsewhere it does not decrypt."""

    def encrypt(self, text: str, purpose: str) -> bytes:
        """The ciphertext of ``text``; a new nonce each time."""

    def decrypt(self, sealed: bytes, purpose: str) -> str:
        """The text again. Raises InputError when key, purpose or bytes do not belong together."""

    def fingerprint(self, text: str, purpose: str) -> bytes:
        """A keyed 32-byte hash, equal for equal text and purpose, useless without the key."""


class AesProvider:
    """AES-256-GCM and HMAC-SHA-256 with the keys of :mod:`.keys`."""

    def __init__(self, keys: Keys) -> None:
        self._cipher = AESGCM(keys.encryption)
        self._key_id = keys.key_id
        self._hash_key = keys.fingerprint

    def encrypt(self, text: str, purpose: str) -> bytes:
        """See :class:`Provider`. Layout: format 1, key id 4, nonce 12, ciphertext and tag."""
        nonce = os.urandom(NONCE_BYTES)
        return FORMAT + self._key_id + nonce + self._cipher.encrypt(nonce, text.encode(), purpose.encode())

    def decrypt(self, sealed: bytes, purpose: str) -> str:
        """See :class:`Provider`."""
        if sealed[:1] != FORMAT or sealed[1:5] != self._key_id:
            raise InputError(_("这条个人信息是用另一把密钥加密的。请用 BAIGONG_KEY_FILE 指定原来的密钥文件。"))
        body = sealed[5:]
        try:
            plain = self._cipher.decrypt(body[:NONCE_BYTES], body[NONCE_BYTES:], purpose.encode())
        except (InvalidTag, ValueError):  # ValueError: cut so short that there is no nonce
            raise InputError(_("这条个人信息解密失败：数据已损坏或被移动过，请从备份恢复该记录。")) from None
        return plain.decode()

    def fingerprint(self, text: str, purpose: str) -> bytes:
        """See :class:`Provider`."""
        return hmac.new(self._hash_key, f"{purpose}\0{text}".encode(), hashlib.sha256).digest()


@lru_cache(maxsize=1)
def provider() -> Provider:
    """The provider in force; made once for each process."""
    made: Provider = import_string(settings.BAIGONG_PROTECTION)(load_keys())
    return made
