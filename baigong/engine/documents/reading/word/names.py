"""Short names for the elements and attributes of a .docx, the same for its two namespaces (transitional and strict)."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
MICROSOFT = "http://schemas.microsoft.com/office/"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships"
PREFIXES = {
    TRANSITIONAL: "w:",
    STRICT: "w:",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m:",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m:",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
    "http://schemas.openxmlformats.org/drawingml/2006/picture": "pic:",
    "http://purl.oclc.org/ooxml/drawingml/picture": "pic:",
    "http://schemas.openxmlformats.org/drawingml/2006/chart": "c:",
    "http://purl.oclc.org/ooxml/drawingml/chart": "c:",
    "http://schemas.openxmlformats.org/drawingml/2006/diagram": "dgm:",
    "http://purl.oclc.org/ooxml/drawingml/diagram": "dgm:",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a:",
    "http://purl.oclc.org/ooxml/drawingml/main": "a:",
    "urn:schemas-microsoft-com:vml": "v:",
    "urn:schemas-microsoft-com:office:office": "o:",
}


@lru_cache(maxsize=4096)
def short(tag: object) -> str:
    """``w:p`` for a paragraph in either namespace; ``?:name`` for an unknown namespace; empty for what is no element."""
    if not isinstance(tag, str):
        return ""
    namespace, _brace, local = tag.removeprefix("{").rpartition("}")
    return PREFIXES.get(namespace, "?:") + local


def value(element: _Element | None, name: str = "val") -> str | None:
    """An attribute in the words' namespace; None where element or attribute is missing."""
    if element is None:
        return None
    found: str | None = element.get(f"{{{TRANSITIONAL}}}{name}", element.get(f"{{{STRICT}}}{name}"))
    return found


def relation(element: _Element) -> str:
    """The id of the relation that an element names, or nothing."""
    return element.get(f"{{{RELATIONS}}}id") or element.get(f"{{{STRICT_RELATIONS}}}id") or ""


def number(text: str | None, default: int) -> int:
    """A whole number of at most nine digits; the default for anything else."""
    plain = (text or "").strip()
    digits = plain.removeprefix("-")
    return int(plain) if digits.isascii() and digits.isdigit() and len(digits) <= 9 else default


def child(element: _Element | None, name: str) -> _Element | None:
    """The first child of that short name."""
    return None if element is None else next((one for one in element if short(one.tag) == name), None)


def path(element: _Element | None, *names: str) -> _Element | None:
    """The first child of the first child …"""
    for name in names:
        element = child(element, name)
    return element


def on(element: _Element | None) -> bool | None:
    """A switch: True, False, or None where it is not there."""
    return None if element is None else (value(element) or "true").lower() not in {"0", "false", "off"}
