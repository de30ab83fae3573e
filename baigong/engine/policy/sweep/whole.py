"""A whole sweep: rows in, outcomes decided, files and sums out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import nullcontext
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import duckdb

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _
from baigong.engine.policy.model import Book, Policy
from baigong.engine.policy.sweep.output.copy import copy, narrowed
from baigong.engine.policy.sweep.output.counts import counts, out_of_range
from baigong.engine.policy.sweep.output.kept import keep
from baigong.engine.policy.sweep.output.long import ALL, long_query
from baigong.engine.policy.sweep.output.metadata import metadata
from baigong.engine.policy.sweep.output.places import files_for, whole_files
from baigong.engine.policy.sweep.result import SweepResult
from baigong.engine.policy.sweep.run import chosen, decide
from baigong.engine.policy.sweep.source import Source, open_source
from baigong.engine.policy.sweep.sources.locked import Means

Told = Callable[[str], None]
"""Takes a word about what is being done now."""


@dataclass(frozen=True)
class Asked:
    """One sweep. ``book`` is the whole folder's; no ``policies`` means all."""

    book: Book
    day: date
    policies: tuple[str, ...] = ()
    snapshot: Path | None = None
    out: Path | None = None
    long: bool = False
    memory: str = Means().memory

    @property
    def told(self) -> list[Policy]:
        """The policies that are asked for, in the book's order."""
        return [one for name, one in self.book.policies.items() if name in self.policies or not self.policies]

    @property
    def views(self) -> list[str]:
        """The views of their subjects."""
        return list(dict.fromkeys(one.subject for one in self.told))


def sweep_all(asked: Asked, told: Told = lambda _words: None) -> SweepResult:
    """Decide every policy that was asked for, for every subject, and write what was asked for.

    Raises InputError or MissingError for a policy, file, row or snapshot that cannot be used; files are then as they were.
    """
    book = chosen(asked.book, asked.policies)
    names = [ALL] if asked.long else asked.views
    places = files_for(asked.out, names) if asked.out else {}
    with whole_files(places) if places else nullcontext(dict[str, Path]()) as temporary:
        means = Means(asked.memory, tuple(temporary.values()))
        with open_source(asked.book, asked.day, asked.snapshot, means) as source:
            source.refuse_over(places.values())
            try:
                done = _swept(asked, book, source, temporary, told)
            except duckdb.OutOfMemoryException as error:
                raise InputError(
                    _("内存 {memory} 不够，磁盘上也放不下。请用 --memory 多给一些，或腾出磁盘空间。").format(
                        memory=asked.memory
                    )
                ) from error
    return replace(done, files=places)


def _swept(asked: Asked, book: Book, source: Source, temporary: Mapping[str, Path], told: Told) -> SweepResult:
    told(_("正在读取事实……"))
    tables = source.tables(dict.fromkeys(one.subject for one in book.policies.values()))
    told(_("正在认定……"))
    queries = decide(source.connection, book, asked.day, tables, source.decided)
    said = metadata(book, asked.day, source.snapshot)
    aside = {view: source.spill / f"{view}.parquet" for view in asked.views}
    wide = aside if asked.long or not temporary else dict(temporary)
    subjects = {}
    for view in asked.views:
        told(_("正在写出 {view}……").format(view=view))
        query = narrowed(book, view, queries[view], frozenset(one.id for one in asked.told))
        subjects[view] = copy(source.connection, query, wide[view], said)
    if asked.long and temporary:
        copy(source.connection, long_query(book, wide, asked.told), temporary[ALL], said)
    keep(asked.day, source.snapshot, wide, (said, [one.id for one in asked.told]))
    return SweepResult(
        asked.day,
        source.snapshot,
        subjects,
        tuple(counts(source.connection, wide, asked.told)),
        tuple(out_of_range(source.connection, book, tables)),
        {},
    )
