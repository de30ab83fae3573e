"""The pages of the city's letters, and their files."""

from __future__ import annotations

import json
from urllib.parse import quote

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from baigong.engine.base.language import _
from baigong.engine.documents.letters.layout import as_docx
from baigong.engine.documents.letters.trace import trace
from baigong.web.city import pack
from baigong.web.components import problem
from baigong.web.public.letters.page import letter_page, listed
from baigong.web.public.letters.written import letter

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@require_safe
def letters(request: HttpRequest) -> HttpResponse:
    """All letters of the city."""
    return render(request, "public/letters/list.html", {"letters": listed(pack())})


@require_safe
def one_letter(request: HttpRequest, name: str) -> HttpResponse:
    """One letter, each number a link to its definition."""
    if name not in pack().letters:
        return _unknown(request, name)
    return render(request, "public/letters/one.html", {"page": letter_page(pack(), letter(name))})


@require_safe
def as_word(request: HttpRequest, name: str) -> HttpResponse:
    """The letter as .docx, made for this request."""
    if name not in pack().letters:
        return _unknown(request, name)
    return _file(as_docx(letter(name)), WORD, f"{name}.docx")


@require_safe
def as_trace(request: HttpRequest, name: str) -> HttpResponse:
    """Where each of its numbers came from."""
    if name not in pack().letters:
        return _unknown(request, name)
    text = json.dumps(trace(letter(name)), ensure_ascii=False, indent=1) + "\n"
    return _file(text.encode(), "application/json; charset=utf-8", f"{name}.trace.json")


def _file(content: bytes, kind: str, name: str) -> HttpResponse:
    disposition = f"attachment; filename*=UTF-8''{quote(name)}"
    return HttpResponse(content, content_type=kind, headers={"Content-Disposition": disposition})


def _unknown(request: HttpRequest, name: str) -> HttpResponse:
    text = _("没有编号为“{name}”的公文。请从公文页打开要看的公文。").format(name=name)
    return problem.page(request, 404, _("没有这份公文"), text)
