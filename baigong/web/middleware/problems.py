"""An error meant for people becomes a page with its sentence; any other stays Django's to handle and to log."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from baigong.engine.base.errors import BaigongError
from baigong.web.components.problem import problem


class Problems:
    """Middleware: a BaigongError raised in a view is answered with 400 or 503 in the reader's language."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass on; the work is in :meth:`process_exception`."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """The page for a BaigongError, None for anything else."""
        return problem(request, error) if isinstance(error, BaigongError) else None
