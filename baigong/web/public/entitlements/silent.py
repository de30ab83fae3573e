"""A fault of ours is logged without its words: they might repeat an answer."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable
from functools import wraps

from django.http import Http404, HttpRequest, HttpResponse

from baigong.engine.base.errors import BaigongError
from baigong.web.components import problem

log = logging.getLogger(__name__)


def silent(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """The view; where it breaks, the page for that, and a log line with the kind of fault and where it happened."""

    @wraps(view)
    def answer(request: HttpRequest, *args: str, **kwargs: str) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except (BaigongError, Http404):
            raise
        except Exception as error:  # noqa: BLE001  what it was is logged
            log.error("%s", where(error))  # noqa: TRY400  the message and the values would go with it
            return problem.broken(request)

    return answer


def where(error: Exception) -> str:
    """``ValueError at steps.py:41 < views.py:52``."""
    frames = traceback.extract_tb(error.__traceback__)[:-9:-1]
    places = " < ".join(f"{frame.filename.rpartition('/')[2]}:{frame.lineno}" for frame in frames)
    return f"{type(error).__name__} at {places}"
