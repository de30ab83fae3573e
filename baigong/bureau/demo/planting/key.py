"""The answer key of a demonstration: what must come out for what was planted."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from baigong.bureau.demo.planting.expected import Expected
from baigong.engine.base.files import replacing
from baigong.engine.base.home import home


def key_path() -> Path:
    """Where the key lies: ``BAIGONG_HOME/demo-key.json``."""
    return home(create=False) / "demo-key.json"


def write_key(city: str, day: date, expected: Iterable[Expected]) -> None:
    """Write the key for the sweep of ``day``; where nothing is planted, an older key goes. Raises InputError as for any file.

    ``planted``: one object a subject and policy, with the fields of :class:`Expected`. Ids only, never names or numbers.
    """
    planted = [one._asdict() for one in expected]
    if not planted:
        key_path().unlink(missing_ok=True)
        return
    home()
    rows = ",\n".join(json.dumps(one, ensure_ascii=False) for one in planted)
    head = json.dumps({"city": city, "day": day.isoformat()}, ensure_ascii=False)
    with replacing(key_path(), mode=0o600) as temporary:
        temporary.write_text(f'{head[:-1]}, "planted": [\n{rows}\n]}}\n', encoding="utf-8")
