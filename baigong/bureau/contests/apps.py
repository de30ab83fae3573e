"""The Django app."""

from django.apps import AppConfig


class ContestsConfig(AppConfig):
    """Names the app for Django."""

    name = "baigong.bureau.contests"
    label = "contests"
    default_auto_field = "django.db.models.BigAutoField"
