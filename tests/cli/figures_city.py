"""The city that the commands are tried on."""

from __future__ import annotations

from datetime import date

BEGAN = {"valid_from": date(2012, 1, 1)}


def city() -> dict[str, list[dict[str, object]]]:
    """13 bases with 14 ranks, funded with 2100万, in two counties; three craftsmen."""
    ranks = ["national"] * 3 + ["provincial"] * 2 + ["city"] * 8
    fund = {"purpose": "base_construction", "fund_kind": "training_base", "fund_level": "national"}
    person = {"organisation_id": None, "title": "sichuan_craftsman", "awarded_on": date(2017, 6, 1)}
    return {
        "person": [{"person_id": number, **BEGAN} for number in (1, 2, 3)],
        "organisation": [
            {"organisation_id": 1, "division": "510703", "ownership": "state", **BEGAN},
            {"organisation_id": 2, "division": "510724", "ownership": "state", **BEGAN},
        ],
        "base": [{"base_id": number, "organisation_id": 1 + (number > 10), **BEGAN} for number in range(1, 14)],
        "base_rank": [
            {"base_rank_id": number, "base_id": number, "rank": rank, **BEGAN} for number, rank in enumerate(ranks, 1)
        ]
        + [{"base_rank_id": 14, "base_id": 1, "rank": "provincial", **BEGAN}],
        "grant_won": [
            {"grant_id": 1, "organisation_id": 1, "amount_fen": 2_100_000_000, "awarded_on": date(2015, 1, 1), **fund}
        ],
        "honour": [{"honour_id": number, "person_id": number, **person} for number in (1, 2, 3)],
    }
