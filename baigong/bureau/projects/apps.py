"""The Django app."""

from django.apps import AppConfig


class ProjectsConfig(AppConfig):
    """Names the app for Django."""

    name = "baigong.bureau.projects"
    label = "projects"
    default_auto_field = "django.db.models.BigAutoField"
