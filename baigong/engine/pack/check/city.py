"""``city.yaml``."""

from __future__ import annotations

from collections.abc import Iterator

from baigong.engine.base.language import _
from baigong.engine.pack.model import Pack
from baigong.engine.pack.page import Pages
from baigong.engine.pack.problem import Problem
from baigong.engine.pack.shape import did_you_mean
from baigong.engine.pack.shapes import CITY


def check_city(pack: Pack, pages: Pages) -> Iterator[Problem]:
    """The city's own division is there, and its days are in order."""
    city, page = pack.city, pages[CITY]
    own = next((one for one in pack.divisions if one.code == city.division), None)
    if own is None:
        mistake = _("divisions.yaml 里没有代码“{code}”").format(code=city.division)
        yield page.problem(("division",), mistake, did_you_mean(city.division, (one.code for one in pack.divisions)))
    elif own.kind != "city":
        mistake = _("“{code}”在 divisions.yaml 里不是 city").format(code=city.division)
        cities = [one.code for one in pack.divisions if one.kind == "city"]
        yield page.problem(("division",), mistake, did_you_mean(city.division, cities))
    if city.demo_today < city.first_day:
        mistake = _("demo_today 早于 first_day（{day}）").format(day=city.first_day)
        yield page.problem(("demo_today",), mistake, _("请写 {day} 或以后的日期").format(day=city.first_day))
