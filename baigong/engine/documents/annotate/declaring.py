"""A new part is declared twice: its type for the package, its relation for the document."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from baigong.engine.documents.reading.word.names import RELATIONS, STRICT_RELATIONS
from baigong.engine.documents.reading.word.xml import parse

if TYPE_CHECKING:
    from lxml.etree import _Element

    from baigong.engine.documents.reading.word.package import Package

TYPES = "[Content_Types].xml"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
COMMENTS = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"


def declared(package: Package, part: str) -> dict[str, _Element]:
    """The list of types with the part's own."""
    root = _or_new(package, TYPES, "content-types", "Types")
    space = root.tag.rpartition("}")[0] + "}"
    name = f"/{part}"
    if all((one.get("PartName") or "").lower() != name.lower() for one in root):
        root.append(root.makeelement(f"{space}Override", {"PartName": name, "ContentType": COMMENTS}))
    return {TYPES: root}


def related(package: Package, part: str, *, strict: bool) -> dict[str, _Element]:
    """The document's relations with one to the part."""
    folder, file = posixpath.split(package.main)
    name = posixpath.join(folder, "_rels", f"{file}.rels")
    root = _or_new(package, name, "relationships", "Relationships")
    taken = {one.get("Id") for one in root}
    count = next(number for number in range(1, len(taken) + 2) if f"rIdComments{number}" not in taken)
    kind = f"{STRICT_RELATIONS if strict else RELATIONS}/comments"
    space = root.tag.rpartition("}")[0] + "}"
    its = {"Id": f"rIdComments{count}", "Type": kind, "Target": f"/{part}"}
    root.append(root.makeelement(f"{space}Relationship", its))
    return {name: root}


def _or_new(package: Package, part: str, space: str, name: str) -> _Element:
    root = package.xml(part)
    return parse(f'<{name} xmlns="{PACKAGE}{space}"/>'.encode(), package.name) if root is None else root
