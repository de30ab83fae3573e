"""What must hold of the tree as a whole."""

from __future__ import annotations

import re
import statistics
from pathlib import Path

import pytest

from tests.project.tree import ROOT, lines, modules, text_of, tracked

MOST_LINES = 400
MEDIAN_LINES = 60
VENDORED = "/vendor/"
# Spelt in two halves so that this file does not name what it looks for.
REGISTRY_HOSTS = tuple(
    left + right
    for left, right in [
        ("pypi.", "org"),
        ("files.python", "hosted.org"),
        ("registry.npm", "js.org"),
        ("registry.yarn", "pkg.com"),
        ("mirrors.", "aliyun.com"),
        ("tuna.tsinghua", ".edu.cn"),
    ]
)
ADDRESSES = re.compile(r"https?://|index-url|find-links|@ *file:")


def test_every_module_is_short_enough_to_read() -> None:
    long = {str(path): lines(path) for path in modules() if lines(path) > MOST_LINES}
    assert long == {}


def test_most_modules_are_small() -> None:
    assert statistics.median(lines(path) for path in modules() if path.parts[0] == "baigong") <= MEDIAN_LINES


@pytest.mark.parametrize("lock", ["bootstrap.txt", "dev.txt", "runtime.txt"])
def test_locks_hold_hashes_and_no_addresses(lock: str) -> None:
    text = text_of(Path("requirements") / lock)
    assert not ADDRESSES.search(text)
    pinned = re.findall(r"^[a-z0-9][^\s=]*==\S+", text, re.MULTILINE)
    assert pinned
    for entry in re.split(r"\n(?=[a-z0-9])", text):
        assert "--hash=sha256:" in entry, entry.splitlines()[0]


def test_no_file_names_a_package_registry() -> None:
    found = [
        f"{path}: {host}"
        for path in tracked()
        if VENDORED not in str(path)
        for host in REGISTRY_HOSTS
        if host in text_of(path)
    ]
    assert found == []


def test_the_runtime_lock_is_part_of_the_development_lock() -> None:
    def pins(name: str) -> set[str]:
        return set(re.findall(r"^([a-z0-9][\w.\[\]-]*==[\w.+!-]+)", text_of(Path("requirements") / name), re.MULTILINE))

    assert pins("runtime.txt") - pins("dev.txt") == set()


def test_no_test_is_skipped_or_expected_to_fail() -> None:
    words = re.compile(r"mark\.(skip|skipif|" + r"xfail)|pytest\.(skip|" + r"xfail|importorskip)\(|unittest\.skip")
    here = Path(__file__).relative_to(ROOT)
    assert [str(path) for path in modules() if path != here and words.search(text_of(path))] == []


def test_no_work_is_left_as_a_note() -> None:
    notes = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|XX" + r"X)\b")
    code = [path for path in tracked() if path.suffix in {".py", ".html", ".yaml"} and VENDORED not in str(path)]
    assert [str(path) for path in code if notes.search(text_of(path))] == []


def test_every_room_says_what_it_is() -> None:
    rooms = [ROOT / "baigong" / floor for floor in ("engine", "bureau", "web")] + [ROOT / "baigong" / "cli"]
    silent = [
        str(room.relative_to(ROOT))
        for floor in rooms
        for room in ([floor] if floor.name in {"cli", "web"} else sorted(floor.iterdir()))
        if (room / "__init__.py").is_file() and not (room / "README.md").is_file()
    ]
    assert silent == []
