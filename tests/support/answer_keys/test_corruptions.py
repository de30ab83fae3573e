"""One number of a clean document changes; whether it can still be true is worked out apart from any checker."""

from __future__ import annotations

import random

from tests.support.answer_keys.corruptions import changes, corruptions, put, variants
from tests.support.answer_keys.keys import mistakes
from tests.support.answer_keys.marked import marked

DOCUMENT = marked(
    "截至<2018年底>，建站{13个|13|14|个|站}，其中国家级{3个|3|4|个|国家级}、省级{2个|2|3|个|省级}。"
    "培训{7.92万人|79150|79250|人|培训}，占{约40%|36|44|%|培训}，发放手册{1,200份|1200|1201|份|手册}。见<附件2>。",
    [
        {"kind": "sum_at_most", "whole": 0, "parts": [1, 2], "why": "levels exclude one another"},
        {"kind": "same", "whole": 0, "parts": [0], "why": "itself"},
        {"kind": "enumeration", "whole": 5, "parts": [], "why": "so many"},
    ],
)


def one(new: str) -> bool:
    (found,) = (made for made in corruptions(DOCUMENT) if made.new == new)
    return found.is_contradiction


def test_only_one_number_changes() -> None:
    made = list(corruptions(DOCUMENT))
    assert made
    for corruption in made:
        old, new = DOCUMENT.quantities[corruption.changed], corruption.key.quantities[corruption.changed]
        assert corruption.old != corruption.new
        assert corruption.text == DOCUMENT.text[: old.start] + corruption.new + DOCUMENT.text[old.end :]
        assert new.unit == old.unit
        assert [one.low for one in corruption.key.quantities if one is not new] == [
            one.low for one in DOCUMENT.quantities if one is not old
        ]


def test_only_numbers_of_truths_change() -> None:
    assert {made.changed for made in corruptions(DOCUMENT)} == {0, 1, 2, 5}


def test_the_key_fits_the_new_text() -> None:
    for made in corruptions(DOCUMENT):
        assert mistakes(made.key) == []
        assert made.key.quantities[made.changed].text == made.new
        assert len(made.key.asides) == 2


def test_the_same_seed_gives_the_same() -> None:
    assert [made.text for made in corruptions(DOCUMENT, 7)] == [made.text for made in corruptions(DOCUMENT, 7)]


def test_no_text_comes_twice() -> None:
    texts = [made.text for made in corruptions(DOCUMENT)]
    assert len(texts) == len(set(texts))


def test_what_can_still_be_true_is_no_contradiction() -> None:
    assert not one("14个")
    assert not one("12个")
    assert not one("4个")


def test_what_no_values_satisfy_is_one() -> None:
    assert one("30个")
    assert one("20个")
    assert one("1,201份")


def test_the_broken_truths_are_named() -> None:
    (made,) = (made for made in corruptions(DOCUMENT) if made.new == "30个")
    assert [truth.kind for truth in made.breaks] == ["sum_at_most"]
    assert made.involved == (frozenset({0, 1, 2}),)


def test_another_truth_that_involves_the_number_counts_too() -> None:
    key = marked(
        "站{5个|5|6|个|站}，其中省级{3个|3|4|个|省级}；上述{5个|5|6|个|站}已挂牌",
        [{"kind": "sum_at_most", "whole": 0, "parts": [1]}, {"kind": "same", "whole": 0, "parts": [2]}],
    )
    broken = {made.new: [truth.kind for truth in made.breaks] for made in corruptions(key) if made.changed == 0}
    assert broken["6个"] == ["same"]
    assert broken["50个"] == ["same"]
    fewer = {made.new: [truth.kind for truth in made.breaks] for made in corruptions(key) if made.changed == 1}
    assert fewer["4个"] == []
    assert fewer["30个"] == ["sum_at_most"]


def test_the_form_stays() -> None:
    rounded = {made.text: made for made in changes(DOCUMENT.quantities[3], random.Random(1))}
    assert {"7.93万人", "7.91万人", "79.20万人"} <= set(rounded)
    assert [rounded["7.93万人"].low, rounded["7.93万人"].high] == [79250, 79350]
    about = {made.text: made for made in changes(DOCUMENT.quantities[4], random.Random(1))}
    assert [about["约41%"].low, about["约41%"].high] == [40.5, 41.5]
    assert "约400%" in about


def test_every_kind_of_slip_is_made() -> None:
    made = variants("792", random.Random(1))
    assert set(made) == {"one more", "one less", "ten times", "swapped", "mistyped", "left out"}
    assert made["one more"] == "793"
    assert made["one less"] == "791"
    assert made["ten times"] == "7920"
    assert made["swapped"] in {"972", "729"}
    assert len(made["left out"]) == 2
    assert len(made["mistyped"]) == 3


def test_what_cannot_slip_does_not() -> None:
    assert set(variants("3", random.Random(1))) == {"one more", "one less", "ten times", "mistyped"}
    assert "swapped" not in variants("33", random.Random(1))


def test_no_zero_and_no_leading_zero_is_printed() -> None:
    for marking in ("{1个|1|2|个|}", "{10个|10|11|个|}", "{102个|102|103|个|}", "{0.1万元|500|1500|元|}"):
        quantity = marked(marking).quantities[0]
        for seed in range(20):
            for made in changes(quantity, random.Random(seed)):
                assert made.text[0] != "0" or made.text[1] == "."
                assert made.high is not None
                assert made.low


def test_a_range_changes_at_either_end_and_never_runs_backwards() -> None:
    quantity = marked("{3—5年|3|6|年|}").quantities[0]
    texts = {made.text for made in changes(quantity, random.Random(1))}
    assert {"4—5年", "2—5年", "3—6年", "3—4年", "3—50年"} <= texts
    assert "30—5年" not in texts


def test_chinese_numbers_change_in_chinese() -> None:
    quantity = marked("{三届|3|4|届|}").quantities[0]
    assert {"四届", "两届", "三十届"} <= {made.text for made in changes(quantity, random.Random(1))}


def test_words_without_a_plain_number_do_not_change() -> None:
    assert list(changes(marked("{数十家|20|100|家|}").quantities[0], random.Random(1))) == []


def test_places_move_with_the_text() -> None:
    longer = next(made for made in corruptions(DOCUMENT) if made.new == "130个")
    assert [one.text for one in longer.key.asides] == ["2018年底", "附件2"]
    old = DOCUMENT.quantities[5]
    assert longer.key.quantities[5].start == old.start + 1
    shifted = put(DOCUMENT, 0, DOCUMENT.quantities[0])
    assert shifted.text == DOCUMENT.text
    assert shifted.quantities == DOCUMENT.quantities
