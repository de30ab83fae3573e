"""Ten reforms by which somebody loses, and ten by which somebody gains: what is changed of the sound policies."""

from __future__ import annotations

LOSES: list[dict[str, str]] = [
    {"minimum": "{2018-01-01: 13}"},
    {"minimum": "{2018-01-01: 12, 2023-12-31: 24}"},
    {"window": "{2018-01-01: 5}"},
    {"rate": '"5": 100000, "4": 149998, "3": 200000'},
    {"later": '"5": 109998, "4": 160000, "3": 210000'},
    {"share": "东区: 10, 西区: 19"},
    {"official": "is_official OR age < 20"},
    {"young": "age < 59"},
    {"force": "{from: 2018-01-01, to: 2023-12-31}"},
    {"ceiling": "209999"},
]
GAINS: list[dict[str, str]] = [
    {"minimum": "{2018-01-01: 11}"},
    {"minimum": "{2018-01-01: 12, 2023-12-31: 6}"},
    {"window": "{2018-01-01: 7}"},
    {"rate": '"5": 100000, "4": 150002, "3": 200000'},
    {"later": '"5": 110002, "4": 160000, "3": 210000'},
    {"share": "东区: 11, 西区: 20"},
    {"official": "is_official AND age < 50"},
    {"young": "age <= 60"},
    {"force": "{from: 2018-01-01, to: 2024-01-02}"},
    {"retired": "retired AND months < 700"},
]
