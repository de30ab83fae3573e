"""The Django app."""

from django.apps import AppConfig


class MoneyConfig(AppConfig):
    """Names the app for Django."""

    name = "baigong.bureau.money"
    label = "money"
    default_auto_field = "django.db.models.BigAutoField"
