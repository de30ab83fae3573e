"""The vendored front-end files are exactly those that VENDORED.md records, without what is not ours to serve."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
VENDOR = ROOT / "baigong/web/static/baigong/vendor"
TEXTS = sorted(path for path in VENDOR.iterdir() if path.suffix in {".css", ".js"})
LICENCE_OF = {
    "govuk-frontend": "govuk-frontend.LICENSE.txt",
    "@ministryofjustice/frontend": "moj-frontend.LICENSE.txt",
    "echarts": "echarts.LICENSE.txt",
    "htmx.org": "htmx.LICENSE.txt",
    "zrender": "echarts.LICENSE-zrender.txt",
    "tslib": "echarts.LICENSE-tslib.txt",
}


def recorded() -> list[dict[str, str]]:
    """The rows of VENDORED.md's table."""
    lines = (VENDOR / "VENDORED.md").read_text(encoding="utf-8").splitlines()
    table = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("|")]
    return [dict(zip(table[0], row, strict=True)) for row in table[2:]]


def pinned() -> dict[str, str]:
    """Package → version, from package.json."""
    versions: dict[str, str] = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["devDependencies"]
    return versions


def test_every_file_is_recorded_and_every_record_is_a_file() -> None:
    files = {path.relative_to(VENDOR).as_posix() for path in VENDOR.rglob("*") if path.is_file()}
    assert files - {"VENDORED.md"} == {row["file"] for row in recorded()}


@pytest.mark.parametrize("row", recorded(), ids=lambda row: row["file"])
def test_content_is_what_was_recorded(row: dict[str, str]) -> None:
    assert hashlib.sha256((VENDOR / row["file"]).read_bytes()).hexdigest() == row["SHA-256"]


def test_versions_are_those_that_package_json_pins() -> None:
    versions = {row["package"]: row["version"] for row in recorded()}
    assert {name: versions[name] for name in pinned()} == pinned()
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in pinned().values()), "pin exact versions"


def test_lock_file_names_the_same_versions_and_no_address() -> None:
    text = (ROOT / "package-lock.json").read_text(encoding="utf-8")
    packages = json.loads(text)["packages"]
    assert {name: packages[f"node_modules/{name}"]["version"] for name in pinned()} == pinned()
    assert all(one.get("integrity", "").startswith("sha512-") for name, one in packages.items() if name)
    assert "http" not in text
    assert "resolved" not in text


def test_each_package_keeps_its_licence_beside_it() -> None:
    for package in {row["package"] for row in recorded()}:
        assert "WARRANT" in (VENDOR / LICENCE_OF[package]).read_text(encoding="utf-8").upper(), package
    assert "Apache ECharts" in (VENDOR / "echarts.NOTICE.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_no_source_map_is_promised(path: Path) -> None:
    assert "sourceMappingURL" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", [one for one in TEXTS if one.suffix == ".css"], ids=lambda path: path.name)
def test_styles_use_no_typeface_crest_or_address_of_gov_uk(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert "GDS Transport" not in text
    assert "@font-face" not in text
    assert "@import" not in text
    assert not re.search(r"url\([^)]*(crest|crown|logotype|/assets/|https?:)", text)
    for target in re.findall(r"url\(([^)]+)\)", text):
        assert target.startswith("data:") or (VENDOR / target).is_file(), target
    assert "var(--sans" in text


def test_only_drawings_came_along() -> None:
    assert {path.suffix for path in VENDOR.rglob("*") if path.is_file()} == {".css", ".js", ".md", ".svg", ".txt"}
