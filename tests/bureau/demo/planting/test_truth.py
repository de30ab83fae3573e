"""A sweep of the demonstration city finds what was planted: the unclaimed exactly, each near-miss refused for its reason."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import duckdb
import pytest

from baigong.bureau.casework.models import Application
from baigong.bureau.demo.services import build_demo
from baigong.bureau.money.models import Payment
from baigong.bureau.registry.models import Certificate
from baigong.bureau.snapshots.services.take_snapshot import take_snapshot
from baigong.engine.pack.model import Pack
from tests.bureau.demo.planting.outcomes import hold, read_key, swept
from tests.support.command import baigong

OUTCOMES = {"granted", "refused", "unknown", "excluded", "capped"}


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("BAIGONG_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def test_a_sweep_finds_what_was_planted(database: str, mianyang: Pack, home: Path, tmp_path: Path) -> None:
    build_demo(mianyang, 0.01, seed=4)
    take_snapshot(mianyang)
    told = hold(mianyang, home, tmp_path / "outcomes.parquet")
    assert told.keys() == OUTCOMES, database
    assert told["granted"] > 90
    assert told["refused"] > 100
    assert told["unknown"] > 30


@pytest.mark.django_db
def test_who_was_paid_had_applied_and_was_entitled(mianyang: Pack, home: Path, tmp_path: Path) -> None:
    """The generator pays by what it made; the policy, asked on the day, agrees with each payment."""
    build_demo(mianyang, 0.03, seed=5)
    take_snapshot(mianyang)
    outcomes = swept(mianyang, read_key(home).day, tmp_path / "outcomes.parquet")
    owner = dict(Certificate.objects.values_list("id", "person_id"))
    granted = {
        owner[one.subject_id]: outcomes["skill-upgrade-subsidy", one.subject_id]
        for one in Application.objects.filter(policy="skill-upgrade-subsidy", withdrawn_on=None)
        if outcomes["skill-upgrade-subsidy", one.subject_id][0] == "granted"
    }
    payments = Payment.objects.filter(purpose="skill_upgrade")
    assert payments.count() > 20
    for payment in payments:
        assert payment.person_id is not None
        assert granted[payment.person_id][2] == payment.amount_fen
    assert len(granted) > payments.count(), "some wait for their money"


@pytest.mark.soak
def test_a_whole_city_keeps_its_figures_and_its_truth(mianyang: Pack, home: Path, tmp_path: Path) -> None:
    done = baigong("demo", home=home, timeout=1500)
    assert done.returncode == 0, done.stderr
    lines = [line.split("\t") for line in done.stdout.splitlines()]
    assert Counter(line[4] for line in lines if len(line) == 5 and line[0] != "编号")["一致"] == 65
    told = hold(mianyang, home, tmp_path / "outcomes.parquet")
    assert sum(told.values()) == len(read_key(home).planted)
    with duckdb.connect() as connection:
        (written,) = connection.execute(
            "SELECT count(DISTINCT policy) FROM read_parquet(?)", [str(tmp_path / "outcomes.parquet")]
        ).fetchall()[0]
    assert written == len({one["policy"] for one in read_key(home).planted})
