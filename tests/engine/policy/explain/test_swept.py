"""Places from the file of a sweep: only of this day, this snapshot and these policies."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from baigong.engine import policy
from baigong.engine.base.errors import InputError, MissingError
from baigong.engine.policy.explain.swept import swept_places
from baigong.engine.policy.read import load_book
from tests.engine.policy.folders import examples, parquet_rows

DAY = date(2018, 6, 30)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return examples(tmp_path)


@pytest.fixture
def out(folder: Path, tmp_path: Path) -> Path:
    path = tmp_path / "it's [1].parquet"
    policy.sweep(str(folder), DAY, out=path)
    return path


def test_every_row_of_the_file_is_found(folder: Path, out: Path) -> None:
    places = swept_places(out, load_book(folder), DAY, "")
    assert places.day == DAY
    rows = parquet_rows_of(out)
    assert len(rows) == 8
    for row in rows:
        found = places.of("training-voucher", int(str(row["id"])))
        assert found is not None
        assert (found.status, found.amount, found.by) == (
            row["training_voucher_status"],
            row["training_voucher_amount"],
            row["training_voucher_by"],
        )
        marks = {100: ["fits"], 101: ["open"], 120: ["full"]}.get(found.status, [])
        assert [one.mark for one in found.limits] == marks


def parquet_rows_of(path: Path) -> list[dict[str, object]]:
    """A copy under a plain name is read."""
    plain = path.with_name("plain.parquet")
    plain.write_bytes(path.read_bytes())
    return parquet_rows(plain)


def test_who_was_not_swept_has_no_place(folder: Path, out: Path) -> None:
    places = swept_places(out, load_book(folder), DAY, "")
    assert places.of("training-voucher", 99) is None
    assert places.of("nothing", 1) is None
    travel = places.of("travel-grant", 1)
    assert travel is not None
    assert (travel.status, travel.by) == (100, None)


def test_a_policy_that_was_not_asked_for_has_none(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "one.parquet"
    policy.sweep(str(folder), DAY, ["training-voucher"], out=path)
    places = swept_places(path, load_book(folder), DAY, "")
    assert places.of("training-voucher", 1) is not None
    assert places.of("travel-grant", 1) is None


def test_another_day_or_snapshot_is_refused(folder: Path, out: Path) -> None:
    book = load_book(folder)
    with pytest.raises(InputError, match="是 2018-06-30 的认定，不是 2018-07-01 的"):
        swept_places(out, book, date(2018, 7, 1), "")
    with pytest.raises(InputError, match="出自另一个快照（-）"):
        swept_places(out, book, DAY, "2018-06-30T00")


@pytest.mark.parametrize(("old", "new"), [("at_most: 2", "at_most: 3"), ("value[level]", "2 * value[level]")])
def test_other_rules_are_refused(folder: Path, out: Path, old: str, new: str) -> None:
    path = folder / "training-voucher.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    with pytest.raises(InputError, match="不是按现在的政策认定的（training-voucher）"):
        swept_places(out, load_book(folder), DAY, "")


def test_other_cases_are_no_other_rule(folder: Path, out: Path) -> None:
    path = folder / "training-voucher.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("刚好满12个月", "整一年"), encoding="utf-8")
    assert swept_places(out, load_book(folder), DAY, "").of("training-voucher", 1) is not None


def test_a_new_policy_before_it_changes_the_numbers(folder: Path, out: Path) -> None:
    text = (folder / "travel-grant.yaml").read_text(encoding="utf-8")
    (folder / "another.yaml").write_text(text.replace("policy: travel-grant", "policy: another"), encoding="utf-8")
    with pytest.raises(InputError, match="不是按现在的政策认定的"):
        swept_places(out, load_book(folder), DAY, "")


def test_no_such_file_and_no_such_form(folder: Path, tmp_path: Path) -> None:
    book = load_book(folder)
    with pytest.raises(MissingError, match="请先运行 baigong policy sweep"):
        swept_places(tmp_path / "none.parquet", book, DAY, "")
    long = tmp_path / "long.parquet"
    policy.sweep(str(folder), DAY, out=long, long=True)
    for wrong in (folder / "people.csv", folder / "facts.yaml", long):
        with pytest.raises(InputError):
            swept_places(wrong, book, DAY, "")
