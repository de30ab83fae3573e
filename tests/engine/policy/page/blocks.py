"""docs/policies.md in parts: blocks with the remark above them, commands with what they print, what is said of what is wrong."""

from __future__ import annotations

import io
import re
import shlex
import shutil
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

from baigong.cli.main import execute

ROOT = Path(__file__).parents[4]
PAGE = ROOT / "docs" / "policies.md"
EXAMPLES = ROOT / "docs" / "examples" / "policies"
TEXT = PAGE.read_text(encoding="utf-8")

BLOCK = re.compile(r"(?:<!-- (?P<remark>.*?) -->\n)?^```(?P<kind>\w+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
BECOMES = re.compile(r"(?P<how>mistake|change): (?P<file>\S+), \"(?P<old>.+?)\" becomes \"(?P<new>.+?)\"")
HOME = "~/evening"
"""How the page calls the folder in which the reader works."""


@dataclass(frozen=True)
class Block:
    """One fenced block."""

    remark: str
    kind: str
    text: str


def blocks(text: str) -> list[Block]:
    """The fenced blocks of a text, in order."""
    return [Block(one["remark"] or "", one["kind"], one["text"]) for one in BLOCK.finditer(text)]


def section(title: str) -> str:
    """The text below a heading of the second level."""
    (found,) = re.findall(rf"^## {re.escape(title)}\n(.*?)(?=^## |\Z)", TEXT, re.MULTILINE | re.DOTALL)
    return str(found)


def commands(text: str) -> Iterator[tuple[str, list[str]]]:
    """Each command of a console block, and the lines that it prints."""
    for one in text.removeprefix("$ ").split("\n$ "):
        command, *lines = one.rstrip("\n").split("\n")
        yield command, lines


class _Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


def printed(command: str, folder: Path) -> list[str]:
    """What ``baigong …`` shows on a terminal; of ``cp -r A B`` nothing."""
    words = shlex.split(command)
    if words[:2] == ["cp", "-r"]:
        shutil.copytree(folder / words[2], folder / words[3])
        return []
    assert words[0] == "baigong"
    screen = _Screen()
    with redirect_stdout(screen), redirect_stderr(io.StringIO()) as said:
        code = execute(words[1:])
    assert code in {0, 1}, said.getvalue()
    return [line.rstrip() for line in screen.getvalue().replace(str(folder), HOME).strip("\n").split("\n")]


def shows(shown: list[str], lines: list[str]) -> bool:
    """Whether the page's lines are those printed; a line of … stands for any that are left out."""
    if not shown:
        return not [line for line in lines if line]
    first, *rest = shown
    if first == "…":
        return any(shows(rest, lines[at:]) for at in range(len(lines) + 1))
    return bool(lines) and lines[0] == first and shows(rest, lines[1:])


def replaced(path: Path, old: str, new: str) -> None:
    """Writes one thing in place of another that stands there once."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, (path.name, old, text.count(old))
    path.write_text(text.replace(old, new), encoding="utf-8")


def follow(folder: Path, text: str) -> Iterator[tuple[str, list[str], list[str]]]:
    """Does what the blocks of a text say; each command with what the page shows and what is printed."""
    for block in blocks(text):
        how, _colon, name = block.remark.partition(": ")
        undo: tuple[Path, str] | None = None
        if how == "file":
            (folder / name).write_text(block.text, encoding="utf-8")
        elif how == "append":
            with (folder / name).open("a", encoding="utf-8") as file:
                file.write(block.text)
        elif change := BECOMES.fullmatch(block.remark):
            path = folder / change["file"]
            undo = (path, path.read_text(encoding="utf-8")) if change["how"] == "mistake" else None
            replaced(path, change["old"], change["new"])
        if block.kind == "console":
            for command, shown in commands(block.text):
                yield command, shown, printed(command, folder)
        if undo:
            undo[0].write_text(undo[1], encoding="utf-8")
