"""One pool in one pass gives what rounds of marks give."""

from __future__ import annotations

import random
import sys
from pathlib import Path

import pytest

from tests.engine.policy.compile.books import Row, book, swept, when

PLACES = {"at_most": 2}
MONEY = {"budget": 30}
SAYS = {"zh": "池", "en": "Pool"}


def people(seed: int, *, firms: bool) -> list[Row]:
    drawn = random.Random(seed)
    return [
        (
            key,
            drawn.choice([1, 2, 3, None]) if firms else drawn.choice([1, 2, 3]),
            drawn.choice([None, *range(9)]),
            drawn.choice([None, -5, 5, 10, 15, 40]),
            drawn.choice([True, True, False, None]),
        )
        for key in range(1, 41)
    ]


@pytest.mark.parametrize("per", [["firm", "months"], []])
@pytest.mark.parametrize("limit", [PLACES, MONEY, {"budget": 0}])
@pytest.mark.parametrize("more", [{}, {"ceiling": 20}, {"order": ["months desc", "score"]}, {"applied": "months > 3"}])
def test_one_pass_and_rounds_agree(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    per: list[str],
    limit: dict[str, int],
    more: dict[str, object],
) -> None:
    pool = {"pools": [{"id": "pool", "per": per, "says": SAYS, **limit}]}
    given = book(tmp_path, a={"amount": "score", **when("card"), **pool, **more})
    module = sys.modules["baigong.engine.policy.sweep.run"]
    seen: set[object] = set()
    for seed, firms in ((1, True), (2, False)):
        rows = people(seed, firms=firms)
        quick = swept(given, rows)
        with monkeypatch.context() as patched:
            patched.setattr(module, "settle_one_pool", lambda *_given: False)
            slow = swept(given, rows)
        assert {key: told for key, told in quick.items() if key > 0} == {
            key: told for key, told in slow.items() if key > 0
        }
        assert "queue" in str(slow[-1]["tables"])
        seen |= {told["a_status"] for key, told in quick.items() if key > 0}
    assert seen & {100, 101, 120}


def test_a_known_key_needs_no_queue(tmp_path: Path) -> None:
    pool = {"pools": [{"id": "pool", "per": ["firm"], "says": SAYS, **PLACES}]}
    given = book(tmp_path, a={**when("card"), **pool})
    told = swept(given, people(2, firms=False))
    assert "queue" not in str(told[-1]["tables"])
    assert "queue" in str(swept(given, people(1, firms=True))[-1]["tables"])
