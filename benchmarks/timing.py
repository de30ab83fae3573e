"""Commands run in fresh processes: how long, and how much memory they and their children held."""

from __future__ import annotations

import statistics
import subprocess
import threading
import time
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

EVERY = 0.05


@dataclass(frozen=True)
class Run:
    """One run of a command."""

    seconds: float
    peak_bytes: int
    """The most that the process and its children held at one moment (proportional set size); 0 where nobody watched or
    /proc does not say."""
    output: str


@dataclass(frozen=True)
class Times:
    """Several runs of one command, in seconds."""

    seconds: tuple[float, ...]

    @property
    def median(self) -> float:
        """The middle one."""
        return statistics.median(self.seconds)

    def __str__(self) -> str:
        low, high = min(self.seconds), max(self.seconds)
        places = 2 if high < 10 else 1
        if len(self.seconds) == 1:
            return f"{self.median:.{places}f}"
        return f"{self.median:.{places}f} ({low:.{places}f}–{high:.{places}f})"


def run(
    command: Sequence[str | Path],
    environment: dict[str, str],
    *,
    watched: bool = False,
    allowed: Collection[int] = (0,),
) -> Run:
    """Run a command to its end, ``watched`` for its memory, which costs a little time.

    Raises CalledProcessError, with what it said, where its exit code is none of ``allowed``.
    """
    began = time.perf_counter()
    process = subprocess.Popen(
        command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    peak = [0]
    ended = threading.Event()
    watcher = threading.Thread(target=_watch, args=(process.pid, peak, ended), daemon=True)
    if watched:
        watcher.start()
    output, notes = process.communicate()
    seconds = time.perf_counter() - began
    ended.set()
    if watched:
        watcher.join()
    if process.returncode not in allowed:
        raise subprocess.CalledProcessError(process.returncode, command, output, notes)
    return Run(seconds, peak[0], output)


def repeated(times: int, command: Sequence[str | Path], environment: dict[str, str]) -> tuple[Times, str]:
    """The times of several runs after one that is not counted, and the last output."""
    return in_turn(times, {"": command}, environment)[""]


def in_turn(
    times: int,
    commands: Mapping[str, Sequence[str | Path]],
    environment: dict[str, str],
    *,
    allowed: Collection[int] = (0,),
) -> dict[str, tuple[Times, str]]:
    """Several commands one after the other, ``times`` rounds after one that is not counted: what else the machine does meets all.

    Name → times and last output.
    """
    rounds = [
        {name: run(command, environment, allowed=allowed) for name, command in commands.items()}
        for _ in range(times + 1)
    ]
    return {name: (Times(tuple(one[name].seconds for one in rounds[1:])), rounds[-1][name].output) for name in commands}


def _watch(pid: int, peak: list[int], ended: threading.Event) -> None:
    while not ended.wait(EVERY):
        peak[0] = max(peak[0], sum(map(_held, _family(pid))))


def _family(pid: int) -> list[int]:
    """The process and all that it started, and these."""
    found = [pid]
    for parent in found:
        for children in Path(f"/proc/{parent}/task").glob("*/children"):
            try:
                found += map(int, children.read_text(encoding="ascii").split())
            except (OSError, ValueError):
                continue
    return found


def _held(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))
