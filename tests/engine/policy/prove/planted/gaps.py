"""Rows of which everything is known and to which the rule gives no value."""

from __future__ import annotations

from tests.engine.policy.prove.planted.questions import Listed

FIVE_FOUR, NO_FOUR = '"5": 100000, "4": 150000', '"5": 110000, "3": 210000'
DEFECTS: Listed = {
    "gap in a table": [
        ("amount", {"rate": FIVE_FOUR}),
        ("amount", {"rate": '"5": 100000, "3": 200000'}),
        ("amount", {"rate": '"4": 150000, "3": 200000'}),
        ("amount", {"share": "东区: 10"}),
        ("amount", {"share": "西区: 20"}),
        ("amount", {"levels": '"5", "4", "3", "2"'}),
        ("amount", {"counties": "东区, 西区, 北区"}),
        ("amount", {"amount": "CASE WHEN age >= 50 THEN 5000 WHEN age BETWEEN 18 AND 48 THEN 6000 END"}),
        ("amount", {"amount": "CASE WHEN wage > 500000 THEN 5000 WHEN wage < 500000 THEN 6000 END"}),
        ("amount", {"amount": "100000 // (months - 20)"}),
    ],
    "gap before a parameter's first date": [
        ("amount", {"first": "2018-01-02"}),
        ("amount", {"first": "2020-02-29"}),
        ("amount", {"share_from": "2018-02-01"}),
        ("amount", {"share_from": "2023-12-31"}),
        ("insured", {"minimum": "{2018-01-02: 12}"}),
        ("insured", {"minimum": "{2019-01-01: 12, 2020-01-01: 6}"}),
        ("insured", {"minimum": "{dated_by: as_of, 2018-01-01: 12}"}),
        ("in-time", {"window": "{2018-06-01: 6}"}),
        ("in-time", {"window": "{dated_by: as_of, 2018-01-01: 6}"}),
        ("in-time", {"force": "{from: 2017-12-31, to: 2024-01-01}", "minimum": "{2017-01-01: 12}"}),
    ],
    "gap between dated versions": [
        ("amount", {"later": '"5": 110000, "4": 160000'}),
        ("amount", {"later": NO_FOUR}),
        ("amount", {"later": '"4": 160000, "3": 210000'}),
        ("amount", {"later": '"5": 110000'}),
        ("amount", {"rate": FIVE_FOUR, "later": NO_FOUR}),
        ("amount", {"share": "东区: 10}, 2019-01-01: {东区: 10, 西区: 20"}),
        ("amount", {"share": "东区: 10, 西区: 20}, 2022-06-01: {西区: 20"}),
        ("amount", {"share": "东区: 10, 西区: 20}, 2019-01-01: {东区: 5}, 2020-01-01: {东区: 5, 西区: 5"}),
        ("amount", {"later": '"5": 110000, "4": 160000}, 2022-01-01: {"5": 1, "4": 2, "3": 3'}),
        ("amount", {"later": '"5": 110000, "4": 160000, "3": 210000}, 2023-12-31: {"5": 1, "3": 3'}),
    ],
    "gap about what does not exist": [
        ("in-time", {"finished": "months > 0", "in_time": "full_months(finished_on, applied_on) < window"}),
        ("in-time", {"finished": "months > 0", "in_time": "applied_on >= finished_on"}),
        ("in-time", {"finished": "has_left_on", "in_time": "finished_on < applied_on"}),
        ("official", {"official": "is_official OR left_on < as_of"}),
        ("retired", {"retired": "retired OR year(left_on) < 2018"}),
        ("young", {"young": "bonus_fen < 5000"}),
        ("poor", {"poor": "wage + bonus_fen < 900000"}),
        ("amount", {"amount": "least(rate[level], bonus_fen)"}),
        ("amount", {"amount": "CASE WHEN bonus_fen > 100 THEN 1 ELSE 2 END"}),
        ("amount", {"amount": "CASE WHEN age > 40 THEN month(left_on) ELSE 2 END"}),
    ],
}
