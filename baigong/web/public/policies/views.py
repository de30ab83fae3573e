"""The policies' pages: from a request to a page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from baigong.engine.base.clock import today
from baigong.engine.base.language import _
from baigong.web.city import pack
from baigong.web.components import problem
from baigong.web.public.policies.build import policy_page
from baigong.web.public.policies.listing import list_page
from baigong.web.public.policies.rules import book, checked


@require_safe
def policies(request: HttpRequest) -> HttpResponse:
    """All policies of the city."""
    return render(request, "public/policies/list.html", {"page": list_page(book(), today())})


@require_safe
def one_policy(request: HttpRequest, name: str) -> HttpResponse:
    """One policy, with all that is known of it."""
    policy = book().policies.get(name)
    if policy is None:
        text = _("没有编号为“{name}”的政策。请从政策页打开要看的政策。").format(name=name)
        return problem.page(request, 404, _("没有这项政策"), text)
    page = policy_page(pack(), book(), policy, checked(name), today())
    return render(request, "public/policies/one.html", {"page": page})
