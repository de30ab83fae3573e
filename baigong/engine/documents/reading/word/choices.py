"""``mc:AlternateContent`` holds one thing twice, for new and for old programs: one of them is taken."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from baigong.engine.documents.reading.word.names import MICROSOFT, short

if TYPE_CHECKING:
    from lxml.etree import _Element


def chosen(element: _Element) -> _Element | tuple[()]:
    """The first choice whose namespaces are Microsoft's own, else the fallback."""
    for one in element:
        if short(one.tag) == "mc:Choice":
            needs = (one.get("Requires") or "").split()
            if needs and all((one.nsmap.get(need) or "").startswith(MICROSOFT) for need in needs):
                return one
        elif short(one.tag) == "mc:Fallback":
            return one
    return ()


def children(element: _Element) -> Iterator[tuple[str, _Element]]:
    """Children with their short names; alternate content and content controls are looked through."""
    for one in element:
        name = short(one.tag)
        if name == "mc:AlternateContent":
            yield from children_of(chosen(one))
        else:
            yield name, one


def children_of(element: _Element | tuple[()]) -> Iterator[tuple[str, _Element]]:
    """The children of what was chosen, if anything was."""
    if not isinstance(element, tuple):
        yield from children(element)
