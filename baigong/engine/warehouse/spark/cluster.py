"""Where Spark runs, and with how much memory."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cluster:
    """``master``: ``local[2]``, ``spark://host:7077``, whatever Spark takes; ``memory``: of the driver and of each executor."""

    master: str = "local[*]"
    memory: str = "2GB"

    @property
    def many(self) -> bool:
        """Whether workers are processes of their own, which may be lost."""
        return not self.master.startswith("local")
