"""Things that happen to a city's records, each with the figures that may feel it."""

from tests.bureau.prediction.happenings import contests, learning, money, organisations, people, publicity  # noqa: F401
from tests.bureau.prediction.happenings.base import HAPPENINGS, Happening

__all__ = ["HAPPENINGS", "Happening"]
