"""A snapshot's manifest: what it holds, so that it can be named, checked and trusted."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _

MANIFEST = "manifest.json"
ID_LENGTH = 12


class TableEntry(BaseModel):
    """One Parquet file: rows, bytes, SHA-256 and the columns with their types."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    rows: int
    bytes: int
    sha256: str
    columns: Mapping[str, str]


class Manifest(BaseModel):
    """What a snapshot is: whose, as of which day, made when (real time), and its tables."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    format: int = 1
    pack: str
    as_of: date
    made_at: datetime
    content_hash: str
    tables: Mapping[str, TableEntry]

    @property
    def id(self) -> str:
        """The first 12 hex digits of the content hash."""
        return self.content_hash[:ID_LENGTH]


def content_hash(pack: str, as_of: date, tables: Mapping[str, TableEntry]) -> str:
    """SHA-256 over pack, as-of day and each table's name, columns and file hash: equal data, equal hash."""
    digest = hashlib.sha256(f"baigong-snapshot-1\n{pack}\n{as_of.isoformat()}\n".encode())
    for name in sorted(tables):
        columns = ",".join(f"{column}:{kind}" for column, kind in tables[name].columns.items())
        digest.update(f"{name}\t{columns}\t{tables[name].sha256}\n".encode())
    return digest.hexdigest()


def file_hash(path: Path) -> str:
    """SHA-256 of a file, in hex."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def read_manifest(directory: Path) -> Manifest:
    """The manifest of a snapshot's folder. Raises InputError where it cannot be read or contradicts itself."""
    try:
        manifest = Manifest.model_validate_json((directory / MANIFEST).read_bytes())
    except (OSError, ValidationError, UnicodeError) as error:
        raise broken(directory, _("清单 manifest.json 读不出来")) from error
    if content_hash(manifest.pack, manifest.as_of, manifest.tables) != manifest.content_hash:
        raise broken(directory, _("清单与其内容校验值不符"))
    return manifest


def broken(directory: Path, why: str) -> InputError:
    """The sentence for a snapshot that must not be used."""
    return InputError(
        _("快照 {directory} 已损坏（{why}），不能使用。请运行 baigong snapshot 重新生成。").format(
            directory=directory, why=why
        )
    )
