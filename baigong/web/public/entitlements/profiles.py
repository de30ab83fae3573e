"""Who may ask: the profiles of the city's pack."""

from __future__ import annotations

from collections.abc import Mapping

from baigong.engine.policy.answer import Profile, profiles_in_use


def profiles() -> Mapping[str, Profile]:
    """By id, read once for the life of the process; none where the city has none. Raises PackError where it cannot be read."""
    return profiles_in_use()
