"""The command line in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

BAIGONG = Path(sys.executable).with_name("baigong")


def baigong(
    *arguments: str, home: Path, environ: Mapping[str, str] | None = None, timeout: float = 120, typed: str = ""
) -> subprocess.CompletedProcess[str]:
    """Run ``baigong`` without a terminal, with ``home`` as its data folder and the tests' key and today; ``typed`` is its input."""
    return subprocess.run(
        [BAIGONG, *arguments],
        env={**os.environ, "BAIGONG_HOME": str(home), **(environ or {})},
        input=typed,
        capture_output=True,
        text=True,
        timeout=timeout,
        check=False,
    )
