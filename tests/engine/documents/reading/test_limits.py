"""The limits: they are data, and they are what the sentences say."""

from __future__ import annotations

from dataclasses import fields

import pytest

from baigong.engine.base.errors import InputError
from baigong.engine.documents.reading.limits import Limits, hold_length, limits


def test_every_limit_is_a_whole_number_above_zero() -> None:
    assert all(
        isinstance(getattr(limits(), one.name), int) and getattr(limits(), one.name) > 0 for one in fields(Limits)
    )


def test_one_part_is_no_larger_than_all() -> None:
    assert limits().part <= limits().unpacked
    assert limits().page_characters <= limits().characters


def test_a_letter_of_two_hundred_pages_is_read() -> None:
    assert limits().pages >= 200
    assert limits().characters >= 200 * 22 * 28


def test_the_length_is_held() -> None:
    hold_length(limits().characters)
    with pytest.raises(InputError, match=f"{limits().characters:,}"):
        hold_length(limits().characters + 1)
