"""A whole simulation: two books, one day, sums and files."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _
from baigong.engine.policy.diff.between import between
from baigong.engine.policy.model import Book
from baigong.engine.policy.simulate.affected import affected
from baigong.engine.policy.simulate.against import read_against
from baigong.engine.policy.simulate.changed import changed
from baigong.engine.policy.simulate.ids import NAME, write_ids
from baigong.engine.policy.simulate.result import Simulation
from baigong.engine.policy.simulate.sums import GROUPED, costs, movements, put_moved
from baigong.engine.policy.simulate.twice import Told, Twice, decided_twice
from baigong.engine.policy.sweep.output.metadata import PREFIX
from baigong.engine.policy.sweep.output.places import files_for, whole_files
from baigong.engine.policy.sweep.sources.locked import Means


@dataclass(frozen=True)
class Asked:
    """One simulation; see :func:`~baigong.engine.policy.simulate.simulate`."""

    book: Book
    day: date
    settings: tuple[str, ...] = ()
    against: Book | str | Path | None = None
    snapshot: Path | None = None
    ids: Path | None = None
    by: tuple[str, ...] = ()
    """Further columns by which to tell gains and losses."""
    memory: str = Means().memory

    def after(self) -> Book:
        """The changed book. Raises InputError where it is asked for in both ways, or in none."""
        if bool(self.settings) == (self.against is not None):
            raise InputError(_("请用 --set 改参数，或用 --with 给出改动后的文件夹，只用其中一种。"))
        return changed(self.book, self.settings) if self.against is None else read_against(self.book, self.against)


def run(asked: Asked, told: Told = lambda _words: None) -> Simulation:
    """Raises InputError or MissingError for whatever cannot be used; a file of ids is then as it was."""
    after = asked.after()
    changes = tuple(between(asked.book, after))
    reached = affected((after, asked.book), {one.policy for one in changes if one.decides})
    if not reached:
        raise InputError(_("改动后的政策与原来的没有不同，结果不会变。请检查 --set 或 --with。"))
    names = (*GROUPED, *(one for one in asked.by if one not in GROUPED))
    places = files_for(asked.ids, [NAME]) if asked.ids else {}
    with whole_files(places) if places else nullcontext(dict[str, Path]()) as temporary:
        means = Means(asked.memory, tuple(temporary.values()))
        rows = (asked.book, asked.snapshot)
        with decided_twice((asked.book, after), tuple(reached), asked.day, rows, means, told) as twice:
            twice.source.refuse_over(places.values())
            _check_columns(twice, asked.by)
            put_moved(twice, names)
            if temporary:
                said = {f"{PREFIX}day": asked.day.isoformat(), f"{PREFIX}snapshot": twice.source.snapshot}
                write_ids(twice, temporary[NAME], said)
            every = {**asked.book.policies, **after.policies}
            done = Simulation(
                asked.day,
                twice.source.snapshot,
                changes,
                tuple(costs(twice)),
                len(every) - len(reached),
                tuple(movements(twice, names)),
            )
    return replace(done, ids=places.get(NAME))


def _check_columns(twice: Twice, by: tuple[str, ...]) -> None:
    views = [twice.source.book.views[one] for one in twice.views]
    known = dict.fromkeys(name for one in views for name in one.columns)
    for name in by:
        if name not in known:
            raise InputError(
                _("改动涉及的对象没有“{name}”这一列。--by 可以写：{names}。").format(
                    name=name, names=_("、").join(known)
                )
            )
