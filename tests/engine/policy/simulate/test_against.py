"""Changed policies of a folder, and what must be alike for two books to be compared."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from baigong.engine.base.errors import InputError
from baigong.engine.pack import PackError
from baigong.engine.policy.model import Book
from baigong.engine.policy.read import load_book
from baigong.engine.policy.simulate.against import check_alike, read_against
from tests.engine.policy.reforms import REFORM, edit, reform


@pytest.fixture(scope="module")
def book() -> Book:
    return load_book(REFORM)


def part(folder: Path, name: str, text: str) -> Path:
    """A folder of one policy."""
    made = folder / "part"
    made.mkdir(exist_ok=True)
    (made / f"{name}.yaml").write_text(text, encoding="utf-8")
    return made


def test_a_book_is_taken_as_it_is(book: Book) -> None:
    assert read_against(book, book) is book


def test_a_whole_folder_stands_for_itself(book: Book, tmp_path: Path) -> None:
    folder = reform(tmp_path)
    (folder / "badge.yaml").unlink()
    found = read_against(book, folder)
    assert (found.directory, list(found.policies)) == (folder, ["hardship", "upskill"])
    assert list(read_against(book, str(folder)).policies) == ["hardship", "upskill"]


def test_a_part_takes_the_place_of_what_it_names(book: Book, tmp_path: Path) -> None:
    text = (REFORM / "badge.yaml").read_text(encoding="utf-8").replace("level = lowest", "level <> lowest")
    found = read_against(book, part(tmp_path, "badge", text))
    assert list(found.policies) == list(book.policies)
    assert found.directory == book.directory
    assert found.policies["badge"].conditions[0].text == "level <> lowest"
    assert found.policies["upskill"] == book.policies["upskill"]


def test_a_part_may_lie_in_a_folder_of_policies(book: Book, tmp_path: Path) -> None:
    text = (REFORM / "badge.yaml").read_text(encoding="utf-8").replace("level = lowest", "level <> lowest")
    part(tmp_path, "badge", text).rename(tmp_path / "policies")
    assert read_against(book, tmp_path).policies["badge"].conditions[0].text == "level <> lowest"


def test_a_new_policy_stands_in_its_place_and_may_use_stored_ones(book: Book, tmp_path: Path) -> None:
    text = (REFORM / "badge.yaml").read_text(encoding="utf-8").replace("policy: badge", "policy: crest")
    found = read_against(book, part(tmp_path, "crest", text.replace("level = lowest", "granted('upskill')")))
    assert list(found.policies) == ["badge", "crest", "hardship", "upskill"]
    assert [one.number for one in found.policies.values()] == [1, 2, 3, 4]


def test_stored_policies_may_no_longer_fit_and_are_then_told(book: Book, tmp_path: Path) -> None:
    """``hardship`` reads ``upskill``, which here reads ``hardship``."""
    text = (REFORM / "upskill.yaml").read_text(encoding="utf-8")
    with pytest.raises(InputError, match="成了环"):
        read_against(book, part(tmp_path, "upskill", text.replace("months >= months_minimum", "granted('hardship')")))


def test_a_mistake_in_a_part_is_told_with_its_file(book: Book, tmp_path: Path) -> None:
    text = (REFORM / "badge.yaml").read_text(encoding="utf-8").replace("level = lowest", "level = loest")
    with pytest.raises(PackError, match=r"badge\.yaml:9:"):
        read_against(book, part(tmp_path, "badge", text))


def test_an_empty_part_is_the_stored_book(book: Book, tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    assert read_against(book, tmp_path / "none").policies == book.policies


def with_column(book: Book, name: str, **more: Any) -> Book:
    view = book.views["worker"]
    columns = {**view.columns, name: replace(view.columns[name], **more)}
    return replace(book, views={"worker": replace(view, columns=columns)})


@pytest.mark.parametrize(
    "more",
    [
        {"type": "text"},
        {"absent": "none"},
        {"absent": None},
        {"fallback": "as_of"},
        {"low": 1},
        {"high": 700},
    ],
)
def test_columns_that_mean_something_else_are_refused(book: Book, more: dict[str, Any]) -> None:
    with pytest.raises(InputError, match="的事实视图“worker”与"):
        check_alike(book, with_column(book, "months", **more), ["worker"])


@pytest.mark.parametrize(
    "more",
    [
        {"meaning": {"zh": "月", "en": "Months"}},
        {"supplied_by": {"zh": "某", "en": "Someone"}},
        {"vocabulary": "levels"},
        {"unit": "months"},
        {"at": "applied_on"},
    ],
)
def test_columns_that_are_only_described_otherwise_are_alike(book: Book, more: dict[str, Any]) -> None:
    check_alike(book, with_column(book, "months", **more), ["worker"])


def test_key_and_sql_must_be_the_same_but_for_blanks(book: Book) -> None:
    view = book.views["worker"]
    with pytest.raises(InputError):
        check_alike(book, replace(book, views={"worker": replace(view, key="level")}), ["worker"])
    one = replace(book, views={"worker": replace(view, sql="SELECT 1\n  AS id")})
    other = replace(book, views={"worker": replace(view, sql="SELECT 1 AS id ")})
    check_alike(one, other, ["worker"])
    with pytest.raises(InputError):
        check_alike(one, replace(book, views={"worker": replace(view, sql="SELECT 2 AS id")}), ["worker"])


def test_a_view_that_the_rows_do_not_have_is_refused(book: Book) -> None:
    more = replace(book, views={**book.views, "hand": replace(book.views["worker"], name="hand")})
    check_alike(book, more, ["worker"])
    with pytest.raises(InputError, match="“hand”"):
        check_alike(book, more, ["worker", "hand"])


def test_a_column_more_is_told(tmp_path: Path, book: Book) -> None:
    folder = reform(tmp_path)
    edit(
        folder / "facts.yaml",
        "      level: {type: text}\n",
        "      level: {type: text}\n      town: {type: text, absent: unknown}\n",
    )
    with pytest.raises(InputError, match="两边的结果没法比"):
        check_alike(book, load_book(folder), ["worker"])
