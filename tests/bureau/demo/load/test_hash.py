"""The same city has the same content hash, whichever database held it."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.db import transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from baigong.bureau.demo.services import build_demo
from baigong.bureau.snapshots.services.take_snapshot import take_snapshot
from baigong.engine.pack.model import Pack
from tests.conftest import default_connection


def content_hash(pack: Pack, seed: int) -> str:
    build_demo(pack, 0.004, seed, replace=True)
    return take_snapshot(pack).content_hash


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BAIGONG_HOME", str(tmp_path))


@pytest.mark.postgresql
def test_both_databases_give_one_hash(db: None, migrated_postgresql: BaseDatabaseWrapper, mianyang: Pack) -> None:
    here = content_hash(mianyang, 3)
    with default_connection(migrated_postgresql), transaction.atomic():
        there = content_hash(mianyang, 3)
        transaction.set_rollback(True)
    assert here == there


def test_a_second_build_gives_the_same_hash(db: None, mianyang: Pack) -> None:
    assert content_hash(mianyang, 3) == content_hash(mianyang, 3) != content_hash(mianyang, 4)
