"""The command line: one file a command group."""

from __future__ import annotations

import os


def django_setup() -> None:
    """Make Django ready. Commands call it when they need the records, so that the light ones start at once."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "baigong.site.settings")
    import django

    django.setup()
