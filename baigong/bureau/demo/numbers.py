"""Fictional numbers with right check characters: identity, credit code, phone, account.

Each comes from a block that ``demo.yaml`` declares and that no authority has given out.
"""

from __future__ import annotations

from baigong.bureau.demo.days import ISO
from baigong.bureau.demo.schema.common import Identifiers

ID_CHECK = "0123456789X"
USCC_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
USCC_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
ORGANISATION_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)
LUHN_DOUBLED = str.maketrans("0123456789", "0246813579")
"""Each digit doubled, and the digits of the double added."""
ORDER_CODES = 499
"""Order codes of one sex, one birthday and one division; 000 and 001 are left out."""


def id_check(body: str) -> str:
    """The 18th character of an identity number (GB 11643, ISO 7064 MOD 11-2) for its 17 digits.

    13 is 2 modulo 11, so reading the digits in base 13 is the weighted sum.
    """
    return ID_CHECK[(1 - 2 * int(body, 13)) % 11]


def credit_code(kind: str, division: str, serial: int) -> str:
    """A unified social credit code (GB 32100) around an organisation code (GB 11714) made from ``serial``."""
    body = f"{serial:08d}"
    rest = (11 - sum(int(digit) * weight for digit, weight in zip(body, ORGANISATION_WEIGHTS, strict=True)) % 11) % 11
    code = f"{kind}{division}{body}{ID_CHECK[rest]}"
    total = sum(USCC_ALPHABET.index(sign) * weight for sign, weight in zip(code, USCC_WEIGHTS, strict=True))
    return code + USCC_ALPHABET[-total % 31]


def luhn_check(body: str) -> str:
    """The last digit of a card number (ISO/IEC 7812-1) for the digits before it."""
    digits = body[-1::-2].translate(LUHN_DOUBLED) + body[-2::-2]
    return str(-(sum(digits.encode()) - ord("0") * len(digits)) % 10)


class PersonNumbers:
    """Hands out numbers that never repeat."""

    def __init__(self, blocks: Identifiers) -> None:
        self._blocks = blocks
        self._born: dict[tuple[int, bool], int] = {}

    def identity(self, born: int, *, male: bool) -> str:
        """The next identity number for a birthday (ordinal) and sex."""
        count = self._born.get((born, male), 0)
        self._born[born, male] = count + 1
        block, order = divmod(count, ORDER_CODES)
        day = ISO[born]
        body = f"{self._blocks.id_divisions[block]}{day[:4]}{day[5:7]}{day[8:]}{2 * order + 2 + male:03d}"
        return body + ID_CHECK[(1 - 2 * int(body, 13)) % 11]

    def phone(self, person: int) -> str:
        """The phone of the person with that id; seven digits mixed so that neighbours do not look alike."""
        return f"{self._blocks.phone_prefix}{person * 7_654_321 % 10_000_000:07d}"

    def account(self, person: int) -> str:
        """The account of the person with that id."""
        body = f"{self._blocks.account_prefix}{person * 7_368_787 % 1_000_000_000_000:012d}"
        return body + luhn_check(body)
