"""``from baigong.engine import policy`` is light and has everything."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from baigong.engine import policy
from baigong.engine.pack import PackError
from tests.engine.policy.folders import EXAMPLES, examples

HEAVY = ("duckdb", "sqlglot", "pydantic", "yaml", "django", "pyarrow", "rich", "typer")


def told(code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=dict(os.environ)
    )
    return done.stdout.strip()


def test_importing_it_loads_nothing_heavy() -> None:
    code = f"import sys; from baigong.engine import policy; print([one for one in {HEAVY} if one in sys.modules])"
    assert told(code) == "[]"


def test_deciding_a_folder_needs_no_city_and_no_django() -> None:
    code = (
        "import sys, datetime; from baigong.engine import policy; "
        f"policy.sweep({str(EXAMPLES)!r}, datetime.date(2018, 6, 30)); "
        "print([one for one in sys.modules if one.split('.')[0] == 'django' or one.startswith('baigong.bureau')])"
    )
    assert told(code) == "[]"


@pytest.mark.parametrize("name", policy.__all__)
def test_every_name_is_there_and_says_what_it_does(name: str) -> None:
    assert callable(getattr(policy, name))
    assert getattr(policy, name).__doc__


def test_names_that_are_loaded_later_are_listed() -> None:
    assert told("from baigong.engine import policy; print(dir(policy) == policy.__all__)") == "True"


def test_sweep_stays_the_function_when_its_room_is_loaded() -> None:
    import baigong.engine.policy.sweep.run  # noqa: F401  what a caller may do

    assert policy.sweep.__name__ == "sweep"
    assert not isinstance(policy.sweep, type(sys))


def test_another_name_is_an_error_as_of_any_module() -> None:
    with pytest.raises(AttributeError, match="nothing"):
        _ = policy.nothing


def test_a_folder_is_read_checked_and_tried() -> None:
    book = policy.load_book(EXAMPLES)
    assert list(book.policies) == ["training-voucher", "travel-grant"]
    assert policy.check_book(EXAMPLES) == []
    assert policy.run_cases(book) == []


def test_a_mistake_is_told_with_its_place(tmp_path: Path) -> None:
    folder = examples(tmp_path)
    path = folder / "training-voucher.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("insured_months >= months", "insured >= months"), encoding="utf-8"
    )
    (problem,) = policy.check_book(folder)
    assert (problem.file, problem.line, problem.column) == ("training-voucher.yaml", 16, 11)
    with pytest.raises(PackError):
        policy.load_book(folder)


def test_a_case_that_comes_out_otherwise_is_told(tmp_path: Path) -> None:
    folder = examples(tmp_path)
    path = folder / "training-voucher.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("amount: 80000", "amount: 90000"), encoding="utf-8")
    (failure,) = policy.run_cases(policy.load_book(folder))
    assert (failure.policy, failure.expected.amount, failure.got.amount) == ("training-voucher", 90000, 80000)


def test_a_country_of_one_s_own_folder_needs_one_line(tmp_path: Path) -> None:
    from datetime import date

    assert policy.sweep(examples(tmp_path), date(2018, 6, 30)).fen("training-voucher") == 250000


def test_a_file_to_write_may_be_a_text(tmp_path: Path) -> None:
    done = policy.sweep(EXAMPLES, date(2018, 6, 30), out=str(tmp_path / "out.parquet"))
    assert done.files == {"person": tmp_path / "out.parquet"}
    assert (tmp_path / "out.parquet").is_file()
