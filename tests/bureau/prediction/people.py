"""The figures that count people by what they can do, hold, or learned."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from tests.bureau.prediction.rows import Rows, begun, ids, on

LADDER = ["apprentice", "5", "4", "3", "2", "1", "special", "chief"]


def skilled(rows: Rows, day: date) -> Mapping[str, int | Fraction | None]:
    registered = ids(on(day, rows.person))
    best: dict[int, int] = {}
    for row in on(day, rows.certificate):
        if row["level"] is not None and row["status"] != "contradicted" and row["person_id"] in registered:
            best[row["person_id"]] = max(LADDER.index(row["level"]), best.get(row["person_id"], 0))
    levels = list(best.values())
    high = sum(1 for level in levels if level >= LADDER.index("3"))
    return {
        "skilled_workers": len(levels),
        "high_skilled_workers": high,
        "level3_senior_workers": levels.count(LADDER.index("3")),
        "level2_technicians": levels.count(LADDER.index("2")),
        "level1_senior_technicians": levels.count(LADDER.index("1")),
        "high_skilled_share": Fraction(100 * high, len(levels)) if levels else None,
    }


def honours(rows: Rows, day: date) -> Mapping[str, int | Fraction | None]:
    registered, alive = ids(on(day, rows.person)), ids(on(day, rows.organisation))
    held = on(day, rows.honour)

    def holders(title: str, year: int | None = None) -> set[int]:
        return {
            row["person_id"]
            for row in held
            if row["title"] == title and row["person_id"] in registered and year in {None, row["valid_from"].year}
        }

    cradle = [row for row in held if row["title"] == "cradle_award" and row["organisation_id"] in alive]
    titles = (
        "grand_skill_award",
        "national_expert",
        "sichuan_expert",
        "state_council_allowance",
        "national_contributor",
    )
    return {
        **{f"honour_{title}": len(holders(title)) for title in (*titles, "sichuan_outstanding")},
        "sichuan_2017_craftsmen": len(holders("sichuan_craftsman", 2017)),
        "sichuan_2017_cradle_award": len([row for row in cradle if row["valid_from"].year == 2017]),
    }


def training(rows: Rows, day: date) -> Mapping[str, int | Fraction | None]:
    alive = ids(on(day, rows.organisation))
    ordered = ids(
        [row for row in rows.trainingclass if row["scheme"] == "order_based" and begun(row, day, "starts_on")]
    )
    schools = [row for row in on(day, rows.designation) if row["scheme"] == "order_based"]
    trained = [
        row["person_id"]
        for row in on(day, rows.enrolment, "enrolled_on", "withdrawn_on")
        if row["training_class_id"] in ordered
        and begun(row, day, "completed_on")
        and date(2014, 1, 1) <= row["completed_on"] < date(2018, 9, 1)
    ]
    pilots = [
        row for row in rows.apprenticeship if row["scheme"] == "apprenticeship_pilot" and begun(row, day, "starts_on")
    ]
    certified = ids(
        [row for row in on(day, rows.certificate) if row["level"] == "3" and row["status"] != "contradicted"]
    )
    pilot = ids(pilots)
    finished = [
        row["person_id"]
        for row in rows.apprentice
        if row["apprenticeship_id"] in pilot
        and begun(row, day, "started_on")
        and begun(row, day, "ended_on")
        and date(2015, 9, 1) <= row["ended_on"] < date(2018, 1, 1)
        and row["certificate_id"] in certified
    ]
    in_time = [row["employer_id"] for row in pilots if date(2015, 9, 1) <= row["starts_on"] < date(2018, 1, 1)]
    return {
        "order_training_schools": len({row["organisation_id"] for row in schools} & alive),
        "order_training_trainees": len(set(trained)),
        "apprenticeship_pilot_enterprises": len(set(in_time)),
        "apprentices_trained": len(set(finished)),
    }
