"""What every page of the desk passes: somebody is signed in, nothing is kept by caches, no other site can send its forms."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_protect

View = Callable[..., HttpResponse]


def desk(view: View) -> View:
    """Whoever is not signed in is sent to the sign-in, and back afterwards."""

    @wraps(view)
    @never_cache
    @csrf_protect
    @login_required
    def entered(request: HttpRequest, *arguments: object, **named: object) -> HttpResponse:
        return view(request, *arguments, **named)

    return entered
