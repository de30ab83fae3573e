"""Addresses of the desk."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, URLResolver, path, reverse
from django.views.decorators.http import require_safe

from baigong.web.desk.door import desk
from baigong.web.desk.signing import SignIn, SignOut
from baigong.web.desk.simulate import views as simulate
from baigong.web.desk.unclaimed import views as unclaimed


@desk
@require_safe
def home(_request: HttpRequest) -> HttpResponse:
    """The first page is the list of what nobody has claimed."""
    return HttpResponseRedirect(reverse("desk-unclaimed"))


urlpatterns: list[URLPattern | URLResolver] = [
    path("", home, name="desk"),
    path("sign-in/", SignIn.as_view(), name="desk-sign-in"),
    path("sign-out/", SignOut.as_view(), name="desk-sign-out"),
    path("unclaimed/", unclaimed.by_county, name="desk-unclaimed"),
    path("unclaimed/<slug:name>/", unclaimed.one_policy, name="desk-unclaimed-of"),
    path("simulate/", simulate.simulation, name="desk-simulate"),
    path("simulate.xlsx", simulate.as_workbook, name="desk-simulate-xlsx"),
]
