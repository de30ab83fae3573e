"""Small pieces of WordprocessingML."""

from __future__ import annotations

from typing import Any
from xml.sax.saxutils import escape

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def parsed(xml: str) -> Any:
    """The element."""
    from docx.oxml import parse_xml

    return parse_xml(xml)


def run(text: str, font: str, size: float, colour: str = "") -> str:
    """A run of one font and size (points)."""
    tint = f'<w:color w:val="{colour}"/>' if colour else ""
    return (
        f'<w:r><w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}" w:cs="{font}"/>{tint}'
        f'<w:sz w:val="{round(size * 2)}"/><w:szCs w:val="{round(size * 2)}"/></w:rPr>'
        f'<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
    )


def paragraph(properties: str, runs: str) -> str:
    """A paragraph with its properties in the order of the schema."""
    return f"<w:p {W}><w:pPr>{properties}</w:pPr>{runs}</w:p>"
