"""How much of a number is shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baigong.bureau.protection.mask import masked


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("990101199001010017", "9901**********0017"),
        ("99010119900101001X", "9901**********001X"),
        ("10012345678", "100****5678"),
        ("6222020000001234567", "***************4567"),
        ("6222020000001234", "************1234"),
        ("123456789", "*****6789"),
        ("12345678", "********"),
        ("12345", "*****"),
        ("1", "*"),
        ("", ""),
    ],
)
def test_masks(text: str, shown: str) -> None:
    assert masked(text) == shown


@given(st.text(alphabet="0123456789X", max_size=40))
def test_a_mask_keeps_the_length_and_hides_more_than_it_shows(text: str) -> None:
    shown = masked(text)
    assert len(shown) == len(text)
    assert all(new in {old, "*"} for old, new in zip(text, shown, strict=True))
    assert shown.count("*") * 3 >= len(text)


@given(st.text(alphabet="0123456789", min_size=18, max_size=18))
def test_the_birthday_in_an_id_number_is_never_shown(text: str) -> None:
    assert masked(text)[4:14] == "*" * 10
