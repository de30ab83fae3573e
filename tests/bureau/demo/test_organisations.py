"""Organisations: marked, numbered, recognised."""

from __future__ import annotations

from collections import Counter

from stdnum.cn import uscc

from tests.bureau.demo.reading import City, by, holds, one_by

PUBLIC = {"绵阳市人力资源和社会保障局", "四川九洲电器集团", "四川九洲技师学院"}


def test_only_three_are_named(small: City) -> None:
    assert {row["name"] for row in small["registry.Organisation"] if not row["synthetic"]} == PUBLIC


def test_every_other_name_says_that_it_is_an_example(any_city: City) -> None:
    names = [row["name"] for row in any_city["registry.Organisation"] if row["synthetic"]]
    assert all("示例" in name for name in names)
    assert len(set(names)) == len(names)


def test_credit_codes(any_city: City) -> None:
    for code in one_by(any_city["registry.Organisation"], "uscc"):
        assert uscc.is_valid(code)
        assert code[2:5] == "990"


def test_institutions_of_the_day(small: City) -> None:
    standing = {row["id"] for row in small["registry.Organisation"] if holds(row, "2018-08-31")}
    kinds = Counter(
        row["kind"]
        for row in small["registry.OrganisationKind"]
        if holds(row, "2018-08-31") and row["organisation_id"] in standing
    )
    assert kinds["technician_college"] == 2
    assert kinds["senior_technical_school"] == 1
    assert kinds["technical_school"] == 5
    assert kinds["private_training_school"] == 125


def test_some_closed_and_some_changed(small: City) -> None:
    closed = [row for row in small["registry.Organisation"] if row["valid_to"]]
    assert len(closed) > 50
    assert all(row["valid_from"] < row["valid_to"] <= "2018-08-31" for row in closed)
    changed = [rows for rows in by(small["registry.OrganisationKind"], "organisation_id").values() if len(rows) > 1]
    assert changed
    for first, second in changed:
        assert first["valid_to"] == second["valid_from"]
        assert first["kind"] != second["kind"]
