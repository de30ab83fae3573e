"""Django settings, all from the environment; see docs/configuration.md."""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from typing import Any

from baigong.engine.base.home import home
from baigong.site.database import database_settings

PACKAGE = Path(__file__).resolve().parents[1]


def _secret_key() -> str:
    """``BAIGONG_SECRET_KEY``, else one kept in the data folder, made on first use (mode 0600)."""
    given = os.environ.get("BAIGONG_SECRET_KEY")
    if given:
        return given
    path = home() / "secret_key"
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(50), encoding="ascii")
    return path.read_text(encoding="ascii")


SECRET_KEY = _secret_key()
DEBUG = False
ALLOWED_HOSTS = os.environ.get("BAIGONG_HOSTS", "localhost,127.0.0.1,[::1]").split(",")
BAIGONG_PROTECTION = os.environ.get("BAIGONG_PROTECTION", "baigong.bureau.protection.provider.AesProvider")

INSTALLED_APPS = [
    "django.contrib.staticfiles",
    "django_htmx",
    "baigong.bureau.registry.apps.RegistryConfig",
    "baigong.bureau.projects.apps.ProjectsConfig",
    "baigong.bureau.planning.apps.PlanningConfig",
    "baigong.bureau.training.apps.TrainingConfig",
    "baigong.bureau.contests.apps.ContestsConfig",
    "baigong.bureau.money.apps.MoneyConfig",
    "baigong.bureau.publicity.apps.PublicityConfig",
    "baigong.bureau.proposals.apps.ProposalsConfig",
]
DATABASES: dict[str, Any] = {"default": database_settings()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
ROOT_URLCONF = "baigong.site.urls"
WSGI_APPLICATION = "baigong.site.wsgi.application"
LANGUAGE_CODE = "zh-hans"
LANGUAGES = [("zh-hans", "中文"), ("en", "English")]
LOCALE_PATHS = [PACKAGE / "locale"]
USE_I18N = True
TIME_ZONE = "Asia/Shanghai"
USE_TZ = True
STATIC_URL = "static/"
STATIC_ROOT = home(create=False) / "static"
