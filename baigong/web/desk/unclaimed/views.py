"""The pages of unclaimed entitlements: from a request to a page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from baigong.engine.base.language import _
from baigong.web.city import pack
from baigong.web.components import problem
from baigong.web.desk.door import desk
from baigong.web.desk.unclaimed import build, ids
from baigong.web.desk.unclaimed.found import found_on
from baigong.web.desk.working import day_asked
from baigong.web.public.figures.page import Filters
from baigong.web.public.figures.warehouse import newest_snapshot
from baigong.web.public.policies.rules import book

PLACE = "unclaimed"
"""Where one is in the desk's navigation."""


@desk
@require_safe
def by_county(request: HttpRequest) -> HttpResponse:
    """All policies by county."""
    snapshot = newest_snapshot()
    day, typed, error = day_asked(pack(), snapshot, request.GET)
    filters = Filters(reverse("desk-unclaimed"), typed, "", (), error)
    page = build.by_county(book(), found_on(snapshot, day), filters)
    return render(
        request, "desk/unclaimed/by_county.html", {"page": page, "place": PLACE}, status=400 if error else 200
    )


@desk
@require_safe
def one_policy(request: HttpRequest, name: str) -> HttpResponse:
    """The ids of one policy."""
    snapshot = newest_snapshot()
    day, typed, error = day_asked(pack(), snapshot, request.GET)
    found = found_on(snapshot, day)
    one = next((each for each in found.policies if each.policy == name), None)
    if one is None:
        text = _("没有政策“{name}”的应享未享清单。请从应享未享页打开。").format(name=name)
        return problem.page(request, 404, _("没有这份清单"), text)
    number = request.GET.get("page", "1")
    wanted = ids.Wanted(request.GET.get("county", ""), int(number) if number.isdecimal() and len(number) < 9 else 1)
    filters = Filters(reverse("desk-unclaimed-of", args=[name]), typed, "", (), error)
    page = ids.one_policy(book(), found, one, wanted, filters)
    return render(
        request, "desk/unclaimed/one_policy.html", {"page": page, "place": PLACE}, status=400 if error else 200
    )
