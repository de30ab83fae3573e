"""Pages for what went wrong: one whole sentence, what to do, and a way back."""

from __future__ import annotations

import logging

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from baigong.engine.base.errors import BaigongError, MissingError
from baigong.engine.base.language import _
from baigong.engine.pack import PackError

log = logging.getLogger(__name__)


def page(request: HttpRequest, status: int, title: str, message: str) -> HttpResponse:
    """An error page: the heading, an error summary with ``message``, the frame of every page."""
    context = {"title": title, "message": message}
    return render(request, "errors/problem.html", context, status=status)


def problem(request: HttpRequest, error: BaigongError) -> HttpResponse:
    """503 where something must exist first, 400 where the request cannot be used.

    A broken city pack is for its keeper: the log names files and lines, the page does not.
    """
    if isinstance(error, PackError):
        log.error("%s", error.message)
        return page(request, 503, _("现在还不能显示"), _("城市包有错误。请管理员运行 baigong pack check 查看并改正。"))
    if isinstance(error, MissingError):
        return page(request, 503, _("现在还不能显示"), error.message)
    return page(request, 400, _("请求有误"), error.message)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """Django's 400, a host name that is not ours for one."""
    return page(request, 400, _("请求有误"), _("服务器不能处理这个请求。请检查网址后重试。"))


def forged(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001
    """Django's 403 for a form that carries no token, or an old one."""
    return page(request, 403, _("表单已过期"), _("这张表单打开得太久，或浏览器不收 Cookie。请返回上一页，刷新后再试。"))


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """Django's 404."""
    return page(request, 404, _("没有这个页面"), _("网址可能写错了，或页面已经移走。请从首页开始查找。"))


def broken(request: HttpRequest) -> HttpResponse:
    """Django's 500: nothing of the fault is shown; the log holds it."""
    return page(request, 500, _("页面出错了"), _("服务器在处理这个页面时出错，错误已记录。请稍后重试。"))
