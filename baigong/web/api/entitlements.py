"""``POST /entitlements``: facts in, every entitlement with its reason out; ``GET /profiles``: what can be asked."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import Router
from ninja.decorators import decorate_view

from baigong.engine.policy.answer import Entitlement, Profile, Question, entitlements, next_question
from baigong.engine.policy.model import Basis
from baigong.web.api.body import small_json
from baigong.web.api.facts import answers_of, day_of, profile_of
from baigong.web.api.schemas import Answer, Asking, ProfileOut, Refusal
from baigong.web.public.entitlements.profiles import profiles

router = Router()
REFUSALS: dict[int, Any] = dict.fromkeys((400, 413, 415, 422, 500, 503), Refusal)


@router.post("/entitlements", response={200: Answer, **REFUSALS}, operation_id="entitlements")
@decorate_view(small_json)
def entitled(request: HttpRequest, asking: Asking) -> dict[str, Any]:  # noqa: ARG001
    """What somebody with these facts is entitled to: amount, article, next step, what is missing, and what is refused and why.

    Nothing is kept: no cookie is set, and no fact is written to a log.
    """
    profile, day = profile_of(asking.profile, profiles()), day_of(asking.on)
    answers = answers_of(profile, asking.facts)
    following = next_question(profile, answers, day)
    return {
        "profile": profile.id,
        "on": day.isoformat(),
        "entitlements": [_entitlement(one) for one in entitlements(profile, answers, day)],
        "next_question": None if following is None else _question(following),
    }


@router.get("/profiles", response={200: list[ProfileOut], 500: Refusal, 503: Refusal}, operation_id="profiles")
def known_profiles(request: HttpRequest) -> list[dict[str, Any]]:  # noqa: ARG001
    """Who may ask, about which policies, and every question that may be answered."""
    return [_profile(one) for one in profiles().values()]


def _profile(one: Profile) -> dict[str, Any]:
    return {
        "id": one.id,
        "title": one.title,
        "about": one.about,
        "policies": list(one.policies),
        "questions": [_question(question) for question in one.questions.values()],
    }


def _question(one: Question) -> dict[str, Any]:
    number = one.kind in {"integer", "money"}
    return {
        "id": one.id,
        "kind": one.kind,
        "title": one.title,
        "why": one.why,
        "where": one.where,
        "unit": one.unit,
        "choices": [{"value": choice.value, "title": choice.title} for choice in one.choices],
        "low": one.low if number else None,
        "high": one.high if number else None,
    }


def _entitlement(one: Entitlement) -> dict[str, Any]:
    return {
        "policy": one.policy,
        "title": one.title,
        "outcome": one.outcome,
        "amount": one.amount,
        "by": one.by,
        "says": one.says,
        "basis": [_basis(basis) for basis in one.basis],
        "missing": [
            {"question": lack.question, "meaning": lack.meaning, "supplied_by": lack.supplied_by}
            for lack in one.missing
        ],
        "nearest": one.nearest,
        "next_step": one.next_step,
        "limits": list(one.limits),
    }


def _basis(one: Basis) -> dict[str, str]:
    return {"document": one.document, "article": one.article, "title": one.title}
