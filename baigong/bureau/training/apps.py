"""The Django app."""

from django.apps import AppConfig


class TrainingConfig(AppConfig):
    """Names the app for Django."""

    name = "baigong.bureau.training"
    label = "training"
    default_auto_field = "django.db.models.BigAutoField"
