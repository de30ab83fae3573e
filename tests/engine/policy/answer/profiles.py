"""Profiles for tests: a bare folder with one view ``person``, its policies, and an ``entitlements.yaml``."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from baigong.engine.policy.answer import Profile, load_profiles
from tests.engine.policy.explain.worlds import many

DAY = date(2018, 8, 31)
COLUMNS: Mapping[str, Mapping[str, object]] = {
    "level": {"type": "text", "values": ["5", "4", "3"], "meaning": {"zh": "等级", "en": "Level"}},
    "months": {
        "type": "integer",
        "range": [0, 600],
        "absent": "unknown",
        "meaning": {"zh": "月数", "en": "Months"},
        "supplied_by": {"zh": "社保", "en": "The insurance office"},
    },
    "fee": {"type": "bigint", "unit": "fen", "absent": "unknown"},
    "employed": {"type": "boolean", "absent": False},
    "ended_on": {"type": "date", "absent": "none"},
    "applied_on": {"type": "date", "fallback": "as_of"},
}
WORDS = {"zh": "问", "en": "A question"}


def question(*of: str, **more: object) -> dict[str, object]:
    """A question of these places."""
    return {"of": list(of), "title": WORDS, **more}


def written(policies: list[str], questions: Mapping[str, object], **more: object) -> dict[str, Any]:
    """One profile, ``me``."""
    listed = [{"policy": one} for one in policies]
    return {"me": {"title": WORDS, "policies": listed, "questions": dict(questions), **more}}


def folder_of(folder: Path, content: object, *policies: Mapping[str, object]) -> Path:
    """The folder with its policies (the first is ``grant``, then ``other-1``…) and ``content`` as its profiles."""
    many(folder, COLUMNS, *policies)
    text = content if isinstance(content, str) else yaml.safe_dump(content, allow_unicode=True, sort_keys=False)
    (folder / "entitlements.yaml").write_text(text, encoding="utf-8")
    return folder


def profile_of(
    folder: Path, questions: Mapping[str, object], *policies: Mapping[str, object], **more: object
) -> Profile:
    """The profile of all ``policies``."""
    names = ["grant", *(f"other-{at}" for at in range(1, len(policies)))]
    return load_profiles(folder_of(folder, written(names, questions, **more), *policies))["me"]
