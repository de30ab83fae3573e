"""What a reader of Mianyang's page knows, written out by hand, and the attack with it."""

from __future__ import annotations

from collections.abc import Mapping

from baigong.engine.figures.disclosure import Protected
from baigong.engine.pack.model import Pack
from tests.engine.figures.disclosure.attacker import Key, Name, Relation, filled
from tests.engine.figures.disclosure.claims import assert_safe

LEVELS = {"3": "level3_senior_workers", "2": "level2_technicians", "1": "level1_senior_technicians"}
LADDER = ["skilled_workers", "high_skilled_workers", *LEVELS.values()]
CITY_CONTEST = ["city_contest_competitors", "city_contest_awards", "city_contest_promotions"]
ZONE = ["zone_2016_competitors", "zone_2016_medallists", "zone_2016_gold", "zone_2016_silver", "zone_2016_bronze"]
CUP = ["sichuan_2017_gold", "sichuan_2017_silver", "sichuan_2017_bronze", "sichuan_2017_champions"]
HONOURS = [
    "honour_grand_skill_award",
    "honour_national_expert",
    "honour_sichuan_expert",
    "honour_state_council_allowance",
    "honour_national_contributor",
    "honour_sichuan_outstanding",
    "sichuan_2017_craftsmen",
]
TOGETHER = [LADDER, [*CITY_CONTEST, *ZONE, *CUP], HONOURS]
"""Indicators of one view, whose tables have the same rows."""
TOLD: list[tuple[str, Name]] = [
    (part, (whole, "level", level)) for level, part in LEVELS.items() for whole in ("skilled_workers", part)
]
TOLD += [
    (f"zone_2016_{medal}", (whole, "medal", medal))
    for medal in ("gold", "silver", "bronze")
    for whole in ("zone_2016_competitors", "zone_2016_medallists")
]
MEDALS = ("zone_2016_gold", "zone_2016_silver", "zone_2016_bronze")
MORE: list[Relation] = [("at_most", whole, MEDALS) for whole in ("zone_2016_competitors", "zone_2016_medallists")]
MORE += [("at_most", whole, (part,)) for whole in ("zone_2016_competitors", "zone_2016_medallists") for part in MEDALS]
MORE += [("at_most", "zone_2016_competitors", ("zone_2016_medallists",))]


def attack(
    pack: Pack, cells: Mapping[tuple[str, str], Mapping[Key, int]], totals: dict[str, int], found: Protected
) -> None:
    """Assert that nobody who knows all this tells a suppressed cell."""
    tables = filled(cells, TOGETHER)
    structure: list[Name] = [
        (part, "level", key)
        for level, part in LEVELS.items()
        for key in tables.get((part, "level"), ())
        if key != level
    ]
    if None in tables.get(("zone_2016_medallists", "medal"), ()):
        structure.append(("zone_2016_medallists", "medal", None))  # a medallist without a medal there is not
    assert_safe(pack, tables, totals, found, TOLD, structure, MORE)
