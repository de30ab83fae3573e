"""Free fonts: brought by `make fonts`, whole or not at all; put in place of the official ones for one conversion."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from lxml import etree

from baigong.engine.documents.letters.pdf.fonts import configuration, fonts_folder, has_fonts

SCRIPT = Path(__file__).parents[4] / "scripts" / "fonts"
TOOLS = [
    "bash",
    "cat",
    "cp",
    "dirname",
    "echo",
    "find",
    "id",
    "ls",
    "mkdir",
    "mktemp",
    "mv",
    "rm",
    "rmdir",
    "tail",
    "tar",
    "xz",
    "zstd",
    "gzip",
]
PACKAGE = "texlive-lang-chinese"
FONTS = ("FandolFang-Regular", "FandolHei-Regular", "FandolKai-Regular", "FandolSong-Regular")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("BAIGONG_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def programs(tmp_path: Path) -> Path:
    """The script's own tools and nothing else."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for tool in TOOLS:
        if found := shutil.which(tool):
            (folder / tool).symlink_to(found)
    return folder


def add(programs: Path, name: str, script: str) -> None:
    (programs / name).write_text(f"#!/bin/bash\n{script}\n", encoding="utf-8")
    (programs / name).chmod(0o755)


def package(folder: Path, fonts: tuple[str, ...]) -> Path:
    """A package in Debian's form that holds these fonts."""
    inside = folder / "package"
    where = inside / "usr/share/texlive/fandol"
    where.mkdir(parents=True)
    for font in (*fonts, "FandolBraille-Regular"):
        (where / f"{font}.otf").write_bytes(font.encode())
    (inside / "DEBIAN").mkdir()
    control = f"Package: {PACKAGE}\nVersion: 1\nArchitecture: all\nMaintainer: nobody\nDescription: fonts\n"
    (inside / "DEBIAN" / "control").write_text(control, encoding="utf-8")
    inside.chmod(0o755)
    (inside / "DEBIAN").chmod(0o755)
    made = folder / f"{PACKAGE}_1_all.deb"
    subprocess.run(["dpkg-deb", "--build", "--root-owner-group", inside, made], check=True, capture_output=True)
    return made


def fetch(home: Path, programs: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [SCRIPT],
        env={"PATH": str(programs), "BAIGONG_HOME": str(home)},
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )


def with_package(tmp_path: Path, programs: Path, fonts: tuple[str, ...] = FONTS) -> None:
    """apt-get gives the package, once for each line of ``asked``."""
    made = package(tmp_path, fonts)
    add(programs, "apt-get", f'echo "$@" >> {tmp_path}/asked; cp {made} .')
    (programs / "dpkg-deb").symlink_to(shutil.which("dpkg-deb") or "")


def test_the_fonts_are_brought_once(home: Path, programs: Path, tmp_path: Path) -> None:
    with_package(tmp_path, programs)

    first, second = fetch(home, programs), fetch(home, programs)

    assert first.returncode == second.returncode == 0, first.stderr
    assert {path.name for path in (home / "fonts").iterdir()} == {f"{font}.otf" for font in FONTS}
    assert (home / "fonts" / "FandolKai-Regular.otf").read_bytes() == b"FandolKai-Regular"
    assert (tmp_path / "asked").read_text().splitlines() == [f"-qq download {PACKAGE}"]
    assert {path.name for path in home.iterdir()} == {"fonts"}
    assert has_fonts()


def test_the_data_folder_stays_its_owner_s(home: Path, programs: Path, tmp_path: Path) -> None:
    with_package(tmp_path, programs)

    fetch(home, programs)

    assert home.stat().st_mode & 0o077 == 0
    assert (home / "fonts").stat().st_mode & 0o077 == 0


def test_without_apt_it_is_one_sentence(home: Path, programs: Path) -> None:
    done = fetch(home, programs)

    assert done.returncode == 2
    assert done.stderr.startswith("There is no apt-get here")
    assert len(done.stderr.splitlines()) == 1
    assert not home.exists()


def test_a_download_that_fails_leaves_nothing(home: Path, programs: Path) -> None:
    add(programs, "apt-get", "echo 'E: Unable to locate package' >&2; exit 100")
    add(programs, "dpkg-deb", "exit 1")

    done = fetch(home, programs)

    assert done.returncode == 2
    assert "could not be downloaded" in done.stderr
    assert "Unable to locate package" in done.stderr
    assert not home.exists()


def test_a_package_without_the_fonts_leaves_nothing(home: Path, programs: Path, tmp_path: Path) -> None:
    with_package(tmp_path, programs, fonts=())

    done = fetch(home, programs)

    assert done.returncode == 2
    assert "holds no Fandol fonts" in done.stderr
    assert not home.exists()


def test_a_broken_package_leaves_nothing(home: Path, programs: Path, tmp_path: Path) -> None:
    with_package(tmp_path, programs)
    (tmp_path / f"{PACKAGE}_1_all.deb").write_bytes(b"cut off")

    done = fetch(home, programs)

    assert done.returncode == 2
    assert "could not be unpacked" in done.stderr
    assert not home.exists()


def test_a_home_that_is_a_file_is_one_sentence(home: Path, programs: Path, tmp_path: Path) -> None:
    with_package(tmp_path, programs)
    home.write_text("mine", encoding="utf-8")

    done = fetch(home, programs)

    assert done.returncode == 2
    assert "cannot be written" in done.stderr
    assert home.read_text(encoding="utf-8") == "mine"


def test_fonts_of_one_s_own_are_kept(home: Path, programs: Path, tmp_path: Path) -> None:
    with_package(tmp_path, programs)
    (home / "fonts").mkdir(parents=True)
    (home / "fonts" / "mine.ttf").write_bytes(b"mine")

    assert fetch(home, programs).returncode == 0

    assert (home / "fonts" / "mine.ttf").read_bytes() == b"mine"
    assert has_fonts()


def test_the_configuration_is_xml_that_names_our_folder_and_the_system_s(home: Path, tmp_path: Path) -> None:
    tree = etree.fromstring(configuration(tmp_path / "cache").encode())

    assert tree.findtext("dir") == str(fonts_folder()) == str(home / "fonts")
    assert tree.findtext("include") == "/etc/fonts/fonts.conf"
    assert tree.findtext("cachedir") == str(tmp_path / "cache")
    aliases = {alias.findtext("family"): [one.text for one in alias.find("accept")] for alias in tree.iter("alias")}
    assert aliases["仿宋_GB2312"] == ["FandolFang", "Noto Serif CJK SC"]
    assert aliases.keys() == {"仿宋_GB2312", "楷体_GB2312", "黑体", "宋体", "方正小标宋简体"}


def test_a_configuration_that_is_set_is_kept_below_ours(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FONTCONFIG_FILE", "/somewhere/a & b.conf")

    tree = etree.fromstring(configuration(tmp_path).encode())

    assert tree.findtext("include") == "/somewhere/a & b.conf"


@pytest.mark.parametrize(("installed", "heavy"), [("", True), ("方正小标宋简体,FZXiaoBiaoSong", False)])
def test_a_substitute_of_the_title_s_font_is_bold_but_not_the_font_itself(
    installed: str, heavy: bool, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(tmp_path, "fc-list", f"printf '%s\\n' '{installed}'")
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")

    tree = etree.fromstring(configuration(tmp_path).encode())

    assert (tree.find("match") is not None) == heavy


def test_without_fontconfig_the_configuration_is_there_all_the_same(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    assert "<fontconfig>" in configuration(tmp_path)
    assert not has_fonts()
