"""The nearest change of one fact by which a refused row would pass, found by trying."""

from baigong.engine.policy.explain.nearest.search import nearest

__all__ = ["nearest"]
