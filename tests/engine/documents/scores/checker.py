"""The checker as its users have it: text in, JSON out."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

Checker = Callable[[str], dict[str, Any]]

COMMAND = Path(sys.executable).with_name("baigong")


def by_import(text: str) -> dict[str, Any]:
    """The report of the engine's own functions: the command's JSON without its start-up."""
    from baigong.engine.documents import check_text
    from baigong.engine.documents.showing import as_json

    report: dict[str, Any] = json.loads(as_json(check_text(text)))
    return report


def by_command(text: str) -> dict[str, Any]:
    """The report of ``baigong check``. Raises RuntimeError where the command fails."""
    with tempfile.TemporaryDirectory() as folder:
        document = Path(folder) / "document.txt"
        document.write_bytes(text.encode())
        done = subprocess.run(
            [COMMAND, "check", str(document), "--format", "json", "--no-city"],
            env={**os.environ, "BAIGONG_HOME": folder},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
    if done.returncode not in {0, 1}:
        raise RuntimeError(f"baigong check ended with {done.returncode}: {done.stderr}")
    report: dict[str, Any] = json.loads(done.stdout)
    return report
