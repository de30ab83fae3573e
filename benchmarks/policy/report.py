"""The page's section about policies."""

from __future__ import annotations

from dataclasses import dataclass, field

from benchmarks.policy.beside import Beside
from benchmarks.policy.nation import CHINA, Nation, seconds_for
from benchmarks.policy.openfisca import FIVE, Rival
from benchmarks.policy.proofs import Proved
from benchmarks.timing import Times

RATIO_LIMIT, RATE_LIMIT, MEMORY_LIMIT, EXPLAIN_LIMIT, ID_LIMIT = 1.3, 20, 1, 10, 20
PROVE_LIMIT = 60


@dataclass
class Policies:
    """All that was measured of policies; what was left out is absent."""

    beside: Beside
    rival: Rival
    growth: dict[int, Times]
    nations: list[Nation] = field(default_factory=list)
    explained: dict[str, tuple[list[float], list[float]]] = field(default_factory=dict)
    """Outcome → milliseconds with the session that is kept, and with a fresh one."""
    by_id: tuple[list[float], list[float]] = field(default_factory=lambda: ([], []))
    """The same of subjects of the demo city by their ids, whatever the outcome."""
    proved: list[Proved] = field(default_factory=list)


def section(found: Policies) -> str:
    """Markdown, from its heading on."""
    parts = [_beside(found), _rival(found.rival), _growth(found.growth)]
    parts += [_nations(found.nations)] if found.nations else []
    parts += [_explained(found.explained, found.by_id)] if found.explained else []
    parts += [_proved(found.proved)] if found.proved else []
    return "\n\n".join(parts)


def _beside(found: Policies) -> str:
    one = found.beside
    used = one.engine_used.median / one.hand_used.median
    return BESIDE.format(
        people=one.people,
        engine=_ms(one.engine),
        hand=_ms(one.hand),
        engine_used=_ms(one.engine_used),
        hand_used=_ms(one.hand_used),
        ratio=one.ratio,
        used=used,
        limit=RATIO_LIMIT,
    )


def _rival(rival: Rival) -> str:
    lines = [f"| the sweep, with reasons | {_ms(rival.engine)} | {_ms(rival.engine_used)} | 1.00 |"]
    if rival.openfisca and rival.openfisca_used:
        ratio = rival.openfisca.median / rival.engine.median
        lines.append(
            f"| OpenFisca-core {rival.version}, amounts alone | {_ms(rival.openfisca)} | {_ms(rival.openfisca_used)} | {ratio:.2f} |"
        )
    else:
        lines.append(f"| OpenFisca-core could not be installed ({rival.lacking}) | — | — | — |")
    return RIVAL.format(five=", ".join(FIVE), lines="\n".join(lines))


def _growth(found: dict[int, Times]) -> str:
    lines = [f"| {number} | {_ms(times)} | {1000 * times.median / number:.1f} |" for number, times in found.items()]
    return GROWTH.format(lines="\n".join(lines))


def _nations(found: list[Nation]) -> str:
    lines = [
        f"| {one.people / 1e6:g} million | {one.seconds:.1f} | {one.millions_a_second:.1f} | {one.peak_bytes / 2**30:.2f} GiB |"
        for one in found
    ]
    if len(found) > 1:
        seconds = seconds_for(CHINA, found)
        lines.append(f"| {CHINA / 1e6:g} million, by the slope of the last two | {seconds:.0f} | — | — |")
    return NATIONS.format(rate=RATE_LIMIT, memory=MEMORY_LIMIT, policies=found[0].policies, lines="\n".join(lines))


def _explained(found: dict[str, tuple[list[float], list[float]]], by_id: tuple[list[float], list[float]]) -> str:
    every = tuple([each for one in found.values() for each in one[at]] for at in (0, 1))
    lines = []
    named = [*sorted(found.items()), ("all", every), *([("by subject id", by_id)] if by_id[0] else [])]
    for outcome, (kept, fresh) in named:
        one, other = Times(tuple(kept)).median, Times(tuple(fresh)).median
        lines.append(f"| {outcome} | {len(kept)} | {one:.1f} | {other:.1f} |")
    return EXPLAINED.format(limit=EXPLAIN_LIMIT, by_id=ID_LIMIT, lines="\n".join(lines))


def _proved(found: list[Proved]) -> str:
    lines = [
        f"| {one.pack} | {sum(one.counts.values())} | {one.counts['proved']} | {one.counts['found']} | {one.counts['undecided']} | {one.times} |"
        for one in found
    ]
    return PROVED.format(limit=PROVE_LIMIT, lines="\n".join(lines))


def _ms(times: Times) -> str:
    return f"{1000 * times.median:.0f} ms ({1000 * min(times.seconds):.0f}–{1000 * max(times.seconds):.0f})"


BESIDE = """## Policies

Twenty rules of an invented nation (`benchmarks/policy/rules`) over {people:,} people in a table: dated parameters, tables by level, county
and occupation, whole months, a policy that uses another, a group, a pool of places and one of money. What comes out, reasons
included, is an Arrow table. By hand: one query (`benchmarks/policy/by_hand.sql`). Both give the same in every row, or the run stops.

| | Wall clock | Processor | Baigong takes … times as long |
|---|---|---|---|
| the sweep, compiled from the rules each time | {engine} | {engine_used} | 1.00 |
| by hand | {hand} | {hand_used} | {ratio:.2f} (of the processor: {used:.2f}) |

Promised: at most {limit:g} times."""

RIVAL = """The same people and five of the rules without pools ({five}), data preloaded. OpenFisca gives
amounts without reasons and knows no "unknown"; who is granted what is the same.

| | Wall clock | Processor | … times the sweep |
|---|---|---|---|
{lines}

Promised: faster than OpenFisca."""

GROWTH = """More policies over the same people:

| Policies | Wall clock | Milliseconds a policy |
|---|---|---|
{lines}"""

NATIONS = """`baigong policy sweep` of {policies} of them, both pools among them, from Parquet to Parquet, a new process each, with all checks of the
data:

| People | Seconds | Million person-policies a second | Peak memory of the process |
|---|---|---|---|
{lines}

Promised: {rate} million a second in less than {memory} GiB."""

EXPLAINED = """One subject explained, with facts given, policies of Mianyang; and by id, random subjects of all policies of the demo city, its
snapshot open:

| Outcome | Explanations | Milliseconds, median | With a connection of its own |
|---|---|---|---|
{lines}

Promised: medians of at most {limit} ms with facts given, {by_id} ms by id."""

PROVED = """`baigong policy prove` of a whole pack, a new process each, every example confirmed by `explain`:

| Pack | Questions | Proved | Found | Undecided | Seconds |
|---|---|---|---|---|---|
{lines}

Promised: at most {limit} seconds."""
