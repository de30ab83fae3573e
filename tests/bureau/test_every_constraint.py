"""No constraint is declared that no test breaks."""

from __future__ import annotations

from importlib import import_module

from django.db import connection
from django.db.models import CheckConstraint

from tests.support.refused import constraints

CASES = {
    "registry": "tests.bureau.registry.test_constraints",
    "projects": "tests.bureau.projects.test_constraints",
    "planning": "tests.bureau.planning.test_documents",
    "training": "tests.bureau.training.test_constraints",
    "contests": "tests.bureau.contests.test_constraints",
    "casework": "tests.bureau.casework.test_constraints",
    "money": "tests.bureau.money.test_constraints",
    "publicity": "tests.bureau.publicity.test_constraints",
    "proposals": "tests.bureau.proposals.test_constraints",
}


def test_each_constraint_is_broken_once_by_a_test() -> None:
    broken = {name for module in CASES.values() for name in import_module(module).CASES}
    assert broken == set(constraints())


def test_the_database_holds_them_all(database: str) -> None:
    with connection.cursor() as cursor:
        for name, (model, constraint) in constraints().items():
            if isinstance(constraint, CheckConstraint) or database == "postgresql":
                there = connection.introspection.get_constraints(cursor, model._meta.db_table)
                assert name in there, name
