"""Which fonts stand in for the official ones: a private configuration of fontconfig, in force for one conversion only."""

from __future__ import annotations

import os
import subprocess
import tomllib
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from baigong.engine.base.home import home

SYSTEM = Path("/etc/fonts/fonts.conf")
SECONDS = 20


def fonts_folder() -> Path:
    """Where ``make fonts`` puts the free fonts: ``BAIGONG_HOME/fonts``."""
    return home(create=False) / "fonts"


def has_fonts() -> bool:
    """Whether the free fonts are there."""
    return any(fonts_folder().glob("Fandol*.otf"))


def configuration(cache: Path) -> str:
    """``fonts.conf``: the system's, our folder, and the substitutes; what fontconfig remembers goes into ``cache``."""
    known = _substitutes()
    installed = _installed()
    system = Path(os.environ.get("FONTCONFIG_FILE") or SYSTEM)
    lines = [
        '<?xml version="1.0"?>',
        '<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">',
        "<fontconfig>",
        f"<dir>{escape(str(fonts_folder()))}</dir>",
        f'<include ignore_missing="yes">{escape(str(system))}</include>',
        f"<cachedir>{escape(str(cache))}</cachedir>",
    ]
    lines += [_alias(name, others) for name, others in known["fonts"].items()]
    lines += [_heavy(name) for name in known["heavy"]["fonts"] if name not in installed]
    return "\n".join([*lines, "</fontconfig>", ""])


def _alias(name: str, others: list[str]) -> str:
    accepted = "".join(f"<family>{escape(one)}</family>" for one in others)
    return f'<alias binding="same"><family>{escape(name)}</family><accept>{accepted}</accept></alias>'


def _heavy(name: str) -> str:
    return (
        f'<match target="pattern"><test name="family"><string>{escape(name)}</string></test>'
        '<edit name="weight" mode="assign" binding="strong"><const>bold</const></edit></match>'
    )


def _substitutes() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("substitutes.toml").read_text(encoding="utf-8"))


def _installed() -> set[str]:
    """Families that are installed; none where fontconfig's own program is not there to ask."""
    try:
        done = subprocess.run(
            ["fc-list", ":", "family"],  # noqa: S607  # wherever the system has it
            capture_output=True,
            text=True,
            timeout=SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return set()
    return {name.strip() for line in done.stdout.splitlines() for name in line.split(",")}
