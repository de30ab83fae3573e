"""What ``baigong letter`` does, once the question is clear."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from baigong.cli.tables.output import save
from baigong.engine.base.clock import parse_day
from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _, pick
from baigong.engine.base.width import width_of
from baigong.engine.documents.letters.compose import letter_of, template_of
from baigong.engine.documents.letters.model import Letter
from baigong.engine.documents.letters.sound import require_sound
from baigong.engine.pack import load_pack
from baigong.engine.pack.model import LetterTemplate


def list_all(*, as_json: bool) -> None:
    """The pack's letters: id, day, number, name."""
    known = list(load_pack().letters.values())
    if as_json:
        sys.stdout.write(json.dumps([_listed(one) for one in known], ensure_ascii=False, indent=1) + "\n")
        return
    if not known:
        sys.stderr.write(_("城市包里还没有公文模板，写法见 docs/letters.md。") + "\n")
    rows = [[str(value) for value in _listed(one).values()] for one in known]
    widths = [max((width_of(row[n]) for row in rows), default=0) for n in range(4)]
    for row in rows:
        padded = [cell + " " * (width - width_of(cell)) for cell, width in zip(row, widths, strict=True)]
        sys.stdout.write("  ".join(padded).rstrip() + "\n")


def _listed(one: LetterTemplate) -> dict[str, str]:
    return {"id": one.id, "as_of": one.as_of.isoformat(), "number": one.number, "name": pick(one.name)}


def compose(name: str, as_of: str | None, snapshot: Path | None) -> Letter:
    """The letter, its template checked before any record is read."""
    from baigong.engine.warehouse.snapshot import open_snapshot

    day = parse_day(as_of, "--as-of") if as_of else None
    pack = load_pack()
    require_sound(pack, template_of(pack, name))
    made = letter_of(pack, open_snapshot(snapshot), name, day)
    sys.stderr.write(_("截至 {day}，快照 {id}").format(day=made.as_of, id=made.snapshot) + "\n")
    return made


def write_files(letter: Letter, out: Path, *, pdf: bool) -> None:
    """The .docx and its trace beside it; with ``pdf`` the PDF after them. Everything is made before anything is written."""
    from baigong.engine.documents.letters.layout import as_docx

    if out.suffix.lower() != ".docx":
        raise InputError(
            _("公文写成 .docx 文件，{path} 的结尾不对。请改名，或用 --format 选别的形式。").format(path=out)
        )
    docx = as_docx(letter)
    files = {
        out: docx,
        out.with_suffix(".trace.json"): _text(letter, "json").encode(),
        out.with_suffix(".trace.html"): _text(letter, "html").encode(),
    }
    for path, content in files.items():
        save(path, content)
    if pdf:
        _write_pdf(docx, out.with_suffix(".pdf"))


def _write_pdf(docx: bytes, path: Path) -> None:
    from baigong.engine.documents.letters.pdf import as_pdf, has_fonts

    content = as_pdf(docx)
    if not has_fonts():
        sys.stderr.write(_("没有仿宋、楷体等字体，PDF 里用了别的字体；make fonts 可以下载。") + "\n")
    save(path, content)


def write_one(letter: Letter, form: str, out: Path | None, *, pdf: bool) -> None:
    """The letter in one other form, on standard output or into a file."""
    if pdf:
        raise InputError(_("--pdf 只与 --format docx 一起使用。"))
    text = _text(letter, form)
    if out is None:
        sys.stdout.write(text)
    else:
        save(out, text.encode())


def _text(letter: Letter, form: str) -> str:
    from baigong.engine.documents.letters.trace import as_html, trace

    if form == "json":
        return json.dumps(trace(letter), ensure_ascii=False, indent=1) + "\n"
    return as_html(letter) if form == "html" else letter.text
