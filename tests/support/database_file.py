"""A SQLite database in a file of its own, as a city has it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.core.management import call_command
from django.db import connections
from django.db.utils import ConnectionHandler
from pytest_django.plugin import DjangoDbBlocker


@contextmanager
def in_a_file(path: Path, blocker: DjangoDbBlocker) -> Iterator[None]:
    """Let the default connection be a migrated database in a file."""
    usual = connections["default"]
    options = {**usual.settings_dict, "NAME": str(path)}
    with blocker.unblock():
        connections["default"] = ConnectionHandler({"default": options})["default"]
        try:
            call_command("migrate", verbosity=0, interactive=False)
            yield
        finally:
            connections["default"].close()
            connections["default"] = usual
