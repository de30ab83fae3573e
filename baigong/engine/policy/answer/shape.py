"""The form of ``entitlements.yaml``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import Field

from baigong.engine.pack.model.part import Identifier, Part, Words
from baigong.engine.policy.read.shape import Name


class PolicyShape(Part):
    """A policy of the profile, and what to do to get it."""

    policy: Name = Field(examples=["evening-tuition"])
    next: Words = Field(default_factory=dict)


class QuestionShape(Part):
    """How a fact is asked."""

    of: tuple[str, ...] = Field(examples=["[skilled_worker.level]"])
    title: Words
    why: Words = Field(default_factory=dict)
    where: Words = Field(default_factory=dict)
    unit: Words = Field(default_factory=dict)
    choices: tuple[str, ...] = ()
    """Codes that are offered, in this order; empty: all."""
    none: Words = Field(default_factory=dict)
    """"None of these"."""


class ProfileShape(Part):
    """Whom the questions are for."""

    title: Words
    about: Words = Field(default_factory=dict)
    policies: tuple[PolicyShape, ...]
    given: Mapping[Identifier, Mapping[Identifier, Any]] = Field(default_factory=dict)
    questions: Mapping[Identifier, QuestionShape]


EntitlementsShape = Annotated[Mapping[Identifier, ProfileShape], "by id"]
