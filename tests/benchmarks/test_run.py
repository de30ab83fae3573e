"""What the runner itself does: it compares before it praises, and says what it measured."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from benchmarks.check import Checked, pages_of
from benchmarks.report import Measured, page
from benchmarks.run import DisagreementError, compare, environment, values_of
from benchmarks.timing import Times, in_turn, repeated, run
from tests.project.tree import ROOT


def measured() -> Measured:
    times = {
        "figures": Times((0.9, 0.8, 1.0)),
        "by_rows": Times((0.6,)),
        "shortest": Times((0.3,)),
        "by_orm": Times((9.0,)),
    }
    inside = {name: Times((0.25,)) for name in ("figures", "by_rows", "shortest")}
    return Measured("a machine", date(2018, 9, 4), 3, times, inside)


def test_times_show_the_middle_the_least_and_the_greatest() -> None:
    assert str(Times((3.0, 1.0, 2.0))) == "2.00 (1.00–3.00)"
    assert str(Times((30.04, 10.0, 20.0))) == "20.0 (10.0–30.0)"
    assert str(Times((1.5,))) == "1.50"


def test_a_command_is_run_to_its_end_and_its_memory_seen() -> None:
    found = run(
        (sys.executable, "-c", "import time; kept = bytearray(80_000_000); time.sleep(0.4); print('done')"),
        {},
        watched=True,
    )
    assert found.output == "done\n"
    assert found.seconds >= 0.4
    assert 80_000_000 <= found.peak_bytes < 400_000_000


def test_a_childs_memory_counts() -> None:
    child = f"import subprocess; subprocess.run([{sys.executable!r}, '-c', 'kept = bytearray(80_000_000); import time; time.sleep(0.4)'])"
    assert run((sys.executable, "-c", child), {}, watched=True).peak_bytes >= 80_000_000


def test_a_command_that_fails_is_an_error_with_what_it_said() -> None:
    with pytest.raises(subprocess.CalledProcessError) as failed:
        run((sys.executable, "-c", "raise SystemExit('no')"), {})
    assert failed.value.stderr == "no\n"


def test_the_first_run_is_not_counted() -> None:
    times, said = repeated(2, (sys.executable, "-c", "print(1)"), {})
    assert len(times.seconds) == 2
    assert said == "1\n"


def test_commands_take_turns() -> None:
    found = in_turn(2, {"a": (sys.executable, "-c", "print('a')"), "b": (sys.executable, "-c", "print('b')")}, {})
    assert {name: (len(times.seconds), said) for name, (times, said) in found.items()} == {
        "a": (2, "a\n"),
        "b": (2, "b\n"),
    }


def test_values_are_read_from_both_forms_of_json() -> None:
    assert values_of(json.dumps([{"id": "a", "value": 1}, {"id": "b", "value": None}])) == {"a": 1.0, "b": None}
    assert values_of('{"a": 1.0, "b": null}') == {"a": 1.0, "b": None}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ({"a": 1.0}, {"a": 2.0}),
        ({"a": 1.0}, {}),
        ({}, {"a": None}),
        ({"a": None}, {"a": 0.0}),
        ({"a": 1.0}, {"a": 1.0001}),
    ],
)
def test_a_disagreement_names_the_figure(left: dict[str, float | None], right: dict[str, float | None]) -> None:
    with pytest.raises(DisagreementError, match=r"one and other disagree: a: "):
        compare("one", left, "other", right)


def test_agreement_allows_for_a_quotients_last_digits() -> None:
    compare("one", {"a": 21.970641, "b": None}, "other", {"a": 21.9706407, "b": None})


def test_the_environment_is_the_citys_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://elsewhere/")
    monkeypatch.setenv("BAIGONG_CITY", "yunxi")
    found = environment(ROOT / "x")
    assert not {"DATABASE_URL", "BAIGONG_CITY"} & set(found)
    assert found["BAIGONG_HOME"] == str(ROOT / "x")
    assert environment(ROOT, "sqlite:///y")["DATABASE_URL"] == "sqlite:///y"


def test_the_page_states_limits_ratios_and_the_machine() -> None:
    text = page(measured())
    assert "a machine" in text
    assert "2018-09-04" in text
    assert "Load average when it began: 0.0." in text
    assert "| by hand, the same rows | 0.60 | 1.50 | 250 ms | 1.00 |" in text
    assert "| by the Django ORM, from SQLite | 9.00 | 0.10 | — | — |" in text
    assert "at most 1 second, and at most 1.5 times" in text
    assert "baigong demo`, with" not in text


def test_the_page_has_a_line_for_everything_measured() -> None:
    found = measured()
    found.snapshots, found.rows = {"SQLite": Times((7.5,)), "PostgreSQL": Times((8.5, 8.0, 9.0))}, 2_000_000
    found.demos, found.demo_peak = Times((40.0, 42.0, 41.0)), 3 * 2**29
    text = page(found)
    assert "| `baigong snapshot` from SQLite, 2,000,000 rows | 7.50 s | 15 s |" in text
    assert "from PostgreSQL, 2,000,000 rows | 8.50 (8.00–9.00) s | 15 s |" in text
    assert "| 41.0 (40.0–42.0) s | 60 s |" in text
    assert "| 1.50 GiB | 2 GiB |" in text


def test_a_finding_is_no_failure_where_it_is_allowed() -> None:
    assert run((sys.executable, "-c", "raise SystemExit(1)"), {}, allowed=(0, 1)).output == ""


def test_the_page_tells_of_checking_with_its_limits_and_ratios() -> None:
    found = measured()
    inside = {10: Times((0.1,)), 200: Times((2.2,))}
    found.check = Checked(Times((0.3,)), Times((0.45,)), Times((0.6,)), inside)
    text = page(found)
    assert "start-up | 0.30 | — | 0.5 s |" in text
    assert "ten pages, .txt | 0.45 | 0.15 | 1 s after start-up |" in text
    assert "ten pages, .docx | 0.60 | 0.30 | 1 s after start-up |" in text
    assert "| 10 | 100 | 10.0 | 1.00 |" in text
    assert "| 200 | 2200 | 11.0 | 1.10 |" in text


def test_pages_are_as_many_as_asked_and_all_of_official_prose(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("全市有学校5所。", encoding="utf-8")
    (tmp_path / "b.txt").write_text("共建成公园12个。", encoding="utf-8")
    text = pages_of(2, tmp_path)
    assert len(text) == 2 * 22 * 28
    assert text.startswith("全市有学校5所。\n共建成公园12个。\n全市有学校5所。\n")


def test_without_a_corpus_nothing_is_measured(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        pages_of(1, tmp_path)
