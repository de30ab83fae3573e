"""The Django app."""

from django.apps import AppConfig


class PublicityConfig(AppConfig):
    """Names the app for Django."""

    name = "baigong.bureau.publicity"
    label = "publicity"
    default_auto_field = "django.db.models.BigAutoField"
