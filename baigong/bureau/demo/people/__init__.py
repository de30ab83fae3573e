"""People: their certificates, residence, work and insurance."""

from __future__ import annotations

from baigong.bureau.demo.people.maker import PeopleMaker
from baigong.bureau.demo.people.wish import Made, Wish

__all__ = ["Made", "PeopleMaker", "Wish"]
