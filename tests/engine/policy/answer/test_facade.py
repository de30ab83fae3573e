"""The facade is light, and gives what it promises."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

from baigong.engine.policy import answer

DAY = date(2018, 8, 31)


def test_it_loads_nothing_until_it_is_asked() -> None:
    code = "import sys, baigong.engine.policy.answer; print(sorted({'duckdb', 'sqlglot', 'pydantic', 'yaml'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_every_name_is_there() -> None:
    assert all(getattr(answer, name) is not None for name in answer.__all__)
    assert dir(answer) == answer.__all__


def test_mianyang_asks_a_worker_until_every_policy_is_settled() -> None:
    profile = answer.load_profiles("mianyang")["worker"]
    answers: dict[str, None] = {}
    while (question := answer.next_question(profile, answers, DAY)) is not None:
        assert question.id not in answers
        answers[question.id] = None
    assert {one.outcome for one in answer.entitlements(profile, answers, DAY)} == {"unknown"}
