"""The one shape of every refusal: a list of mistakes, each with its field and one sentence."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import JsonResponse

NO_STORE = "no-store"


def refusal(status: int, wrong: Mapping[str, str]) -> JsonResponse:
    """``{"errors": [{"field": "facts.level", "message": "…"}]}``; the field is empty where it is the whole request."""
    errors = [{"field": field, "message": message} for field, message in wrong.items()]
    return JsonResponse({"errors": errors}, status=status, headers={"Cache-Control": NO_STORE})
