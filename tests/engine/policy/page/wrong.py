"""Wrong examples of docs/policies.md: put into the example's policy or facts, and what is said of them."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from baigong.engine.base.errors import InputError
from baigong.engine.policy.read import check_book, load_book
from baigong.engine.policy.sweep import sweep
from tests.engine.policy.page.blocks import EXAMPLES, blocks, section

TUITION, TRAVEL, FACTS = "evening-tuition.yaml", "evening-travel.yaml", "facts.yaml"
KEY = re.compile(r"\w+")
TITLE = "What the checker tells you"
SCHOOLS = """  school:
    key: name
    file: schools.csv
    columns:
      name: {type: text}
"""


@dataclass
class Example:
    """Lines that are wrong, what is said of them, lines to write instead."""

    kind: str
    wrong: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    right: list[str] = field(default_factory=list)

    @property
    def name(self) -> str:
        """As a test is called."""
        return " / ".join(self.wrong)


def examples() -> list[Example]:
    """Every wrong example of the page."""
    return [
        one
        for block in blocks(section(TITLE))
        if block.remark.startswith("wrong: ")
        for one in _read(block.remark, block.text)
    ]


def _read(remark: str, text: str) -> Iterator[Example]:
    for part in text.rstrip("\n").split("\n\n"):
        one = Example(remark.removeprefix("wrong: "))
        for line in part.split("\n"):
            into = {"✗ ": one.wrong, "✓ ": one.right, "  ": one.said}[line[:2]]
            into.append(line[2:])
        yield one


def world(folder: Path) -> Path:
    """A folder with the example's facts, its header and parameters, and two policies without conditions beside it."""
    shutil.copytree(EXAMPLES, folder)
    path = folder / TUITION
    path.write_text(path.read_text(encoding="utf-8").split("\nvetoes:")[0], encoding="utf-8")
    header = (folder / TRAVEL).read_text(encoding="utf-8").split("\nparameters:")[0]
    (folder / TRAVEL).write_text(header, encoding="utf-8")
    schools = (
        header.replace("evening-travel", "school-grant")
        .replace("learner", "school")
        .replace("dated_by: applied_on", "")
    )
    (folder / "school-grant.yaml").write_text(schools, encoding="utf-8")
    with (folder / FACTS).open("a", encoding="utf-8") as file:
        file.write(SCHOOLS)
    return folder


def put(folder: Path, kind: str, lines: list[str], instead: list[str]) -> None:
    """Writes lines in place of the keys that they, or the lines to compare them with, begin with."""
    path = folder / (FACTS if kind == "facts" else TUITION)
    text = path.read_text(encoding="utf-8")
    if kind == "facts":
        (line,) = lines
        name = _key(instead[0])
        found = re.search(rf"^ +{name}: .*(\n        .*)*$", text, re.MULTILINE)
        assert found
        indent = " " * (len(found[0]) - len(found[0].lstrip()))
        path.write_text(text.replace(found[0], indent + line), encoding="utf-8")
        return
    for key in {_key(one) for one in instead if KEY.match(one)}:
        text = re.sub(rf"^{key}:.*\n([ \n].*\n|\n)*", "", text, flags=re.MULTILINE)
    shown = "\n".join(_condition(line) for line in lines)
    path.write_text(f"{text.rstrip()}\n{shown}\n", encoding="utf-8")


def _key(line: str) -> str:
    found = KEY.match(line)
    assert found
    return found[0]


def _condition(line: str) -> str:
    if not line.startswith("when: "):
        return line
    return f"conditions:\n  - id: tried\n    says: {{zh: 试, en: Tried}}\n    {line}"


def said_of(folder: Path) -> list[str]:
    """What the checker says, without places; each once."""
    try:
        return list(dict.fromkeys(f"{one.mistake} — {one.cure}" for one in check_book(folder)))
    except InputError as error:
        return [error.message]


def swept(folder: Path, row: str) -> str:
    """What a sweep says of the example folder with one more row of people."""
    shutil.copytree(EXAMPLES, folder)
    with (folder / "people.csv").open("a", encoding="utf-8") as file:
        file.write(row + "\n")
    try:
        sweep(load_book(folder), date(2024, 6, 30))
    except InputError as error:
        return error.message
    return ""
