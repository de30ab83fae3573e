"""What a pack's ``demo.yaml`` says, as immutable typed values."""

from __future__ import annotations

from baigong.bureau.demo.schema.demo import Demo

__all__ = ["Demo"]
