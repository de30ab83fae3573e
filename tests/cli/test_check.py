"""``baigong check``: its forms, its exit codes, its refusals, and what it may load."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import docx
import pytest

from baigong.cli import main
from baigong.engine.base.width import width_of
from baigong.engine.pack import load_pack
from tests.cli.figures_city import city
from tests.engine.figures.arrow import snapshot_of
from tests.support.command import BAIGONG

WRONG = "关于实训基地的函\n截止2018年8月，建成实训基地13个，其中国家级3个、省级3个、市级8个。\n云州市人民政府\n2018年9月4日\n"
RIGHT = "关于实训基地的函\n建成实训基地14个，其中国家级3个、省级3个、市级8个。\n云州市人民政府\n2018年9月4日\n"
HEAVY = ("django", "duckdb", "pydantic", "sqlglot", "pyarrow", "yaml", "lxml", "docx", "pypdfium2", "numpy", "openpyxl")


@dataclass
class Answer:
    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        return json.loads(self.out)


@pytest.fixture(autouse=True)
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in, and no city."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("BAIGONG_HOME", raising=False)
    return tmp_path


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Any:
    def ask(*arguments: str) -> Answer:
        code = main.execute(["check", *arguments])
        return Answer(code, *capsys.readouterr())

    return ask


@pytest.fixture
def wrong(tmp_path: Path) -> str:
    path = tmp_path / "wrong.txt"
    path.write_text(WRONG, encoding="utf-8")
    return str(path)


@pytest.fixture
def right(tmp_path: Path) -> str:
    path = tmp_path / "right.txt"
    path.write_text(RIGHT, encoding="utf-8")
    return str(path)


def test_a_contradiction_is_exit_one_and_stands_first(run: Any, wrong: str) -> None:
    answer = run(wrong)
    assert answer.code == 1
    assert answer.out.splitlines()[0].startswith("1 处自相矛盾")
    assert "建成实训基地[13个]，其中国家级[3个]、省级[3个]、市级[8个]" in re.sub(r"\s", "", answer.out)
    assert "第2行" in answer.out
    assert answer.err == ""


def test_a_clean_letter_is_exit_nought(run: Any, right: str) -> None:
    answer = run(right)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.splitlines()[0] == "没有发现自相矛盾"
    assert "数量 4 个：读懂 4 个，未读懂 0 个。" in answer.out
    assert "核对关系 1 项：成立 1 项，不成立 0 项。" in answer.out


def test_slips_alone_are_exit_nought(run: Any, tmp_path: Path) -> None:
    path = tmp_path / "slip.txt"
    path.write_text("截止2018年8月，建成基地13个。\n", encoding="utf-8")
    answer = run(str(path))
    assert answer.code == 0
    assert "1 处文字疏漏" in answer.out


def test_json_has_the_documented_shape(run: Any, wrong: str) -> None:
    answer = run(wrong, "--format", "json")
    assert answer.code == 1
    assert list(answer.data) == ["quantities", "findings", "summary"]
    assert [WRONG[one["start"] : one["end"]] for one in answer.data["quantities"]] == ["13个", "3个", "3个", "8个"]
    (contradiction,) = [one for one in answer.data["findings"] if one["kind"] == "contradiction"]
    assert contradiction["quantities"] == [0, 1, 2, 3]
    assert answer.data["summary"]["relations"]["fail"] == 1
    assert "1 处自相矛盾" in answer.err


def test_html_is_one_page(run: Any, wrong: str) -> None:
    answer = run(wrong, "--format", "html")
    assert answer.code == 1
    assert answer.out.startswith("<!doctype html>")
    assert answer.out.count("②") == 5
    assert "<script" not in answer.out


@pytest.mark.parametrize("form", ["table", "json", "html"])
def test_an_answer_goes_into_a_file(run: Any, wrong: str, tmp_path: Path, form: str) -> None:
    shown = run(wrong, "--format", form)
    out = tmp_path / "answer"
    answer = run(wrong, "--format", form, "--out", str(out))
    assert (answer.code, answer.out) == (1, "")
    assert out.read_text(encoding="utf-8") == shown.out
    assert "已写入" in answer.err


@pytest.mark.parametrize("text", [WRONG, "一行\r\n两行，没有换行", "  空格\t保留 \n\n\n", "\ufeff前有标记"])
def test_text_is_the_files_own_characters(run: Any, tmp_path: Path, text: str) -> None:
    path = tmp_path / "own.txt"
    path.write_bytes(text.encode("utf-8-sig") if text.startswith("\ufeff") else text.encode())
    answer = run(str(path), "--text")
    assert answer.code == 0
    assert answer.out.lstrip("\ufeff") == text.lstrip("\ufeff")


def test_text_does_nothing_else_and_may_go_into_a_file(run: Any, wrong: str, tmp_path: Path) -> None:
    answer = run(wrong, "--text", "--out", str(tmp_path / "text"))
    assert (answer.code, answer.out) == (0, "")
    assert (tmp_path / "text").read_text(encoding="utf-8") == WRONG


def process(
    *arguments: str, text: str = "", where: Path, environ: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if name != "BAIGONG_HOME"}
    return subprocess.run(
        [BAIGONG, "check", *arguments],
        cwd=where,
        env={**kept, **(environ or {})},
        input=text,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_standard_input_in_an_empty_folder_where_nothing_is_left(tmp_path: Path) -> None:
    done = process("-", text=WRONG, where=tmp_path)
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("1 处自相矛盾")
    assert list(tmp_path.iterdir()) == []


def test_empty_standard_input_is_one_sentence(tmp_path: Path) -> None:
    done = process("-", where=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.splitlines()) == 1


def test_a_folder_that_cannot_be_written_is_no_hindrance(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        assert process("-", text=RIGHT, where=tmp_path).returncode == 0
    finally:
        tmp_path.chmod(0o700)


@pytest.mark.parametrize("columns", [40, 80, 100])
def test_no_line_is_wider_than_the_terminal(tmp_path: Path, columns: int) -> None:
    long = WRONG + "发放补贴1200万元、惠及企业340家、职工2.1万人、覆盖面扩大一倍以上、" * 6 + "\n"
    done = process("-", text=long, where=tmp_path, environ={"COLUMNS": str(columns)})
    assert done.returncode == 1, done.stderr
    assert max(map(width_of, done.stdout.splitlines())) <= columns
    assert not [line for line in done.stdout.splitlines() if line.strip().startswith(("，", "。", "、"))]


def test_a_document_cannot_steer_the_terminal(tmp_path: Path) -> None:
    evil = "建成基地13个\x1b[2J\x07，其中国家级3个、省级3个、市级8个。"
    done = process("-", text=evil, where=tmp_path)
    assert "\x1b" not in done.stdout
    assert "\x07" not in done.stdout


@pytest.mark.parametrize("form", ["table", "json", "html"])
def test_it_loads_nothing_heavy(tmp_path: Path, form: str) -> None:
    """Start-up is what is imported: rich for a table alone, no city's machinery ever."""
    (tmp_path / "letter.txt").write_text(WRONG, encoding="utf-8")
    driver = (
        "import sys\nfrom baigong.cli.main import execute\n"
        f"code = execute(['check', 'letter.txt', '--format', {form!r}, '--out', 'answer'])\n"
        f"print(code, *(name for name in ({', '.join(map(repr, (*HEAVY, 'rich')))}) if name in sys.modules))"
    )
    kept = {name: value for name, value in os.environ.items() if name != "BAIGONG_HOME"}
    done = subprocess.run(
        [sys.executable, "-c", driver], cwd=tmp_path, env=kept, capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.split() == ["1", *(["rich"] if form == "table" else [])]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nowhere.txt"], "nowhere.txt"),
        (["--text"], "FILE"),
        (["wrong.txt", "--text", "--format", "json"], "--format"),
        (["wrong.txt", "--text", "--no-city"], "--no-city"),
        (["wrong.txt", "--text", "--as-of", "2018-08-31"], "--as-of"),
        (["wrong.txt", "--text", "--annotate", "a.docx", "--format", "html"], "--format、--annotate"),
        (["wrong.txt", "--no-city", "--as-of", "2018-08-31"], "--as-of"),
        (["wrong.txt", "--as-of", "yesterday"], "yesterday"),
        (["wrong.txt", "--format", "csv"], "--format"),
        (["wrong.txt", "--annotate", "a.docx"], "--annotate"),
        (["-", "--annotate", "a.docx"], "--annotate"),
        (["a.docx", "--annotate", "a.pdf"], "--annotate"),
        (["a.docx", "--annotate", "a.docx"], "原文件"),
        (["a.docx", "--annotate", "./a.docx"], "原文件"),
        (["a.docx", "--annotate", "b.docx", "--out", "b.docx"], "--out"),
        (["wrong.txt", "--out", "wrong.txt"], "--out"),
        (["wrong.txt", "right.txt"], "right.txt"),
    ],
)
def test_a_wrong_call_is_one_sentence(run: Any, wrong: str, arguments: list[str], words: str) -> None:
    answer = run(*arguments)
    assert (answer.code, answer.out) == (2, "")
    assert words in answer.err
    assert len(answer.err.splitlines()) == 1
    assert Path(wrong).read_text(encoding="utf-8") == WRONG


def test_a_link_to_the_document_is_the_document(run: Any, wrong: str, tmp_path: Path) -> None:
    (tmp_path / "link.txt").symlink_to(wrong)
    assert run(wrong, "--out", str(tmp_path / "link.txt")).code == 2
    assert Path(wrong).read_text(encoding="utf-8") == WRONG


def word(path: Path) -> str:
    document = docx.Document()
    for line in WRONG.splitlines():
        document.add_paragraph(line)
    document.save(str(path))
    return str(path)


def test_a_word_file_is_checked_and_its_comments_are_a_file_of_their_own(run: Any, tmp_path: Path) -> None:
    source = word(tmp_path / "letter.docx")
    before = Path(source).read_bytes()
    answer = run(source, "--annotate", str(tmp_path / "out.docx"))
    assert answer.code == 1
    assert "第2段" in answer.out
    assert "out.docx" in answer.err
    assert Path(source).read_bytes() == before
    assert (tmp_path / "out.docx").read_bytes()[:2] == b"PK"
    assert run(str(tmp_path / "out.docx"), "--text").out == run(source, "--text").out


def test_as_of_without_a_city_is_said_to_be_idle(run: Any, right: str) -> None:
    answer = run(right, "--as-of", "2018-08-31")
    assert answer.code == 0
    assert "--as-of" in answer.err


def test_the_help_is_the_manual(run: Any) -> None:
    answer = run("--help")
    assert answer.code == 0
    for words in (
        "--as-of", "--format", "--text", "--annotate", "--out", "--no-city", "table", "json", "html", "退出码", "例：baigong check",
        "BAIGONG_HOME", "quantities", "findings", "summary",
    ):  # fmt: skip
        assert words in answer.out


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("home")
    snapshot_of(load_pack("mianyang"), home / "snapshots", date(2018, 9, 4), city())
    return home


@pytest.fixture
def home(kept: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("BAIGONG_HOME", str(kept))
    monkeypatch.setenv("BAIGONG_CITY", "mianyang")
    return kept


def letter(folder: Path, said: str) -> str:
    path = folder / "letter.txt"
    path.write_text(f"关于基地的函\n{said}\n绵阳市人力资源和社会保障局\n2018年9月4日\n", encoding="utf-8")
    return str(path)


def test_with_a_city_numbers_are_matched(run: Any, home: Path, tmp_path: Path) -> None:
    answer = run(letter(tmp_path, "截至2018年8月，有高技能人才培训基地13个。"), "--format", "json")
    assert answer.code == 0, answer.err
    assert [one["indicator"] for one in answer.data["quantities"]] == ["bases"]
    assert answer.data["summary"]["city"]["as_of"] == "2018-08-31"
    assert "截至 2018-08-31" in answer.err


def test_a_difference_is_exit_one(run: Any, home: Path, tmp_path: Path) -> None:
    answer = run(letter(tmp_path, "截至2018年8月，有高技能人才培训基地12个。"))
    assert answer.code == 1
    assert answer.out.splitlines()[0] == "1 处与本市记录不一致"
    assert "截至 2018-08-31" in answer.out
    assert "[12个]" in answer.out


def test_no_city_leaves_the_records_alone(run: Any, home: Path, tmp_path: Path) -> None:
    answer = run(letter(tmp_path, "截至2018年8月，有高技能人才培训基地12个。"), "--no-city", "--format", "json")
    assert answer.code == 0
    assert answer.data["quantities"][0]["indicator"] is None
    assert answer.data["summary"]["city"] == {}


def test_a_day_that_is_asked_for(run: Any, home: Path, tmp_path: Path) -> None:
    source = letter(tmp_path, "有高技能人才培训基地13个。")
    assert run(source, "--as-of", "2015-01-01", "--format", "json").data["summary"]["city"]["as_of"] == "2015-01-01"
    late = run(source, "--as-of", "2030-01-01")
    assert (late.code, late.out) == (2, "")
    assert "--no-city" in late.err
    assert len(late.err.splitlines()) == 1


def test_another_citys_letter_is_checked_alone_and_said_to_be(run: Any, home: Path, wrong: str) -> None:
    answer = run(wrong, "--format", "json")
    assert answer.code == 1
    assert answer.data["summary"]["city"] == {}
    assert "绵阳市" in answer.err
    assert "截至" not in answer.err
    assert any("绵阳市" in one for one in answer.data["summary"]["notes"])


def test_a_snapshot_of_another_pack_says_what_to_do(
    run: Any, home: Path, right: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BAIGONG_CITY", "yunxi")
    answer = run(right)
    assert (answer.code, answer.out) == (2, "")
    for words in ("BAIGONG_CITY=mianyang", "--no-city"):
        assert words in answer.err
    assert run(right, "--no-city").code == 0
