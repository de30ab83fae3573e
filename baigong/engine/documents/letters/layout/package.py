"""The same letter is the same file: parts in order, no clock in the archive or the properties."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, date, datetime, time
from typing import Any

MOMENT = (1980, 1, 1, 0, 0, 0)
"""The first moment that an archive can name."""


def set_properties(document: Any, title: str, author: str, day: date) -> None:
    """Title, author and the letter's own day as the time of writing."""
    known = document.core_properties
    moment = datetime.combine(day, time(), UTC).replace(tzinfo=None)
    known.title, known.author, known.last_modified_by, known.comments = title, author, author, ""
    known.created = known.modified = moment
    known.revision, known.language = 1, "zh-CN"


def packed(document: Any) -> bytes:
    """The .docx, byte for byte the same for the same content."""
    loose, whole = io.BytesIO(), io.BytesIO()
    document.save(loose)
    with zipfile.ZipFile(loose) as given, zipfile.ZipFile(whole, "w") as archive:
        for name in given.namelist():
            entry = zipfile.ZipInfo(name, MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, given.read(name))
    return whole.getvalue()
