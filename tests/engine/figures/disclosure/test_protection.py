"""Suppression on tables small enough to see why."""

from __future__ import annotations

from typing import Any

import pytest

from baigong.engine.figures.disclosure import SMALL, Protected, protect
from tests.engine.figures.disclosure.packs import (
    CONTEST,
    CONTEST_IDENTITIES,
    LADDER,
    LADDER_SUM,
    Count,
    Little,
    Tables,
    everybody,
    identity,
    little,
    pack_of,
    people,
)

PEOPLE = Count("all", None, everybody, ("county",))


def by_county(**counts: int) -> Protected:
    table: dict[str | None, int] = {}
    table.update(counts)
    return protect(pack_of([PEOPLE]), {("all", "county"): table}, {"all": sum(table.values())})


def out(protected: Protected, indicator: str = "all", column: str = "county") -> set[str | None]:
    return {key for one, its_column, key in protected.suppressed if (one, its_column) == (indicator, column)}


def test_without_small_cells_everything_is_shown() -> None:
    protected = by_county(a=10, b=11, c=500)
    assert not protected.suppressed
    assert {key: protected.value("all", "county", key) for key in "abc"} == {"a": 10, "b": 11, "c": 500}


def test_a_small_cell_takes_the_least_other_with_it() -> None:
    protected = by_county(a=3, b=400, c=50, d=60)
    assert out(protected) == {"a", "c"}
    assert protected.value("all", "county", "a") is None
    assert protected.value("all", "county", "b") == 400


@pytest.mark.parametrize(("count", "hidden"), [(0, True), (1, True), (9, True), (SMALL, False)])
def test_small_is_nought_to_nine(count: int, hidden: bool) -> None:
    assert ("a" in out(by_county(a=count, b=30, c=40))) is hidden


def test_two_small_cells_cover_each_other_if_they_are_open_enough() -> None:
    assert out(by_county(a=5, b=4, c=50)) == {"a", "b"}
    assert out(by_county(a=1, b=1, c=50)) == {"a", "b", "c"}, "a sum of two tells too much"


def test_two_empty_cells_do_not_cover_a_third() -> None:
    """Nobody can be sure that a reader does not know the zeros."""
    assert out(by_county(a=0, b=8, c=70, d=80)) == {"a", "b", "c"}


def test_a_category_without_a_name_is_a_cell() -> None:
    counts = {"a": 50, "b": 40, None: 2}
    protected = protect(pack_of([PEOPLE]), {("all", "county"): counts}, {"all": 92})
    assert out(protected) == {None, "b"}
    assert protected.keys("all", "county") == ("a", "b", None)


def test_what_the_total_alone_tells_is_told() -> None:
    protected = by_county(a=4)
    assert protected.told == protected.suppressed == {("all", "county", "a")}
    assert protected.value("all", "county", "a") is None


def test_a_total_of_nothing_has_no_rows() -> None:
    protected = by_county(a=0, b=0)
    assert protected.keys("all", "county") == ()
    assert not protected.suppressed


def test_an_answer_holds_no_suppressed_count() -> None:
    protected = by_county(a=3, b=437, c=51)
    assert "437" in repr(protected)
    assert "51" not in repr(protected)
    assert set(protected.shown["all", "county"]) == {"b"}


def test_nothing_marks_which_cells_are_the_small_ones() -> None:
    protected = by_county(a=3, b=400, c=50)
    assert protected == by_county(a=50, b=400, c=3)


def test_a_cell_of_no_table_is_an_error() -> None:
    protected = by_county(a=10, b=20)
    with pytest.raises(KeyError):
        protected.value("all", "county", "z")
    with pytest.raises(KeyError):
        protected.value("all", "sex", "a")
    assert protected.keys("all", "sex") == ()


def test_order_and_repetition_do_not_matter() -> None:
    counts = {"a": 3, "b": 40, "c": 41, "d": 40}
    first = by_county(**counts)
    assert first == by_county(**counts)
    assert len(out(first)) == 2


def test_a_negative_count_is_refused() -> None:
    with pytest.raises(ValueError, match="negative"):
        by_county(a=-1, b=2)


def test_a_total_must_be_there() -> None:
    with pytest.raises(KeyError):
        protect(pack_of([PEOPLE]), {("all", "county"): {"a": 20}}, {})


def test_no_tables_need_no_protection() -> None:
    assert protect(pack_of([PEOPLE]), {}, {}).suppressed == frozenset()


@pytest.mark.parametrize("value", ["sum(amount)", "max(age)"])
def test_what_is_no_count_is_left_out_whole(value: str) -> None:
    pack = pack_of([Count("all", None, everybody, ("county",), value=value)])
    protected = protect(pack, {("all", "county"): {"a": 500, "b": 600}}, {"all": 1100})
    assert out(protected) == {"a", "b"}
    assert not protected.told


def test_tables_of_one_view_and_column_have_the_same_rows() -> None:
    some = Count("some", "some", everybody, ("county",), part_of="all")
    cells: Tables = {("all", "county"): {"a": 50, "b": 60, "c": 70}, ("some", "county"): {"a": 30, "b": 40}}
    protected = protect(pack_of([PEOPLE, some]), cells, {"all": 180, "some": 70})
    assert protected.keys("some", "county") == ("a", "b", "c")
    assert "c" in out(protected, "some"), "a missing row would say: nobody"


def ladder(**more: int) -> Little:
    """Four counties with hundreds on every level, but as ``more`` says: ``a1=3`` is county a, level 1."""
    counts: dict[tuple[str | None, str, str | None], int] = {
        (county, level, "male"): 100 + 7 * number for number, county in enumerate("abcd") for level in "54321"
    }
    counts |= {(key[0], key[1], "male"): count for key, count in more.items()}
    return little(LADDER, people(counts), [LADDER_SUM])


def test_a_small_cell_of_a_part_closes_a_square_with_another_part() -> None:
    city = ladder(a1=3)
    protected = protect(city.pack, city.cells, city.totals)
    assert {(name[0], name[2]) for name in protected.suppressed if name[1] == "county"} == {
        ("level1", "a"),
        ("level1", "b"),
        ("level3", "a"),
        ("level3", "b"),
    } or {(name[0], name[2]) for name in protected.suppressed if name[1] == "county"} == {
        ("level1", "a"),
        ("level1", "b"),
        ("level2", "a"),
        ("level2", "b"),
    }
    assert protected.value("skilled", "county", "a") is not None


def test_levels_that_an_indicator_cannot_have_are_no_rows() -> None:
    city = ladder()
    protected = protect(city.pack, city.cells, city.totals)
    assert protected.keys("level3", "level") == ("3",)
    assert set(protected.keys("high", "level")) == {"3", "2", "1"}
    assert protected.value("high", "level", "1") == city.totals["level1"]
    assert set(protected.keys("skilled", "level")) == set("54321")


def test_a_small_total_that_is_public_is_told_but_not_printed_again() -> None:
    city = ladder(a1=3, b1=0, c1=2, d1=0)
    protected = protect(city.pack, city.cells, city.totals)
    assert ("skilled", "level", "1") in protected.told
    assert protected.value("skilled", "level", "1") is None
    assert protected.value("high", "level", "1") is None


def contest(rows: list[dict[str, Any]]) -> Little:
    return little(CONTEST, rows, CONTEST_IDENTITIES)


def entries(**counts: int) -> list[dict[str, Any]]:
    """``a_gold=3``: three people of county a with gold; one entry each."""
    made: list[dict[str, Any]] = []
    for key, count in counts.items():
        county, _, medal = key.partition("_")
        for _ in range(count):
            made.append(
                {"person_id": len(made), "county": county, "year": "2016", "medal": medal if medal != "none" else None}
            )
    return made


def test_equal_indicators_hide_the_same_cells() -> None:
    city = contest(entries(a_gold=3, b_gold=20, c_gold=30, d_gold=40, a_none=50, b_none=50, c_none=50, d_none=50))
    protected = protect(city.pack, city.cells, city.totals)
    assert out(protected, "gold") == out(protected, "champions") == out(protected, "winners")
    assert "a" in out(protected, "gold")


def test_everybody_won_so_the_entrants_hide_what_the_medals_hide() -> None:
    city = contest(entries(a_gold=3, b_gold=20, c_gold=30, d_gold=40))
    protected = protect(city.pack, city.cells, city.totals)
    assert out(protected, "entrants") == out(protected, "gold") != set()


def test_people_counted_in_two_years_still_hide() -> None:
    rows = [
        {"person_id": number, "county": "a", "year": year, "medal": None}
        for number in range(30)
        for year in ("2014", "2016")
    ]
    rows += [{"person_id": 99, "county": "a", "year": "2018", "medal": None}]
    city = contest(rows)
    protected = protect(city.pack, city.cells, city.totals)
    assert "2018" in out(protected, "entrants", "year")
    assert len(out(protected, "entrants", "year")) >= 2


def test_unlinked_tables_do_not_touch_each_other() -> None:
    other = Count("other", "x = 'y'", everybody, ("county",), view="elsewhere")
    cells: Tables = {("all", "county"): {"a": 50, "b": 60}, ("other", "county"): {"a": 1, "b": 60, "c": 70}}
    protected = protect(pack_of([PEOPLE, other]), cells, {"all": 110, "other": 131})
    assert out(protected) == set()
    assert out(protected, "other") == {"a", "b"}


@pytest.mark.parametrize("kind", ["equal", "sum", "product"])
def test_an_identity_links_tables_of_two_views(kind: str) -> None:
    other = Count("other", None, everybody, ("county",), view="elsewhere")
    cells: Tables = {("all", "county"): {"a": 3, "b": 60, "c": 70}, ("other", "county"): {"a": 3, "b": 60, "c": 70}}
    pack = pack_of([PEOPLE, other], [identity(kind, "all", "other")])
    protected = protect(pack, cells, {"all": 133, "other": 133})
    assert out(protected) == out(protected, "other") == {"a", "b"}


def test_a_share_or_an_identity_that_fails_links_nothing() -> None:
    other = Count("other", None, everybody, ("county",), view="elsewhere")
    cells: Tables = {("all", "county"): {"a": 3, "b": 60, "c": 70}, ("other", "county"): {"a": 30, "b": 61, "c": 70}}
    for kind in ("share", "equal"):
        pack = pack_of([PEOPLE, other], [identity(kind, "all", "other", *(["all"] if kind == "share" else []))])
        protected = protect(pack, cells, {"all": 133, "other": 161})
        assert out(protected, "other") == set()


def test_factors_are_read() -> None:
    other = Count("other", None, everybody, ("county",), view="elsewhere")
    cells: Tables = {("all", "county"): {"a": 3, "b": 60, "c": 70}, ("other", "county"): {"a": 36, "b": 720, "c": 840}}
    pack = pack_of([PEOPLE, other], [identity("product", "other", "all", factors=[12])])
    protected = protect(pack, cells, {"all": 133, "other": 1596})
    assert out(protected) == out(protected, "other") == {"a", "b"}


def test_an_indicator_that_a_medal_defines_tells_the_table_by_medal() -> None:
    """Gold by medal is printed nowhere; everybody knows what it would say."""
    by_medal = [Count("won", "won", everybody, ("medal",))]
    by_medal += [
        Count(medal, f"medal = '{medal}'", everybody, ("county",), part_of="won") for medal in ("gold", "silver")
    ]
    pack = pack_of(by_medal, [identity("sum", "won", "gold", "silver")])
    cells: Tables = {("won", "medal"): {"gold": 4, "silver": 7, None: 0}}
    protected = protect(pack, cells, {"won": 11, "gold": 4, "silver": 7})
    assert protected.told == {("won", "medal", "gold"), ("won", "medal", "silver")}
    assert protected.keys("won", "medal") == ("gold", "silver")
    unknown = protect(pack, cells, {"won": 11})
    assert not unknown.told
    assert len(unknown.suppressed) == 3
