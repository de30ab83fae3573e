"""Our own styles: readable colours in light and dark, nothing fetched from elsewhere, small files."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

STATIC = Path(__file__).resolve().parents[2] / "baigong/web/static/baigong"
STYLES = sorted((STATIC / "css").glob("*.css"))
TOKENS = (STATIC / "css/tokens.css").read_text(encoding="utf-8")
TEXT_ON_GROUND = [
    ("ink", "paper"),
    ("ink", "card"),
    ("ink", "doubt-paper"),
    ("soft", "paper"),
    ("soft", "card"),
    ("act", "paper"),
    ("act", "card"),
    ("act", "doubt-paper"),
    ("act-deep", "card"),
    ("on-act", "act"),
    ("on-focus", "focus"),
    ("seal", "card"),
    ("seal", "paper"),
    ("doubt-ink", "doubt-paper"),
]
SIGN_ON_GROUND = [("agree", "paper"), ("seal", "paper"), ("p2", "card"), ("p3", "card"), ("p4", "card")]


def colours(block: str) -> dict[str, str]:
    """Token → colour as six hex digits."""
    found = dict(re.findall(r"--([a-z0-9-]+): (#[0-9a-f]{3,6});", block))
    return {name: "".join(c * 2 for c in text[1:]) if len(text) == 4 else text[1:] for name, text in found.items()}


LIGHT = colours(TOKENS.split("@media")[0])
DARK = LIGHT | colours(TOKENS.split("@media")[1])


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio, 1 to 21."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_measured_as_wcag_does() -> None:
    assert contrast("ffffff", "000000") == pytest.approx(21)
    assert contrast("777777", "ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), TEXT_ON_GROUND)
def test_text_can_be_read(scheme: dict[str, str], text: str, ground: str) -> None:
    assert contrast(scheme[text], scheme[ground]) >= 4.5


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("sign", "ground"), SIGN_ON_GROUND)
def test_signs_can_be_seen(scheme: dict[str, str], sign: str, ground: str) -> None:
    assert contrast(scheme[sign], scheme[ground]) >= 3


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_ramp_goes_one_way(scheme: dict[str, str]) -> None:
    ramp = [contrast(scheme[f"p{tone}"], scheme["card"]) for tone in range(6)]
    assert ramp == sorted(ramp)
    assert len(set(ramp)) == 6


def test_dark_is_for_screens_only() -> None:
    assert re.findall(r"@media[^{]*dark[^{]*", TOKENS) == ["@media screen and (prefers-color-scheme: dark) "]


def test_every_token_that_is_used_is_defined() -> None:
    defined = set(re.findall(r"(--[a-z0-9-]+):", TOKENS))
    for path in STYLES:
        assert set(re.findall(r"var\((--[a-z0-9-]+)", path.read_text(encoding="utf-8"))) <= defined, path.name


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.name)
def test_a_style_sheet_is_small_and_fetches_nothing(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert "url(" not in text
    assert "@import" not in text
    assert len(text.splitlines()) <= 350


@pytest.mark.parametrize("path", [one for one in STYLES if one.name != "tokens.css"], ids=lambda path: path.name)
def test_colours_come_from_the_tokens(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert set(re.findall(r"#[0-9a-f]{3,8}\b", text)) <= {"#fff"}


def test_scripts_write_no_style_and_run_no_text() -> None:
    for path in (STATIC / "js").glob("*.js"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"eval|new Function|innerHTML|document\.write|\.style\b", text), path.name
