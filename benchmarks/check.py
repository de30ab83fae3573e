"""How long ``baigong check`` takes: its start, a ten-page letter, and up to two hundred pages."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

from benchmarks.timing import Times, in_turn

CORPUS = Path(__file__).resolve().parents[1] / "tests" / "engine" / "documents" / "corpus" / "open"
PAGE_CHARACTERS = 22 * 28
"""A page of an official document: 22 lines of 28 characters (GB/T 9704-2012)."""
LETTER = 10
PAGES = (LETTER, 50, 100, 200)
ONE_LINE = "全市有技工学校5所。\n"
ALLOWED = (0, 1)
"""A finding is no failure here."""


@dataclass(frozen=True)
class Checked:
    """What was measured of the checker, in seconds."""

    startup: Times
    """A new process that checks one line."""
    letter_text: Times
    """A new process that checks ten pages of text."""
    letter_word: Times
    """A new process that checks ten pages of Word."""
    inside: dict[int, Times]
    """Pages → checking alone, in a process that is up."""


def pages_of(pages: int, corpus: Path = CORPUS) -> str:
    """Official prose of so many pages, from the documents of the corpus, over and over."""
    texts = [one.read_text(encoding="utf-8") for one in sorted(corpus.glob("*.txt"))]
    if not texts:
        raise FileNotFoundError(corpus)
    parts, length = [], 0
    for text in cycle(texts):
        parts.append(text.strip() + "\n")
        length += len(parts[-1])
        if length >= pages * PAGE_CHARACTERS:
            return "".join(parts)[: pages * PAGE_CHARACTERS]
    raise AssertionError


def measured(baigong: Path, scratch: Path, repeats: int) -> Checked:
    """Measure, in an empty folder without a city."""
    files = _files(scratch)
    home = scratch / "empty"
    home.mkdir(mode=0o700, exist_ok=True)
    environment = {name: value for name, value in os.environ.items() if not name.startswith("BAIGONG_")}
    commands: dict[str, Sequence[str | Path]] = {
        name: (baigong, "check", file, "--format", "json") for name, file in files.items()
    }
    said = in_turn(repeats, commands, environment | {"BAIGONG_HOME": str(home)}, allowed=ALLOWED)
    inside = {pages: _inside(pages, repeats) for pages in PAGES}
    return Checked(said["line"][0], said["text"][0], said["word"][0], inside)


def _files(scratch: Path) -> dict[str, Path]:
    import docx

    text = pages_of(LETTER)
    files = {"line": scratch / "line.txt", "text": scratch / "letter.txt", "word": scratch / "letter.docx"}
    files["line"].write_text(ONE_LINE, encoding="utf-8")
    files["text"].write_text(text, encoding="utf-8")
    word = docx.Document()
    for line in text.splitlines():
        word.add_paragraph(line)
    word.save(str(files["word"]))
    return files


def _inside(pages: int, repeats: int) -> Times:
    from baigong.engine.documents import check_text

    text = pages_of(pages)
    check_text(text)
    return Times(tuple(_seconds(text) for _ in range(repeats)))


def _seconds(text: str) -> float:
    from baigong.engine.documents import check_text

    began = time.perf_counter()
    check_text(text)
    return time.perf_counter() - began
