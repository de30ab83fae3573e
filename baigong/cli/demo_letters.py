"""The demonstration city writes its letters, and has them and a copy with one wrong number checked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

from baigong.cli.checking.quoted import quoted
from baigong.engine.base.files import replacing
from baigong.engine.base.home import home
from baigong.engine.base.language import _, speak
from baigong.engine.documents import check_document, check_text, read_document
from baigong.engine.documents.annotate import annotate
from baigong.engine.documents.letters import Letter, LetterParagraph, Run, letter_of
from baigong.engine.documents.letters.layout import as_docx
from baigong.engine.documents.letters.trace import as_html
from baigong.engine.documents.matching import city_for
from baigong.engine.documents.model import Report
from baigong.engine.documents.showing import headline
from baigong.engine.pack.model import Pack
from baigong.engine.warehouse import Snapshot

ADDING = frozenset({"composition", "sum"})
"""Relations that a whole which is one too small breaks."""


def write_and_check(pack: Pack, snapshot: Snapshot) -> Iterator[str]:
    """Write each letter of the pack into ``HOME/letters``, check it and a corrupted copy; yield what there is to say, line by line."""
    folder = home() / "letters"
    folder.mkdir(mode=0o700, exist_ok=True)
    for name in pack.letters:
        letter = letter_of(pack, snapshot, name)
        yield from _sound(letter, folder / f"{name}.docx")
        wrong = corrupted(letter)
        if wrong is not None:
            yield from _corrupted(*wrong, folder / f"{name}-corrupted.docx")


def _sound(letter: Letter, path: Path) -> Iterator[str]:
    _write(letter, path)
    traced = len({run.figure for one in letter.paragraphs for run in one.runs if run.figure})
    yield _("已写公文 {path}：{n} 个指标的数字都可追溯，见同名的 .trace.html。").format(path=path, n=traced)
    report = _checked(path)
    matched = sum(1 for one in report.quantities if one.indicator)
    said = _("核对这封公文：{answer}；{n} 个数量，其中 {matched} 个与本市指标对上。")
    yield said.format(answer=headline(report), n=len(report.quantities), matched=matched)


def _corrupted(letter: Letter, before: str, after: str, path: Path) -> Iterator[str]:
    _write(letter, path)
    report = _checked(path)
    commented = path.with_stem(path.stem + "-commented")
    annotate(path, report, commented)
    said = _("把“{before}”改成“{after}”，再核对：{answer}。批注在 {path}")
    yield said.format(before=before, after=after, answer=headline(report), path=commented)
    for one in report.findings:
        if one.kind in {"contradiction", "differs"}:
            yield f"  {quoted(report, one)}"
            yield f"    {one.message}"


def _write(letter: Letter, path: Path) -> None:
    """The .docx, and its trace as a page beside it."""
    for place, content in {path: as_docx(letter), path.with_suffix(".trace.html"): as_html(letter).encode()}.items():
        with replacing(place, mode=0o600) as temporary:
            temporary.write_bytes(content)


def _checked(path: Path) -> Report:
    document = read_document(path)
    return check_document(document, city_for(document))


def corrupted(letter: Letter) -> tuple[Letter, str, str] | None:
    """The letter with one whole printed as one less than its parts make, and the words before and after; None where it has no
    such number.
    """
    for start, before, after in _candidates(letter):
        wrong = _with(letter, start, before, after)
        if wrong is not None and check_text(wrong.text).failed:
            return wrong, before, after
    return None


def _candidates(letter: Letter) -> Iterator[tuple[int, str, str]]:
    """Places of wholes that stand in plain digits, as printed and as one less."""
    with speak("zh"):
        report = check_text(letter.text)
    for relation in report.relations:
        if relation.kind not in ADDING or not relation.holds:
            continue
        whole = report.quantities[relation.quantities[0]]
        start, end = whole.number
        printed = letter.text[start:end]
        if printed.isdecimal() and whole.value == Fraction(int(printed)) and int(printed) > 1:
            yield start, printed, str(int(printed) - 1)


def _with(letter: Letter, start: int, before: str, after: str) -> Letter | None:
    """The letter with ``after`` for ``before`` at an offset of its text, where both ends lie in one run."""
    at = len(letter.issuer) + 1
    for n, paragraph in enumerate(letter.paragraphs):
        end = at + len(paragraph.text)
        if at <= start < end:
            changed = _changed(paragraph, start - at, before, after)
            if changed is None:
                return None
            return replace(letter, paragraphs=(*letter.paragraphs[:n], changed, *letter.paragraphs[n + 1 :]))
        at = end + 1
    return None


def _changed(paragraph: LetterParagraph, start: int, before: str, after: str) -> LetterParagraph | None:
    at = 0
    for n, run in enumerate(paragraph.runs):
        here = start - at
        if here >= 0 and run.text[here : here + len(before)] == before:
            text = run.text[:here] + after + run.text[here + len(before) :]
            return replace(paragraph, runs=(*paragraph.runs[:n], Run(text, run.traced), *paragraph.runs[n + 1 :]))
        at += len(run.text)
    return None
