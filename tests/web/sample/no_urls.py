"""A site without any page."""

from __future__ import annotations

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
