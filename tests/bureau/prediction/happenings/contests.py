"""What happens to contests."""

from __future__ import annotations

from datetime import date
from random import Random
from typing import Any

from django.db.models import F

from baigong.bureau.contests.models import Contest, Entry, Promotion, Standing
from tests.bureau.prediction.happenings.base import end, happening, holding, one
from tests.bureau.prediction.names import CONTESTS, CUP_MEDALS, ENTRIES, MEDALS, ZONE_MEDALS

OF_MEDALS = {"city": set(), "chengdu_zone": ZONE_MEDALS, "sichuan_cup": CUP_MEDALS}


def an_entry(chance: Random, day: date, **which: Any) -> Entry | None:
    """An entry, each series as likely as the others."""
    series = chance.choice(sorted(ENTRIES))
    entries = holding(Entry, day, "entered_on", "withdrawn_on").filter(event__contest__series=series, **which)
    found: Entry | None = one(chance, entries)
    return found


@happening
def a_contest_is_cancelled(chance: Random, day: date) -> set[str] | None:
    contest = one(chance, holding(Contest, day, "held_from", "cancelled_on"))
    if contest is None:
        return None
    end(chance, day, contest, "held_from", "cancelled_on")
    return CONTESTS[contest.series]


@happening
def a_contest_was_held_a_year_earlier(chance: Random, day: date) -> set[str] | None:
    contest = one(chance, holding(Contest, day, "held_from", "cancelled_on"))
    if contest is None:
        return None
    Contest.objects.filter(pk=contest.pk).update(held_from=contest.held_from.replace(year=contest.held_from.year - 1))
    return CONTESTS[contest.series]


@happening
def a_competitor_withdraws(chance: Random, day: date) -> set[str] | None:
    entry = an_entry(chance, day)
    if entry is None:
        return None
    end(chance, day, entry, "entered_on", "withdrawn_on")
    return ENTRIES[entry.event.contest.series]


@happening
def a_medal_is_corrected(chance: Random, day: date) -> set[str] | None:
    entry = an_entry(chance, day, medal__isnull=False)
    if entry is None:
        return None
    entry.medal = chance.choice([medal for medal in (*MEDALS, None) if medal != entry.medal])
    entry.save()
    return OF_MEDALS[entry.event.contest.series]


@happening
def a_place_is_corrected(chance: Random, day: date) -> set[str] | None:
    entry = an_entry(chance, day, place__isnull=False)
    if entry is None:
        return None
    Entry.objects.filter(pk=entry.pk).update(place=F("place") + 1 if entry.place == 1 else 1)
    return {"sichuan_2017_champions"} if entry.event.contest.series == "sichuan_cup" else set()


@happening
def an_event_award_is_taken_back(chance: Random, day: date) -> set[str] | None:
    entry = one(chance, Entry.objects.filter(awarded=True))
    if entry is None:
        return None
    entry.awarded = False
    entry.save()
    return {"city_contest_awards"} & ENTRIES[entry.event.contest.series]


@happening
def a_promotion_is_struck_out(chance: Random, day: date) -> set[str] | None:
    promotion = one(chance, Promotion.objects.all())
    if promotion is None:
        return None
    promotion.delete()
    return {"city_contest_promotions"}


@happening
def a_standing_is_corrected(chance: Random, day: date) -> set[str] | None:
    standing = one(chance, Standing.objects.filter(division="510700"))
    if standing is None:
        return None
    standing.rank += 20
    standing.save()
    return {"zone_2016_rank"} & CONTESTS[standing.contest.series]
