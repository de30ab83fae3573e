"""Fixtures for every test: either database, and a PostgreSQL of the tests' own. CONTRIBUTING.md says how to use them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import dj_database_url
import pytest
from django.core.management import call_command
from django.db import connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.utils import ConnectionHandler
from pytest_django.plugin import DjangoDbBlocker

from tests.project.tree import lines, modules
from tests.support.postgresql import Cluster


def pytest_report_header() -> str:
    """How far the tests outweigh the code."""
    code, tests = (sum(lines(path) for path in modules() if path.parts[0] == root) for root in ("baigong", "tests"))
    return f"lines of test {tests}, of code {code}: {tests / code:.2f}"


@pytest.fixture(scope="session")
def postgresql_cluster() -> Iterator[Cluster]:
    """A private PostgreSQL, started when first asked for, one for each test process."""
    cluster = Cluster()
    yield cluster
    cluster.stop()


@pytest.fixture
def postgresql_url(postgresql_cluster: Cluster) -> str:
    """The address (as DATABASE_URL takes it) of a new, empty PostgreSQL database."""
    return postgresql_cluster.create()


@contextmanager
def default_connection(connection: BaseDatabaseWrapper) -> Iterator[None]:
    """Let Django's default connection be ``connection`` inside the block."""
    usual = connections["default"]
    connections["default"] = connection
    try:
        yield
    finally:
        connections["default"] = usual


@pytest.fixture(scope="session")
def migrated_postgresql(
    postgresql_cluster: Cluster, django_db_blocker: DjangoDbBlocker
) -> Iterator[BaseDatabaseWrapper]:
    """A connection to a migrated PostgreSQL database, ready to stand in for the default one."""
    settings = dict(dj_database_url.parse(postgresql_cluster.create()))
    connection = ConnectionHandler({"default": settings})["default"]
    with django_db_blocker.unblock():
        with default_connection(connection):
            call_command("migrate", verbosity=0, interactive=False)
        yield connection
        connection.close()


@pytest.fixture(
    params=[
        pytest.param("sqlite", marks=pytest.mark.django_db),  # the mark has pytest-django make the database
        pytest.param("postgresql", marks=pytest.mark.postgresql),
    ]
)
def database(request: pytest.FixtureRequest, django_db_blocker: DjangoDbBlocker) -> Iterator[str]:
    """Run the test on SQLite and again on PostgreSQL; what it writes is rolled back. Gives the database's name."""
    kind: str = request.param
    if kind == "sqlite":
        request.getfixturevalue("db")
        yield kind
        return
    connection: BaseDatabaseWrapper = request.getfixturevalue("migrated_postgresql")
    with django_db_blocker.unblock(), default_connection(connection), transaction.atomic():
        yield kind
        transaction.set_rollback(True)
