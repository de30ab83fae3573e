"""Addresses of the sample site: the figures page filled by hand, and pages that fail on purpose."""

from __future__ import annotations

from django.conf.urls.i18n import i18n_patterns
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path, reverse

from baigong.engine.base.clock import parse_day
from baigong.engine.base.errors import InputError, MissingError
from baigong.engine.base.language import _
from baigong.site.urls import handler400, handler404, handler500
from tests.web.sample.data import figures_page

__all__ = ["handler400", "handler404", "handler500", "urlpatterns"]


def figures(request: HttpRequest) -> HttpResponse:
    """The page; a wrong date is answered in the page itself."""
    as_of, by, error = request.GET.get("as-of", "2018-08-31"), request.GET.get("by", ""), ""
    try:
        parse_day(as_of, _("截至日期"))
    except InputError as wrong:
        error = wrong.message
    page = figures_page(as_of=as_of, by=by, error=error, action=reverse("figures"))
    return render(request, "public/figures/page.html", {"page": page}, status=400 if error else 200)


def missing(_request: HttpRequest) -> HttpResponse:
    """Something must exist first."""
    raise MissingError(_("没有快照。请先运行 baigong snapshot。"))


def unusable(_request: HttpRequest) -> HttpResponse:
    """The request cannot be used; the reader's words are in the sentence."""
    raise InputError(
        _("{what}“{text}”不是有效日期，请写成 2018-08-31 这样的年-月-日。").format(what=_("截至日期"), text="<b>")
    )


def broken(_request: HttpRequest) -> HttpResponse:
    """A fault of ours."""
    raise RuntimeError("a secret detail")


urlpatterns = i18n_patterns(
    path("figures/", figures, name="figures"),
    path("missing/", missing),
    path("unusable/", unusable),
    path("broken/", broken),
    prefix_default_language=False,
)
