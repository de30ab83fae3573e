"""Amounts below nothing, and above the ceiling."""

from __future__ import annotations

from tests.engine.policy.prove.planted.questions import Listed

DEFECTS: Listed = {
    "amount-negative": [
        ("amount", {"amount": "rate[level] - wage"}),
        ("amount", {"amount": "wage - 1"}),
        ("amount", {"amount": "(months - 13) * 1000"}),
        ("amount", {"amount": "least(rate[level], wage - 200)"}),
        ("amount", {"amount": "CASE WHEN age >= 59 THEN -1 ELSE 5000 END"}),
        ("amount", {"amount": "(finished_on - applied_on) * 100"}),
        ("amount", {"amount": "full_months(applied_on, as_of) * 1000"}),
        ("amount", {"amount": "(2023 - year(as_of)) * 100"}),
        ("amount", {"share": "东区: -1, 西区: 20"}),
        ("amount", {"wages": "-5, 100000000"}),
    ],
    "amount-above": [
        ("amount", {"ceiling": "209999"}),
        ("amount", {"amount": "rate[level] + wage"}),
        ("amount", {"amount": "wage"}),
        ("amount", {"amount": "months * 500"}),
        ("amount", {"amount": "greatest(rate[level], wage)"}),
        ("amount", {"amount": "CASE WHEN age = 18 THEN 300001 ELSE 5 END"}),
        ("amount", {"amount": "(applied_on - finished_on) * 3000"}),
        ("amount", {"amount": "(full_months(finished_on, applied_on) + 1) * 60000"}),
        ("amount", {"share": "东区: 10, 西区: 40"}),
        ("amount", {"rate": '"5": 100000, "4": 700000, "3": 200000'}),
    ],
}
