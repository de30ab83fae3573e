"""Django settings, all from the environment; see docs/configuration.md."""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from typing import Any

from baigong.engine.base.home import home
from baigong.site.database import database_settings
from baigong.site.static import static_url

PACKAGE = Path(__file__).resolve().parents[1]
STATIC = PACKAGE / "web" / "static"


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
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "django_htmx",
    "baigong.bureau.registry.apps.RegistryConfig",
    "baigong.bureau.projects.apps.ProjectsConfig",
    "baigong.bureau.planning.apps.PlanningConfig",
    "baigong.bureau.training.apps.TrainingConfig",
    "baigong.bureau.contests.apps.ContestsConfig",
    "baigong.bureau.casework.apps.CaseworkConfig",
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

MIDDLEWARE = [
    "django.middleware.gzip.GZipMiddleware",
    "baigong.web.middleware.headers.protect",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "baigong.web.middleware.language.follow",
    "django.middleware.common.CommonMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "baigong.web.middleware.problems.Problems",
]
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PACKAGE / "web" / door / "templates" for door in ("components", "public", "desk")],
        "OPTIONS": {
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "baigong.web.components.tags",
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "baigong.web.components.site.every_page",
            ],
        },
    }
]
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"stderr": {"class": "logging.StreamHandler"}},
    "loggers": {
        "baigong": {"handlers": ["stderr"], "level": "INFO"},
        "django": {"handlers": ["stderr"], "level": "WARNING"},
        "django.request": {"level": "ERROR"},
    },
}
FILE_UPLOAD_HANDLERS = ["baigong.web.public.check.uploads.InMemory"]

LOGIN_URL = "desk-sign-in"
AUTH_PASSWORD_VALIDATORS: list[dict[str, Any]] = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
HTTPS = os.environ.get("BAIGONG_HTTPS", "") == "1"
SESSION_COOKIE_AGE = 8 * 3600
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Strict"
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "baigong.web.components.problem.forged"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True

STATIC_URL = static_url(STATIC)
STATICFILES_DIRS = [STATIC]
STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
WHITENOISE_ALLOW_ALL_ORIGINS = False
WHITENOISE_IMMUTABLE_FILE_TEST = "^/static/[0-9a-f]{12}/"
