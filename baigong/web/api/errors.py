"""What each error is answered with."""

from __future__ import annotations

import logging
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError

from baigong.engine.base.errors import BaigongError, MissingError
from baigong.engine.base.language import _
from baigong.engine.pack import PackError
from baigong.web.api.body import BodyError
from baigong.web.api.refusal import refusal
from baigong.web.public.entitlements.silent import where

log = logging.getLogger(__name__)
LONGEST_NAME = 60


class FactsError(Exception):
    """Values that cannot be used: field → sentence."""

    def __init__(self, wrong: dict[str, str]) -> None:
        super().__init__("facts")
        self.wrong = wrong


def answer_errors(api: NinjaAPI) -> None:
    """Teach an API to answer them."""
    api.add_exception_handler(FactsError, _facts)
    api.add_exception_handler(ValidationError, _shape)
    api.add_exception_handler(HttpError, _unread)
    api.add_exception_handler(BaigongError, _missing)
    api.add_exception_handler(Exception, _broken)


def _facts(_request: HttpRequest, error: FactsError | type[FactsError]) -> HttpResponse:
    assert isinstance(error, FactsError)  # noqa: S101  # as it was registered
    return refusal(422, error.wrong)


def _unread(_request: HttpRequest, error: HttpError | type[HttpError]) -> HttpResponse:
    """The body could not be read; our reader said why."""
    assert isinstance(error, HttpError)  # noqa: S101
    cause = error.__cause__
    return refusal(error.status_code, {"": str(cause) if isinstance(cause, BodyError) else error.message})


def _missing(_request: HttpRequest, error: BaigongError | type[BaigongError]) -> HttpResponse:
    """503 where something must exist first, 422 for the rest. What is wrong with a pack is for its keeper: the log says it."""
    assert isinstance(error, BaigongError)  # noqa: S101
    if isinstance(error, PackError):
        log.error("%s", error.message)
        return refusal(503, {"": _("城市包有错误。请管理员运行 baigong pack check 查看并改正。")})
    return refusal(503 if isinstance(error, MissingError) else 422, {"": error.message})


def _broken(_request: HttpRequest, error: Exception | type[Exception]) -> HttpResponse:
    """A fault of ours: the log says what and where, without its words, which might repeat a fact."""
    assert isinstance(error, Exception)  # noqa: S101
    log.error("%s", where(error))
    return refusal(500, {"": _("服务器在处理这个请求时出错，错误已记录。请稍后重试。")})


def _shape(_request: HttpRequest, error: ValidationError | type[ValidationError]) -> HttpResponse:
    """The request's own fields; facts are looked at later, with their questions at hand."""
    assert isinstance(error, ValidationError)  # noqa: S101
    return refusal(422, dict(_told(one) for one in error.errors))


def _told(error: dict[str, Any]) -> tuple[str, str]:
    kind, path = error["type"], [str(part) for part in error["loc"] if part not in {"body", "asking"}]
    field = ".".join(path)[:LONGEST_NAME]
    if kind == "missing" and path:
        return field, _("缺少 {field}。").format(field=field)
    if kind == "extra_forbidden":
        return field, _("没有 {field} 这一项。可以写 profile、on、facts。").format(field=field)
    if kind == "string_type":
        return field, _("{field} 应为文字。").format(field=field)
    return field, _("请求应为一个 JSON 对象：profile、on、facts，其中 facts 也是对象。")
