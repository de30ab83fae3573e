"""Values and counts of records: all at once, one by one, and where nothing is known."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from duckdb import DuckDBPyConnection

from baigong.engine.base.errors import InputError
from baigong.engine.figures import compute
from baigong.engine.figures.day import period_text
from baigong.engine.pack.model import Indicator, Pack, Period
from baigong.engine.warehouse import Snapshot
from tests.engine.figures.arrow import snapshot_of
from tests.engine.figures.small_city import AS_OF


def edited(pack: Pack, name: str, **changes: object) -> Pack:
    """The pack with one indicator changed."""
    return pack.model_copy(
        update={
            "indicators": tuple(
                Indicator.model_validate({**one.model_dump(by_alias=True), **changes}) if one.id == name else one
                for one in pack.indicators
            )
        }
    )


@pytest.fixture(scope="module")
def nobody(pack: Pack, tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    """A city without a single record."""
    return snapshot_of(pack, tmp_path_factory.mktemp("nobody"), AS_OF, {})


def test_figures_come_in_the_packs_order_with_what_they_are(pack: Pack, small: Snapshot) -> None:
    figures = compute(pack, small, AS_OF)
    assert [one.id for one in figures] == [one.id for one in pack.indicators]
    assert {one.snapshot for one in figures} == {small.id}
    assert {one.as_of for one in figures} == {AS_OF}
    funding = next(one for one in figures if one.id == "studio_funding")
    assert (funding.unit, funding.precision, funding.period) == ("CNY", "rounded", "2013-01-01/2018-08-31")


@pytest.mark.parametrize("as_of", [AS_OF, date(2010, 1, 1)])
def test_one_by_one_gives_what_all_at_once_gives(
    pack: Pack, small: Snapshot, connection: DuckDBPyConnection, as_of: date
) -> None:
    together = compute(pack, small, as_of, connection=connection)
    alone = [compute(pack, small, as_of, [one.id], connection)[0] for one in pack.indicators]
    assert together == alone


def test_the_order_of_ids_does_not_matter(pack: Pack, small: Snapshot, connection: DuckDBPyConnection) -> None:
    found = compute(pack, small, AS_OF, ["studios", "bases", "studios"], connection)
    assert [one.id for one in found] == ["bases", "studios"]


def test_without_records_sums_and_counts_are_nothing_and_the_rest_is_unknown(pack: Pack, nobody: Snapshot) -> None:
    figures = {one.id: one for one in compute(pack, nobody, AS_OF)}
    assert figures["skilled_workers"].value == 0
    assert figures["studio_funding"].value == 0
    unknown = {name for name, one in figures.items() if one.value is None}
    assert unknown == {"high_skilled_share", "zone_2016_rank", "education_weeks_per_year", "contest_cycle"}
    assert figures["zone_2016_rank"].printed == "无法得知"
    assert {one.records for name, one in figures.items() if pack.indicator(name).rows} == {0}  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("sum(amount_fen)", 0),
        (" SUM ( amount_fen ) ", 0),
        ("sum(amount_fen) // nullif(count(*), 0)", None),
        ("max(amount_fen)", None),
        ("sum(amount_fen) + sum(amount_fen)", None),
        ("min(amount_fen)", None),
        ("count(*)", 0),
    ],
)
def test_only_a_plain_sum_over_no_records_is_zero(
    pack: Pack, nobody: Snapshot, expression: str, expected: int | None
) -> None:
    other = edited(pack, "studio_funding", value=expression)
    assert compute(other, nobody, AS_OF, ["studio_funding"])[0].value == expected


def test_fen_become_yuan_exactly(pack: Pack, tmp_path: Path) -> None:
    paid = {"purpose": "studio_training", "fund_level": "city", "fund_kind": "talent", "paid_on": date(2018, 1, 1)}
    amounts = [1, 9_007_199_254_740_993, 10]
    rows = [{"payment_id": place, "amount_fen": fen, **paid} for place, fen in enumerate(amounts)]
    figure = compute(pack, snapshot_of(pack, tmp_path, AS_OF, {"payment": rows}), AS_OF, ["studio_funding"])[0]
    assert figure.value == Decimal("90071992547410.04") + Decimal("0.00")
    assert figure.records == 3


def test_a_whole_number_of_yuan_is_an_int(pack: Pack, tmp_path: Path) -> None:
    paid = {"purpose": "studio_training", "fund_level": "city", "fund_kind": "talent", "paid_on": date(2018, 1, 1)}
    rows = [{"payment_id": 1, "amount_fen": 855_000_000, **paid}]
    figure = compute(pack, snapshot_of(pack, tmp_path, AS_OF, {"payment": rows}), AS_OF, ["studio_funding"])[0]
    assert (figure.value, type(figure.value), figure.printed) == (8_550_000, int, "855万元")


def test_what_is_not_a_finite_number_cannot_be_known(
    pack: Pack, small: Snapshot, connection: DuckDBPyConnection
) -> None:
    other = edited(pack, "studios", value="CAST('infinity' AS DOUBLE)")
    assert compute(other, small, AS_OF, ["studios"], connection)[0].value is None


def test_a_ratio_divides_two_figures_and_counts_the_records_of_its_whole(
    pack: Pack, small: Snapshot, connection: DuckDBPyConnection
) -> None:
    ids = ["skilled_workers", "high_skilled_workers", "high_skilled_share"]
    whole, part, share = compute(pack, small, AS_OF, ids, connection)
    assert whole.value
    assert part.value
    assert share.value is not None
    assert abs(Decimal(share.value) * whole.value - 100 * Decimal(part.value)) < Decimal("1e-40")
    assert share.records == whole.records


@pytest.mark.parametrize(
    ("as_of", "name", "value", "records"),
    [
        (date(2018, 8, 31), "studio_grant_provincial", 150_000, 1),
        (date(2011, 12, 31), "studio_grant_provincial", None, 0),
        (date(2012, 1, 1), "studio_grant_provincial", 150_000, 1),
        (date(2018, 1, 23), "craftsman_cycle", None, 0),
        (date(2018, 1, 24), "craftsman_cycle", 2, 1),
        (date(2018, 8, 31), "talent_card_services", 4, 4),
        (date(2017, 12, 31), "talent_card_services", None, 0),
    ],
)
def test_a_rule_has_the_value_in_force_on_the_day(
    pack: Pack, small: Snapshot, as_of: date, name: str, value: int | None, records: int
) -> None:
    figure = compute(pack, small, as_of, [name])[0]
    assert (figure.value, figure.records) == (value, records)


def test_an_unknown_id_is_an_error_with_a_suggestion(pack: Pack, small: Snapshot) -> None:
    with pytest.raises(InputError, match="没有名为“studio”的指标。你是不是想找 studios"):
        compute(pack, small, AS_OF, ["studio"])


@pytest.mark.parametrize(
    ("as_of", "words"),
    [(date(1984, 12, 31), "早于本市最早的记录（1985-01-01）"), (date(2018, 9, 1), "晚于快照的日期（2018-08-31）")],
)
def test_a_day_outside_the_records_is_an_error(pack: Pack, small: Snapshot, as_of: date, words: str) -> None:
    with pytest.raises(InputError, match=words):
        compute(pack, small, as_of)


@pytest.mark.parametrize(
    ("start", "end", "as_of", "text"),
    [
        (date(2014, 1, 1), date(2018, 9, 1), date(2018, 8, 31), "2014-01-01/2018-08-31"),
        (date(2014, 1, 1), date(2018, 9, 1), date(2016, 12, 31), "2014-01-01/2016-12-31"),
        (date(2014, 1, 1), date(2018, 9, 1), date(2013, 12, 31), "2014-01-01/2018-08-31"),
        (date(2014, 1, 1), None, date(2018, 8, 31), "2014-01-01/2018-08-31"),
        (None, date(2018, 1, 1), date(2018, 8, 31), "../2017-12-31"),
    ],
)
def test_a_period_is_given_by_its_first_and_last_day(start: date, end: date, as_of: date, text: str) -> None:
    assert period_text(Period.model_validate({"from": start, "to": end}), as_of) == text


def test_no_period_is_none() -> None:
    assert period_text(None, AS_OF) is None
