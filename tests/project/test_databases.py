"""The fixtures that run a test on either database."""

from __future__ import annotations

import psycopg
import pytest
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction

from baigong.bureau.registry.models import Organisation

USCC = "91510700TEST000001"


def organisation(uscc: str = USCC) -> Organisation:
    return Organisation.objects.create(
        name="试验厂", uscc=uscc, division="510703", ownership="private", valid_from="2015-01-01"
    )


def test_the_default_connection_is_the_database_named(database: str) -> None:
    assert connection.vendor == database
    assert Organisation.objects.using("default").count() == 0


@pytest.mark.parametrize("attempt", [1, 2])
def test_what_a_test_writes_is_gone_in_the_next(database: str, attempt: int) -> None:
    assert not Organisation.objects.exists(), (database, attempt)
    organisation()
    assert Organisation.objects.count() == 1


def test_constraints_hold_in_either_database(database: str) -> None:
    organisation()
    with pytest.raises(IntegrityError), transaction.atomic():
        organisation()
    with pytest.raises(IntegrityError), transaction.atomic():
        Organisation.objects.update(valid_to="2014-12-31")
    assert Organisation.objects.get().valid_to is None, database


def test_every_migration_is_written(db: None) -> None:
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)


@pytest.mark.postgresql
def test_each_address_is_a_new_empty_database(postgresql_url: str) -> None:
    with psycopg.connect(postgresql_url) as opened:
        tables = opened.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'").fetchone()
        version = opened.execute("SHOW server_version_num").fetchone()
    assert tables == (0,)
    assert version is not None
    assert int(version[0]) >= 150000
