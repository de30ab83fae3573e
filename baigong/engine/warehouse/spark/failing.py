"""Spark's failures as one sentence."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _

LONGEST = 160
"""Characters of Spark's own words."""


@contextmanager
def plainly() -> Iterator[None]:
    """Raise InputError for what goes wrong inside."""
    from py4j.protocol import Py4JError
    from pyspark.errors import PySparkException

    try:
        yield
    except (PySparkException, Py4JError) as error:
        raise InputError(
            _(
                "Spark 没有算完（{why}）。请检查主节点和各工作节点是否还在、内存够不够（--memory），"
                "以及它们能否读写同一个文件夹；也可以用 --engine duckdb。"
            ).format(why=why(error))
        ) from error


def why(error: Exception) -> str:
    """Its first line, short."""
    lines = [one.strip() for one in str(error).splitlines() if one.strip()]
    cause = next((one.removeprefix("Caused by: ") for one in reversed(lines) if one.startswith("Caused by: ")), "")
    text = cause or (lines[0] if lines else type(error).__name__)
    return text if len(text) <= LONGEST else text[:LONGEST] + "…"
