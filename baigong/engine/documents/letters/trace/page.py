"""The letter as a page in which each number leads to the row that says what it is. One file: no scripts, nothing fetched."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from html import escape
from pathlib import Path

from baigong.engine.base.language import _, current
from baigong.engine.documents.letters.model import Letter, LetterParagraph
from baigong.engine.documents.letters.trace.definition import definition_of, title_of
from baigong.engine.documents.letters.trace.places import Placed, placed

HERE = Path(__file__).parent


def as_html(letter: Letter) -> str:
    """The page, its frame in the reader's language; the letter itself is Chinese."""
    numbers = list(placed(letter))
    columns = (_("印作"), _("指标"), _("含义"), _("数值（金额以元计）"), _("期间"), _("记录数"))
    return (
        (HERE / "page.html")
        .read_text(encoding="utf-8")
        .format(
            language="en" if current() == "en" else "zh-Hans",
            title=escape(letter.title),
            style=(HERE / "page.css").read_text(encoding="utf-8"),
            about=escape(
                _("信中每个数字都可以点开。数字截至 {day}，来自快照 {snapshot}。").format(
                    day=letter.as_of, snapshot=letter.snapshot
                )
            ),
            letter="\n".join([f'<p class="issuer">{escape(letter.issuer)}</p>', *_paragraphs(letter)]),
            caption=escape(_("信中的 {count} 个数字").format(count=len(numbers))),
            head="".join(f'<th scope="col">{escape(name)}</th>' for name in columns),
            rows="\n".join(_row(number, one) for number, one in enumerate(numbers, 1)),
        )
    )


def _paragraphs(letter: Letter) -> Iterator[str]:
    number = 0
    for one in letter.paragraphs:
        yield f'<p class="{one.kind}">{_linked(one, number)}</p>'
        number += sum(run.traced is not None for run in one.runs)


def _linked(paragraph: LetterParagraph, number: int) -> str:
    text = ""
    for run in paragraph.runs:
        if run.traced is None:
            text += escape(run.text)
        else:
            number += 1
            text += f'<a id="text-{number}" href="#figure-{number}">{escape(run.text)}</a>'
    return text


def _row(number: int, one: Placed) -> str:
    known = one.traced
    cells = [
        f'<td lang="zh-Hans"><a href="#text-{number}">{escape(known.text)}</a></td>',
        f"<td>{escape(title_of(known))}</td>",
        f"<td>{escape(definition_of(known))}</td>",
        f'<td class="count">{_number(known.value)}</td>',
        f"<td>{escape((known.period or '').replace('/', ' – '))}</td>",
        f'<td class="count">{known.records:,}</td>',
    ]
    return f'<tr id="figure-{number}">{"".join(cells)}</tr>'


def _number(value: int | Decimal) -> str:
    whole = value == int(value)
    return f"{int(value):,}" if whole else f"{float(value):,.2f}"
