"""The description of the API says this city's own questions: what each fact may be stands in ``/api/openapi.json``."""

from __future__ import annotations

from typing import Any

from baigong.engine.policy.answer import Profile, Question


def asking(profile: Profile) -> dict[str, Any]:
    """JSON Schema of a request of one profile."""
    return {
        "title": profile.title,
        "type": "object",
        "required": ["profile"],
        "additionalProperties": False,
        "properties": {
            "profile": {"type": "string", "const": profile.id},
            "on": {"type": ["string", "null"], "format": "date"},
            "facts": {
                "type": "object",
                "additionalProperties": False,
                "properties": {name: fact(one) for name, one in profile.questions.items()},
            },
        },
    }


def fact(question: Question) -> dict[str, Any]:
    """JSON Schema of one answer."""
    said = {"title": question.title, "description": " ".join(filter(None, (question.why, question.where)))}
    if question.kind == "boolean":
        return {"type": ["boolean", "null"], **said}
    if question.kind == "date":
        return {"type": ["string", "null"], "format": "date", **said}
    if question.kind == "choice":
        return {"type": ["string", "null"], "enum": [*(one.value for one in question.choices), None], **said}
    unit = "fen" if question.kind == "money" else question.unit
    bounds = {"minimum": question.low, "maximum": question.high}
    return {"type": ["integer", "null"], **bounds, **said, **({"x-unit": unit} if unit else {})}
