"""The newest snapshot and a session on it, both kept between requests."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from duckdb import DuckDBPyConnection

from baigong.engine.base.errors import BaigongError, MissingError
from baigong.engine.base.language import _
from baigong.engine.warehouse import Snapshot, connect, open_snapshot
from baigong.engine.warehouse.snapshot import newest, snapshots_folder
from baigong.web.city import pack
from baigong.web.public.figures.kept import Kept

log = logging.getLogger(__name__)
_snapshots: Kept[Snapshot] = Kept(2)
_sessions: Kept[DuckDBPyConnection] = Kept(2)


def newest_snapshot() -> Snapshot:
    """The newest snapshot. Raises MissingError, in words for a reader, where there is none or none that can be read.

    Where it lies and what is wrong with it are for the keeper: the log says it.
    """
    try:
        directory = newest(snapshots_folder())
    except BaigongError as error:
        raise MissingError(
            _("这里还没有快照，所以没有数字可看。请管理员运行 baigong snapshot；还没有数据时先运行 baigong demo。")
        ) from error
    return _snapshots.get(directory, lambda: _opened(directory))


def _opened(directory: Path) -> Snapshot:
    try:
        snapshot = open_snapshot(directory)
        _sessions.get(directory, lambda: connect(snapshot, pack()))
    except BaigongError as error:
        log.warning("%s", error.message)
        raise MissingError(_("快照读不出来，所以没有数字可看。请管理员运行 baigong snapshot 重新生成。")) from error
    return snapshot


@contextmanager
def cursor(snapshot: Snapshot) -> Iterator[DuckDBPyConnection]:
    """A session of this request's own; requests on other threads have theirs."""
    parent = _sessions.get(snapshot.directory, lambda: connect(snapshot, pack()))
    own = parent.cursor()
    try:
        yield own
    finally:
        own.close()
