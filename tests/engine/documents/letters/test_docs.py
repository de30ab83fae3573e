"""docs/letters.md says what is so."""

from __future__ import annotations

import json
import re
import shlex
from datetime import date
from pathlib import Path

import pytest
import yaml

from baigong.cli.main import build, execute
from baigong.engine.documents.letters import write_letter
from baigong.engine.documents.letters.layout.measures import measures
from baigong.engine.documents.letters.trace import trace
from baigong.engine.pack import load_pack
from baigong.engine.pack.check.letter_places import DOCUMENT_OPTIONS, FIGURE_OPTIONS
from tests.cli.figures_city import city
from tests.cli.letters_city import pack_with_letters
from tests.engine.documents.letters.build import figures, mianyang
from tests.engine.figures.arrow import snapshot_of

PAGE = (Path(__file__).parents[4] / "docs" / "letters.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    """The page's examples in a language."""
    return re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)


def row(name: str) -> str:
    """What the table of the layout says of something."""
    (found,) = re.findall(rf"^\| {name} \| (.*) \|$", PAGE, re.MULTILINE)
    return str(found)


def test_every_option_of_a_place_is_explained() -> None:
    shown = {option for _name, option in re.findall(r"`\{(\w+):(\w+)[^`]*\}`", PAGE)}

    assert shown == {*FIGURE_OPTIONS, *DOCUMENT_OPTIONS}


@pytest.mark.parametrize(
    ("place", "printed"),
    [
        ("{bases}", "13个"),
        ("{bases:n}", "13"),
        ("{bases:chinese}", "十三"),
        ("{bases_national:share bases}", "23%"),
        ("{as_of}", "2018年8月31日"),
    ],
)
def test_a_place_prints_what_the_table_says(place: str, printed: str) -> None:
    pack = load_pack("mianyang")
    template = pack.letters["npc-68-2018"].model_copy(update={"note": f"见{place}"})

    letter = write_letter(pack, template, figures(pack))

    assert next(one.text for one in letter.paragraphs if one.kind == "note") == f"（见{printed}）"
    assert f"| `{place}` |" in PAGE
    assert printed in next(line for line in PAGE.splitlines() if line.startswith(f"| `{place}` |"))


def test_the_phrase_of_the_page_is_mianyang_s() -> None:
    (example,) = blocks("yaml")

    (name,) = yaml.safe_load(example)["phrases"]
    shown = yaml.safe_load(example)["phrases"][name]
    real = load_pack("mianyang").letters["npc-68-2018"].phrases[name]
    assert (real.overlap, real.text) == (shown["overlap"], shown["text"])


def test_the_trace_of_the_page_has_the_trace_s_shape() -> None:
    (example,) = blocks("json")
    shown, real = json.loads(example), trace(mianyang())

    assert shown.keys() == real.keys()
    (figure,) = shown["figures"]
    same = next(one for one in real["figures"] if one["id"] == figure["id"])
    assert figure.keys() == same.keys()
    assert (figure["text"], figure["value"], figure["unit"], figure["title"]) == tuple(
        same[key] for key in ("text", "value", "unit", "title")
    )
    assert figure["place"]["end"] - figure["place"]["start"] == len(figure["text"])


def test_the_place_of_the_page_is_the_letter_s() -> None:
    (example,) = blocks("json")
    (figure,) = json.loads(example)["figures"]
    place = figure["place"]

    assert mianyang().paragraphs[place["paragraph"]].text[place["start"] : place["end"]] == figure["text"]


def test_the_measures_of_the_page_are_those_in_force() -> None:
    known = measures()
    page = known["page"]

    assert row("paper, margins") == (
        f"A4; {page['top']} mm above, {page['bottom']} below, {page['left']} left, {page['right']} right"
    )
    assert row("lines, characters") == f"{page['lines']} lines a page, {page['characters']} characters a line"
    assert f"{known['issuer']['top']} mm from the page's" in row("issuer's name")
    assert f"as large as {known['issuer']['widest']} mm allow" in row("issuer's name")
    assert f"at most {known['issuer']['largest']} points" in row("issuer's name")
    assert f"{known['rule']['width']} mm, thick above thin, {known['rule']['below_name']} mm" in row(
        "first double rule"
    )
    assert f"{known['rule']['above_edge']} mm above" in row("second double rule")


def test_the_commands_of_the_page_run_as_they_stand(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pack = pack_with_letters(tmp_path)
    snapshot_of(load_pack(pack), tmp_path / "home" / "snapshots", date(2018, 9, 4), city())
    monkeypatch.setenv("BAIGONG_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("BAIGONG_CITY", str(pack))
    monkeypatch.chdir(tmp_path)
    (console,) = blocks("console")

    commands = [shlex.split(line.removeprefix("$ baigong ")) for line in console.splitlines()]

    assert [execute([word.replace("npc-68-2018", "bases") for word in command]) for command in commands] == [0, 0, 0]
    assert {path.name for path in tmp_path.glob("reply*")} == set(re.findall(r"`(reply\.[a-z.]+)`", PAGE))


def test_every_option_of_the_command_is_named() -> None:
    import typer

    group = typer.main.get_command(build())
    command = group.commands["letter"]  # type: ignore[attr-defined]
    options = {name for one in command.params for name in one.opts if name.startswith("--")}

    assert {name for name in options - {"--help"} if name not in PAGE} == set()
