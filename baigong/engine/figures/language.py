"""Whether an indicator's own SQL keeps to the packs' language, asked where it is compiled: a pack may never have been checked."""

from __future__ import annotations

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _
from baigong.engine.pack.model import Indicator


def require_language(indicator: Indicator) -> None:
    """Raises InputError where the condition or the value is not one expression of the packs' language."""
    for text in (indicator.rows.where if indicator.rows else None, indicator.value):
        if text and not _within(text):
            raise InputError(
                _("指标“{id}”的条件或算法不是城市包的写法。请运行 baigong pack check，按提示改正。").format(
                    id=indicator.id
                )
            )


def _within(text: str) -> bool:
    from sqlglot import parse
    from sqlglot.errors import SqlglotError

    from baigong.engine.pack.check.allowed import EXPRESSION, troubles

    try:
        trees = parse(text, read="duckdb")
    except (SqlglotError, RecursionError, ValueError):
        return False
    return len(trees) == 1 and trees[0] is not None and not any(troubles(trees[0], EXPRESSION))
