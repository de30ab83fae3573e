"""A room's name is found in its module; another is told as any missing attribute is."""

from __future__ import annotations

from importlib import import_module

import pytest

from baigong.engine.base.lazily import loaded

ROOMS = (
    "baigong.engine.documents",
    "baigong.engine.documents.letters",
    "baigong.engine.documents.matching",
    "baigong.engine.documents.showing",
    "baigong.engine.figures",
    "baigong.engine.policy",
    "baigong.engine.policy.answer",
    "baigong.engine.policy.explain",
    "baigong.engine.warehouse",
)


def test_a_name_comes_from_its_module() -> None:
    module = import_module("baigong.engine.base.clock")
    assert loaded("baigong.engine.base", {"parse_day": "clock"}, "parse_day") is module.parse_day


@pytest.mark.parametrize("name", ["elsewhere", "clock", ""])
def test_a_name_without_a_home_is_no_attribute(name: str) -> None:
    with pytest.raises(AttributeError, match=name or "^$"):
        loaded("baigong.engine.base", {"parse_day": "clock"}, name)


@pytest.mark.parametrize("room", ROOMS)
def test_every_name_that_a_room_offers_is_there(room: str) -> None:
    module = import_module(room)
    assert module.__all__
    assert all(getattr(module, name) is not None for name in module.__all__)
    with pytest.raises(AttributeError, match="no_such_name"):
        _ = module.no_such_name
