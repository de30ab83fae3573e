"""The Django app."""

from django.apps import AppConfig


class ProposalsConfig(AppConfig):
    """Names the app for Django."""

    name = "baigong.bureau.proposals"
    label = "proposals"
    default_auto_field = "django.db.models.BigAutoField"
