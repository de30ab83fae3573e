"""``docs/benchmarks.md`` from what one run measured."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from benchmarks import entitlements
from benchmarks.check import LETTER, Checked
from benchmarks.policy.report import Policies, section
from benchmarks.timing import Times

FIGURES_LIMIT, RATIO_LIMIT, SNAPSHOT_LIMIT, DEMO_LIMIT, MEMORY_LIMIT = 1.0, 1.5, 15.0, 60.0, 2.0
STARTUP_LIMIT, LETTER_LIMIT = 0.5, 1.0


@dataclass
class Measured:
    """All that one run found out; what it left out is absent."""

    machine: str
    day: date
    repeats: int
    times: dict[str, Times]
    """New processes: ``figures``, ``by_rows``, ``shortest``, ``by_orm``."""
    inside: dict[str, Times]
    """Query times inside a process that is up: ``figures``, ``by_rows``, ``shortest``."""
    snapshots: dict[str, Times] = field(default_factory=dict)
    rows: int = 0
    scale: float = 1.0
    load: float = 0.0
    """The load average of the minute before it began."""
    demos: Times | None = None
    demo_peak: int = 0
    check: Checked | None = None
    served: entitlements.Served | None = None
    policies: Policies | None = None


def page(found: Measured) -> str:
    """The whole page, Markdown."""
    return (
        "\n\n".join(
            [
                HEAD.format(day=found.day, machine=found.machine, scale=found.scale, load=found.load),
                _figures(found),
                _others(found),
                *([_check(found.check)] if found.check else []),
                *([entitlements.section(found.served)] if found.served else []),
                *([section(found.policies)] if found.policies else []),
                FOOT,
            ]
        )
        + "\n"
    )


def _figures(found: Measured) -> str:
    def line(title: str, name: str) -> str:
        ratio = found.times["figures"].median / found.times[name].median
        if name not in found.inside:
            return f"| {title} | {found.times[name]} | {ratio:.2f} | — | — |"
        inside = found.inside[name].median
        alone = found.inside["figures"].median / inside
        return f"| {title} | {found.times[name]} | {ratio:.2f} | {1000 * inside:.0f} ms | {alone:.2f} |"

    return FIGURES.format(
        repeats=found.repeats,
        limit=FIGURES_LIMIT,
        ratio=RATIO_LIMIT,
        lines="\n".join(
            [
                line("`baigong figures --format json`", "figures"),
                line("by hand, the same rows", "by_rows"),
                line("by hand, the shortest way", "shortest"),
                line("by the Django ORM, from SQLite", "by_orm"),
            ]
        ),
    )


def _others(found: Measured) -> str:
    lines = [
        f"| `baigong snapshot` from {name}, {found.rows:,} rows | {times} s | {SNAPSHOT_LIMIT:.0f} s |"
        for name, times in found.snapshots.items()
    ]
    if found.demos:
        lines.append(f"| `baigong demo`, with its snapshot and figures | {found.demos} s | {DEMO_LIMIT:.0f} s |")
        lines.append(f"| … its peak memory | {found.demo_peak / 2**30:.2f} GiB | {MEMORY_LIMIT:.0f} GiB |")
    return OTHERS.format(lines="\n".join(lines))


def _check(found: Checked) -> str:
    one = found.inside[LETTER].median / LETTER
    lines = [
        f"| {pages} | {1000 * times.median:.0f} | {1000 * times.median / pages:.1f} | {times.median / pages / one:.2f} |"
        for pages, times in found.inside.items()
    ]
    start = found.startup.median
    return CHECK.format(
        startup=found.startup,
        startup_limit=STARTUP_LIMIT,
        text=found.letter_text,
        text_after=found.letter_text.median - start,
        word=found.letter_word,
        word_after=found.letter_word.median - start,
        letter_limit=LETTER_LIMIT,
        lines="\n".join(lines),
    )


HEAD = """# Benchmarks

Written by `make bench`, all tables from one run, on {day}. The city is the demonstration city at scale {scale:g}
(1 is the whole city).

Measured on {machine}. Load average when it began: {load:.1f}.

Times are medians, in brackets the least and the greatest. Every run is a new process, from its start to its end, after one
that is not counted: files are in the system's cache, as on a machine in daily use."""

FIGURES = """## The 65 figures, from a snapshot that is there

As of 2018-08-31, {repeats} runs each. All ways give the same 65 values, or the run stops.

| | Seconds, new process | Baigong takes … times as long | Its queries alone | Baigong's take … times as long |
|---|---|---|---|---|
{lines}

Promised: at most {limit:.0f} second, and at most {ratio} times what the same SQL by hand takes.

*The same rows* joins, for every skilled worker, what the fact view of the pack says of them (level, occupation, county, age,
employer), as whoever wants to open a figure onto its records must. *The shortest way* looks at nothing but what these 65
numbers need: it cannot list a record or break a figure down. Both are in `benchmarks/by_hand.sql`; neither checks the pack, the
snapshot or the values, and neither prints a number as officials do, which the command does too."""

OTHERS = """## Building

| | Measured | Promised, at most |
|---|---|---|
{lines}"""

CHECK = """## Checking a document

In an empty folder, without a city; the prose is that of the documents in `tests/engine/documents/corpus/open`. A page is 22 lines of
28 characters.

| | Seconds, new process | After start-up | Promised, at most |
|---|---|---|---|
| `baigong check` of one line: start-up | {startup} | — | {startup_limit:g} s |
| … of ten pages, .txt | {text} | {text_after:.2f} | {letter_limit:g} s after start-up |
| … of ten pages, .docx | {word} | {word_after:.2f} | {letter_limit:g} s after start-up |

Time is linear in the length; in a process that is up:

| Pages | Milliseconds | A page | Times a page of ten |
|---|---|---|---|
{lines}"""

FOOT = """## Again, on your machine

    make bench                                  # builds the city, measures everything, rewrites this page
    .venv/bin/python -m benchmarks.run --home var --print   # the city that is in ./var, to the screen
    .venv/bin/python -m benchmarks.policy --most 3600000    # policies alone, up to 3.6 million people

By hand, without this project, on a snapshot's folder (needs DuckDB's Python package):

    python benchmarks/by_hand.py var/snapshots/NAME"""
