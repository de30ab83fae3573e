"""*What can I get?*: every step is a POST whose answer is the next page; the server keeps nothing between them.

The forms need no token against forged requests: a POST changes nothing, reads nothing that the visitor has not sent with it,
and its answer cannot be read from another site. So there is no cookie either.
"""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from baigong.engine.base.clock import today
from baigong.engine.base.language import _
from baigong.engine.policy.answer import Profile
from baigong.web.components import problem
from baigong.web.public.entitlements.asked import asked_of
from baigong.web.public.entitlements.page import Door, check_page, kept, question_page
from baigong.web.public.entitlements.profiles import profiles
from baigong.web.public.entitlements.result import result_page
from baigong.web.public.entitlements.silent import silent
from baigong.web.public.entitlements.steps import Step, first, step


@never_cache
@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """Who asks."""
    doors = tuple(
        Door(one.title, one.about, reverse("entitlements-of", args=[name]), len(one.policies))
        for name, one in profiles().items()
    )
    return render(request, "public/entitlements/start.html", {"doors": doors})


@never_cache
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
@silent
def ask(request: HttpRequest, name: str) -> HttpResponse:
    """GET: the first question. POST: the page that follows from what was answered."""
    profile = profiles().get(name)
    if profile is None:
        text = _("没有这一类问题。请从“我能享受什么”的第一页开始。")
        return problem.page(request, 404, _("没有这个页面"), text)
    if request.method != "POST":
        return _shown(request, profile, first(profile, today()))
    following = step(profile, asked_of(request), today())
    if following is None:
        return HttpResponseRedirect(reverse("entitlements"), status=303)
    return _shown(request, profile, following)


def _shown(request: HttpRequest, profile: Profile, step: Step) -> HttpResponse:
    context: dict[str, object] = {"kept": kept(step, request.path)}
    if step.at == "result":
        page = result_page(profile, step, today())
        return render(request, "public/entitlements/result.html", context | {"page": page})
    if step.at == "check":
        return render(request, "public/entitlements/check.html", context | {"page": check_page(profile, step)})
    context["page"] = question_page(profile, step)
    return render(request, "public/entitlements/question.html", context, status=400 if step.error else 200)
