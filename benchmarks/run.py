"""Measures the speeds that are promised and writes ``docs/benchmarks.md``: ``python -m benchmarks.run``, or ``make bench``."""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from datetime import date
from pathlib import Path

from benchmarks import by_hand, check, entitlements, machine
from benchmarks.policy import all as policies
from benchmarks.policy.beside import DisagreementError as OutcomesDisagree
from benchmarks.policy.nation import SIZES
from benchmarks.report import Measured, page
from benchmarks.timing import Run, Times, in_turn, repeated, run

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "benchmarks.md"
PYTHON = Path(sys.executable)
BAIGONG = PYTHON.with_name("baigong")
AS_OF = "2018-08-31"
TODAY = "2018-09-04"
BUSY = 0.5
"""A load average above which times say more about the neighbours than about us."""
FIGURES = (BAIGONG, "figures", "--as-of", AS_OF, "--format", "json")
SNAPSHOT = (BAIGONG, "snapshot", "--format", "json")


class DisagreementError(Exception):
    """Two ways to one figure gave two values."""


def main() -> int:
    """Measure, compare, write."""
    asked = _arguments()
    with ExitStack() as stack:
        scratch = Path(tempfile.mkdtemp(prefix="baigong-bench-"))
        stack.callback(shutil.rmtree, scratch, ignore_errors=True)
        try:
            found = _measured(asked, scratch, stack)
        except (DisagreementError, OutcomesDisagree) as error:
            print(error, file=sys.stderr)
            return 1
        except subprocess.CalledProcessError as error:
            print(f"{' '.join(map(str, error.cmd))} failed: {error.stderr.strip()}", file=sys.stderr)
            return 2
    written = page(found)
    if asked.print:
        print(written)
    else:
        PAGE.write_text(written, encoding="utf-8")
        _note(f"wrote {PAGE.relative_to(ROOT)}")
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.run", description=__doc__)
    parser.add_argument("--home", type=Path, help="measure the city in this BAIGONG_HOME instead of building one")
    parser.add_argument(
        "--scale", type=float, default=1.0, help="size of the city that is built (default 1, the whole city)"
    )
    parser.add_argument("--repeats", type=int, default=5, help="runs of each quick command (default 5)")
    parser.add_argument("--demos", type=int, default=3, help="runs of baigong demo (default 3)")
    parser.add_argument("--without-postgresql", action="store_true", help="leave the snapshot from PostgreSQL out")
    parser.add_argument(
        "--nation",
        type=int,
        default=SIZES[-1],
        help="the most people that policies are swept over (default 36,000,000)",
    )
    parser.add_argument("--print", action="store_true", help="print the page instead of writing docs/benchmarks.md")
    return parser.parse_args()


def _measured(asked: argparse.Namespace, scratch: Path, stack: ExitStack) -> Measured:
    load = os.getloadavg()[0]
    if load > BUSY:
        _note(f"this machine is busy (load {load:.1f}): the times will be too long")
    demos: list[Run] = []
    home = asked.home
    if home is None:
        home = scratch / "home"
        demos = [_demo(home, asked.scale, number) for number in range(asked.demos)]
    snapshots, rows = {}, 0
    _note("snapshot from SQLite")
    snapshots["SQLite"], said = repeated(min(asked.repeats, 3), SNAPSHOT, environment(home))
    rows = sum(json.loads(said)["rows"].values())
    programs = None
    if not asked.without_postgresql:
        snapshots["PostgreSQL"], programs = _from_postgresql(asked, scratch, stack)
    found = _figures(home, asked.repeats, machine.described(programs))
    found.scale, found.load = asked.scale, load
    found.snapshots, found.rows = snapshots, rows
    _note("checking documents")
    found.check = check.measured(BAIGONG, scratch, asked.repeats)
    _note("what can I get")
    found.served = entitlements.measured(BAIGONG, scratch)
    _note("policies")
    sizes = tuple(one for one in SIZES if one <= asked.nation)
    found.policies = policies.measured(BAIGONG, scratch, asked.repeats, sizes)
    if demos:
        found.demos = Times(tuple(one.seconds for one in demos))
        found.demo_peak = max(one.peak_bytes for one in demos)
    return found


def environment(home: Path, database: str | None = None) -> dict[str, str]:
    """What a command gets to know."""
    kept = {name: value for name, value in os.environ.items() if name not in {"DATABASE_URL", "BAIGONG_CITY"}}
    given = {"BAIGONG_HOME": str(home), "BAIGONG_TODAY": TODAY, "DJANGO_SETTINGS_MODULE": "baigong.site.settings"}
    return kept | given | ({"DATABASE_URL": database} if database else {})


def _demo(home: Path, scale: float, number: int, database: str | None = None) -> Run:
    _note(f"demo {number + 1}")
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir(mode=0o700)
    return run((BAIGONG, "demo", "--scale", str(scale)), environment(home, database), watched=True)


def _from_postgresql(asked: argparse.Namespace, scratch: Path, stack: ExitStack) -> tuple[Times, Path]:
    """A cluster of our own for as long as it is measured."""
    from tests.support.postgresql import Cluster, programs

    cluster = Cluster()
    stack.callback(cluster.stop)
    database, home = cluster.create(), scratch / "postgresql"
    _note("the same city in PostgreSQL")
    _demo(home, asked.scale, 0, database)
    _note("snapshot from PostgreSQL")
    times, _ = repeated(min(asked.repeats, 3), SNAPSHOT, environment(home, database))
    return times, programs()


def _figures(home: Path, repeats: int, where: str) -> Measured:
    """The figures four ways, compared, then how long the queries alone take."""
    newest = home / "snapshots" / (home / "snapshots" / "newest").read_text(encoding="utf-8").strip()
    hand = (PYTHON, ROOT / "benchmarks" / "by_hand.py", newest)
    ways = {"figures": FIGURES, "by_rows": hand, "shortest": (*hand, "--shortest"), "by_orm": ()}
    ways["by_orm"] = (PYTHON, ROOT / "benchmarks" / "by_orm.py")
    _note("figures, four ways in turn")
    said = in_turn(repeats, ways, environment(home))
    times = {name: one for name, (one, _) in said.items()}
    values = {name: values_of(output) for name, (_, output) in said.items()}
    for name, found in values.items():
        compare("figures", values["figures"], name, found)
    inside = {
        "figures": _inside(repeats, lambda: _engine_seconds(home)),
        "by_rows": _inside(repeats, lambda: by_hand.seconds(newest)),
        "shortest": _inside(repeats, lambda: by_hand.seconds(newest, shortest=True)),
    }
    return Measured(where, date.today(), repeats, times, inside)


def values_of(said: str) -> dict[str, float | None]:
    """Id → value, from either form of JSON."""
    read = json.loads(said)
    if isinstance(read, list):
        read = {one["id"]: one["value"] for one in read}
    return {name: None if value is None else float(value) for name, value in read.items()}


def compare(one: str, left: dict[str, float | None], other: str, right: dict[str, float | None]) -> None:
    """Raises DisagreementError naming the figures that differ, or that one of the two lacks."""
    wrong = [name for name in left.keys() | right.keys() if not _same(left.get(name, -1), right.get(name, -2))]
    if wrong:
        told = ", ".join(f"{name}: {left.get(name)} and {right.get(name)}" for name in sorted(wrong))
        raise DisagreementError(f"{one} and {other} disagree: {told}")


def _same(left: float | None, right: float | None) -> bool:
    return left == right if left is None or right is None else abs(left - right) < 1e-5


def _inside(repeats: int, seconds: Callable[[], float]) -> Times:
    seconds()
    return Times(tuple(seconds() for _ in range(repeats)))


def _engine_seconds(home: Path) -> float:
    """From opening the snapshot to the values, in this process; the pack is read."""
    import time

    from baigong.engine.figures import compute
    from baigong.engine.pack import load_pack
    from baigong.engine.warehouse import open_snapshot

    os.environ["BAIGONG_HOME"] = str(home)
    pack = load_pack("mianyang")
    began = time.perf_counter()
    compute(pack, open_snapshot(), date.fromisoformat(AS_OF))
    return time.perf_counter() - began


def _note(what: str) -> None:
    print(what, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
