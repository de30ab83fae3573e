"""Addresses: each door adds its own. Chinese pages stand at ``/…``, the same pages in English at ``/en/…``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from baigong.web.api.api import api

if TYPE_CHECKING:
    from django.urls import URLPattern, URLResolver

urlpatterns: list[URLPattern | URLResolver] = i18n_patterns(
    path("api/", api.urls),
    path("desk/", include("baigong.web.desk.urls")),
    path("", include("baigong.web.public.urls")),
    prefix_default_language=False,
)
handler400 = "baigong.web.components.problem.bad_request"
handler404 = "baigong.web.components.problem.not_found"
handler500 = "baigong.web.components.problem.broken"
