"""Truths hold where some true values satisfy them, and only there."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.answer_keys.keys import AnswerKey
from tests.support.answer_keys.marked import marked
from tests.support.answer_keys.truths import WAYS, overlap_of, ranges_of, settle, settled_truths, unsettled

STATIONS = "建站{13个|13|14|个|站}，其中国家级{3个|3|4|个|国家级}、省级{3个|3|4|个|省级}、市级{%s个|%s|%s|个|市级}"


def holds(source: str, kind: str, whole: int | None, parts: list[int], **more: Any) -> bool:
    key = marked(source, [{"kind": kind, "whole": whole, "parts": parts, **more}])
    return settle(key.truths[0], key) is not None


def stations(cities: int) -> str:
    return STATIONS % (cities, cities, cities + 1)


def test_every_kind_of_the_format_is_known() -> None:
    kinds = "sum_at_most sum_equals share growth average same all_won period rank enumeration product"
    assert set(WAYS) == set(kinds.split())


def test_parts_must_not_exceed_the_whole() -> None:
    assert holds(stations(7), "sum_at_most", 0, [1, 2, 3])
    assert holds(stations(6), "sum_at_most", 0, [1, 2, 3])
    assert not holds(stations(8), "sum_at_most", 0, [1, 2, 3])


def test_all_parts_make_the_whole() -> None:
    assert holds(stations(7), "sum_equals", 0, [1, 2, 3])
    assert not holds(stations(6), "sum_equals", 0, [1, 2, 3])
    assert not holds(stations(8), "sum_equals", 0, [1, 2, 3])


def test_an_overlap_is_taken_off_the_sum() -> None:
    assert holds(stations(8), "sum_equals", 0, [1, 2, 3], overlap=1)
    assert not holds(stations(9), "sum_equals", 0, [1, 2, 3], overlap=1)
    assert not holds(stations(9), "sum_at_most", 0, [1, 2, 3], overlap=1)
    assert holds(stations(5), "sum_at_most", 0, [1, 2, 3], overlap=1)


def with_overlap(overlap: int) -> AnswerKey:
    source = stations(8) + f"（其中{{{overlap}个|{overlap}|{overlap + 1}|个|}}同时为国家级和省级）"
    return marked(source, [{"kind": "sum_equals", "whole": 0, "parts": [1, 2, 3], "overlap": overlap}])


def test_the_overlap_that_the_document_prints_belongs_to_the_truth() -> None:
    key = with_overlap(1)
    assert overlap_of(key.truths[0], key) == 4
    (settled,) = settled_truths(key)
    assert settled.quantities == {0, 1, 2, 3, 4}
    changed = ranges_of(with_overlap(2))
    assert not settled.holds(changed)


def test_a_key_may_say_which_quantity_prints_the_overlap() -> None:
    source = "{1个|1|2|个|}兼具两级。" + stations(8)
    truth = {"kind": "sum_equals", "whole": 1, "parts": [2, 3, 4], "overlap": 1, "overlap_quantity": 0}
    (settled,) = settled_truths(marked(source, [truth]))
    assert settled.quantities == {0, 1, 2, 3, 4}
    with pytest.raises(ValueError, match="no quantity 9"):
        marked(source, [truth | {"overlap_quantity": 9}])


def test_an_overlap_may_be_given_by_its_index() -> None:
    source = "{2个|2|3|个|}同时为两级。" + stations(9)
    key = marked(source, [{"kind": "sum_equals", "whole": 1, "parts": [2, 3, 4], "overlap": 0}])
    (settled,) = settled_truths(key)
    assert 0 in settled.quantities


def test_rounded_parts_may_make_a_rounded_whole() -> None:
    source = "{7.92万人|79150|79250|人|}{6.8万人|67500|68500|人|}{0.94万人|9350|9450|人|}{0.18万人|1750|1850|人|}"
    assert holds(source, "sum_equals", 0, [1, 2, 3])
    assert not holds(source.replace("{0.18万人|1750|1850", "{0.38万人|3750|3850"), "sum_equals", 0, [1, 2, 3])


def test_open_ends_never_contradict_upward() -> None:
    assert holds("{50家以上|50|-|家|}{70家|70|71|家|}", "sum_equals", 0, [1])
    assert not holds("{50家以上|50|-|家|}{49家|49|50|家|}", "sum_equals", 0, [1])
    assert not holds("{不足50家|-|50|家|}{50家|50|51|家|}", "sum_at_most", 0, [1])


@pytest.mark.parametrize(("share", "fine"), [("{22%|21.5|22.5|%|}", True), ("{23%|22.5|23.5|%|}", False)])
def test_a_share_is_part_by_whole(share: str, fine: bool) -> None:
    source = "{400人|400|401|人|}{88人|88|89|人|}" + share
    assert holds(source, "share", 0, [1, 2]) is fine
    assert holds(source, "share", 0, [2, 1]) is fine


def test_several_shares_go_with_their_parts() -> None:
    source = "{400人|400|401|人|}{88人|88|89|人|}{22%|21.5|22.5|%|}{40人|40|41|人|}{10%|9.5|10.5|%|}"
    assert holds(source, "share", 0, [1, 2, 3, 4])
    assert not holds(source.replace("{40人|40|41", "{60人|60|61"), "share", 0, [1, 2, 3, 4])


def test_shares_alone_do_not_pass_a_hundred() -> None:
    source = "{60%|59.5|60.5|%|}{40%|39.5|40.5|%|}"
    assert holds(source, "share", None, [0, 1])
    assert not holds(source.replace("{40%|39.5|40.5", "{45%|44.5|45.5"), "share", None, [0, 1])


@pytest.mark.parametrize(
    ("source", "fine"),
    [
        ("{200家|200|201|家|}{230家|230|231|家|}{15%|14.5|15.5|%|}", True),
        ("{230家|230|231|家|}{200家|200|201|家|}{15%|14.5|15.5|%|}", True),
        ("{200家|200|201|家|}{170家|170|171|家|}{15%|14.5|15.5|%|}", True),
        ("{200家|200|201|家|}{230家|230|231|家|}{25%|24.5|25.5|%|}", False),
        ("{200家|200|201|家|}{500家|500|501|家|}{1.5倍|1.45|1.55|倍|}", True),
        ("{200家|200|201|家|}{500家|500|501|家|}{2.5倍|2.45|2.55|倍|}", True),
        ("{200家|200|201|家|}{500家|500|501|家|}{2.0倍|1.95|2.05|倍|}", False),
        ("{200家|200|201|家|}{230家|230|231|家|}{30家|30|31|家|}", True),
        ("{200家|200|201|家|}{230家|230|231|家|}{31家|31|32|家|}", False),
        ("{91.4%|91.35|91.45|%|}{95.8%|95.75|95.85|%|}{4.4个百分点|4.35|4.45|百分点|}", True),
        ("{91.4%|91.35|91.45|%|}{95.8%|95.75|95.85|%|}{5.4个百分点|5.35|5.45|百分点|}", False),
    ],
)
def test_growth_is_before_and_after(source: str, fine: bool) -> None:
    assert holds(source, "growth", 2, [0, 1]) is fine
    assert holds(source, "growth", None, [0, 1, 2]) is fine


def test_two_values_without_a_rate_are_no_growth() -> None:
    assert not holds("{200家|200|201|家|}{230家|230|231|家|}", "growth", 0, [1])


@pytest.mark.parametrize(
    ("average", "fine"), [("{2270元|2269.5|2270.5|元|}", True), ("{2370元|2369.5|2370.5|元|}", False)]
)
def test_an_average_is_total_by_count(average: str, fine: bool) -> None:
    source = "{22.7万元|226500|227500|元|}{100人|100|101|人|}" + average
    assert holds(source, "average", 0, [1, 2]) is fine
    assert holds(source, "average", 2, [0, 1]) is fine


def test_units_of_measure_are_brought_together() -> None:
    source = "总产{26.3万吨|262500|263500|吨|}，{62.4万亩|623500|624500|亩|}，单产{421.5公斤|421.45|421.55|公斤|}"
    assert holds(source, "average", 0, [1, 2], scale=1000)
    assert not holds(source, "average", 0, [1, 2])
    assert not holds(
        source.replace("{421.5公斤|421.45|421.55", "{431.5公斤|431.45|431.55"), "average", 0, [1, 2], scale=1000
    )


def test_a_price_times_a_count_is_an_amount() -> None:
    source = "{120万元|1195000|1205000|元|}{300人|300|301|人|}{4000元|4000|4001|元|}"
    assert holds(source, "product", 0, [1, 2])
    assert not holds(source.replace("{300人|300|301", "{310人|310|311"), "product", 0, [1, 2])
    assert holds("{20人|20|21|人|}{100人|100|101|人|}{20%|19.5|20.5|%|}", "product", 0, [1, 2])


def test_two_values_of_one_thing_have_one_in_common() -> None:
    assert holds("{7.92万人|79150|79250|人|}{79200人|79200|79201|人|}", "same", 0, [1])
    assert not holds("{7.92万人|79150|79250|人|}{79300人|79300|79301|人|}", "same", 0, [1])
    assert not holds("{3个|3|4|个|}{3个|3|4|个|}{4个|4|5|个|}", "same", 0, [1, 2])


def test_who_won_is_counted_by_the_prizes() -> None:
    assert holds("{14名|14|15|人|}{3枚|3|4|枚|}{3枚|3|4|枚|}{8枚|8|9|枚|}", "all_won", 0, [1, 2, 3])
    assert not holds("{13名|13|14|人|}{3枚|3|4|枚|}{3枚|3|4|枚|}{8枚|8|9|枚|}", "all_won", 0, [1, 2, 3])


def test_a_place_is_among_so_many() -> None:
    assert holds("{21个|21|22|个|}{第3位|3|4|名|}", "rank", 0, [1])
    assert holds("{第3位|3|4|名|}{21个|21|22|个|}", "rank", 0, [1])
    assert not holds("{第23位|23|24|名|}{21个|21|22|个|}", "rank", 0, [1])


def test_so_many_and_their_names_stay_so_many() -> None:
    key = marked("实施{五大工程|5|6|个|}", [{"kind": "enumeration", "whole": 0, "parts": []}])
    (settled,) = settled_truths(key)
    assert not settled.holds(ranges_of(marked("实施{六大工程|6|7|个|}")))


def test_how_long_it_takes_stays_so_long() -> None:
    key = marked("自<3月>至<5月>为期{3个月|3|4|月|}", [{"kind": "period", "whole": 0, "parts": []}])
    (settled,) = settled_truths(key)
    assert not settled.holds(ranges_of(marked("{4个月|4|5|月|}")))
    assert settled.holds(ranges_of(key))


def test_a_truth_that_is_none_is_named_and_left_out() -> None:
    truths = [
        {"kind": "sum_equals", "whole": 0, "parts": [1, 2, 3], "why": "3 + 3 + 8"},
        {"kind": "sum_at_most", "whole": 0, "parts": [1, 2], "why": "3 + 3"},
    ]
    key = marked(stations(8), truths)
    assert [one.truth.why for one in settled_truths(key)] == ["3 + 3"]
    assert unsettled(key) == ["mini: no true values satisfy sum_equals of (0, 1, 2, 3): 3 + 3 + 8"]
    assert unsettled(marked(stations(7), truths)) == []
