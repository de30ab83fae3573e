"""From a POSTed form to what it says. Answers travel in it, as texts, in the order in which they were asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from django.core.exceptions import BadRequest, SuspiciousOperation
from django.http import HttpRequest, QueryDict
from django.http.multipartparser import MultiPartParserError

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _
from baigong.web.public.entitlements.limits import ANSWER_CHARACTERS, BODY_BYTES

Place = Literal["question", "check", "result"]
Go = Literal["next", "unknown", "back", "show", "check", "result"]
ANSWER, PREFIX = "answer", "a-"
"""The field of the question on the page; the fields of those before it, by id."""
DATE_PARTS = ("year", "month", "day")


@dataclass(frozen=True)
class Asked:
    """``texts`` is what was answered before, by question; ``given`` what was typed for ``question``, the one on the page."""

    texts: Mapping[str, str]
    go: Go = "next"
    at: Place = "question"
    question: str = ""
    given: str = ""
    changing: bool = False
    """The question was opened again from the list of answers."""


def asked_of(request: HttpRequest) -> Asked:
    """What the form says. Raises InputError for one that is too large to be ours, which is not read, or that is no form."""
    if int(request.META.get("CONTENT_LENGTH") or 0) > BODY_BYTES:
        raise InputError(_("表单太大，没有读取。请从头开始回答。"))
    try:
        form = request.POST
    except (MultiPartParserError, UnicodeDecodeError, BadRequest, SuspiciousOperation) as error:
        raise InputError(_("表单不完整，读不出来。请从头开始回答。")) from error
    texts = {
        name.removeprefix(PREFIX): str(value)[:ANSWER_CHARACTERS]
        for name, value in form.items()
        if name.startswith(PREFIX)
    }
    if change := form.get("change"):
        return Asked(texts, "show", "question", change, texts.get(change, ""), changing=True)
    question = form.get("question", "")
    given = _typed(form) if form.get("go") != "show" else texts.get(question, "")
    return Asked(texts, _go(form), _place(form), question, given, changing="changing" in form)


def _go(form: QueryDict) -> Go:
    return next((one for one in get_args(Go) if one == form.get("go")), "next")


def _place(form: QueryDict) -> Place:
    return next((one for one in get_args(Place) if one == form.get("at")), "question")


def _typed(form: QueryDict) -> str:
    """The answer as one text; a date from its three fields, with zeros in front where they were left out."""
    parts = [str(form.get(f"{ANSWER}-{part}", "")).strip() for part in DATE_PARTS]
    if not any(parts):
        return str(form.get(ANSWER, "")).strip()[: ANSWER_CHARACTERS + 1]
    year, *rest = parts
    return "-".join([year, *(one.zfill(2) if one else "" for one in rest)])[: ANSWER_CHARACTERS + 1]
