from __future__ import annotations

from benchmarks.policy.beside import Beside
from benchmarks.policy.nation import Nation, seconds_for
from benchmarks.policy.openfisca import Rival
from benchmarks.policy.report import Policies, section
from benchmarks.timing import Times

MILLION = 1_000_000


def measured() -> Policies:
    beside = Beside(360_000, Times((0.3,)), Times((0.2, 0.25, 0.3)), Times((0.5,)), Times((0.4,)))
    rival = Rival(Times((0.1,)), Times((0.15,)), Times((0.4,)), Times((0.4,)), "46.0.1")
    return Policies(beside, rival, {1: Times((0.05,)), 10: Times((0.2,))})


def test_the_section_states_ratios_and_what_was_promised() -> None:
    text = section(measured())
    assert "over 360,000 people in a table" in text
    assert "| by hand | 250 ms (200–300) | 400 ms (400–400) | 1.20 (of the processor: 1.25) |" in text
    assert "Promised: at most 1.3 times." in text
    assert "| OpenFisca-core 46.0.1, amounts alone | 400 ms (400–400) | 400 ms (400–400) | 4.00 |" in text
    assert "| 10 | 200 ms (200–200) | 20.0 |" in text
    assert "Parquet to Parquet" not in text
    assert "explained" not in text


def test_without_the_rival_the_table_says_so() -> None:
    found = measured()
    found.rival = Rival(Times((0.1,)), Times((0.1,)), lacking="CalledProcessError")
    assert "| OpenFisca-core could not be installed (CalledProcessError) | — | — | — |" in section(found)


def test_a_nation_has_its_rate_its_memory_and_what_china_would_take() -> None:
    found = measured()
    found.nations = [Nation(4 * MILLION, 10, 4.0, 2**29), Nation(36 * MILLION, 10, 20.0, 3 * 2**28)]
    text = section(found)
    assert "| 4 million | 4.0 | 10.0 | 0.50 GiB |" in text
    assert "| 36 million | 20.0 | 18.0 | 0.75 GiB |" in text
    assert "| 200 million, by the slope of the last two | 102 | — | — |" in text


def test_one_size_alone_has_no_slope() -> None:
    found = measured()
    found.nations = [Nation(4 * MILLION, 10, 4.0, 2**29)]
    assert "by the slope" not in section(found)


def test_the_line_goes_through_the_two_largest() -> None:
    found = [Nation(36, 1, 20.0, 0), Nation(1, 1, 19.0, 0), Nation(4, 1, 4.0, 0)]
    assert seconds_for(36, found) == 20.0
    assert seconds_for(100, found) == 52.0


def test_explanations_are_told_by_outcome_and_together() -> None:
    found = measured()
    found.explained = {"refused": ([2.0, 4.0], [20.0, 30.0]), "granted": ([1.0], [10.0])}
    text = section(found)
    assert text.index("| granted | 1 | 1.0 | 10.0 |") < text.index("| refused | 2 | 3.0 | 25.0 |")
    assert "| all | 3 | 2.0 | 20.0 |" in text
    assert "by subject id" not in text
    found.by_id = ([4.0, 6.0], [30.0, 32.0])
    assert "| by subject id | 2 | 5.0 | 31.0 |" in section(found)
