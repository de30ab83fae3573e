"""What happens to money."""

from __future__ import annotations

from datetime import date
from random import Random

from baigong.bureau.money.models import Grant, Payment
from baigong.bureau.registry.models import Organisation
from tests.builders.money import a_payment
from tests.bureau.prediction.happenings.base import end, happening, holding, one, some_day
from tests.bureau.prediction.names import PURPOSES


def a_kept_payment(chance: Random, day: date) -> Payment | None:
    """A payment that was not returned, each purpose as likely as the others."""
    purpose = chance.choice(sorted(PURPOSES))
    found: Payment | None = one(chance, holding(Payment, day, "paid_on", "returned_on").filter(purpose=purpose))
    return found


@happening
def a_payment_is_returned(chance: Random, day: date) -> set[str] | None:
    payment = a_kept_payment(chance, day)
    if payment is None:
        return None
    end(chance, day, payment, "paid_on", "returned_on")
    return {PURPOSES[payment.purpose]}


@happening
def the_amount_of_a_payment_is_corrected(chance: Random, day: date) -> set[str] | None:
    payment = a_kept_payment(chance, day)
    if payment is None:
        return None
    payment.amount_fen += chance.choice([1, 37, 100, 250_000])
    payment.save()
    return {PURPOSES[payment.purpose]}


@happening
def a_payment_turns_out_to_be_county_money(chance: Random, day: date) -> set[str] | None:
    payment = a_kept_payment(chance, day)
    if payment is None:
        return None
    payment.fund_level = "county"
    payment.save()
    return {PURPOSES[payment.purpose]} & {"studio_funding"}


@happening
def a_payment_is_made(chance: Random, day: date) -> set[str] | None:
    payee = one(chance, Organisation.objects.all())
    purpose = chance.choice(sorted(PURPOSES))
    if payee is None:
        return None
    a_payment(purpose, organisation=payee, paid_on=some_day(chance, date(2011, 1, 1), day))
    return {PURPOSES[purpose]}


@happening
def a_grant_is_withdrawn(chance: Random, day: date) -> set[str] | None:
    grant = one(chance, holding(Grant, day, "awarded_on", "withdrawn_on"))
    if grant is None:
        return None
    end(chance, day, grant, "awarded_on", "withdrawn_on")
    return {"base_funding"}
