"""A promotion is the certificate that the contest produced."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError

from baigong.bureau.contests.models import Promotion
from baigong.bureau.contests.queries import doubtful_promotions
from baigong.bureau.contests.services.promote import promote
from baigong.bureau.registry.models import Certificate
from baigong.engine.base.errors import InputError
from tests.builders.contests import a_promotion, an_entry
from tests.builders.people import a_certificate, a_person


def test_the_promotion_is_the_certificate(database: str) -> None:
    promotion = a_promotion(level="2")
    certificate = promotion.entry.person.certificates.get()
    assert promotion.certificate == certificate
    assert (certificate.origin, certificate.level) == ("contest", "2")
    assert not doubtful_promotions().exists()


def test_revoking_the_certificate_is_all_it_takes_to_undo_a_promotion(database: str) -> None:
    promotion = a_promotion()
    Certificate.objects.update(valid_to=date(2017, 1, 1), ended_because="revoked")
    promotion.refresh_from_db()
    assert [promotion.certificate.holds_on(day) for day in (date(2016, 12, 31), date(2017, 1, 1))] == [True, False]


def test_a_certificate_that_a_promotion_rests_on_cannot_be_deleted(database: str) -> None:
    promotion = a_promotion()
    with pytest.raises(ProtectedError):
        promotion.certificate.delete()
    assert Certificate.objects.count() == 1


def test_an_entry_promotes_once_and_a_certificate_is_one_promotion(database: str) -> None:
    first = a_promotion()
    entry = an_entry(person=first.entry.person)
    second = a_certificate(first.entry.person, "2", origin="contest", valid_from=date(2016, 10, 1))
    with pytest.raises(IntegrityError), transaction.atomic():
        promote(first.entry, second)
    with pytest.raises(IntegrityError), transaction.atomic():
        promote(entry, first.certificate)
    assert list(Promotion.objects.all()) == [first]


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"person": None}, "不是该选手的"),
        ({"origin": "assessment"}, "不是因竞赛取得"),
        ({"valid_from": date(2016, 8, 31)}, "早于开赛日期"),
    ],
)
def test_a_certificate_that_the_contest_did_not_produce_is_no_promotion(
    database: str, wrong: dict[str, Any], says: str
) -> None:
    entry = an_entry()
    usual: dict[str, Any] = {"person": entry.person, "origin": "contest", "valid_from": date(2016, 10, 1)}
    given = {**usual, **wrong}
    certificate = a_certificate(given.pop("person") or a_person(), "3", **given)
    with pytest.raises(InputError, match=says) as caught:
        promote(entry, certificate)
    assert caught.value.message.endswith("。")
    assert not Promotion.objects.exists()
    Promotion.objects.create(entry=entry, certificate=certificate)
    assert doubtful_promotions().get().certificate == certificate
