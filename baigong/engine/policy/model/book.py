"""All policies of a folder, and the facts that they read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from baigong.engine.policy.model.facts import View
from baigong.engine.policy.model.policy import Policy


@dataclass(frozen=True)
class Book:
    """Policies by id, in the order of their files' names; views by name."""

    directory: Path
    policies: Mapping[str, Policy]
    views: Mapping[str, View]

    def view(self, policy: Policy) -> View:
        """The facts of a policy's subjects."""
        return self.views[policy.subject]
