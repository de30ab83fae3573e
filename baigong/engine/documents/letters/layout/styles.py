"""The document's defaults: the body's font, exact lines of the grid, no adjustments that would move characters."""

from __future__ import annotations

from typing import Any

from baigong.engine.documents.letters.layout.measures import measures
from baigong.engine.documents.letters.layout.xml import W, parsed

COMPATIBLE = 15
"""Word 2013 and later: no compatibility mode."""


def set_styles(document: Any) -> None:
    """Give the Normal style the letter's body; the theme's fonts and the template's spacing go."""
    normal = document.styles["Normal"].element
    defaults = document.styles.element.find(f"{{{normal.nsmap['w']}}}docDefaults")
    if defaults is not None:
        document.styles.element.remove(defaults)
    for child in list(normal):
        if child.tag.endswith(("}pPr", "}rPr")):
            normal.remove(child)
    normal.append(parsed(_paragraphs()))
    normal.append(parsed(_characters()))
    _settings(document)


def _paragraphs() -> str:
    pitch = measures()["page"]["pitch"]
    return (
        f'<w:pPr {W}><w:widowControl w:val="0"/><w:kinsoku/><w:autoSpaceDE w:val="0"/>'
        f'<w:autoSpaceDN w:val="0"/><w:spacing w:before="0" w:after="0" w:line="{pitch}" w:lineRule="exact"/></w:pPr>'
    )


def _characters() -> str:
    body, squeeze = measures()["body"], measures()["page"]["squeeze"]
    font, size = body["font"], body["size"] * 2
    return (
        f'<w:rPr {W}><w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}" w:cs="{font}"/>'
        f'<w:spacing w:val="{squeeze}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
        '<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr>'
    )


def _settings(document: Any) -> None:
    settings = document.settings.element
    for name in ("savePreviewPicture", "characterSpacingControl", "compat"):
        for old in settings.findall(f"{{{settings.nsmap['w']}}}{name}"):
            settings.remove(old)
    control = parsed(f'<w:characterSpacingControl {W} w:val="doNotCompress"/>')
    compatible = parsed(
        f'<w:compat {W}><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word"'
        f' w:val="{COMPATIBLE}"/></w:compat>'
    )
    place = next((n for n, child in enumerate(settings) if child.tag.endswith(("}rsids", "}mathPr"))), len(settings))
    settings.insert(place, control)
    settings.insert(place + 1, compatible)
