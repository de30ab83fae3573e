"""Each figure, counted from the rows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from fractions import Fraction

from tests.bureau.prediction.people import honours, skilled, training
from tests.bureau.prediction.rows import Row, Rows, begun, ids, on, over

Value = int | Fraction | None
NEXT = timedelta(days=1)


def institutions(rows: Rows, day: date) -> Mapping[str, Value]:
    alive = ids(on(day, rows.organisation))
    kinds = [row["kind"] for row in on(day, rows.organisationkind) if row["organisation_id"] in alive]
    return {
        "technician_colleges": kinds.count("technician_college"),
        "senior_technical_schools": kinds.count("senior_technical_school"),
        "technical_schools": kinds.count("technical_school"),
        "private_training_schools": kinds.count("private_training_school"),
    }


def bases(rows: Rows, day: date) -> Mapping[str, Value]:
    alive = ids(on(day, rows.organisation))
    standing = ids([row for row in on(day, rows.base) if row["organisation_id"] in alive])
    ranks = [row["rank"] for row in on(day, rows.baserank) if row["base_id"] in standing]
    return {"bases": len(standing)} | {
        f"bases_{rank}": ranks.count(rank) for rank in ("national", "provincial", "city")
    }


def studios(rows: Rows, day: date) -> Mapping[str, Value]:
    alive = ids(on(day, rows.organisation))
    open_ones = ids([row for row in on(day, rows.studio) if row["organisation_id"] in alive])
    ranks = [row["rank"] for row in on(day, rows.studiorank) if row["studio_id"] in open_ones]
    names = ("national", "provincial", "city", "county")
    return {"studios": len(open_ones)} | {f"studios_{rank}": ranks.count(rank) for rank in names}


def plans(rows: Rows, day: date) -> Mapping[str, Value]:
    in_force = ids([row for row in on(day, rows.policydocument, "issued_on", "repealed_on") if row["number"] == PLAN])
    plan = ids([row for row in rows.plan if row["document_id"] in in_force])
    kept = [row["kind"] for row in rows.planitem if row["plan_id"] in plan and not over(row, day, "dropped_on")]
    return {"plan_talent_projects": kept.count("project"), "plan_platforms": kept.count("platform")}


PLAN = "绵组通〔2018〕13号"


def rules(rows: Rows, day: date) -> Mapping[str, Value]:
    """What documents lay down does not come from records."""
    return {
        "studio_grant_provincial": 150_000,
        "studio_grant_national": 200_000,
        "craftsman_cycle": 2,
        "excellence_grant_max": 1_000_000,
        "talent_card_services": 4,
    }


def yuan(rows: list[Row], column: str = "amount_fen") -> Value:
    return Fraction(sum(row[column] for row in rows), 100)


def money(rows: Rows, day: date) -> Mapping[str, Value]:
    kept = on(day, rows.payment, "paid_on", "returned_on")

    def paid(purposes: set[str], since: date, before: date) -> list[Row]:
        return [row for row in kept if row["purpose"] in purposes and since <= row["paid_on"] < before]

    studio_money = paid(
        {"studio_construction", "studio_support", "studio_training"}, date(2013, 1, 1), date(2018, 9, 1)
    )
    won = on(day, rows.grant, "awarded_on", "withdrawn_on")
    return {
        "studio_funding": yuan([row for row in studio_money if row["fund_level"] != "county"]),
        "order_training_subsidy": yuan(paid({"order_training"}, date(2014, 1, 1), date(2018, 9, 1))),
        "apprenticeship_subsidy": yuan(paid({"apprenticeship"}, date(2015, 9, 1), date(2018, 1, 1))),
        "base_funding": yuan(
            [
                row
                for row in won
                if row["purpose"] == "base_construction" and date(2012, 1, 1) <= row["awarded_on"] < date(2018, 9, 1)
            ]
        ),
    }


def capital(rows: Rows, day: date) -> Mapping[str, Value]:
    funded = [row for row in on(day, rows.capitalproject) if row["valid_from"].year == 2018]

    def invested(code: str) -> Value:
        return yuan([row for row in funded if row["code"] == code], "investment_fen")

    return {
        "capital_projects": len([row for row in funded if row["fund_kind"] == "central_budget"]),
        "capital_public_training_base": invested("public-training-base"),
        "capital_jiuzhou_centre": invested("jiuzhou-training-centre"),
    }


def contests(rows: Rows, day: date) -> Mapping[str, Value]:
    held = {row["id"]: row for row in on(day, rows.contest, "held_from", "cancelled_on")}
    events = rows.by_id("event")
    entries: dict[str, list[Row]] = {"city": [], "chengdu-zone-2016": [], "sichuan-cup-2017": []}
    for entry in on(day, rows.entry, "entered_on", "withdrawn_on"):
        contest = held.get(events[entry["event_id"]]["contest_id"])
        if contest and contest["series"] == "city" and date(2014, 1, 1) <= contest["held_from"] < date(2018, 9, 1):
            entries["city"].append(entry)
        elif contest and contest["code"] in entries:
            entries[contest["code"]].append(entry)
    editions = [
        row
        for row in held.values()
        if row["series"] == "city" and date(2014, 1, 1) <= row["held_from"] < date(2018, 9, 1)
    ]
    years = [row["held_from"].year for row in editions]
    valid = ids([row for row in on(day, rows.certificate) if row["status"] != "contradicted"])
    promoted = {row["entry_id"] for row in rows.promotion if row["certificate_id"] in valid}
    zone, cup = entries["chengdu-zone-2016"], entries["sichuan-cup-2017"]
    ranks = [
        row["rank"]
        for row in rows.standing
        if row["division"] == "510700"
        and row["contest_id"] in held
        and held[row["contest_id"]]["code"] == "chengdu-zone-2016"
    ]
    return {
        "city_contests": len(editions),
        "contest_cycle": (max(years) - min(years)) // (len(years) - 1) if len(years) > 1 else None,
        "city_contest_competitors": people(entries["city"]),
        "city_contest_awards": people([row for row in entries["city"] if row["awarded"]]),
        "city_contest_promotions": people([row for row in entries["city"] if row["id"] in promoted]),
        "zone_2016_competitors": people(zone),
        "zone_2016_events": len({row["event_id"] for row in zone}),
        "zone_2016_medallists": people([row for row in zone if row["medal"]]),
        "zone_2016_rank": min(ranks, default=None),
        "sichuan_2017_champions": people([row for row in cup if row["place"] == 1]),
        **{f"zone_2016_{medal}": won(zone, medal) for medal in ("gold", "silver", "bronze")},
        **{f"sichuan_2017_{medal}": won(cup, medal) for medal in ("gold", "silver", "bronze")},
    }


def people(rows: list[Row]) -> int:
    return len({row["person_id"] for row in rows})


def won(entries: list[Row], medal: str) -> int:
    return len([row for row in entries if row["medal"] == medal])


def publicity(rows: Rows, day: date) -> Mapping[str, Value]:
    held = on(day, rows.activity, "held_from", "cancelled_on")
    expos = [row for row in held if row["kind"] == "expo" and row["skilled_hall"]]
    weeks = [row["held_from"].year for row in held if row["kind"] == "education_week"]
    return {
        "expo_exhibitions": len([row for row in expos if 2014 <= row["held_from"].year <= 2017]),
        "education_weeks_per_year": len(weeks) // len(set(weeks)) if weeks else None,
    }


def proposals(rows: Rows, day: date) -> Mapping[str, Value]:
    received = ids([row for row in rows.proposal if row["code"] == "npc-68-2018" and begun(row, day, "received_on")])
    signed = on(day, rows.signatory, "signed_on", "withdrawn_on")
    return {
        "proposal_signatories": len([row for row in signed if row["proposal_id"] in received]),
        "proposal_questions": len([row for row in rows.question if row["proposal_id"] in received]),
    }


PARTS: tuple[Callable[[Rows, date], Mapping[str, Value]], ...] = (
    skilled,
    institutions,
    bases,
    honours,
    plans,
    studios,
    rules,
    money,
    training,
    capital,
    contests,
    publicity,
    proposals,
)


def predict(day: date, rows: Rows | None = None) -> Mapping[str, Value]:
    """Every figure's value on ``day``."""
    rows = Rows() if rows is None else rows
    values: dict[str, Value] = {}
    for part in PARTS:
        values |= part(rows, day)
    return values
