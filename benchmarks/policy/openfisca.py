"""Five rules side by side with OpenFisca-core, which is installed into an environment of its own for as long as it takes."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from baigong.engine.policy.read import load_book
from benchmarks.policy.beside import DisagreementError, swept, timed
from benchmarks.policy.people import CITY, write_folder, write_people
from benchmarks.timing import Times

RULES = Path(__file__).with_name("openfisca_rules.py")
FIVE = ("technician-grant", "mentor-grant", "post-allowance", "rural-worker", "commute")


@dataclass(frozen=True)
class Rival:
    """Seconds of both over the same people; ``lacking`` says why there is no rival."""

    engine: Times
    engine_used: Times
    openfisca: Times | None = None
    openfisca_used: Times | None = None
    version: str = ""
    lacking: str = ""


def interpreter(directory: Path) -> Path:
    """A Python with OpenFisca-core. Raises CalledProcessError or TimeoutExpired where it cannot be had."""
    python = directory / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", directory], check=True, capture_output=True, timeout=120)
        wanted = ["openfisca-core", f"duckdb=={duckdb.__version__}"]
        command: list[str | Path] = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *wanted]
        subprocess.run(command, check=True, capture_output=True, timeout=600)
    return python


def measured(scratch: Path, repeats: int, people: int = CITY) -> Rival:
    """The five rules both ways. Raises DisagreementError where they grant otherwise."""
    folder = write_folder(scratch / "five", FIVE)
    file = write_people(folder / "people.parquet", people)
    book = load_book(folder)
    with duckdb.connect(":memory:") as connection:
        connection.execute("SET threads = 2")
        connection.execute(f"CREATE TABLE people AS SELECT * FROM read_parquet('{file}')")
        outcome = swept(connection, book)
        found = [timed(lambda: swept(connection, book)) for _ in range(repeats)]
        sums = _sums(connection, outcome)
    engine, used = (Times(tuple(one[at] for one in found)) for at in (0, 1))
    try:
        python = interpreter(scratch / "openfisca")
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
        return Rival(engine, used, lacking=type(error).__name__)
    command: list[str | Path] = [python, RULES, file, str(repeats)]
    said = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    if said["sums"] != sums:
        raise DisagreementError(f"OpenFisca grants {said['sums']}, the sweep {sums}")
    return Rival(engine, used, Times(tuple(said["seconds"])), Times(tuple(said["used"])), said["version"])


def _sums(connection: duckdb.DuckDBPyConnection, outcome: Any) -> dict[str, list[int]]:
    """By rule: who is granted, fen, and fen weighed by the person's id, so that rows cannot be exchanged unseen."""
    connection.register("outcome", outcome)
    found = {}
    for name in FIVE:
        amount = f"{name.replace('-', '_')}_amount"
        query = f"SELECT count({amount}) FILTER ({amount} > 0), sum({amount})::BIGINT, sum({amount} * (person_id % 9973))::BIGINT FROM outcome"
        found[name.replace("-", "_")] = list(connection.execute(query).fetchall()[0])
    return found
