"""A .docx written anew: changed parts by what they are now, all others as they were."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from baigong.engine.documents.reading.limits import limits

if TYPE_CHECKING:
    from baigong.engine.documents.reading.word.package import Package


def write(package: Package, parts: Mapping[str, bytes], out: Path) -> None:
    """Write a package to ``out`` with some parts changed or added. Raises InputError for members that cannot be unpacked."""
    changed = {name.lower(): data for name, data in parts.items()}
    package.left = limits().unpacked
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, member in package.members.items():
            data = changed.pop(name, None)
            archive.writestr(_like(member), package.unpack(member, limits().unpacked) if data is None else data)
        for name, data in parts.items():
            if name.lower() in changed:
                archive.writestr(name, data)


def _like(member: zipfile.ZipInfo) -> zipfile.ZipInfo:
    """A new member of the same name, day and method."""
    new = zipfile.ZipInfo(member.filename, member.date_time)
    new.compress_type = member.compress_type
    new.external_attr = member.external_attr
    return new
