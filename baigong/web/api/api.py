"""The API as Django mounts it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.openapi.schema import OpenAPISchema

from baigong.engine.base.errors import BaigongError
from baigong.web.api.body import StrictJson
from baigong.web.api.entitlements import router
from baigong.web.api.errors import answer_errors
from baigong.web.api.openapi import asking
from baigong.web.api.refusal import NO_STORE
from baigong.web.public.entitlements.profiles import profiles

ASKING = "Asking"


class CityApi(NinjaAPI):
    """An API whose description names the city's own questions, where the city can be read."""

    def get_openapi_schema(
        self, *, path_prefix: str | None = None, path_params: dict[str, Any] | None = None
    ) -> OpenAPISchema:
        """As NinjaAPI, with a request shape for each profile."""
        schema = super().get_openapi_schema(path_prefix=path_prefix, path_params=path_params)
        try:
            shapes = [asking(one) for one in profiles().values()]
        except BaigongError:
            return schema
        schema["components"]["schemas"][ASKING] = {"title": ASKING, "oneOf": shapes}
        return schema

    def create_response(self, request: HttpRequest, data: Any, **more: Any) -> HttpResponse:
        """No answer is kept by anybody on the way."""
        response = super().create_response(request, data, **more)
        response.headers["Cache-Control"] = NO_STORE
        return response


api = CityApi(
    title="Baigong",
    version="1",
    description="What a worker or an employer of this city is entitled to, and why. Nothing that is asked is kept.",
    docs_url=None,
    parser=StrictJson(),
)
api.add_router("", router)
answer_errors(api)
