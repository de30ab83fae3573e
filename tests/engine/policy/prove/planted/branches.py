"""Branches of a CASE that nobody comes to, and branches that two rows dispute."""

from __future__ import annotations

from tests.engine.policy.prove.planted.questions import Listed

DEFECTS: Listed = {
    "branch-never": [
        ("amount WHEN 2", {"amount": "CASE WHEN age >= 18 THEN 1 WHEN age >= 50 THEN 2 ELSE 3 END"}),
        ("amount WHEN 2", {"amount": "CASE WHEN level = '5' THEN 1 WHEN level = '5' THEN 2 ELSE 3 END"}),
        ("amount WHEN 1", {"amount": "CASE WHEN wage < 0 THEN 1 ELSE 3 END"}),
        (
            "amount WHEN 3",
            {"amount": "CASE WHEN county = '东区' THEN 1 WHEN county = '西区' THEN 2 WHEN age > 5 THEN 3 ELSE 4 END"},
        ),
        (
            "amount WHEN 2",
            {"amount": "CASE WHEN has_left_on THEN 1 WHEN has_left_on AND left_on < as_of THEN 2 ELSE 3 END"},
        ),
        ("amount WHEN 1", {"amount": "CASE WHEN year(applied_on) = 2017 THEN 1 ELSE 2 END"}),
        ("amount WHEN 1", {"amount": "CASE WHEN applied_on >= DATE '2024-01-01' THEN 1 ELSE 2 END"}),
        ("amount WHEN 2", {"amount": "CASE WHEN months // 12 >= 1 THEN 1 WHEN months >= 12 THEN 2 ELSE 3 END"}),
        ("young WHEN 2", {"young": "CASE WHEN age < 60 THEN true WHEN age < 59 THEN false ELSE false END"}),
        ("retired WHEN 1", {"retired": "CASE WHEN age BETWEEN 60 AND 55 THEN false ELSE retired END"}),
    ],
    "branch-overlap": [
        ("amount WHEN 1, 2", {"amount": "CASE WHEN age >= 50 THEN 1 WHEN age BETWEEN 18 AND 50 THEN 2 ELSE 3 END"}),
        ("amount WHEN 1, 2", {"amount": "CASE WHEN age <= 30 THEN 1 WHEN age >= 30 THEN 2 END"}),
        ("amount WHEN 1, 2", {"amount": "CASE WHEN wage < 5000 THEN 1 WHEN wage > 4000 THEN 2 ELSE 3 END"}),
        (
            "amount WHEN 2, 3",
            {
                "amount": "CASE WHEN age < 5 THEN 1 WHEN age BETWEEN 18 AND 30 THEN 2 WHEN age BETWEEN 30 AND 40 THEN 3 ELSE 4 END"
            },
        ),
        (
            "amount WHEN 1, 2",
            {"amount": "CASE WHEN level IN ('5', '4') THEN 1 WHEN level IN ('4', '3') THEN 2 ELSE 3 END"},
        ),
        (
            "amount WHEN 1, 2",
            {"amount": "CASE WHEN months <= 24 THEN rate['5'] WHEN months >= 24 THEN rate['4'] ELSE 3 END"},
        ),
        ("amount WHEN 1, 2", {"amount": "CASE WHEN months // 12 <= 2 THEN 1 WHEN months // 12 >= 2 THEN 2 ELSE 3 END"}),
        (
            "amount WHEN 1, 2",
            {"amount": "CASE WHEN year(applied_on) <= 2020 THEN 1 WHEN year(applied_on) >= 2020 THEN 2 ELSE 3 END"},
        ),
        (
            "amount WHEN 1, 2",
            {
                "amount": "CASE WHEN full_months(finished_on, applied_on) < 3 THEN 1 WHEN full_months(finished_on, applied_on) > 1 THEN 2 ELSE 3 END"
            },
        ),
        ("young WHEN 1, 2", {"young": "CASE WHEN age < 50 THEN true WHEN age > 45 THEN false ELSE true END"}),
    ],
}
