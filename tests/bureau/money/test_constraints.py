"""One record for every constraint of money that it breaks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from baigong.bureau.money.models import Grant, Payment
from tests.builders.money import a_grant, a_payment
from tests.builders.organisations import an_organisation
from tests.builders.people import a_person
from tests.builders.projects import a_studio
from tests.builders.training import a_class, an_apprenticeship
from tests.support.refused import refused

EARLY = date(1990, 1, 1)

CASES: dict[str, Callable[[], object]] = {
    "money_grant_amount": lambda: a_grant(amount_fen=0),
    "money_grant_withdrawn_after": lambda: a_grant(withdrawn_on=EARLY),
    "money_grant_given": lambda: a_grant(fund_level=""),
    "money_payment_amount": lambda: a_payment(amount_fen=-1),
    "money_payment_one_payee": lambda: a_payment(organisation=an_organisation(), person=a_person()),
    "money_payment_one_thing": lambda: a_payment(studio=a_studio(), training_class=a_class()),
    "money_payment_returned_after": lambda: a_payment(returned_on=EARLY),
    "money_payment_given": lambda: a_payment(fund_kind=""),
}


@pytest.mark.parametrize("name", CASES)
def test_the_database_refuses(database: str, name: str) -> None:
    with refused(name):
        CASES[name]()


def test_somebody_is_paid(database: str) -> None:
    with refused("money_payment_one_payee"):
        a_payment(organisation=None)


@pytest.mark.parametrize("left_out", ["studio", "training_class", "apprenticeship"])
def test_a_payment_is_for_one_thing(database: str, left_out: str) -> None:
    things: dict[str, Callable[[], Any]] = {
        "studio": a_studio,
        "training_class": a_class,
        "apprenticeship": an_apprenticeship,
    }
    two: dict[str, Any] = {name: build() for name, build in things.items() if name != left_out}
    with refused("money_payment_one_thing"):
        a_payment(**two)
    for name, thing in two.items():
        assert getattr(a_payment(**{name: thing}), name) == thing


@pytest.mark.parametrize("level", ["county", "city", "provincial", "national"])
def test_money_keeps_its_level_and_every_fen(database: str, level: str) -> None:
    for build in (a_payment, a_grant):
        build(amount_fen=999_999_999_999_99, fund_level=level)
    for model in (Payment, Grant):
        assert list(model.objects.values_list("amount_fen", "fund_level")) == [(999_999_999_999_99, level)]


def test_money_returned_keeps_its_row(database: str) -> None:
    payment = a_payment(returned_on=date(2015, 4, 1))
    assert Payment.objects.get() == payment
