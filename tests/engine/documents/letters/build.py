"""Letters without a database: the figures that Mianyang published, and letters of any length."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

from baigong.engine.documents.letters import Letter, LetterParagraph, Run, write_letter
from baigong.engine.figures.model import Figure, RecordList
from baigong.engine.figures.overlap import Overlap
from baigong.engine.pack import load_pack
from baigong.engine.pack.model import LetterTemplate, Pack

DAY = date(2018, 8, 31)
TWICE = {"base_ranks_make_bases": Overlap(Fraction(1), RecordList(("organisation_id",), ((7,),)))}
BUREAU = "绵阳市人力资源和社会保障局"


def figures(pack: Pack, **changed: int | Decimal | None) -> list[Figure]:
    """Every figure of the pack with the value that its first publication printed (740余万: the least that is), but for those named."""
    published = pack.publications[0].figures
    printed = {one.id: one.low if one.precision == "more_than" else one.value for one in published}
    made = []
    for one in pack.indicators:
        value = changed.get(one.id, printed.get(one.id, Decimal(3)))
        whole = int(value) if value is not None and value == int(value) else value
        made.append(Figure(one, whole, DAY, None, "", "0123456789ab", 5))
    return made


def mianyang() -> Letter:
    """The reply to proposal 68 with the published figures."""
    pack = load_pack("mianyang")
    return write_letter(pack, pack.letters["npc-68-2018"], figures(pack), TWICE)


def template(folder: Path, text: str, phrases: str = "", more: str = "") -> tuple[Pack, LetterTemplate]:
    """A copy of the second city whose only letter says ``text``."""
    from tests.engine.pack.planting import yunxi

    copy = yunxi(folder)
    for old in (copy / "letters").iterdir():
        old.unlink()
    head = (
        "id: little\nname: {zh: 小函, en: Little}\nas_of: 2023-12-31\ndate: 2024-01-15\nnumber: 云人社函〔2024〕9号\n"
    )
    (copy / "letters" / "little.yaml").write_text(
        f"{head}title: [关于数据的函]\nto: 市统计局\n{phrases}{more}body:\n  - text: {text}\n", encoding="utf-8"
    )
    pack = load_pack(copy)
    return pack, pack.letters["little"]


def said(folder: Path, text: str, **changed: int | Decimal | None) -> str:
    """What the one paragraph comes to."""
    pack, letter = template(folder, text)
    written = write_letter(pack, letter, figures(pack, **changed))
    return next(one.text for one in written.paragraphs if one.kind == "text")


def long_letter(characters: int, issuer: str = BUREAU, copies: str = "抄送：市财政局。") -> Letter:
    """A letter with a text of so many Chinese characters, and a short last one."""
    kinds = [
        ("number", "绵人社函〔2018〕1号"),
        ("title", "关于长度的函"),
        ("to", "市财政局："),
        ("text", "技" * characters),
        ("text", "特此函告。"),
        ("signature", issuer),
        ("date", "2018年9月4日"),
        ("note", "（此件公开）"),
        ("copies", copies),
    ]
    paragraphs = tuple(LetterParagraph(kind, (Run(text),)) for kind, text in kinds)  # type: ignore[arg-type]
    return Letter("long", issuer, date(2018, 9, 4), DAY, "0123456789ab", paragraphs)
