"""Two books whose facts are not the same facts cannot be compared, and it is said which."""

from __future__ import annotations

from pathlib import Path

import pytest

from baigong.engine.base.errors import InputError
from baigong.engine.policy.prove import prove_reform
from baigong.engine.policy.read import load_book
from tests.engine.policy.prove.planted.base import write
from tests.engine.policy.reforms import edit

OTHERWISE = [
    (
        "months: {type: integer, range: [0, 720], absent: unknown}",
        "months: {type: integer, range: [0, 600], absent: unknown}",
    ),
    ("age: {type: integer, range: [0, 130], absent: unknown}", "age: {type: integer, range: [0, 130]}"),
    ('is_official: {type: boolean, absent: "false"}', "is_official: {type: boolean, absent: unknown}"),
    ("retired: {type: boolean, absent: unknown}", 'retired: {type: boolean, absent: "false"}'),
]


@pytest.mark.parametrize(("old", "new"), OTHERWISE)
def test_a_column_that_is_taken_otherwise_is_told(tmp_path: Path, old: str, new: str) -> None:
    before, after = write(tmp_path / "old"), write(tmp_path / "new")
    edit(after / "facts.yaml", old, new)
    with pytest.raises(InputError, match=old.partition(":")[0]):
        prove_reform(load_book(before), load_book(after))


def test_another_key_is_told(tmp_path: Path) -> None:
    before, after = write(tmp_path / "old"), write(tmp_path / "new")
    edit(after / "facts.yaml", "key: id", "key: person")
    with pytest.raises(InputError, match="person"):
        prove_reform(load_book(before), load_book(after))


def test_another_subject_is_told(tmp_path: Path) -> None:
    before, after = write(tmp_path / "old"), write(tmp_path / "new")
    facts = (after / "facts.yaml").read_text(encoding="utf-8")
    second = facts.partition("facts:\n")[2].replace("  worker:", "  student:", 1)
    (after / "facts.yaml").write_text(facts + second, encoding="utf-8")
    edit(after / "other.yaml", "subject: worker", "subject: student")
    with pytest.raises(InputError, match="student"):
        prove_reform(load_book(before), load_book(after))


def test_columns_of_one_side_are_nobodys_harm(tmp_path: Path) -> None:
    before, after = write(tmp_path / "old"), write(tmp_path / "new")
    edit(
        after / "facts.yaml",
        "      person: {type: bigint}",
        "      person: {type: bigint}\n      car: {type: boolean, absent: unknown}",
    )
    edit(after / "grant.yaml", 'when: "is_official"', 'when: "is_official OR car"')
    found = {one.kind: one for one in prove_reform(load_book(before), load_book(after), ["grant"])}
    assert (found["lose"].verdict, found["gain"].verdict) == ("found", "proved")
    assert found["lose"].examples[1].facts["car"] is True


def test_a_text_may_be_any_value_of_either_side(tmp_path: Path) -> None:
    before, after = (
        write(tmp_path / "old"),
        write(tmp_path / "new", counties="东区, 西区, 北区", share="东区: 10, 西区: 20, 北区: 30"),
    )
    found = {one.kind: one for one in prove_reform(load_book(before), load_book(after), ["grant"])}
    assert (found["lose"].verdict, found["gain"].verdict) == ("proved", "found")
    assert found["gain"].examples[1].facts["county"] == "北区"
