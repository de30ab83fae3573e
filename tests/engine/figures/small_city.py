"""A small random city, straight to rows: every table filled, every term of every vocabulary likely to occur.

It follows the pack's declarations and knows nothing of indicators, so that what is tested on it is not what made it.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

from baigong.engine.pack.model import Column, Pack, RecordTable

AS_OF = date(2018, 8, 31)
FIRST = date(2005, 1, 1)
PEOPLE = 300
SIZES = {
    "person": PEOPLE,
    "residence": PEOPLE,
    "certificate": 500,
    "employment": 300,
    "insurance_spell": 50,
    "entry": 400,
}
USUAL_SIZE = 60
WORDS = {
    ("certificate", "origin"): ("exam", "contest", "apprenticeship"),
    ("employment", "status"): ("claimed", "verified", "contradicted"),
    ("insurance_spell", "status"): ("claimed", "verified", "contradicted"),
    ("certificate", "status"): ("claimed", "verified", "contradicted"),
    ("policy_document", "number"): ("绵组通〔2018〕13号", "绵委办发〔2018〕16号"),
    ("plan_item", "kind"): ("project", "platform"),
    ("contest", "code"): ("chengdu-zone-2016", "sichuan-cup-2017", "city-2014", "city-2016", "city-2018"),
    ("capital_project", "code"): ("public-training-base", "jiuzhou-training-centre", "other"),
    ("application", "policy"): ("skill-upgrade-subsidy", "studio-grant"),
    ("application", "subject_kind"): ("certificate", "studio"),
    ("decision", "policy"): ("repealed-long-ago",),
    ("decision", "subject_kind"): ("certificate", "studio"),
    ("decision", "period"): ("", "2017"),
    ("decision", "outcome"): ("granted", "refused"),
    ("decision", "facts"): ("{}",),
    ("proposal", "code"): ("npc-68-2018", "npc-1-2017"),
}
ALIASES = {"lead": "person", "owner": "organisation", "provider": "organisation", "employer": "organisation"}
ALIASES |= {"document": "policy_document", "entry": "entry", "subject": "certificate"}
ONE_EACH = {"residence": "person_id", "promotion": "entry_id", "studio_rank": "studio_id"}
"""Tables in which another record has at most one row, with the column that names it."""


def small_city(pack: Pack, seed: int = 1, as_of: date = AS_OF) -> dict[str, list[dict[str, object]]]:
    """Rows of every record table that has a model, in key order; the same for the same seed."""
    chance = random.Random(seed)
    tables: dict[str, list[dict[str, object]]] = defaultdict(list)
    for name, table in pack.records.items():
        if table.vocabulary is None:
            tables[name] = list(_table(pack, name, table, chance, as_of))
    return dict(tables)


def size_of(name: str) -> int:
    """How many rows a table has."""
    return SIZES.get(name, USUAL_SIZE)


def _table(
    pack: Pack, name: str, table: RecordTable, chance: random.Random, as_of: date
) -> Iterator[dict[str, object]]:
    for number in range(1, size_of(name) + 1):
        row: dict[str, object] = {}
        for column, declared in table.columns.items():
            row[column] = _value(pack, name, table, (column, declared), number, chance)
        _put_dates_right(table, row, chance, as_of)
        yield row


def _value(
    pack: Pack, name: str, table: RecordTable, one: tuple[str, Column], number: int, chance: random.Random
) -> object:
    column, declared = one
    if column == table.key:
        return number
    if ONE_EACH.get(name) == column:
        return number
    if declared.absent and declared.type != "date" and chance.random() < 0.2:
        return None
    if declared.vocabulary:
        return chance.choice(codes(pack, declared.vocabulary))
    if (name, column) in WORDS:
        return chance.choice(WORDS[name, column])
    if column.endswith("_id"):
        stem = column.removesuffix("_id")
        return chance.randint(1, size_of(ALIASES.get(stem, stem)))
    if declared.type == "date":
        return None
    if declared.type == "boolean":
        return chance.random() < 0.5
    return chance.randint(1, 9_999_999 if declared.unit == "fen" else 4)


def codes(pack: Pack, vocabulary: str) -> list[str]:
    """The codes a record may have."""
    if vocabulary in {"division", "divisions"}:
        return [one.code for one in pack.divisions]
    return list(pack.vocabularies[vocabulary])


def _put_dates_right(table: RecordTable, row: dict[str, object], chance: random.Random, as_of: date) -> None:
    """Starts up to a little after ``as_of``; ends after their start; some ends and some starts on the very day."""
    days = (as_of - FIRST).days
    start = FIRST + timedelta(
        days=chance.choice([chance.randint(0, days + 60), chance.randint(days - 1500, days), days])
    )
    for column, declared in table.columns.items():
        if declared.type != "date":
            continue
        is_end = bool(table.valid) and column == (table.valid or ("", ""))[1]
        if column == "born_on":
            row[column] = FIRST - timedelta(days=chance.randint(0, 20_000))
        elif is_end or declared.absent:
            later = max(start, as_of + timedelta(days=chance.choice([-200, 0, 1, 100])))
            row[column] = later if chance.random() < (0.2 if is_end else 0.7) and later > start else None
        else:
            row[column] = start
