"""One call of the command in this process."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

import pytest

from baigong.cli.main import execute


@dataclass
class Answer:
    """What came out."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        """Standard output as JSON."""
        return json.loads(self.out)


def call(capsys: pytest.CaptureFixture[str], *words: object) -> Answer:
    """``baigong policy …``."""
    capsys.readouterr()
    code = execute(["policy", *map(str, words)])
    said = capsys.readouterr()
    return Answer(code, said.out, said.err)
