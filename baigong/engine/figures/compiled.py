"""The compiled queries of a day, kept as text: reading SQL takes longer than running it.

``BAIGONG_HOME/cache/sql/`` holds one file for each set of definitions, day and version of the compiler; whatever one of these
changes has another name. A file that is missing, broken or cannot be written costs time, nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from baigong.engine.base.errors import BaigongError
from baigong.engine.base.files import replacing
from baigong.engine.base.home import home
from baigong.engine.pack.model import Indicator, Pack

KEPT = 200
"""Files kept; a new one over this number clears the folder."""
ENGINE = Path(__file__).resolve().parents[1]


def queries(pack: Pack, indicators: Iterable[Indicator], as_of: date) -> list[str]:
    """What :func:`.query.compiled` gives for the indicators that have rows, read from the cache where it is there."""
    with_rows = [one for one in indicators if one.rows]
    path = _folder() / f"{_key(pack, with_rows, as_of)}.json"
    with suppress(OSError, ValueError):
        kept = json.loads(path.read_text(encoding="utf-8"))
        if isinstance(kept, list) and all(isinstance(sql, str) for sql in kept):
            return kept
    from baigong.engine.figures.query import compiled

    made = compiled(pack, with_rows, as_of)
    _keep(path, made)
    return made


def _folder() -> Path:
    return home(create=False) / "cache" / "sql"


def _key(pack: Pack, indicators: list[Indicator], as_of: date) -> str:
    definitions = pack.model_dump_json(include={"records", "facts"}, by_alias=True)
    asked = [(one.id, repr(one.rows), one.value, repr(one.period)) for one in indicators]
    return sha256(f"{_compiler()}\n{as_of}\n{asked}\n{definitions}".encode()).hexdigest()[:32]


@lru_cache
def _compiler() -> str:
    """A hash over the code that compiles."""
    files = [*sorted((ENGINE / "warehouse").glob("*.py")), ENGINE / "figures" / "query.py"]
    return sha256(b"\n".join(file.read_bytes() for file in files)).hexdigest()


def _keep(path: Path, made: list[str]) -> None:
    if not home(create=False).is_dir():
        return
    with suppress(OSError, BaigongError):
        if path.parent.is_dir() and sum(1 for _ in path.parent.iterdir()) >= KEPT:
            for old in path.parent.iterdir():
                old.unlink(missing_ok=True)
        with replacing(path, mode=0o600) as temporary:
            temporary.write_text(json.dumps(made), encoding="utf-8")
