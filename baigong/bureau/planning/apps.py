"""The Django app."""

from django.apps import AppConfig


class PlanningConfig(AppConfig):
    """Names the app for Django."""

    name = "baigong.bureau.planning"
    label = "planning"
    default_auto_field = "django.db.models.BigAutoField"
