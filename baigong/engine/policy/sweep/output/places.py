"""Where the files of a sweep go."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from baigong.engine.base.errors import InputError
from baigong.engine.base.files import replacing
from baigong.engine.base.language import _

ENDING = ".parquet"


def files_for(out: Path, names: Iterable[str]) -> dict[str, Path]:
    """Name → file: ``out`` itself for one, else ``X.NAME.parquet`` beside it. Raises InputError for a name that is no such file."""
    if out.suffix != ENDING or out.is_dir():
        raise InputError(_("{path} 不是 .parquet 文件名。请写成 结果.parquet 这样。").format(path=out))
    several = list(names)
    place = out.resolve()
    return {one: place if len(several) == 1 else place.with_suffix(f".{one}{ENDING}") for one in several}


@contextmanager
def whole_files(places: dict[str, Path]) -> Iterator[dict[str, Path]]:
    """Yield temporary files of the owner's alone; at the end all take their places, on failure none does."""
    with ExitStack() as stack:
        yield {name: stack.enter_context(replacing(path, mode=0o600)) for name, path in places.items()}
