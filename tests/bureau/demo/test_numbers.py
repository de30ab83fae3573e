"""Numbers have right check characters, stay in their blocks, and never repeat. Checked by python-stdnum."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import luhn
from stdnum.cn import ric, uscc

from baigong.bureau.demo.numbers import PersonNumbers, credit_code, id_check, luhn_check
from baigong.bureau.demo.schema.common import Identifiers

BLOCKS = Identifiers(
    id_divisions=("990703", "990704"),
    organisation_division="990700",
    phone_prefix="1600",
    account_prefix="999999",
)
BORN = date(1980, 2, 29).toordinal()


def test_the_standard_s_own_examples() -> None:
    assert id_check("11010519491231002") == "X"
    assert id_check("44052418800101001") == "4"


@given(st.from_regex(r"[1-9][0-9]{16}", fullmatch=True))
def test_identity_check(body: str) -> None:
    assert id_check(body) == ric.calc_check_digit(body + "0")


@given(st.from_regex(r"[0-9]{5,20}", fullmatch=True))
def test_account_check(body: str) -> None:
    assert luhn_check(body) == luhn.calc_check_digit(body)


@given(st.sampled_from(["91", "12", "11", "52", "51"]), st.integers(0, 99_999_999))
def test_credit_code(kind: str, serial: int) -> None:
    code = credit_code(kind, "990700", serial)
    assert uscc.is_valid(code)
    assert code.startswith(kind + "990700")


@pytest.mark.parametrize(("code", "serial"), [("914403001922038216", 19220382), ("91110000600037341L", 60003734)])
def test_public_codes_come_out_as_they_are(code: str, serial: int) -> None:
    """Two companies' published codes: the organisation code (GB 11714) and the whole each have their own check."""
    assert credit_code(code[:2], code[2:8], serial) == code


def test_a_birthday_full_of_people_moves_on_to_the_next_division() -> None:
    numbers = PersonNumbers(BLOCKS)
    made = [numbers.identity(BORN, male=index % 2 == 0) for index in range(1200)]
    assert len(set(made)) == 1200
    assert {number[:6] for number in made} == {"990703", "990704"}
    for index, number in enumerate(made):
        assert number[6:14] == "19800229"
        assert int(number[16]) % 2 == (index % 2 == 0)
        assert ric.calc_check_digit(number) == number[17]


def test_blocks_are_finite() -> None:
    numbers = PersonNumbers(BLOCKS)
    for _ in range(2 * 499):
        numbers.identity(BORN, male=True)
    with pytest.raises(IndexError):
        numbers.identity(BORN, male=True)


def test_phones_and_accounts_never_repeat() -> None:
    numbers = PersonNumbers(BLOCKS)
    people = range(1, 100_000, 7)
    phones = {numbers.phone(person) for person in people}
    accounts = {numbers.account(person) for person in people}
    assert len(phones) == len(accounts) == len(people)
    assert all(len(phone) == 11 and phone.startswith("1600") for phone in phones)
    assert all(len(account) == 19 and account.startswith("999999") and luhn.is_valid(account) for account in accounts)
