"""The first page's header: the issuer's name, and the two red double rules at fixed places of the page."""

from __future__ import annotations

from dataclasses import dataclass

from baigong.engine.documents.letters.layout.measures import emu, measures, twips
from baigong.engine.documents.letters.layout.places import head_of, last_rule_top
from baigong.engine.documents.letters.layout.xml import W, run

NAMES = (
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the page, in millimetres from its left and top edges."""

    left: float
    top: float
    width: float
    height: float


def first_header(issuer: str) -> str:
    """The paragraph of the first page's header: the issuer's name, with the rules hanging on it."""
    head, name = head_of(issuer), measures()["issuer"]
    shapes = "".join(f"<w:r>{_filled(box, number)}</w:r>" for number, box in enumerate(rules(issuer), 1))
    line = f'<w:spacing w:before="0" w:after="{head.after_name}" w:line="{head.size * 20}" w:lineRule="exact"/>'
    page = measures()["page"]
    aside = f'<w:ind w:right="{twips(page["left"] - page["right"])}"/>'  # the middle of the page, not of its text
    text = run(issuer, name["font"], head.size, measures()["rule"]["colour"])
    return f'<w:p {W} {NAMES}><w:pPr><w:snapToGrid w:val="0"/>{line}{aside}<w:jc w:val="center"/></w:pPr>{shapes}{text}</w:p>'


def rules(issuer: str) -> list[Box]:
    """The four strips of the two rules: thick above thin at the head, thin above thick at the foot."""
    page, rule = measures()["page"], measures()["rule"]
    left, first, last = (page["width"] - rule["width"]) / 2, head_of(issuer).rule_top, last_rule_top()
    thick, gap, thin = rule["thick"], rule["gap"], rule["thin"]
    strips = [(first, thick), (first + thick + gap, thin), (last, thin), (last + thin + gap, thick)]
    return [Box(left, top, rule["width"], height) for top, height in strips]


def _filled(box: Box, number: int) -> str:
    colour = f'<a:solidFill><a:srgbClr val="{measures()["rule"]["colour"]}"/></a:solidFill>'
    return _anchored(box, number, colour)


def _anchored(box: Box, number: int, fill: str) -> str:
    """A shape behind the text at its place on the page."""
    size = f'cx="{emu(box.width)}" cy="{emu(box.height)}"'
    across, down = emu(box.left), emu(box.top)
    shape = (
        f'<wps:wsp><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        f"</a:prstGeom>{fill}<a:ln><a:noFill/></a:ln></wps:spPr><wps:bodyPr/></wps:wsp>"
    )
    return (
        '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0"'
        f' simplePos="0" relativeHeight="{number}" behindDoc="1" locked="0" layoutInCell="1" allowOverlap="1">'
        f'<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="page"><wp:posOffset>{across}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="page"><wp:posOffset>{down}</wp:posOffset></wp:positionV><wp:extent {size}/>'
        f'<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/><wp:docPr id="{number}" name="shape{number}"/>'
        f'<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="{SHAPE}">{shape}</a:graphicData></a:graphic></wp:anchor>'
        "</w:drawing></mc:Choice></mc:AlternateContent>"
    )
