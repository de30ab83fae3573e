"""What every page says besides its own content: whose it is, which day counts as today, where else one can go."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse

from baigong.engine.base.clock import today
from baigong.engine.base.demo import is_demo
from baigong.engine.base.errors import BaigongError
from baigong.engine.base.language import _, current, pick
from baigong.web.city import pack
from baigong.web.middleware.language import other_address


@dataclass(frozen=True)
class Place:
    """An entry of the main navigation."""

    title: str
    address: str
    here: bool


@dataclass(frozen=True)
class Site:
    """The frame of a page. ``city`` and ``bureau`` are empty when the city pack cannot be read."""

    city: str
    bureau: str
    demo: bool
    today: date | None
    places: tuple[Place, ...]
    language: str
    """``zh-Hans`` or ``en``, for the ``lang`` attribute."""
    other_language: str
    home: str


def every_page(request: HttpRequest) -> dict[str, Site]:
    """Context processor: ``site`` in every template, also where the city itself is the trouble."""
    return {"site": site(request)}


def site(request: HttpRequest) -> Site:
    """The frame for this request; it never raises a BaigongError, for error pages stand in it too."""
    city, bureau = _names()
    return Site(
        city=city,
        bureau=bureau,
        demo=is_demo(),
        today=_today(),
        places=tuple(_places(request)),
        language="en" if current() == "en" else "zh-Hans",
        other_language=other_address(request.get_full_path()),
        home=_address("figures") or "/",
    )


def _names() -> tuple[str, str]:
    try:
        city = pack().city
    except BaigongError:
        return "", ""
    return pick(city.title), pick(city.bureau)


def _today() -> date | None:
    try:
        return today()
    except BaigongError:
        return None


def _places(request: HttpRequest) -> list[Place]:
    """Only doors that exist are named."""
    named = (
        ("entitlements", _("我能享受什么")),
        ("figures", _("数字")),
        ("policies", _("政策一览")),
        ("letters", _("公文")),
        ("check", _("核对公文")),
    )
    places = []
    for name, title in named:
        address = _address(name)
        if address:
            places.append(Place(title, address, here=request.path.startswith(address)))
    return places


def _address(name: str) -> str | None:
    try:
        return reverse(name)
    except NoReverseMatch:
        return None
