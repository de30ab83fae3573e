"""Reports written by hand: no reader, scanner or rule stands behind them."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from baigong.engine.documents.model import (
    Aside,
    AsideKind,
    Cell,
    Document,
    Finding,
    FindingKind,
    Paragraph,
    ParagraphKind,
    Quantity,
    QuantityKind,
    Relation,
    Report,
    Scan,
    Severity,
)

TEXT = "关于培训工作的函\n一、基本情况\n截止2023年底，建成实训基地13个，其中国家级3个、省级3个、市级8个。\n覆盖面扩大一倍以上\n"


def document(text: str = TEXT, name: str = "函.txt", kinds: Sequence[ParagraphKind] = ("title", "heading")) -> Document:
    """Paragraphs by lines; ``kinds`` for the first of them, body after that."""
    paragraphs, start = [], 0
    for number, line in enumerate(text.split("\n")):
        kind: ParagraphKind = kinds[number] if number < len(kinds) else "body"
        paragraphs.append(Paragraph(start, start + len(line), kind))
        start += len(line) + 1
    return Document(text, tuple(paragraphs), name)


def table(rows: Sequence[Sequence[str]], name: str = "表.docx") -> Document:
    """One table; an empty text is a cell that is not there."""
    text, paragraphs = "", []
    for row, cells in enumerate(rows):
        for column, words in enumerate(cells):
            if words:
                paragraphs.append(Paragraph(len(text), len(text) + len(words), "cell", Cell(0, row, column)))
                text += words + "\n"
    return Document(text, tuple(paragraphs), name)


def quantity(
    text: str,
    printed: str,
    low: str | int | None,
    high: str | int | None,
    *,
    after: int = 0,
    kind: QuantityKind = "count",
    unit: str = "个",
    counts: str = "",
    step: int = 1,
    understood: bool = True,
    indicator: str | None = None,
    why: str = "",
) -> Quantity:
    """The first ``printed`` in ``text`` at or behind ``after``."""
    start = text.index(printed, after)
    return Quantity(
        printed,
        start,
        start + len(printed),
        None if low is None else Fraction(low),
        None if high is None else Fraction(high),
        unit,
        kind,
        counts,
        understood,
        step=Fraction(step),
        indicator=indicator,
        why=why,
    )


def aside(text: str, printed: str, kind: AsideKind = "date") -> Aside:
    """The first ``printed`` in ``text``."""
    start = text.index(printed)
    return Aside(printed, start, start + len(printed), kind)


def slip(text: str, words: str, message: str = "“截止”应为“截至”", cure: str = "改为“截至”") -> Finding:
    """A slip at the first ``words``; at the end of the text where there are none."""
    start = text.index(words) if words else len(text)
    return Finding("slip", "warning", message, (), start, start + len(words), rule="by_hand", cure=cure)


def about(
    quantities: Sequence[Quantity], indexes: tuple[int, ...], kind: FindingKind, message: str = "不符"
) -> Finding:
    """A finding about some of the quantities."""
    chosen = [quantities[index] for index in indexes]
    severity: Severity = "error" if kind in {"contradiction", "differs"} else "note"
    return Finding(kind, severity, message, indexes, min(one.start for one in chosen), max(one.end for one in chosen))


def report(
    of: Document,
    quantities: Sequence[Quantity] = (),
    findings: Sequence[Finding] = (),
    asides: Sequence[Aside] = (),
    relations: Sequence[Relation] = (),
    city: dict[str, str] | None = None,
) -> Report:
    """A report from its parts."""
    return Report(Scan(of, (), tuple(quantities), tuple(asides)), tuple(relations), tuple(findings), city or {})


def example(city: dict[str, str] | None = None) -> Report:
    """13 bases against 3 + 3 + 8, a slip, a number not understood, a date."""
    parts = [
        quantity(TEXT, "13个", 13, 14, counts="实训基地", indicator="bases" if city else None),
        quantity(TEXT, "3个", 3, 4, after=TEXT.index("国家级"), counts="国家级"),
        quantity(TEXT, "3个", 3, 4, after=TEXT.index("省级"), counts="省级"),
        quantity(TEXT, "8个", 8, 9, counts="市级"),
        quantity(TEXT, "一倍以上", None, None, kind="multiple", understood=False, why="没有说明以什么为基数"),
    ]
    findings = [slip(TEXT, "截止"), about(parts, (0, 1, 2, 3), "contradiction", "3 + 3 + 8 = 14，而总数写作 13。")]
    relations = [Relation("composition", (0, 1, 2, 3), holds=False, says="3 + 3 + 8 = 14，而总数写作 13")]
    return report(document(), parts, findings, [aside(TEXT, "2023年底")], relations, city)
