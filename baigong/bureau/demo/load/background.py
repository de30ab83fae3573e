"""Generates on one core while the other loads."""

from __future__ import annotations

import marshal
import multiprocessing
import signal
from collections.abc import Callable, Generator
from multiprocessing.connection import Connection
from typing import Any

from baigong.bureau.demo.tables import ALL
from baigong.bureau.demo.world import Batch
from baigong.engine.base.errors import BaigongError
from baigong.engine.base.language import _

Progress = Callable[[float], None]
Make = Callable[[Progress | None], Generator[Batch, None, None]]
"""Makes batches, telling its progress."""


def in_background(make: Make, progress: Progress | None) -> Generator[Batch, None, None]:
    """The batches of ``make``, made in a child process; in this one where the system cannot fork.

    Closing the iterator, by an interrupt too, ends the child; should this process die, the child ends at its next batch.
    """
    if "fork" not in multiprocessing.get_all_start_methods():
        yield from make(progress)
        return
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    child = context.Process(target=_child, args=(make, ours, theirs), daemon=True)
    child.start()
    theirs.close()
    try:
        yield from _received(ours, progress)
    finally:
        ours.close()
        child.kill()
        child.join()


def _child(make: Make, ours: Connection, theirs: Connection) -> None:
    """Send (table, rows), (None, progress), at the end (None, None) or an error's sentence."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides
    ours.close()
    order = {table: index for index, table in enumerate(ALL)}

    def send(kind: int | None, what: Any) -> None:
        theirs.send_bytes(marshal.dumps((kind, what)))

    try:
        for table, rows in make(lambda share: send(None, share)):
            send(order[table], rows)
        send(None, None)
    except BaigongError as error:
        send(None, error.message)
    except BrokenPipeError:
        return


def _received(pipe: Connection, progress: Progress | None) -> Generator[Batch, None, None]:
    while True:
        try:
            kind, what = marshal.loads(pipe.recv_bytes())  # noqa: S302 - our own child's
        except EOFError:
            raise BaigongError(
                _("生成示范数据的子进程中途退出（可能是内存不足），记录没有改动。请腾出内存后重试。")
            ) from None
        if kind is not None:
            yield ALL[kind], what
        elif what is None:
            return
        elif isinstance(what, str):
            raise BaigongError(what)
        elif progress:
            progress(what)
