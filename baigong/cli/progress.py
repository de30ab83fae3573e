"""What a long command shows on standard error while it works: a bar on a terminal, one line elsewhere."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


def note(words: str) -> None:
    """A line on standard error."""
    print(words, file=sys.stderr)


@contextmanager
def bar(words: str, last_words: str) -> Iterator[Callable[[float], None]]:
    """Yield a function that takes the share done, 0 to 1; at 1 the bar says ``last_words``. One line where there is no terminal."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeElapsedColumn

    console = Console(stderr=True)
    if not console.is_terminal:
        note(words + "……")
        yield lambda share: None  # noqa: ARG005
        return
    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as shown:
        task = shown.add_task(words, total=1.0)
        yield lambda share: shown.update(task, completed=share, description=words if share < 1 else last_words)


def tidy_when_ended() -> None:
    """Let SIGTERM end the command as an interrupt does: files that are not whole, and what was put aside, go with it."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)


@contextmanager
def status(words: str) -> Iterator[Callable[[str], None]]:
    """Yield a function that says what is being done now; the words alone where there is no terminal."""
    from rich.console import Console

    console = Console(stderr=True)
    if not console.is_terminal:
        console.print(words)
    with console.status(words) as shown:
        yield lambda now: shown.update(f"{words} {now}")
