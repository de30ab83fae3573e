"""Whether there is a city to match with, without importing what reads one."""

from __future__ import annotations

from baigong.engine.base.home import home


def has_city() -> bool:
    """Whether ``BAIGONG_HOME`` keeps a snapshot. Nothing is made there."""
    return (home(create=False) / "snapshots" / "newest").is_file()
