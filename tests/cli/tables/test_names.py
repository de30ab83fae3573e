"""Public names beside ids: where there is a database that knows them, and only public ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from baigong.cli.tables import names
from baigong.engine.figures import RecordList
from baigong.engine.pack import load_pack

PACK = load_pack("mianyang")


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, set[int]]]:
    """A database that knows organisations 1 and 2 and person 7; gives the questions it was asked."""
    questions: list[tuple[str, set[int]]] = []
    known = {"organisation": {1: "九洲", 2: "长虹"}, "person": {7: "郑章辉"}}

    def answer(subject: str, ids: set[int]) -> dict[int, str]:
        questions.append((subject, ids))
        return {pk: name for pk, name in known.get(subject, {}).items() if pk in ids}

    monkeypatch.setattr(names, "has_database", lambda: True)
    monkeypatch.setattr(names, "_public_names", answer)
    return questions


def named(indicator: str, columns: tuple[str, ...], *rows: tuple[object, ...]) -> list[str | None] | None:
    one = PACK.indicator(indicator)
    assert one is not None
    return names.names_of(PACK, one, RecordList(columns, rows))


@pytest.mark.usefixtures("asked")
def test_the_nearest_record_that_has_a_name_gives_it() -> None:
    columns = ("organisation_kind_id", "organisation_id")
    assert named("technician_colleges", columns, (5, 1), (6, 2), (7, 9)) == ["九洲", "长虹", None]
    assert named("bases", ("base_id", "organisation_id"), (4, 2)) == ["长虹"]


@pytest.mark.usefixtures("asked")
def test_people_have_a_name_only_where_it_is_public() -> None:
    assert named("honour_national_expert", ("honour_id", "person_id"), (1, 7), (2, 8)) == ["郑章辉", None]
    assert named("skilled_workers", ("person_id", "level"), (8, "3")) is None


def test_nothing_is_asked_about_an_empty_list_or_a_rule(asked: list[tuple[str, set[int]]]) -> None:
    assert named("bases", ("base_id",)) is None
    assert named("craftsman_cycle", ("value", "document"), (2, "文件")) is None
    assert asked == []


def test_without_a_database_there_is_no_column(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BAIGONG_HOME", str(tmp_path))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    assert not names.has_database()
    assert named("bases", ("base_id",), (1,)) is None
    (tmp_path / "baigong.sqlite3").touch()
    assert names.has_database()
    monkeypatch.setenv("BAIGONG_HOME", str(tmp_path / "other"))
    monkeypatch.setenv("DATABASE_URL", "postgresql://x/y")
    assert names.has_database()


@pytest.mark.django_db
def test_the_real_database_is_asked() -> None:
    from tests.builders.organisations import an_organisation

    one = an_organisation()
    assert names._public_names("organisation", {one.pk, 0}) == {one.pk: one.name}
    assert names._public_names("enrolment", {1}) == {}
