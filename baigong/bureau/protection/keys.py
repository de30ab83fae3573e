"""Where the keys come from: ``BAIGONG_KEY`` (64 hex digits), else the file ``BAIGONG_KEY_FILE`` (default HOME/keys/main.key)."""

from __future__ import annotations

import hashlib
import os
import secrets
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from baigong.engine.base.errors import InputError, MissingError
from baigong.engine.base.home import home
from baigong.engine.base.language import _

KEY_BYTES = 32


@dataclass(frozen=True)
class Keys:
    """Two keys derived from one master (HKDF-SHA-256, RFC 5869), and the master's public 4-byte name."""

    encryption: bytes = field(repr=False)
    fingerprint: bytes = field(repr=False)
    key_id: bytes


def derive(master: bytes) -> Keys:
    """The working keys of a 32-byte master."""

    def expand(info: bytes) -> bytes:
        return HKDF(algorithm=hashes.SHA256(), length=KEY_BYTES, salt=None, info=info).derive(master)

    return Keys(
        encryption=expand(b"baigong encryption"),
        fingerprint=expand(b"baigong fingerprint"),
        key_id=hashlib.sha256(b"baigong key id" + master).digest()[:4],
    )


def key_file() -> Path:
    """The key file in use or to be made."""
    asked = os.environ.get("BAIGONG_KEY_FILE")
    return Path(asked).expanduser() if asked else home() / "keys" / "main.key"


def load_keys() -> Keys:
    """The keys. Raises MissingError when there is none, InputError when it is not a key."""
    text = os.environ.get("BAIGONG_KEY")
    where = "BAIGONG_KEY"
    if text is None:
        path = key_file()
        where = str(path)
        try:
            text = path.read_text(encoding="ascii")
        except FileNotFoundError:
            raise MissingError(
                _(
                    "没有密钥 {path}，无法读写个人信息。请放回原密钥文件，或用 BAIGONG_KEY 提供；新城市由 baigong demo 自动生成。"
                ).format(path=path)
            ) from None
        except (OSError, UnicodeDecodeError) as error:
            raise InputError(_("密钥文件 {path} 不能读取（{why}）。").format(path=path, why=error)) from error
    try:
        master = bytes.fromhex(text.strip())
    except ValueError:
        master = b""
    if len(master) != KEY_BYTES:
        raise InputError(_("{where} 不是有效密钥：应为 64 位十六进制数。").format(where=where))
    return derive(master)


def ensure_keys() -> None:
    """Make a key file (mode 0600) for a new city, unless a key is given or there already."""
    path = key_file()
    if "BAIGONG_KEY" in os.environ or path.exists():
        return
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as stream:
        stream.write(secrets.token_hex(KEY_BYTES) + "\n")
