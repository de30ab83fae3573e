"""``baigong policy sweep`` over 0.36, 3.6 and 36 million people from Parquet to Parquet, a new process each, watched for its memory;
and 1, 10 and 100 policies over a city's people in a process that is up.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from baigong.engine.policy.read import load_book
from benchmarks.policy.beside import preloaded, swept, timed
from benchmarks.policy.people import CITY, TEN, write_folder, write_people
from benchmarks.timing import Times, run

MEMORY = "550MB"
"""What DuckDB may use; the process holds more."""
SIZES = (CITY, 10 * CITY, 100 * CITY)
CHINA = 200_000_000
ON = "2018-06-30"


@dataclass(frozen=True)
class Nation:
    """One size: ``policies`` over ``people``."""

    people: int
    policies: int
    seconds: float
    peak_bytes: int

    @property
    def millions_a_second(self) -> float:
        """Million decided pairs of person and policy a second."""
        return self.people * self.policies / self.seconds / 1e6


def measured(baigong: Path, scratch: Path, environment: dict[str, str], sizes: tuple[int, ...] = SIZES) -> list[Nation]:
    """Ten policies over each size; the files are gone at the end."""
    return [_swept(baigong, write_folder(scratch / f"nation-{people}", TEN), environment, people) for people in sizes]


def _swept(baigong: Path, folder: Path, environment: dict[str, str], people: int) -> Nation:
    file = write_people(folder / "people.parquet", people)
    out = folder / "outcomes.parquet"
    command = (baigong, "policy", "sweep", "--in", folder, "--on", ON, "--out", out, "--memory", MEMORY)
    done = run((*command, "--format", "json"), environment, watched=True)
    for one in (file, out):
        one.unlink()
    return Nation(people, len(TEN), done.seconds, done.peak_bytes)


def seconds_for(people: int, found: list[Nation]) -> float:
    """What so many people would take, on the line through the two largest sizes."""
    smaller, larger = sorted(found, key=lambda one: one.people)[-2:]
    slope = (larger.seconds - smaller.seconds) / (larger.people - smaller.people)
    return larger.seconds + slope * (people - larger.people)


def by_policies(scratch: Path, repeats: int, people: int = CITY) -> dict[int, Times]:
    """Policies → seconds over a city's people: one, ten, and ten under ten names each."""
    folders = {
        1: write_folder(scratch / "one", ("post-allowance",)),
        10: write_folder(scratch / "ten", TEN),
        100: write_folder(scratch / "hundred", TEN, 10),
    }
    with preloaded(people) as connection:
        found = {}
        for number, folder in folders.items():
            book = load_book(folder)
            assert len(book.policies) == number  # noqa: S101  # what the table says
            swept(connection, book)
            found[number] = Times(tuple(timed(lambda: swept(connection, book))[0] for _ in range(repeats)))  # noqa: B023
    return found
