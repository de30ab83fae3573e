"""The environment of every test, set before Django reads its settings (`-p tests.plugin_env` in pyproject.toml).

A folder of its own for each process as BAIGONG_HOME, a fixed key, Chinese, and the demo's today. Nothing that the person
who runs the tests has set for their own city reaches a test.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

TEST_KEY = "5a" * 32
TODAY = "2018-09-04"


def prepare() -> Path:
    """Set the environment; return the folder made for this process."""
    for name in [name for name in os.environ if name.startswith("BAIGONG_")]:
        del os.environ[name]
    os.environ.pop("DATABASE_URL", None)
    home = Path(tempfile.mkdtemp(prefix="baigong-tests-"))
    os.environ.update(
        BAIGONG_HOME=str(home),
        BAIGONG_KEY=TEST_KEY,
        BAIGONG_SECRET_KEY="only-for-tests-" + "0" * 40,
        BAIGONG_LANG="zh",
        BAIGONG_TODAY=TODAY,
    )
    return home


HOME = prepare()


def pytest_unconfigure() -> None:
    """Leave nothing behind."""
    shutil.rmtree(HOME, ignore_errors=True)
