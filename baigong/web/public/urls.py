"""Addresses of the public door."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from baigong.web.public.check.views import check
from baigong.web.public.entitlements import views as entitlements
from baigong.web.public.figures import views
from baigong.web.public.letters import views as letters
from baigong.web.public.policies import views as policies

urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.home, name="home"),
    path("figures/", views.figures, name="figures"),
    path("figures.json", views.figures_file, {"kind": "json"}, name="figures-json"),
    path("figures.csv", views.figures_file, {"kind": "csv"}, name="figures-csv"),
    path("figures.xlsx", views.figures_file, {"kind": "xlsx"}, name="figures-xlsx"),
    path("figures/<slug:name>/", views.figure, name="figure"),
    path("figures/<slug:name>.json", views.figures_file, {"kind": "json"}, name="figure-json"),
    path("figures/<slug:name>.csv", views.figures_file, {"kind": "csv"}, name="figure-csv"),
    path("check/", check, name="check"),
    path("entitlements/", entitlements.start, name="entitlements"),
    path("entitlements/<slug:name>/", entitlements.ask, name="entitlements-of"),
    path("policies/", policies.policies, name="policies"),
    path("policies/<slug:name>/", policies.one_policy, name="policy"),
    path("letters/", letters.letters, name="letters"),
    path("letters/<slug:name>/", letters.one_letter, name="letter"),
    path("letters/<slug:name>.docx", letters.as_word, name="letter-docx"),
    path("letters/<slug:name>.trace.json", letters.as_trace, name="letter-trace"),
]
