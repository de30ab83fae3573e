"""Rule 20 one by one: the row's own group, changed rows, unswept days, sweeps of other policies, facts that changed since."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from baigong.engine import policy
from baigong.engine.base.errors import InputError
from baigong.engine.policy.explain import Explanation, PlaceFacts, Subject, explain
from baigong.engine.policy.explain.swept import kept_places, swept_places
from baigong.engine.policy.model import Book
from baigong.engine.policy.read import load_book
from baigong.engine.policy.sweep.source import Source, open_source
from tests.engine.policy.explain.worlds import DAY, book_of, condition, many, rows_of, swept
from tests.engine.policy.folders import examples
from tests.engine.policy.sweep.city import DAY as CITY_DAY
from tests.engine.policy.sweep.city import snapshot

FACTS: Mapping[str, Mapping[str, object]] = {
    "fee": {"type": "bigint", "unit": "fen", "absent": "unknown"},
    "county": {"type": "text"},
    "first_wants": {"type": "boolean", "absent": "unknown"},
    "second_wants": {"type": "boolean", "absent": "unknown"},
}
ONE = {"id": "one", "one_of": ["first", "second", "third"], "per": ["id"], "keep": "first"}
NATIONAL = "training-base-national"
POOL = {"id": "two", "at_most": 1, "per": ["county"]}
FIRST = {"policy": "first", "conditions": [condition("first_wants")], "amount": 5, "groups": [ONE]}
SECOND = {"policy": "second", "conditions": [condition("second_wants")], "amount": "fee", "groups": [ONE]}
THIRD = {"policy": "third", "conditions": [condition("fee > 0")], "amount": 7, "groups": [ONE]}


def row(number: int, first: bool | None, second: bool | None, fee: int | None = 9) -> dict[str, object]:
    """A person of the north."""
    return {"id": number, "first_wants": first, "second_wants": second, "fee": fee, "county": "north"}


ROWS = [
    row(at, first, second)
    for at, (first, second) in enumerate(
        [(one, other) for one in (True, False, None) for other in (True, False, None)], 1
    )
]


def told(one: Explanation) -> tuple[object, ...]:
    """What a sweep tells too."""
    return one.outcome, one.provisional, one.amount, one.by


@pytest.mark.parametrize("name", ["first", "second", "third"])
def test_a_group_on_the_subject_itself_needs_no_sweep(name: str, tmp_path: Path) -> None:
    with rows_of(book_of(tmp_path, FACTS, FIRST, SECOND, THIRD), {"person": ROWS}) as rows:
        outcomes, _places = swept(rows, name, DAY)
        found = {number: explain(rows.book, name, Subject(number, rows.source), DAY) for number in outcomes}
    assert {number: told(one) for number, one in found.items()} == {
        number: (one.outcome, one.provisional, one.amount, one.by) for number, one in outcomes.items()
    }
    assert all(one.placed for one in found.values())


def test_the_row_s_group_says_whether_it_has_room(tmp_path: Path) -> None:
    with rows_of(book_of(tmp_path, FACTS, FIRST, SECOND, THIRD), {"person": ROWS}) as rows:
        found = [explain(rows.book, "second", Subject(number, rows.source), DAY) for number in (1, 4, 7)]
    assert [(one.outcome, one.provisional, one.by) for one in found] == [
        ("excluded", False, "first"),
        ("granted", False, ""),
        ("granted", True, ""),
    ]
    marks = [[(each.id, each.mark, each.limit) for each in one.place.limits] for one in found if one.place]
    assert marks == [[("one", "full", 1)], [("one", "fits", 1)], [("one", "open", 1)]]


def test_a_group_with_a_pooled_member_needs_a_sweep(tmp_path: Path) -> None:
    book = book_of(tmp_path, FACTS, {**FIRST, "pools": [POOL]}, SECOND, THIRD)
    with rows_of(book, {"person": ROWS}) as rows:
        outcomes, places = swept(rows, "second", DAY)
        alone = explain(book, "second", Subject(1, rows.source), DAY)
        beside = explain(book, "second", Subject(1, rows.source, places), DAY)
    assert not alone.placed
    assert told(beside) == ("excluded", False, None, "first") == (*told(beside)[:3], outcomes[1].by)


def test_a_group_whose_member_hangs_on_a_place_needs_a_sweep(tmp_path: Path) -> None:
    pooled = {"policy": "pooled", "conditions": [condition("fee > 0")], "amount": 1, "pools": [POOL]}
    user = {**FIRST, "conditions": [condition("granted('pooled')")]}
    with rows_of(book_of(tmp_path, FACTS, pooled, user, SECOND, THIRD), {"person": ROWS[:4]}) as rows:
        outcomes, places = swept(rows, "second", DAY)
        alone = explain(rows.book, "second", Subject(1, rows.source), DAY)
        found = {number: explain(rows.book, "second", Subject(number, rows.source, places), DAY) for number in outcomes}
    assert not alone.placed
    assert {number: told(one) for number, one in found.items()} == {
        number: (one.outcome, one.provisional, one.amount, one.by) for number, one in outcomes.items()
    }


POOLED = {"conditions": [condition("second_wants")], "amount": "fee", "pools": [POOL]}


@pytest.mark.parametrize(
    ("before", "after", "outcome"),
    [
        ((True, 9), (True, 10), "granted"),
        ((False, 9), (True, 9), "granted"),
        ((None, 9), (True, 9), "granted"),
        ((True, 9), (False, 9), "refused"),
        ((True, 9), (None, 9), "unknown"),
    ],
)
def test_of_a_changed_row_no_place_is_told(
    before: tuple[bool | None, int], after: tuple[bool | None, int], outcome: str, tmp_path: Path
) -> None:
    book, rows = book_of(tmp_path, FACTS, POOLED), [row(1, None, wants, fee) for wants, fee in (before, after)]
    with rows_of(book, {"person": rows[:1]}) as old, rows_of(book, {"person": rows[1:]}) as new:
        _outcomes, places = swept(old, "grant", DAY)
        one = explain(book, "grant", Subject(1, new.source, places), DAY)
        same = explain(book, "grant", Subject(1, old.source, places), DAY)
    assert one.outcome == outcome
    assert one.placed is (outcome != "granted")
    assert one.provisional is (outcome == "granted")
    assert same.placed


def test_a_new_row_has_no_place(tmp_path: Path) -> None:
    book = book_of(tmp_path, FACTS, POOLED)
    with rows_of(book, {"person": ROWS[:2]}) as old, rows_of(book, {"person": ROWS}) as new:
        _outcomes, places = swept(old, "grant", DAY)
        assert explain(book, "grant", Subject(1, new.source, places), DAY).placed
        assert not explain(book, "grant", Subject(4, new.source, places), DAY).placed


def test_what_uses_a_place_that_is_not_computed_says_so(tmp_path: Path) -> None:
    user = {"policy": "user", "conditions": [condition("granted('grant')")]}
    with rows_of(many(tmp_path, FACTS, POOLED, user), {"person": ROWS[:4]}) as rows:
        one = explain(rows.book, "user", Subject(1, rows.source), DAY)
        no = explain(rows.book, "user", Subject(2, rows.source), DAY)
    assert (one.outcome, one.placed, [used.computed for used in one.used]) == ("unknown", False, [False])
    assert (no.outcome, no.placed, [used.computed for used in no.used]) == ("refused", True, [True])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return examples(tmp_path_factory.mktemp("places"))


def by_id(folder: Path, name: str, number: int, places: PlaceFacts | None) -> Explanation:
    """One subject of the example."""
    book = load_book(folder)
    with open_source(book, date(2018, 6, 30)) as source:
        return explain(book, name, Subject(number, source, places), date(2018, 6, 30))


def test_a_sweep_of_the_user_alone_gives_its_answer(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "travel.parquet"
    policy.sweep(folder, date(2018, 6, 30), ["travel-grant"], out=out)
    places = swept_places(out, load_book(folder), date(2018, 6, 30), "")
    assert by_id(folder, "travel-grant", 1, None).outcome == "unknown"
    assert told(by_id(folder, "travel-grant", 1, places)) == ("granted", False, 8000, "")


def test_a_used_policy_that_changed_is_refused(folder: Path, tmp_path: Path) -> None:
    copy, out = tmp_path / "copy", tmp_path / "travel.parquet"
    shutil.copytree(folder, copy)
    policy.sweep(copy, date(2018, 6, 30), ["travel-grant"], out=out)
    path = copy / "training-voucher.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("at_most: 2", "at_most: 3"), encoding="utf-8")
    with pytest.raises(InputError, match="不是按现在的政策认定的（training-voucher）"):
        swept_places(out, load_book(copy), date(2018, 6, 30), "")


def test_facts_that_changed_since_are_refused(folder: Path, tmp_path: Path) -> None:
    copy, out = tmp_path / "copy", tmp_path / "out.parquet"
    shutil.copytree(folder, copy)
    policy.sweep(copy, date(2018, 6, 30), out=out)
    book = load_book(copy)
    assert swept_places(out, book, date(2018, 6, 30), "").of("training-voucher", 1) is not None
    path = copy / "people.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("2,north", "2,south"), encoding="utf-8")
    with pytest.raises(InputError, match="写成以后，事实有了改动"):
        swept_places(out, book, date(2018, 6, 30), "")


@pytest.fixture(scope="module")
def city() -> Book:
    """Mianyang, whose bases may be recommended whatever they serve."""
    book = load_book("mianyang")
    one = book.policies[NATIONAL]
    kept = tuple(each for each in one.conditions if each.id == "provincial")
    return replace(book, policies={**book.policies, one.id: replace(one, vetoes=(), conditions=kept)})


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with a snapshot."""
    found = tmp_path_factory.mktemp("home")
    snapshot(found)
    return found


@pytest.fixture(scope="module")
def opened(city: Book, home: Path) -> Iterator[Source]:
    """The city's rows."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BAIGONG_HOME", str(home))
        with open_source(city, CITY_DAY) as source:
            yield source


@pytest.fixture
def source(opened: Source, home: Path, monkeypatch: pytest.MonkeyPatch) -> Source:
    """The same, and no sweep is kept yet."""
    monkeypatch.setenv("BAIGONG_HOME", str(home))
    shutil.rmtree(home / "cache" / "swept", ignore_errors=True)
    return opened


def bases(city: Book, source: Source, *, lone: bool = False) -> list[Explanation]:
    """Every base of the city, with the places that are kept."""
    places = kept_places(city, CITY_DAY, source.snapshot)
    return [explain(city, NATIONAL, Subject(number, source, places, lone=lone), CITY_DAY) for number in range(1, 14)]


def test_a_city_s_kept_sweep_is_used_by_itself(city: Book, source: Source) -> None:
    before = bases(city, source)
    done = policy.sweep(city, CITY_DAY, [NATIONAL])
    after = bases(city, source)
    assert [one.placed for one in after] == [True] * 13
    assert sum(not one.placed for one in before) == done.rows(NATIONAL, "granted") + done.rows(NATIONAL, "capped")
    assert sorted(one.outcome for one in after) == ["capped", "capped", "granted"] + ["refused"] * 10


def test_a_long_sweep_is_kept_as_well(city: Book, source: Source, tmp_path: Path) -> None:
    policy.sweep(city, CITY_DAY, [NATIONAL], out=tmp_path / "long.parquet", long=True)
    assert all(one.placed for one in bases(city, source))


def test_of_a_later_sweep_of_another_policy_the_earlier_one_still_tells(city: Book, source: Source) -> None:
    policy.sweep(city, CITY_DAY, [NATIONAL])
    policy.sweep(city, CITY_DAY, ["training-base-provincial"])
    assert all(one.placed for one in bases(city, source))


def test_another_day_s_or_other_rules_sweep_is_not_used(city: Book, source: Source) -> None:
    policy.sweep(load_book("mianyang"), CITY_DAY, [NATIONAL])
    policy.sweep(city, date(2018, 8, 30), [NATIONAL])
    assert kept_places(city, CITY_DAY, "") is None
    assert not all(one.placed for one in bases(city, source))


def test_a_view_that_reads_other_rows_is_not_told_the_old_places(city: Book, source: Source) -> None:
    policy.sweep(city, CITY_DAY, [NATIONAL])
    view = replace(city.views["training_base"], sql=f"SELECT * FROM ({city.views['training_base'].sql})")
    assert kept_places(replace(city, views={**city.views, view.name: view}), CITY_DAY, source.snapshot) is None


def test_a_kept_file_that_is_broken_is_left_out(city: Book, source: Source, home: Path) -> None:
    policy.sweep(city, CITY_DAY, [NATIONAL])
    for path in (home / "cache" / "swept").glob("*/*.parquet"):
        path.write_bytes(b"PAR1")
    assert kept_places(city, CITY_DAY, source.snapshot) is None


def test_a_lone_subject_is_read_without_the_others(city: Book, source: Source) -> None:
    source.known.pop("training_base", None)
    before = dict(source.known)
    lone = bases(city, source, lone=True)
    assert source.known == before
    source.connection.execute("DROP TABLE IF EXISTS fact_training_base")
    assert lone == bases(city, source)
    assert "training_base" in source.known
