"""The page: margins, grid, the first page's header, page numbers from the second page on."""

from __future__ import annotations

from typing import Any

from baigong.engine.documents.letters.layout.drawing import first_header
from baigong.engine.documents.letters.layout.measures import POINT_MM, measures, twips
from baigong.engine.documents.letters.layout.places import head_of
from baigong.engine.documents.letters.layout.xml import paragraph, parsed, run

EMPTY = '<w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'


def lay_out(document: Any, issuer: str) -> None:
    """Give the document's one section its page."""
    section, page = document.sections[0], measures()["page"]
    document.settings.odd_and_even_pages_header_footer = True
    section.different_first_page_header_footer = True
    properties = section._sectPr  # noqa: SLF001  # python-docx has no name for the grid
    for name, value in _attributes(page, issuer).items():
        element = properties.find(_q(name))
        if element is None:
            element = properties.makeelement(_q(name), {})
            properties.append(element)
        for key, number in value.items():
            element.set(_q(key), str(number))
    _put(section.first_page_header, first_header(issuer))
    for empty in (section.header, section.even_page_header, section.first_page_footer):
        _put(empty, paragraph(EMPTY, ""))
    _put(section.footer, _folio("right"))
    _put(section.even_page_footer, _folio("left"))


def _attributes(page: Any, issuer: str) -> dict[str, dict[str, Any]]:
    folio = measures()["folio"]
    # The dash stands in the middle of its character: the line begins half a character above it.
    lowest = page["bottom"] - folio["below_text"] - folio["size"] * POINT_MM / 2
    return {
        "w:pgSz": {"w:w": twips(page["width"]), "w:h": twips(page["height"])},
        "w:pgMar": {
            **{f"w:{side}": twips(page[side]) for side in ("top", "bottom", "left", "right")},
            "w:header": twips(head_of(issuer).name_top),
            "w:footer": twips(lowest),
            "w:gutter": 0,
        },
        "w:docGrid": {"w:type": "lines", "w:linePitch": page["pitch"], "w:charSpace": 0},
    }


def _folio(side: str) -> str:
    """The page's number between dashes, a character away from ``side``."""
    folio = measures()["folio"]
    line = f'<w:spacing w:before="0" w:after="0" w:line="{folio["size"] * 20}" w:lineRule="exact"/>'
    away = f'<w:ind w:{side}="{folio["size"] * 20 * folio["indent"]}"/>'
    before, after = folio["mark"].split("{n}")
    number = "".join(
        run("", folio["font"], folio["size"]).replace('<w:t xml:space="preserve"></w:t>', piece)
        for piece in (
            '<w:fldChar w:fldCharType="begin"/>',
            '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
            '<w:fldChar w:fldCharType="separate"/>',
            "<w:t>2</w:t>",
            '<w:fldChar w:fldCharType="end"/>',
        )
    )
    runs = run(before, folio["font"], folio["size"]) + number + run(after, folio["font"], folio["size"])
    return paragraph(f'<w:snapToGrid w:val="0"/>{line}{away}<w:jc w:val="{side}"/>', runs)


def _put(story: Any, xml: str) -> None:
    story.is_linked_to_previous = False
    element = story._element  # noqa: SLF001
    for child in list(element):
        element.remove(child)
    element.append(parsed(xml))


def _q(name: str) -> str:
    from docx.oxml.ns import qn

    return str(qn(name))
