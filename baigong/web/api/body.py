"""Reading a request's JSON, or saying what is wrong with it before anything looks at it."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponseBase
from ninja.parser import Parser

from baigong.engine.base.language import _
from baigong.web.api.refusal import refusal

BODY_BYTES = 64 * 1024
"""The largest request; what is larger is not read."""
JSON = "application/json"
View = Callable[..., HttpResponseBase]


class BodyError(Exception):
    """The body is not JSON; a sentence for whoever sent it."""


class StrictJson(Parser):
    """JSON as RFC 8259 has it: no NaN, no name twice."""

    def parse_body(self, request: HttpRequest) -> Any:
        """The value. Raises BodyError."""
        try:
            return json.loads(request.body, object_pairs_hook=_once, parse_constant=_no_number)
        except (ValueError, RecursionError) as error:
            raise BodyError(_("请求的内容不是 JSON。请检查引号、逗号和编码（UTF-8）。")) from error


def small_json(view: View) -> View:
    """Refuse a request that is too large, or of another content type, before it is read."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if int(request.META.get("CONTENT_LENGTH") or 0) > BODY_BYTES:
            told = _("请求太大，一次最多收 {n} KB。请只写要问的事实。").format(n=BODY_BYTES // 1024)
            return refusal(413, {"": told})
        if request.content_type != JSON:
            return refusal(415, {"": _("请求的 Content-Type 应为 application/json。")})
        return view(request, *args, **kwargs)

    return answer


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise BodyError(_("请求的内容里有一个名称写了两次，请只留一个。"))
    return found


def _no_number(text: str) -> Any:
    raise ValueError(text)
