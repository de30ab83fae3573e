"""Two policies one after the other that leave a gap, or overlap: slots of the pair."""

from __future__ import annotations

from pathlib import Path

FACTS = """
facts:
  worker:
    key: id
    file: workers.csv
    columns:
      id: {type: bigint}
      applied_on: {type: date}
      issued_on: {type: date}
      level: {type: text, values: ["5", "4", "3"]}
      months: {type: integer, range: [0, 720], absent: unknown}
"""
POLICY = """
policy: <policy>
title: {zh: 津贴, en: Allowance}
subject: worker
basis: [{document: 丁人社〔2018〕1号}]
in_force: <force>
dated_by: <dated>
<follows>
conditions:
  - {id: asked, when: "<asked>", says: {zh: 条件, en: The condition}}
amount: "<amount>"
"""
SLOTS = {
    "force": "{from: 2015-01-01, to: 2018-10-12}",
    "dated": "applied_on",
    "asked": "months >= 12",
    "new_force": "{from: 2018-10-12}",
    "new_dated": "applied_on",
    "new_asked": "months >= 6",
}
GAPS: list[dict[str, str]] = [
    {"force": "{from: 2015-01-01, to: 2018-10-11}"},
    {"new_force": "{from: 2018-10-13}"},
    {"force": "{from: 2015-01-01, to: 2017-12-31}", "new_force": "{from: 2018-01-01}"},
    {"force": "{from: 2015-01-01, to: 2016-01-01}"},
    {"new_force": "{from: 2021-01-01, to: 2024-01-01}"},
    {"force": "{from: 2015-01-01, to: 2018-02-28}", "new_force": "{from: 2018-03-01}"},
    {"new_dated": "issued_on"},
    {"dated": "issued_on"},
    {"dated": "as_of"},
    {"new_dated": "as_of", "force": "{from: 2015-01-01, to: 2018-10-10}"},
]
OVERLAPS: list[dict[str, str]] = [
    {"force": "{from: 2015-01-01}"},
    {"force": "{from: 2015-01-01, to: 2018-10-13}"},
    {"new_force": "{from: 2018-10-11}"},
    {"new_force": "{from: 2016-02-29, to: 2020-01-01}"},
    {"force": "{from: 2015-01-01, to: 2030-01-01}", "new_asked": "level = '3'"},
    {"force": "{from: 2015-01-01, to: 2019-01-01}", "asked": "months < 24", "new_asked": "months >= 23"},
    {"dated": "issued_on"},
    {"new_dated": "issued_on"},
    {"new_dated": "as_of"},
    {"dated": "issued_on", "asked": "full_months(issued_on, applied_on) >= 12"},
]


def write(folder: Path, **slots: str) -> Path:
    """The pair with these slots written otherwise; ``new`` follows ``old``."""
    said = {**SLOTS, **slots}
    (folder / "facts.yaml").write_text(FACTS, encoding="utf-8")
    for name, prefix, follows in (("old", "", ""), ("new", "new_", "follows: old")):
        text = POLICY.replace("<policy>", name).replace("<follows>\n", follows + "\n").replace("<amount>", "1000")
        for slot in ("force", "dated", "asked"):
            text = text.replace(f"<{slot}>", said[prefix + slot])
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder
