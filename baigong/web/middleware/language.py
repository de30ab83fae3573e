"""The address decides the language: ``/en/…`` is English, everything else Chinese.

No cookie and no header is asked, so an address always shows the same page and may be cached, sent and cited.
"""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation

from baigong.engine.base.language import speak

ENGLISH = "/en/"


def language_of(path: str) -> str:
    """Django's code for the language of an address."""
    return "en" if path.startswith(ENGLISH) else settings.LANGUAGE_CODE


def other_address(full_path: str) -> str:
    """The same page in the other language, its query kept."""
    return full_path.removeprefix(ENGLISH[:-1]) if full_path.startswith(ENGLISH) else ENGLISH[:-1] + full_path


def follow(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: Django's templates and the engine's messages speak the language of the address."""

    def answer(request: HttpRequest) -> HttpResponse:
        language = language_of(request.path_info)
        with translation.override(language), speak(language):
            response = get_response(request)
        response.headers["Content-Language"] = "en" if language == "en" else "zh-Hans"
        return response

    return answer
