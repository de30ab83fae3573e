"""Two sound policies over one view. A test plants a defect by writing something else into one of their slots."""

from __future__ import annotations

from pathlib import Path

FACTS = """
facts:
  worker:
    key: id
    file: workers.csv
    columns:
      id: {type: bigint}
      person: {type: bigint}
      county: {type: text, values: [<counties>]}
      level: {type: text, values: [<levels>]}
      months: {type: integer, range: [<months>], absent: unknown}
      age: {type: integer, range: [0, 130], absent: unknown}
      wage: {type: bigint, unit: fen, range: [<wages>], absent: unknown}
      bonus_fen: {type: bigint, unit: fen, absent: none}
      applied_on: {type: date, fallback: as_of}
      finished_on: {type: date, absent: none}
      left_on: {type: date, absent: none}
      is_official: {type: boolean, absent: "false"}
      retired: {type: boolean, absent: unknown}
"""
GRANT = """
policy: grant
title: {zh: 培训津贴, en: Training allowance}
subject: worker
basis: [{document: 丙人社〔2018〕1号}]
in_force: <force>
dated_by: applied_on
parameters:
  minimum: <minimum>
  window: <window>
  rate: {<first>: {<rate>}, 2021-01-01: {<later>}}
  share: {<share_from>: {<share>}}
vetoes:
  - {id: official, when: "<official>", says: {zh: 在编人员, en: On a public payroll}}
  - {id: retired, when: "<retired>", says: {zh: 已经退休, en: Retired}}
conditions:
  - {id: insured, when: "<insured>", says: {zh: "参保满 {minimum} 个月", en: "Insured for {minimum} months"}}
  - {id: finished, when: "<finished>", says: {zh: 已经结业, en: Has finished}}
  - {id: in-time, when: "<in_time>", says: {zh: 按时申请, en: Applied in time}}
  - {id: young, when: "<young>", says: {zh: 未满60岁, en: Under 60}}
  - {id: poor, when: "<poor>", says: {zh: 工资低于标准, en: The wage is low}}
amount: "<amount>"
ceiling: <ceiling>
groups:
  - {id: one-grant, one_of: [grant, other], per: [<key>], keep: better}
"""
OTHER = """
policy: other
title: {zh: 求学津贴, en: Study allowance}
subject: worker
basis: [{document: 丙人社〔2018〕2号}]
in_force: <other_force>
dated_by: <other_dated>
vetoes:
  - {id: left, when: "<left>", says: {zh: 已经离开, en: Has left}}
conditions:
  - {id: studies, when: "<studies>", says: {zh: 在读, en: Studies}}
amount: "<other_amount>"
groups:
  - {id: one-grant, one_of: [grant, other], per: [<other_key>], keep: better}
"""
SLOTS = {
    "counties": "东区, 西区",
    "levels": '"5", "4", "3"',
    "months": "0, 720",
    "wages": "0, 100000000",
    "force": "{from: 2018-01-01, to: 2024-01-01}",
    "minimum": "{2018-01-01: 12}",
    "window": "{2018-01-01: 6}",
    "first": "2018-01-01",
    "rate": '"5": 100000, "4": 150000, "3": 200000',
    "later": '"5": 110000, "4": 160000, "3": 210000',
    "share_from": "2018-01-01",
    "share": "东区: 10, 西区: 20",
    "official": "is_official",
    "retired": "retired",
    "insured": "months >= minimum",
    "finished": "has_finished_on",
    "in_time": "has_finished_on AND applied_on >= finished_on AND full_months(finished_on, applied_on) < window",
    "young": "age < 60",
    "poor": "wage < 1000000",
    "amount": "CASE WHEN age >= 50 THEN least(rate[level], wage) WHEN age BETWEEN 18 AND 49 THEN rate[level] // 2"
    " ELSE wage * share[county] // 100 END",
    "ceiling": "300000",
    "key": "id",
    "other_force": "{from: 2018-01-01}",
    "other_dated": "as_of",
    "left": "has_left_on AND left_on < as_of",
    "studies": "level = '3' OR age < 30",
    "other_amount": "40000",
    "other_key": "id",
}


def write(folder: Path, **slots: str) -> Path:
    """The folder with these slots written otherwise."""
    assert slots.keys() <= SLOTS.keys()
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in (("facts", FACTS), ("grant", GRANT), ("other", OTHER)):
        for slot, said in {**SLOTS, **slots}.items():
            text = text.replace(f"<{slot}>", said)  # noqa: PLW2901
        (folder / f"{name}.yaml").write_text(text.lstrip("\n"), encoding="utf-8")
    return folder
