"""English is complete: every message, every help page, every pair of words in the cities."""

from __future__ import annotations

import ast
import gettext
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import pytest
import yaml
from babel.messages.catalog import Catalog
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from baigong.engine.base.language import _, speak
from tests.project.tree import ROOT, text_of, tracked

FOLDER = Path("en/LC_MESSAGES")
LOCALE = ROOT / "baigong/locale"
CHINESE = re.compile("[\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]")
NAMED = re.compile(r"\{[a-z_]*(?::[^{}]*)?\}|%\(\w+\)[a-z]")
"""A place to be filled: ``{name}``, ``{people:,}``, ``%(day)s``."""
TAG = re.compile(r"</?[a-z]+>")

CHINESE_IN_ENGLISH = {
    "云州市": "the Chinese title to be given to `pack new`",
    "约{n}万": "what a pack writes for a printed number",
    "中文": "the Chinese side of a pack's words",
    "余": "the Chinese word for “more than”, found in what was printed",
    "某人社函〔2018〕1号": "how a document number is written",
    "等": "the Chinese word that ends an open list",
    "高级工": "words as they stand in a document",
}
"""Chinese that an English sentence quotes, and why."""

NOT_SPOKEN = {
    "baigong/bureau/demo/schema/people.py": {"个人申报", "证书核验接口"},  # values of records, which a pack may replace
    "baigong/cli/frame.py": {"，。；：、？！）”》", ".。"},  # marks that do not begin a line, or end a sentence twice
    "baigong/engine/figures/numerals.py": None,  # Chinese numerals are the subject
    "baigong/engine/figures/printing.py": {"余", "多", r"\{n\}[万亿]"},  # looked for in a pack's Chinese text
    "baigong/engine/policy/wording/names.py": {"[，；;]", "[；;]"},  # marks that end the first part of what a pack says
    "baigong/site/settings.py": {"中文"},  # a language is named in itself
    "baigong/web/components/tags.py": {"年", "月", "日"},  # the Chinese side of a date; English has its own line
    "baigong/web/public/figures/units.py": None,  # pairs of both languages
}
"""Files with Chinese outside messages that is meant; None where the whole file is."""

COMMANDS = [
    [],
    ["check"],
    ["demo"],
    ["snapshot"],
    ["figures"],
    ["figure"],
    ["letter"],
    ["serve"],
    ["user"],
    ["pack"],
    ["pack", "check"],
    ["pack", "new"],
    ["policy"],
    ["policy", "check"],
    ["policy", "test"],
    ["policy", "prove"],
    ["policy", "sweep"],
    ["policy", "explain"],
    ["policy", "unclaimed"],
    ["policy", "simulate"],
    ["policy", "diff"],
]
WRONG_CALLS = [
    ["nonsense"],
    ["figure"],
    ["figures", "--nonsense"],
    ["figures", "--as-of", "yesterday"],
    ["figures", "extra"],
    ["serve", "--port", "none"],
    ["demo", "--scale", "7"],
    ["snapshot", "--verify"],
    ["letter", "nonsense"],
    ["user"],
    ["user", "nobody", "--remove"],
    ["pack", "check", "atlantis"],
    ["pack", "new", "README.md"],
]


@lru_cache
def english(folder: Path = LOCALE) -> Catalog:
    """The catalogue as translators write it."""
    with (folder / FOLDER / "django.po").open("rb") as file:
        return read_po(file, locale="en")


def translations(catalog: Catalog) -> dict[str, str]:
    """Chinese → English."""
    return {str(one.id): str(one.string) for one in catalog if one.id}


def without_quoted(text: str) -> str:
    """English without the Chinese that it quotes with a reason."""
    for quoted in CHINESE_IN_ENGLISH:
        text = text.replace(quoted, "")
    return text


def baigong(*arguments: str, home: Path) -> subprocess.CompletedProcess[str]:
    """The real command, spoken to in English."""
    environ = {
        **os.environ,
        "BAIGONG_LANG": "en",
        "BAIGONG_HOME": str(home),
        "COLUMNS": "100",
        "BAIGONG_CITY": "mianyang",
    }
    environ.pop("DATABASE_URL", None)
    command = [str(Path(sys.executable).parent / "baigong"), *arguments]
    return subprocess.run(
        command,
        cwd=ROOT,
        env=environ,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `make messages` would write now."""
    folder = tmp_path_factory.mktemp("locale")
    subprocess.run([sys.executable, ROOT / "scripts/messages", folder], check=True, timeout=120)
    return folder


def test_every_message_is_translated() -> None:
    assert len(english()) > 500
    assert [one.id for one in english() if one.id and (not str(one.string).strip(" \n") or one.fuzzy)] == []


def test_no_dead_translation_is_kept() -> None:
    assert list(english().obsolete) == []


def test_the_catalogue_is_what_make_messages_writes(fresh: Path) -> None:
    assert translations(english(fresh)) == translations(english()), "run make messages, then translate what is new"


def test_gathering_twice_changes_no_byte(fresh: Path, tmp_path: Path) -> None:
    subprocess.run([sys.executable, ROOT / "scripts/messages", tmp_path], check=True, timeout=120)
    for name in ("django.po", "django.mo"):
        assert (tmp_path / FOLDER / name).read_bytes() == (fresh / FOLDER / name).read_bytes()


def test_the_catalogue_holds_no_dates_and_no_places() -> None:
    text = (LOCALE / FOLDER / "django.po").read_text(encoding="utf-8")
    assert "Date:" not in text
    assert "\n#:" not in text


def test_the_compiled_catalogue_says_the_same() -> None:
    with (LOCALE / FOLDER / "django.mo").open("rb") as file:
        assert translations(read_mo(file)) == translations(english())


def test_both_catalogues_are_kept_in_the_tree() -> None:
    kept = {path.name for path in tracked() if path.is_relative_to("baigong/locale/en")}
    assert kept == {"django.po", "django.mo"}


def test_places_to_be_filled_are_the_same() -> None:
    wrong = {
        chinese: text
        for chinese, text in translations(english()).items()
        for pattern in (NAMED, TAG)
        if sorted(pattern.findall(chinese)) != sorted(pattern.findall(text))
    }
    assert wrong == {}


def test_commands_options_and_variables_are_the_same() -> None:
    """A sentence that names a command or a setting names the same one in both languages."""
    names = re.compile(
        r"baigong [a-z]+|--[a-z][a-z-]+|BAIGONG_[A-Z_]+|DATABASE_URL|[a-z_]+\.(?:yaml|json)|CAST\(|SHA-256"
    )
    wrong = {
        chinese: text
        for chinese, text in translations(english()).items()
        if set(names.findall(chinese)) - set(names.findall(text))
        or set(names.findall(text)) - set(names.findall(chinese))
    }
    assert wrong == {}


def test_english_has_no_chinese() -> None:
    assert [text for text in translations(english()).values() if CHINESE.search(without_quoted(text))] == []


def test_what_is_quoted_in_chinese_is_still_quoted() -> None:
    everything = "\n".join(translations(english()).values())
    assert [quoted for quoted in CHINESE_IN_ENGLISH if quoted not in everything] == []


def test_a_chinese_sentence_is_an_english_sentence() -> None:
    """Ends alike: what closes with 。 is a sentence in both; what does not goes into one."""
    wrong = {
        chinese: text
        for chinese, text in translations(english()).items()
        if chinese.endswith("？") != text.endswith("?") or (text.endswith(".") and not chinese.endswith(("。", ".")))
    }
    assert wrong == {}


def test_glue_keeps_its_spaces() -> None:
    with speak("en"):
        assert _("、").join(["a", "b"]) == "a, b"
        assert _("，").join(["a", "b"]) == "a, b"
        assert _("；").join(["a", "b"]) == "a; b"
        assert "a" + _("：") + "b" == "a: b"
        assert _("用法：") + "baigong" == "Usage: baigong"
    assert _("、").join(["a", "b"]) == "a、b"


def test_no_space_is_doubled() -> None:
    assert [text for text in translations(english()).values() if re.search(r"\S  |\s[,;:?](\s|$)", text)] == []


def test_the_running_program_finds_the_catalogue() -> None:
    found = gettext.translation("django", LOCALE, ["en"])
    assert found.gettext("没有这个页面") == "Page not found"


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_help_pages_are_english(command: list[str], tmp_path: Path) -> None:
    done = baigong(*command, "--help", home=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("Usage: baigong")
    assert CHINESE.findall(without_quoted(done.stdout + done.stderr)) == []


def test_every_command_is_looked_at(tmp_path: Path) -> None:
    def listed(*group: str) -> set[str]:
        section = baigong(*group, "--help", home=tmp_path).stdout.split("\nCommands\n")[1]
        return set(re.findall(r"^  ([a-z]+) ", section, re.MULTILINE))

    assert listed() == {one[0] for one in COMMANDS if one}
    for group in ("pack", "policy"):
        assert listed(group) == {one[1] for one in COMMANDS if one[:1] == [group] and one[1:]}


@pytest.mark.parametrize("call", WRONG_CALLS, ids=" ".join)
def test_errors_are_one_english_sentence(call: list[str], tmp_path: Path) -> None:
    done = baigong(*call, home=tmp_path)
    assert done.returncode == 2
    assert done.stdout == ""
    assert CHINESE.findall(done.stderr) == []
    assert re.fullmatch(r"[^\n]*[A-Za-z][^\n]*\n", done.stderr), done.stderr


def pairs(node: object, path: str) -> Iterator[tuple[str, dict[str, object]]]:
    """Every mapping with a side in one of the two languages, with where it stands."""
    if isinstance(node, dict):
        if node.keys() & {"zh", "en"} and node.keys() <= {"zh", "en"}:
            yield path, node
        for key, value in node.items():
            yield from pairs(value, f"{path}.{key}")
    elif isinstance(node, list):
        for place, value in enumerate(node):
            yield from pairs(value, f"{path}[{place}]")


@pytest.mark.parametrize("file", [path for path in tracked(".yaml") if path.parts[0] == "cities"], ids=str)
def test_cities_speak_both_languages(file: Path) -> None:
    content = yaml.safe_load(text_of(file))
    one_sided = [
        path
        for path, words in pairs(content, str(file))
        if not all(str(words.get(side) or "").strip() for side in ("zh", "en"))
    ]
    assert one_sided == []


@pytest.mark.parametrize("file", [path for path in tracked(".yaml") if path.parts[0] == "cities"], ids=str)
def test_the_english_of_cities_has_no_chinese(file: Path) -> None:
    content = yaml.safe_load(text_of(file))
    assert [path for path, words in pairs(content, str(file)) if CHINESE.search(str(words.get("en")))] == []


def test_there_are_two_cities_with_words_to_look_at() -> None:
    cities = {path.parts[1] for path in tracked("city.yaml") if path.parts[0] == "cities"}
    assert len(cities) >= 2
    for city in cities:
        found = [
            words
            for path in tracked(".yaml")
            if path.parts[:2] == ("cities", city)
            for words in pairs(yaml.safe_load(text_of(path)), "")
        ]
        assert len(found) > 100, city


def code() -> Iterator[tuple[str, ast.Module]]:
    """The program's modules, parsed."""
    for path in sorted((ROOT / "baigong").rglob("*.py")):
        if "migrations" not in path.parts:
            yield str(path.relative_to(ROOT)), ast.parse(path.read_text(encoding="utf-8"))


def calls(tree: ast.Module) -> Iterator[ast.Call]:
    """Calls of ``_``."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "_":
            yield node


def unspoken(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Chinese text that is neither a message nor a docstring, with its line."""
    fine = {id(inner) for call in calls(tree) for inner in ast.walk(call)}
    fine |= {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in fine
            and CHINESE.search(node.value)
        ):
            yield node.lineno, node.value


def test_every_chinese_word_of_the_program_can_be_translated() -> None:
    found = [
        f"{file}:{line}: {text}"
        for file, tree in code()
        for line, text in unspoken(tree)
        if file not in NOT_SPOKEN or text not in (NOT_SPOKEN[file] or {text})
    ]
    assert found == [], "put it into _(…), or say here why not"


def test_what_is_allowed_untranslated_is_still_there() -> None:
    standing = {file: {text for _line, text in unspoken(tree)} for file, tree in code() if file in NOT_SPOKEN}
    assert [
        file for file, texts in NOT_SPOKEN.items() if not (texts <= standing[file] if texts else standing[file])
    ] == []


def test_every_message_is_found_by_the_gathering() -> None:
    """xgettext sees neither a variable nor the inside of an f-string: each message must be plain text."""
    known = translations(english())
    for file, tree in code():
        for call in calls(tree):
            assert len(call.args) == 1, f"{file}:{call.lineno}"
            assert isinstance(call.args[0], ast.Constant), f"{file}:{call.lineno}: the message must be plain text"
            assert call.args[0].value in known, f"{file}:{call.lineno}: not gathered; is it inside an f-string?"


def test_pages_hold_no_chinese_outside_messages() -> None:
    message = re.compile(
        r"\{% translate .*?%\}|\{% blocktranslate.*?%\}.*?\{% endblocktranslate %\}|\{#.*?#\}", re.DOTALL
    )
    own_name = re.compile(r'lang="zh-Hans">中文<|aria-hidden="true">百工<')  # the other language, and the seal
    pages = [path for path in (ROOT / "baigong/web").rglob("*.html") if "vendor" not in path.parts]
    assert pages
    found = [
        f"{path.relative_to(ROOT)}: {line}"
        for path in pages
        for line in message.sub("", path.read_text(encoding="utf-8")).splitlines()
        if CHINESE.search(
            own_name.sub(
                "", line.replace('hreflang="zh-Hans"', 'lang="zh-Hans"').replace('lang="zh-Hans" lang', "lang")
            )
        )
    ]
    assert found == []
