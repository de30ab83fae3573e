"""The paragraphs of the letter, each kind in its place and fonts."""

from __future__ import annotations

import unicodedata

from baigong.engine.documents.letters.layout.measures import character, measures, twips
from baigong.engine.documents.letters.layout.places import head_of
from baigong.engine.documents.letters.layout.xml import paragraph, run
from baigong.engine.documents.letters.model import Letter, LetterParagraph

EXACT = '<w:spacing w:before="{before}" w:after="0" w:line="{line}" w:lineRule="exact"/>'
INSIDE = '<w:overflowPunct w:val="1"/>'
"""Word's own default, said aloud: LibreOffice reads it the other way round, and without it loses a mark that hangs over the margin."""
SHORT = 5
"""Lines."""
LEVELS = {"part": 0, "section": 1}


def written(letter: Letter) -> list[str]:
    """Every paragraph of the letter, one for one, as XML."""
    made = []
    for place, one in enumerate(letter.paragraphs):
        first = place == 0 or letter.paragraphs[place - 1].kind != one.kind
        made.append(paragraph(_properties(letter, one, place, first=first), _runs(one)))
    return made


def _runs(one: LetterParagraph) -> str:
    known = measures()
    font = known.get(one.kind, known["body"]).get("font", known["body"]["font"])
    size = known.get(one.kind, {}).get("size", known["body"]["size"])
    return "".join(run(part.text, font, size) for part in one.runs)


def _properties(letter: Letter, one: LetterParagraph, place: int, *, first: bool) -> str:
    known = measures()
    if one.kind == "number":
        return _joined("", _spacing(head_of(letter.issuer).before_number), "", "right", snap=False)
    if one.kind == "title":
        above = known["title"]["lines_above"] * known["page"]["pitch"] + head_of(letter.issuer).after_number
        return _joined("<w:keepNext/>", _spacing(above if first else 0), "", "center", snap=False)
    if one.kind == "to":
        return _joined("", _spacing(known["page"]["pitch"]), "", "left")
    if one.kind in {"signature", "date"}:
        above = known["signature"]["lines_above"] * known["page"]["pitch"] if one.kind == "signature" else 0
        keep = "<w:keepNext/>" if one.kind == "signature" else ""
        return _joined(keep, _spacing(above), f'<w:ind w:right="{_right(letter, one)}"/>', "right")
    if one.kind == "copies":
        return _copies()
    return _text(letter, one, place)


def _text(letter: Letter, one: LetterParagraph, place: int) -> str:
    """A heading, a point, a text or the note: two characters in. A heading stays with what follows, a short last text with the
    signature; a long one would leave the page before it empty.
    """
    first_line = round(measures()["body"]["indent"] * character(measures()["body"]["size"]))
    followed = place + 1 < len(letter.paragraphs) and letter.paragraphs[place + 1].kind == "signature"
    last = followed and len(one.text) <= SHORT * measures()["page"]["characters"]
    keep = "<w:keepNext/>" if one.kind in LEVELS or last else ""
    level = f'<w:outlineLvl w:val="{LEVELS[one.kind]}"/>' if one.kind in LEVELS else ""
    return _joined(keep, _spacing(), f'<w:ind w:firstLine="{first_line}"/>', "both") + level


def _copies() -> str:
    """At the foot of the last page's text, lines after the first under the word after the colon."""
    page, copies = measures()["page"], measures()["copies"]
    advance = character(copies["size"])
    left, hanging = copies["indent"] + copies["hanging"], copies["hanging"]
    width = twips(page["width"] - page["left"] - page["right"])
    frame = f'<w:framePr w:w="{width}" w:wrap="around" w:vAnchor="margin" w:hAnchor="margin" w:xAlign="left" w:yAlign="bottom"/>'
    indents = (
        f'<w:ind w:left="{round(left * advance)}" w:right="{round(copies["indent"] * advance)}"'
        f' w:hanging="{round(hanging * advance)}"/>'
    )
    return _joined(frame, _spacing(), indents, "left")


def _right(letter: Letter, one: LetterParagraph) -> int:
    """Twips right of the date, four characters; the issuer's name is centred over the date as far as the line allows."""
    advance = character(measures()["body"]["size"])
    right = float(measures()["signature"]["date_right"]) * advance
    if one.kind == "date":
        return round(right)
    date = next(each.text for each in letter.paragraphs if each.kind == "date")
    return max(0, round(right + (_width(date) - _width(one.text)) * advance / 2))


def _width(text: str) -> float:
    """In Chinese characters; a digit is half of one."""
    return sum(1 if unicodedata.east_asian_width(letter) in "WF" else 0.5 for letter in text)


def _spacing(before: float = 0) -> str:
    return EXACT.format(before=round(before), line=measures()["page"]["pitch"])


def _joined(keep: str, spacing: str, indents: str, align: str, *, snap: bool = True) -> str:
    grid = "" if snap else '<w:snapToGrid w:val="0"/>'
    return f'{keep}{INSIDE}{grid}{spacing}{indents}<w:jc w:val="{align}"/>'
