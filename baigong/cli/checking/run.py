"""Read, check, annotate, write."""

from __future__ import annotations

import sys
from pathlib import Path

from baigong.cli.checking.asked import STANDARD_INPUT, Asked
from baigong.cli.progress import note
from baigong.cli.tables.output import save
from baigong.engine.base.language import _
from baigong.engine.documents.model import Document, Report
from baigong.engine.documents.reading import read_bytes, read_document


def run(asked: Asked) -> bool:
    """Do what was asked. True where a contradiction or a difference was found."""
    asked.refuse()
    day = asked.day
    document = _read(asked.file)
    if asked.text:
        _deliver(document.text, asked.out)
        return False
    from baigong.cli.checking.city import city_for
    from baigong.engine.documents.checking import check_document

    report = check_document(document, None if asked.no_city else city_for(document, day))
    for words in report.document.notes:
        note(words)
    if asked.annotate is not None:
        _annotate(asked, report)
    _deliver(_answer(asked, report), asked.out)
    if asked.out is not None or asked.form != "table":
        from baigong.engine.documents.showing import headline

        note(headline(report))
    return report.failed


def _read(file: str) -> Document:
    if file != STANDARD_INPUT:
        return read_document(Path(file))
    from baigong.engine.documents.reading.limits import limits

    return read_bytes(sys.stdin.buffer.read(limits().file + 1), "")


def _answer(asked: Asked, report: Report) -> str:
    if asked.form == "json":
        from baigong.engine.documents.showing import as_json

        return as_json(report)
    if asked.form == "html":
        from baigong.engine.documents.showing import as_html

        return as_html(report)
    from baigong.cli.checking.table import drawn

    return drawn(report)


def _annotate(asked: Asked, report: Report) -> None:
    from baigong.engine.documents.annotate import annotate

    if asked.annotate is not None:
        annotate(Path(asked.file), report, asked.annotate)
        note(_("已写入 {path}").format(path=asked.annotate))


def _deliver(text: str, out: Path | None) -> None:
    if out is None:
        sys.stdout.write(text)
    else:
        save(out, text.encode())
