"""Two policies that exclude each other and never meet."""

from __future__ import annotations

from tests.engine.policy.prove.planted.questions import Listed

APART = "one-grant: other"
DEFECTS: Listed = {
    "group-apart": [
        (APART, {"other_force": "{from: 2024-01-01}", "other_dated": "applied_on"}),
        (APART, {"other_force": "{from: 2016-01-01, to: 2018-01-01}", "other_dated": "applied_on"}),
        (APART, {"studies": "age >= 60"}),
        (APART, {"studies": "months < 12"}),
        (APART, {"studies": "NOT has_finished_on"}),
        (APART, {"studies": "wage > 1000000"}),
        (APART, {"young": "level = '5'", "studies": "level = '4'"}),
        (APART, {"left": "has_finished_on AND finished_on <= applied_on"}),
        (APART, {"studies": "is_official OR retired"}),
        (
            APART,
            {"key": "id, year(applied_on)", "other_key": "id, year(applied_on)", "studies": "year(applied_on) < 2018"},
        ),
    ],
}
