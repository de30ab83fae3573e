"""What the tests of the public door say of the demonstration; its fixtures are those of all doors."""

from __future__ import annotations

from tests.web.demo import DAY, OpenDemo

__all__ = ["DAY", "OpenDemo"]
