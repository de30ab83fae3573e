"""Scenes and their variants as plants: what to make, how often, and what must come out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from baigong.bureau.demo.schema.planted import Planted, Scene, Variant
from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _


@dataclass(frozen=True)
class Plant:
    """One variant, its rows complete."""

    says: str
    times: int
    inhabited: bool
    """There is a person in it."""
    level: str | None
    """The level at which the person counts."""
    rows: dict[str, dict[str, Any]]
    expect: dict[str, dict[str, str]]

    def rows_in(self, record: str) -> list[dict[str, Any]]:
        """Its rows in one record."""
        return [row for row in self.rows.values() if row["in"] == record]


def plants(planted: Planted | None) -> Iterator[Plant]:
    """All plants, in the order of the pack. Raises InputError for a row that is like none."""
    if planted is None:
        return
    for name, scene in planted.scenes.items():
        for variant in scene.variants:
            yield Plant(
                f"{name}: {variant.says}",
                variant.times,
                scene.level is not None,
                None if variant.uncounted else variant.level or scene.level,
                _rows(planted, scene, variant),
                {key: dict(wanted) for key, wanted in variant.expect.items()},
            )


def _rows(planted: Planted, scene: Scene, variant: Variant) -> dict[str, dict[str, Any]]:
    rows = {key: dict(row) for key, row in scene.rows.items() if key not in variant.drop}
    for key, columns in variant.change.items():
        own = dict(columns)
        base = rows.get(key, {})
        if like := own.pop("like", None):
            base = dict({**planted.templates, **scene.rows}.get(str(like), {}))
        rows[key] = {**base, **own}
        if "in" not in rows[key]:
            raise InputError(
                _("demo.yaml 的 planted：“{says}”的“{row}”没有写明记在哪张表（in）。").format(
                    says=variant.says, row=key
                )
            )
    return rows
