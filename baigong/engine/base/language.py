"""The reader's language: Chinese first, English complete.

Chinese text is the message id; ``baigong/locale/en`` holds the English. Python code everywhere imports ``_`` from here;
templates use Django's ``{% translate %}`` over the same catalogue. The web sets the language for each request
(:func:`speak`); a command takes it from ``BAIGONG_LANG``, else from the locale of the terminal.
"""

from __future__ import annotations

import gettext
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from pathlib import Path

LANGUAGES = ("zh", "en")
LOCALE_DIR = Path(__file__).resolve().parents[2] / "locale"


def language_of_terminal(environ: Mapping[str, str] = os.environ) -> str:
    """``zh`` or ``en``: ``BAIGONG_LANG`` first, then an English terminal locale, else Chinese."""
    asked = environ.get("BAIGONG_LANG", "")[:2].lower()
    if asked in LANGUAGES:
        return asked
    locale = environ.get("LC_ALL") or environ.get("LC_MESSAGES") or environ.get("LANG") or ""
    return "en" if locale.lower().startswith("en") else "zh"


_current: ContextVar[str | None] = ContextVar("baigong_language", default=None)


def current() -> str:
    """The language being spoken now: ``zh`` or ``en``."""
    return _current.get() or language_of_terminal()


@contextmanager
def speak(language: str) -> Iterator[None]:
    """Speak ``language`` inside the block (``zh-hans`` and the like are cut to two letters)."""
    token = _current.set("en" if language.lower().startswith("en") else "zh")
    try:
        yield
    finally:
        _current.reset(token)


@lru_cache
def _catalogue(language: str) -> gettext.NullTranslations:
    return gettext.translation("django", LOCALE_DIR, [language], fallback=True)


def _(message: str) -> str:
    """The message in the reader's language; the Chinese itself where no translation is found."""
    language = current()
    return message if language == "zh" or not message else _catalogue(language).gettext(message)


def pick(words: Mapping[str, str]) -> str:
    """The reader's side of a pack's ``{zh: …, en: …}``; the other side where one is missing."""
    return words.get(current()) or words.get("zh") or next(iter(words.values()), "")
