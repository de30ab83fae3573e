"""What somebody is entitled to, asked fact by fact: profiles of a pack, the next question, every policy's answer.

Light to import: what does the work is loaded when it is first called. Nothing is kept between calls but what the pack says, so
that many threads may ask at once. Texts are in the language that is spoken (``baigong.engine.base.language``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from baigong.engine.base.lazily import loaded

if TYPE_CHECKING:
    from baigong.engine.policy.answer.asking import next_question, still_needed
    from baigong.engine.policy.answer.model import Answers, Choice, Entitlement, Lacking, Profile, Question
    from baigong.engine.policy.answer.read import load_profiles, profiles_in_use
    from baigong.engine.policy.answer.reading import checked_answer, read_answer, written_answer
    from baigong.engine.policy.answer.result import entitlements

__all__ = [
    "Answers",
    "Choice",
    "Entitlement",
    "Lacking",
    "Profile",
    "Question",
    "checked_answer",
    "entitlements",
    "load_profiles",
    "next_question",
    "profiles_in_use",
    "read_answer",
    "still_needed",
    "written_answer",
]
HOMES = {
    "Answers": "model",
    "Choice": "model",
    "Entitlement": "model",
    "Lacking": "model",
    "Profile": "model",
    "Question": "model",
    "checked_answer": "reading",
    "entitlements": "result",
    "load_profiles": "read",
    "next_question": "asking",
    "profiles_in_use": "read",
    "read_answer": "reading",
    "still_needed": "asking",
    "written_answer": "reading",
}


def __dir__() -> list[str]:
    return __all__


def __getattr__(name: str) -> Any:
    return loaded(__name__, HOMES, name)
