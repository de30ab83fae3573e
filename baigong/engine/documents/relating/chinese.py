"""Small numbers in Chinese numerals."""

from __future__ import annotations

from baigong.engine.documents.relating.claims import words


def number_of(text: str) -> int | None:
    """``22``, ``二十二``, ``一百零五`` as a number; None where it is none."""
    if text.isdecimal():
        return int(text)
    said = words("rank")
    digits, ten, hundred, zero = said["digits"], said["ten"], said["hundred"], said["zero"]
    total = last = 0
    for character in text:
        if character in digits:
            last = digits.index(character) + 1
        elif character == hundred:
            total, last = total + last * 100, 0
        elif character == ten:
            total, last = total + (last or 1) * 10, 0
        elif character not in zero:
            return None
    return total + last if text else None


def year_of(text: str) -> int | None:
    """``二〇一八`` as 2018; None where it is no year in single digits."""
    said = words("rank")
    digits = [0 if one in said["zero"] else said["digits"].find(one) + 1 for one in text]
    if not digits or any(
        not one and character not in said["zero"] for one, character in zip(digits, text, strict=True)
    ):
        return None
    return int("".join(map(str, digits)))
