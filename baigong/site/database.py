"""``DATABASE_URL`` to Django's settings: SQLite in the data folder by default, PostgreSQL in production."""

from __future__ import annotations

import os
from typing import Any

import dj_database_url

from baigong.engine.base.errors import InputError
from baigong.engine.base.home import home
from baigong.engine.base.language import _

SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;",
}


def database_settings() -> dict[str, Any]:
    """Django's settings for the database that ``DATABASE_URL`` names. Raises InputError for one we do not support."""
    url = os.environ.get("DATABASE_URL") or f"sqlite:///{home() / 'baigong.sqlite3'}"
    try:
        settings = dict(dj_database_url.parse(url))
    except (ValueError, KeyError) as error:
        raise wrong_url() from error
    engine = settings.get("ENGINE", "")
    if engine not in {"django.db.backends.sqlite3", "django.db.backends.postgresql"}:
        raise wrong_url()
    if not settings.get("NAME") or settings["NAME"] == ":memory:":
        raise wrong_url()
    if engine.endswith("sqlite3"):
        settings["OPTIONS"] = SQLITE_OPTIONS
    return settings


def wrong_url() -> InputError:
    """The sentence for an unusable DATABASE_URL; the address itself may hold a password and is not repeated."""
    return InputError(
        _("DATABASE_URL 不能使用。请写成 sqlite:////路径/文件.sqlite3 或 postgresql://用户:密码@主机:5432/库名。")
    )
