"""The mark that a demonstration leaves in the data folder: its people are invented, and its today is not the real one."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from baigong.engine.base.errors import InputError
from baigong.engine.base.files import replacing
from baigong.engine.base.home import home
from baigong.engine.base.language import _


def mark_path() -> Path:
    """Where the mark lies: ``BAIGONG_HOME/demo.json``."""
    return home(create=False) / "demo.json"


def is_demo() -> bool:
    """True where the data folder carries the mark."""
    return mark_path().exists()


def leave_mark(today: date, city: str, scale: float, seed: int) -> None:
    """Say that the records are a demonstration, how it was made, and which day counts as today in it."""
    what = {"today": today.isoformat(), "city": city, "scale": scale, "seed": seed}
    home()
    with replacing(mark_path(), mode=0o600) as temporary:
        temporary.write_text(json.dumps(what, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def demo_today() -> date | None:
    """The demonstration's today, or None where there is no demonstration. Raises InputError for a mark that cannot be read."""
    path = mark_path()
    try:
        return date.fromisoformat(json.loads(path.read_text(encoding="utf-8"))["today"])
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise InputError(
            _("{path} 里没有可用的日期。请重新运行 baigong demo，或用 BAIGONG_TODAY 指定今天。").format(path=path)
        ) from error
