"""The Django app."""

from django.apps import AppConfig


class CaseworkConfig(AppConfig):
    """Names the app for Django."""

    name = "baigong.bureau.casework"
    label = "casework"
    default_auto_field = "django.db.models.BigAutoField"
