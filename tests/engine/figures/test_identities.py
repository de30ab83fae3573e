"""Relations between figures, on computed values and on printed words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from duckdb import DuckDBPyConnection

from baigong.engine.figures import Figure, IdentityResult, check_identities, compute
from baigong.engine.pack.model import Identity, Pack, Publication
from baigong.engine.warehouse import Snapshot
from tests.engine.figures.arrow import snapshot_of

AS_OF = date(2018, 8, 31)
Values = dict[str, int | Decimal | None]
Check = Callable[[Pack, Values], IdentityResult]


def with_identity(pack: Pack, **words: object) -> Pack:
    identity = Identity.model_validate({"id": "relation", "says": {"zh": "关系", "en": "Relation"}, **words})
    return pack.model_copy(update={"identities": (identity,)})


def figures(pack: Pack, values: Values) -> list[Figure]:
    found = []
    for name, value in values.items():
        one = pack.indicator(name)
        assert one is not None
        found.append(Figure(one, value, AS_OF, None, "印", "0" * 12, 1))
    return found


@pytest.fixture
def checked(small: Snapshot, connection: DuckDBPyConnection) -> Check:
    def check(pack: Pack, values: Values) -> IdentityResult:
        return check_identities(pack, small, AS_OF, figures(pack, values), connection=connection)[0]

    return check


@pytest.mark.parametrize(
    ("kind", "parts", "factors", "values", "verdict"),
    [
        ("sum", ["bases_national", "bases_city"], [], {"bases": 5, "bases_national": 2, "bases_city": 3}, "holds"),
        ("sum", ["bases_national", "bases_city"], [], {"bases": 4, "bases_national": 2, "bases_city": 3}, "fails"),
        ("sum", ["bases_national", "bases_city"], [2, 3], {"bases": 13, "bases_national": 2, "bases_city": 3}, "holds"),
        ("product", ["bases_national"], [12], {"bases": 24, "bases_national": 2}, "holds"),
        ("product", ["bases_national", "bases_city"], [], {"bases": 6, "bases_national": 2, "bases_city": 3}, "holds"),
        ("product", ["bases_national"], [12], {"bases": 25, "bases_national": 2}, "fails"),
        ("at_most", ["bases_national"], [], {"bases": 2, "bases_national": 2}, "holds"),
        ("at_most", ["bases_national"], [], {"bases": 1, "bases_national": 2}, "fails"),
        ("equal", ["bases_national"], [], {"bases": 2, "bases_national": 2}, "holds"),
        ("equal", ["bases_national"], [], {"bases": 3, "bases_national": 2}, "fails"),
        ("equal", ["bases_national"], [], {"bases": None, "bases_national": 2}, "cannot_be_known"),
        ("equal", ["bases_national"], [], {"bases": 2}, "cannot_be_known"),
        (
            "share",
            ["bases_national", "bases_city"],
            [100],
            {"bases": 40, "bases_national": 2, "bases_city": 5},
            "holds",
        ),
        (
            "share",
            ["bases_national", "bases_city"],
            [100],
            {"bases": 41, "bases_national": 2, "bases_city": 5},
            "fails",
        ),
        ("share", ["bases_national", "bases_city"], [], {"bases": 0, "bases_national": 0, "bases_city": 5}, "holds"),
    ],
)
def test_computed_values_are_held_to_exactly(
    pack: Pack, checked: Check, kind: str, parts: list[str], factors: list[int], values: Values, verdict: str
) -> None:
    other = with_identity(pack, kind=kind, whole="bases", parts=parts, factors=factors)
    result = checked(other, values)
    assert result.verdict == verdict
    assert result.on == "computed"
    assert result.why


def test_a_share_that_does_not_end_equals_itself(pack: Pack, small: Snapshot, connection: DuckDBPyConnection) -> None:
    found = compute(pack, small, AS_OF, connection=connection)
    results = {one.identity.id: one for one in check_identities(pack, small, AS_OF, found, connection=connection)}
    assert results["high_skilled_share_holds"].verdict == "holds"
    assert len(str(next(one for one in found if one.id == "high_skilled_share").value)) > 40


def test_what_is_missing_is_named(pack: Pack, checked: Check) -> None:
    other = with_identity(pack, kind="sum", whole="bases", parts=["bases_city", "bases_national"])
    assert checked(other, {"bases": 1, "bases_city": None}).why == "无法判断：没有 bases_city、bases_national 的数。"


def test_without_an_overlap_a_sum_that_fails_says_both_sides(pack: Pack, checked: Check) -> None:
    other = with_identity(pack, kind="sum", whole="bases", parts=["bases_city"])
    result = checked(other, {"bases": 13, "bases_city": 14})
    assert (result.left, result.right) == ("13", "14")
    assert result.why == "各部分得出 14，与 13 不相符。"


@pytest.fixture(scope="module")
def letter_city(pack: Pack, tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    """13 bases with 14 ranks, as the letter may have counted them: 3 national, 3 provincial, 8 city; base 1 has two."""
    ranks = ["national"] * 3 + ["provincial"] * 2 + ["city"] * 8
    began = {"valid_from": date(2012, 1, 1)}
    tables: dict[str, list[dict[str, object]]] = {
        "organisation": [{"organisation_id": 1, "division": "510703", "ownership": "state", **began}],
        "base": [{"base_id": number, "organisation_id": 1, **began} for number in range(1, 14)],
        "base_rank": [
            {"base_rank_id": number, "base_id": number, "rank": rank, **began} for number, rank in enumerate(ranks, 1)
        ]
        + [{"base_rank_id": 14, "base_id": 1, "rank": "provincial", **began}],
    }
    return snapshot_of(pack, tmp_path_factory.mktemp("letter"), AS_OF, tables)


def results_of(
    pack: Pack, city: Snapshot, as_of: date, publication: Publication
) -> dict[tuple[str, str], IdentityResult]:
    found = check_identities(pack, city, as_of, compute(pack, city, as_of), publication)
    return {(one.identity.id, one.on): one for one in found}


def test_a_contradiction_in_print_is_explained_by_the_record_that_counts_twice(
    pack: Pack, letter_city: Snapshot
) -> None:
    results = results_of(pack, letter_city, AS_OF, pack.publications[0])
    printed = results["base_ranks_make_bases", "published"]
    assert (printed.left, printed.right, printed.verdict) == ("13", "14", "explained")
    assert printed.overlap is not None
    assert printed.overlap.columns == ("base_id", "organisation_id", "ranks_held")
    assert printed.overlap.rows == ((1, 1, 2),)
    assert printed.why.startswith("公布的数字自相矛盾")
    assert "（推断，没有文件说明）" in printed.why
    computed = results["base_ranks_make_bases", "computed"]
    assert (computed.left, computed.right, computed.verdict) == ("13", "14", "explained")
    funding = results["base_funding_by_rank", "published"]
    assert (funding.verdict, funding.left) == ("explained", "[20995000, 21005000)")


def test_an_assumption_of_ours_accuses_nobody(pack: Pack, letter_city: Snapshot) -> None:
    lines = tuple(
        one.model_copy(update={"low": Decimal(900_000), "high": Decimal(900_001)})
        if one.id == "apprenticeship_subsidy"
        else one
        for one in pack.publications[0].figures
    )
    publication = pack.publications[0].model_copy(update={"figures": lines})
    result = results_of(pack, letter_city, AS_OF, publication)["apprenticeship_unit_price", "published"]
    assert result.verdict == "cannot_be_known"
    assert "自相矛盾" not in result.why
    assert "推算没有文件依据" in result.why
    assert results_of(pack, letter_city, AS_OF, publication)["base_funding_by_rank", "published"].why.startswith(
        "按此推算"
    )


def test_the_rest_of_the_letter_does_not_contradict_itself(pack: Pack, letter_city: Snapshot) -> None:
    results = results_of(pack, letter_city, AS_OF, pack.publications[0])
    printed = {name: one.verdict for (name, on), one in results.items() if on == "published"}
    explained = {name for name, verdict in printed.items() if verdict == "explained"}
    assert explained == {"base_ranks_make_bases", "base_funding_by_rank"}
    assert set(printed.values()) == {"holds", "explained"}


def test_records_of_another_day_explain_nothing(pack: Pack, letter_city: Snapshot) -> None:
    publication = pack.publications[0].model_copy(update={"as_of": date(2018, 8, 30)})
    result = results_of(pack, letter_city, AS_OF, publication)["base_ranks_make_bases", "published"]
    assert result.verdict == "fails"
    assert result.why == "公布的数字自相矛盾：13 与各部分得出的 14 没有能同时成立的值。"


def test_words_that_can_be_true_need_no_explanation(pack: Pack, letter_city: Snapshot) -> None:
    lines = [
        one.model_copy(update={"high": Decimal(15)}) if one.id == "bases" else one
        for one in pack.publications[0].figures
    ]
    publication = pack.publications[0].model_copy(update={"figures": tuple(lines)})
    result = results_of(pack, letter_city, AS_OF, publication)["base_ranks_make_bases", "published"]
    assert (result.verdict, result.overlap) == ("holds", None)


def test_what_was_not_printed_cannot_be_known(pack: Pack, letter_city: Snapshot) -> None:
    lines = tuple(one for one in pack.publications[0].figures if one.id != "bases")
    publication = pack.publications[0].model_copy(update={"figures": lines})
    result = results_of(pack, letter_city, AS_OF, publication)["base_ranks_make_bases", "published"]
    assert (result.verdict, result.why) == ("cannot_be_known", "无法判断：没有 bases 的数。")
