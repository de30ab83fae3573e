"""The people of an invented nation, and bare folders that hold them with some of the rules."""

from __future__ import annotations

import re
import shutil
from collections.abc import Collection
from pathlib import Path

import duckdb

HERE = Path(__file__).parent
RULES, PEOPLE = HERE / "rules", HERE / "people.sql"
CITY = 360_000
TEN = (
    "county-innovation",
    "hardship",
    "mentor-grant",
    "online-course",
    "post-allowance",
    "retention",
    "skill-upgrade",
    "technician-grant",
    "training-voucher",
    "youth-start",
)
"""Of the twenty: both pools, the group, and the policy that uses another."""
AT_ONCE = 3_600_000


def rows(people: int, first: int = 1, last: int | None = None) -> str:
    """A query of people ``first`` to ``last`` (all) of a nation of so many."""
    end = people + 1 if last is None else last + 1
    return PEOPLE.read_text(encoding="utf-8").format(first=first, last=end, all=people)


def write_people(path: Path, people: int) -> Path:
    """A Parquet file of so many people, in the order of their ids, in little memory."""
    with duckdb.connect(":memory:") as connection:
        connection.execute("SET memory_limit = '2GB'")
        connection.execute("SET enable_progress_bar = false")
        connection.execute(f"COPY ({rows(people)}) TO '{path}' (FORMAT parquet)")
    return path


def write_folder(directory: Path, policies: Collection[str] = (), copies: int = 1) -> Path:
    """A bare folder with ``policies`` (all where none are named), each ``copies`` times under names of its own; no people yet."""
    directory.mkdir(parents=True, exist_ok=True)
    shutil.copy(RULES / "facts.yaml", directory)
    for file in sorted(RULES.glob("*.yaml")):
        if file.stem != "facts" and (not policies or file.stem in policies):
            for number in range(copies):
                written = renamed(file.read_text(encoding="utf-8"), number)
                (directory / f"{file.stem}{_end(number)}.yaml").write_text(written, encoding="utf-8")
    return directory


def renamed(text: str, number: int) -> str:
    """A policy as the copy ``number``: it, its group and the policies that it names have another name; 0 is itself."""
    names = "|".join([*(one.stem for one in RULES.glob("*.yaml")), "one-training"])
    return re.sub(rf"(?<![\w-])({names})(?![\w-])", rf"\g<1>{_end(number)}", text)


def _end(number: int) -> str:
    return f"-{number + 1}" if number else ""
