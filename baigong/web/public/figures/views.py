"""The figures pages: from a request to a page or a file."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _
from baigong.web.city import pack
from baigong.web.components import problem
from baigong.web.public.figures.build import figures_page
from baigong.web.public.figures.day import city_day
from baigong.web.public.figures.downloads import download
from baigong.web.public.figures.one_build import figure_page
from baigong.web.public.figures.question import ask
from baigong.web.public.figures.warehouse import newest_snapshot


@require_safe
def home(_request: HttpRequest) -> HttpResponse:
    """The first page of the site is the figures'."""
    return HttpResponseRedirect(reverse("figures"))


@require_safe
def figures(request: HttpRequest) -> HttpResponse:
    """All figures of a day."""
    city, snapshot = pack(), newest_snapshot()
    asked = ask(city, snapshot, request.GET)
    page = figures_page(city, snapshot, asked)
    return render(request, "public/figures/page.html", {"page": page}, status=400 if asked.error else 200)


@require_safe
def figure(request: HttpRequest, name: str) -> HttpResponse:
    """One figure, with what is behind it."""
    city, snapshot = pack(), newest_snapshot()
    one = city.indicator(name)
    if one is None:
        return _unknown(request, name)
    asked = ask(city, snapshot, request.GET)
    number = request.GET.get("page", "1")
    page = figure_page(city, snapshot, one, asked, int(number) if number.isdecimal() and len(number) < 9 else 1)
    return render(request, "public/figures/one.html", {"page": page}, status=400 if asked.error else 200)


@require_safe
def figures_file(request: HttpRequest, kind: str, name: str = "") -> HttpResponse:
    """All figures of a day as a file, or one of them."""
    city, snapshot = pack(), newest_snapshot()
    one = city.indicator(name) if name else None
    if name and one is None:
        return _unknown(request, name)
    try:
        asked = ask(city, snapshot, request.GET).usable()
        return download(city_day(snapshot, asked.as_of), kind, asked.by, one)
    except InputError as error:
        if kind == "json":
            return JsonResponse({"error": error.message}, status=400, json_dumps_params={"ensure_ascii": False})
        raise


def _unknown(request: HttpRequest, name: str) -> HttpResponse:
    text = _("没有编号为“{name}”的数字。请从数字页打开要看的数字。").format(name=name)
    return problem.page(request, 404, _("没有这个数字"), text)
