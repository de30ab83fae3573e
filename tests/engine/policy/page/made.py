"""Mistakes too large or too odd to be printed on a page: made here, each in a folder of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.engine.policy.page.wrong import FACTS, TRAVEL, TUITION, put

Make = Callable[[Path], None]


def _when(text: str) -> Make:
    return lambda folder: put(folder, "policy", [f"when: {text}"], [f"when: {text}"])


def _policy(text: str) -> Make:
    return lambda folder: put(folder, "policy", text.split("\n"), text.split("\n"))


def _file(name: str, content: bytes) -> Make:
    def make(folder: Path) -> None:
        (folder / name).write_bytes(content)

    return make


def _no_file(folder: Path) -> None:
    (folder / FACTS).unlink()


def _a_folder(folder: Path) -> None:
    (folder / FACTS).unlink()
    (folder / FACTS).mkdir()


def _twice(folder: Path) -> None:
    (folder / "evening-b.yaml").write_bytes((folder / TRAVEL).read_bytes())


def _ending(folder: Path) -> None:
    (folder / "evening-bus.yml").write_bytes((folder / TRAVEL).read_bytes())


def _circle(folder: Path) -> None:
    put(folder, "policy", ["when: granted('evening-travel')"], ["when: 1"])
    with (folder / TRAVEL).open("a", encoding="utf-8") as file:
        file.write("conditions:\n  - {id: a, when: granted('evening-tuition'), says: {zh: 甲, en: A}}\n")


def _key(folder: Path) -> None:
    facts = (
        (folder / FACTS).read_text(encoding="utf-8").replace("key: id", "key: state").replace("  id: {", "  state: {")
    )
    (folder / FACTS).write_text(facts, encoding="utf-8")


def _many(folder: Path) -> None:
    asked = [f"  - {{id: c{n}, when: fee > {n}, says: {{zh: 甲, en: A}}}}" for n in range(61)]
    put(folder, "policy", ["conditions:", *asked], ["conditions:", *asked])


def _folders(folder: Path) -> None:
    for n in range(1000):
        (folder / f"z{n:04}.yaml").write_text("note: none\n", encoding="utf-8")


def _cells() -> str:
    return "parameters:\n  most:\n    2024-01-01:\n" + "\n".join(f"      c{n}: 1" for n in range(2001))


def _heavy() -> str:
    cells = "\n".join(f"      c{n}: 1" for n in range(1500))
    cases = " + ".join(["most[county]"] * 60)
    return f"parameters:\n  most:\n    2024-01-01:\n{cells}\namount: {cases}"


def _heavier() -> str:
    whole = " OR ".join(["full_months(applied_on, as_of) > 1"] * 20)
    asked = [f"  - {{id: c{n}, when: '{whole}', says: {{zh: 甲, en: A}}}}" for n in range(60)]
    return "\n".join(["conditions:", *asked])


def _anchors() -> str:
    lines = ["a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 7)]
    return "\n".join(lines)


MADE: dict[str, Make] = {
    "4,000 characters": _when("fee > 0" + " " * 4000 + "AND has_fee"),
    "1,500 words": _when("0 < 1" + "+1" * 749),
    "20 brackets": _when("(" * 21 + "has_fee" + ")" * 21),
    "400 parts": _when(" OR ".join(["fee > 0"] * 134)),
    "100 levels": _when("fee" + " + 1" * 100 + " > 0"),
    "200 values": _when("id IN (" + ", ".join(map(str, range(201))) + ")"),
    "2,000 cells": _policy(_cells()),
    "large tables": _policy(_heavy()),
    "many months": _policy(_heavier()),
    "empty": _file(TUITION, b"\n"),
    "no file": _no_file,
    "a folder": _a_folder,
    "not UTF-8": _file(TUITION, "title: 补助\n".encode("gbk")),
    "too long a file": _file(TUITION, b"#" * 256_001),
    "too deep": _file(TUITION, b"policy: " + b"[" * 30 + b"]" * 30),
    "too many anchors": _policy(_anchors()),
    "no colon": _policy("dated_by\namount: 1"),
    "an unseen character": _policy("title: \x01"),
    "merged facts": _file(FACTS, b"facts: &a\n  <<: *a\n"),
    "a policy twice": _twice,
    "a circle": _circle,
    "an ending": _ending,
    "a key": _key,
    "many conditions": _many,
    "many files": _folders,
    "a dash": _policy("order:\n  - fee\n  - fee\n  x: 1"),
}
