"""XML of a .docx, without entities, documents from elsewhere, or endless depth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _

if TYPE_CHECKING:
    from lxml.etree import _Element


def parse(data: bytes, name: str) -> _Element:
    """The root element, without comments, which would part a text. Raises InputError where it is no XML, or declares a document type."""
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, huge_tree=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.LxmlError, ValueError, LookupError):
        raise malformed(name) from None
    if root is None or root.getroottree().docinfo.doctype:
        raise malformed(name)
    return root


def malformed(name: str) -> InputError:
    """The sentence for XML that cannot be read."""
    return InputError(
        _("{name} 不是完好的 Word 文档（内部 XML 有错）。请用 Word 或 WPS 打开，另存为 .docx 后重试。").format(
            name=name
        )
    )
