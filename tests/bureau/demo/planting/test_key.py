"""The answer key: written by those who plant, without looking at a policy; the same for the same city."""

from __future__ import annotations

import ast
import json
import stat
from datetime import date
from pathlib import Path

import pytest

from baigong.bureau.demo.generate import answer_key, generate
from baigong.bureau.demo.planting.expected import Expected
from baigong.bureau.demo.planting.key import key_path, write_key
from baigong.bureau.demo.services import build_demo
from baigong.bureau.demo.tables import RECORDS
from baigong.engine.pack.model import Pack
from tests.project.tree import ROOT

ONE = Expected("p", "certificate", 7, "granted", "", 100, claimed=False, decided=False, says="甲")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("BAIGONG_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def test_what_the_file_says(home: Path) -> None:
    write_key("mianyang", date(2018, 8, 31), [ONE, ONE._replace(outcome="refused", by="insured", amount=None)])
    assert key_path() == home / "demo-key.json"
    assert stat.S_IMODE(key_path().stat().st_mode) == 0o600
    said = json.loads(key_path().read_text(encoding="utf-8"))
    first = {
        "policy": "p",
        "kind": "certificate",
        "subject": 7,
        "outcome": "granted",
        "by": "",
        "amount": 100,
        "claimed": False,
        "decided": False,
        "says": "甲",
    }
    second = {**first, "outcome": "refused", "by": "insured", "amount": None}
    assert said == {"city": "mianyang", "day": "2018-08-31", "planted": [first, second]}


def test_an_old_key_goes_where_nothing_is_planted(home: Path) -> None:
    write_key("mianyang", date(2018, 8, 31), [ONE])
    write_key("yunxi", date(2023, 12, 31), [])
    assert not key_path().exists()
    write_key("yunxi", date(2023, 12, 31), [])
    assert home.exists()


@pytest.mark.django_db
def test_the_demo_writes_it(mianyang: Pack) -> None:
    build_demo(mianyang, 0.004, seed=3)
    said = json.loads(key_path().read_text(encoding="utf-8"))
    assert (said["city"], said["day"]) == ("mianyang", "2018-08-31")
    assert said["planted"] == [one._asdict() for one in answer_key(mianyang, 0.004, 3)]


@pytest.mark.parametrize("scale", [0.001, 0.01])
def test_subjects_of_the_key_are_records_of_the_city(mianyang: Pack, scale: float) -> None:
    ids: dict[str, set[int]] = {}
    for table, rows in generate(mianyang, scale, 3):
        ids.setdefault(table.model, set()).update(row[0] for row in rows)
    key = answer_key(mianyang, scale, 3)
    assert len(key) > 200
    assert all(one.subject in ids[RECORDS[one.kind].model] for one in key)
    assert len({(one.policy, one.subject) for one in key}) == len(key)


SETTLED = "paid for as it was decided"


def meaning(key: list[Expected]) -> list[Expected]:
    """Of what is planted; how many apprentices a city has goes with its scale."""
    return [one._replace(subject=0) for one in key if one.says != SETTLED]


def test_the_key_is_the_same_every_time_and_its_meaning_at_every_scale(mianyang: Pack) -> None:
    small, again, larger = answer_key(mianyang, 0.01, 3), answer_key(mianyang, 0.01, 3), answer_key(mianyang, 0.3, 8)
    assert small == again
    assert meaning(small) == meaning(larger)
    settled = [one for one in larger if one.says == SETTLED]
    assert sum(one.amount or 0 for one in settled) == 0.3 * 120_000_000


def test_a_city_without_plants_has_no_key(yunxi: Pack) -> None:
    assert answer_key(yunxi, 0.1, 3) == []


def test_those_who_plant_know_no_policy_engine() -> None:
    """Neither the demo nor anything of it reads a policy: what must come out is said by the pack."""
    files = list((ROOT / "baigong/bureau/demo").rglob("*.py"))
    assert len(files) > 40
    for file in files:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            names = [one.name for one in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            assert not any(name.startswith(("baigong.engine.policy", "duckdb", "sqlglot")) for name in names), file
