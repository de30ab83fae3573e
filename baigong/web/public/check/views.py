"""The page *Check a letter*: from a document to findings, with nothing kept."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from threading import BoundedSemaphore

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _
from baigong.engine.documents import check_document
from baigong.web.public.check.asked import FILE, Asked, asked_of
from baigong.web.public.check.city import figures_for
from baigong.web.public.check.limits import AT_ONCE, FILE_BYTES, PAGES, PATIENCE
from baigong.web.public.check.page import result_page

EXAMPLE = Path(__file__).with_name("example.txt")
_turns = BoundedSemaphore(AT_ONCE)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def check(request: HttpRequest) -> HttpResponse:
    """GET: the form. POST: the answer on this very page, for nothing is kept that another address could show.

    The form needs no token against forged requests: a POST changes nothing, reads nothing of the visitor's, and its answer
    cannot be read from another site.
    """
    if request.method != "POST":
        return _form(request, Asked(text=example() if request.GET.get("example") else ""))
    asked = asked_of(request)
    if asked.error:
        return _form(request, asked, 400)
    if not _turns.acquire(timeout=PATIENCE):
        busy = _("现在检查公文的人很多。请过一会儿再试；您的内容没有保存。")
        return _form(request, Asked(text=asked.text, error=busy, field=asked.field), 503)
    try:
        document = asked.document()
        report = check_document(document, figures_for(document))
        page = result_page(report)
    except InputError as error:
        return _form(request, Asked(text=asked.text, error=error.message, field=asked.field), 400)
    finally:
        _turns.release()
    return render(request, "public/check/result.html", {"page": page})


@cache
def example() -> str:
    """A made-up letter with one contradiction and one slip of the pen."""
    return EXAMPLE.read_text(encoding="utf-8")


def _form(request: HttpRequest, asked: Asked, status: int = 200) -> HttpResponse:
    limits = {"megabytes": FILE_BYTES // 1024**2, "pages": PAGES}
    context = {"asked": asked, "file_wrong": asked.error and asked.field == FILE, **limits}
    return render(request, "public/check/form.html", context, status=status)
