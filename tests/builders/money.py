"""Money won and money paid."""

from __future__ import annotations

from datetime import date
from typing import Any

from baigong.bureau.money.models import Grant, Payment
from tests.builders.organisations import an_organisation


def a_grant(**given: Any) -> Grant:
    usual = {
        "purpose": "base_construction",
        "amount_fen": 3_000_000_00,
        "fund_kind": "training_base",
        "fund_level": "provincial",
        "awarded_on": date(2013, 5, 1),
    }
    return Grant.objects.create(
        **{**usual, "organisation": given.pop("organisation", None) or an_organisation(), **given}
    )


def a_payment(purpose: str = "studio_construction", **given: Any) -> Payment:
    """To an organisation, unless ``person`` is given."""
    usual: dict[str, Any] = {
        "amount_fen": 150_000_00,
        "fund_kind": "talent",
        "fund_level": "city",
        "paid_on": date(2015, 4, 1),
    }
    if "person" not in given and "organisation" not in given:
        usual["organisation"] = an_organisation()
    return Payment.objects.create(**{**usual, "purpose": purpose, **given})
