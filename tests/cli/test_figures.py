"""``baigong figures`` and ``baigong figure``: forms, days, checks, files, errors."""

from __future__ import annotations

import csv
import io
import json
import os
import pty
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from baigong.cli import main
from baigong.engine.base.language import speak
from baigong.engine.base.width import width_of
from baigong.engine.pack import load_pack
from tests.cli.figures_city import city
from tests.engine.figures.arrow import snapshot_of
from tests.support.command import BAIGONG

DAY = date(2018, 8, 31)
HEAD = "id,printed,value,low,high,unit,precision,period,part_of"
KEYS = ["id", "value", "unit", "precision", "as_of", "period", "printed", "snapshot", "records"]


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("home")
    snapshot_of(load_pack("mianyang"), home / "snapshots", date(2018, 9, 4), city())
    return home


@pytest.fixture
def home(kept: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("BAIGONG_HOME", str(kept))
    return kept


@dataclass
class Answer:
    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        return json.loads(self.out)

    @property
    def rows(self) -> list[dict[str, str]]:
        return list(csv.DictReader(io.StringIO(self.out)))


@pytest.fixture
def run(home: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., Answer]:
    def execute(*words: object) -> Answer:
        capsys.readouterr()
        code = main.execute([str(word) for word in words])
        said = capsys.readouterr()
        return Answer(code, said.out, said.err)

    assert home.is_dir()
    return execute


Run = Callable[..., Answer]


def test_json_has_exactly_the_promised_keys(run: Run) -> None:
    answer = run("figures", "--format", "json", "--as-of", DAY)
    assert answer.code == 0
    assert len(answer.data) == 65
    assert all(list(one) == KEYS for one in answer.data)
    found = {one["id"]: one for one in answer.data}
    assert found["bases"] | {"snapshot": ""} == {
        "id": "bases", "value": 13, "unit": "base", "precision": "exact", "as_of": "2018-08-31", "period": None,
        "printed": "13个", "snapshot": "", "records": 13,
    }  # fmt: skip
    assert found["base_funding"]["value"] == 21_000_000
    assert found["base_funding"]["period"] == "2012-01-01/2018-08-31"
    assert found["high_skilled_share"]["value"] is None
    assert answer.err.startswith("截至 2018-08-31，快照 ")


def test_without_a_day_it_is_the_snapshots(run: Run) -> None:
    assert {one["as_of"] for one in run("figures", "--format", "json").data} == {"2018-09-04"}


def test_csv_has_the_same_figures(run: Run) -> None:
    rows = run("figures", "--format", "csv", "--as-of", DAY).rows
    assert [row["id"] for row in rows] == [one.id for one in load_pack("mianyang").indicators]
    assert next(row for row in rows if row["id"] == "base_funding")["value"] == "21000000"
    assert next(row for row in rows if row["id"] == "zone_2016_rank")["value"] == ""


def test_a_pipe_gets_plain_lines(run: Run) -> None:
    lines = run("figures").out.splitlines()
    assert lines[0] == "编号\t指标\t印作\t数值\t记录数"
    assert "bases\t高技能人才培训基地\t13个\t13\t13" in lines
    assert "─" not in "".join(lines)


def test_english_readers_get_english(run: Run) -> None:
    with speak("en"):
        lines = run("figures").out.splitlines()
    assert "base_funding\tFunds won for training bases\t21,000,000\t21000000\t1" in lines


def on_a_terminal(home: Path, *words: str, columns: str = "100") -> list[str]:
    """What a person sees, on a terminal of that width."""
    leader, follower = pty.openpty()
    environ = {**os.environ, "BAIGONG_HOME": str(home), "COLUMNS": columns}
    with subprocess.Popen(
        [BAIGONG, *words], stdin=subprocess.DEVNULL, stdout=follower, stderr=subprocess.DEVNULL, env=environ
    ) as process:
        os.close(follower)
        seen = b""
        while True:
            try:
                piece = os.read(leader, 65536)
            except OSError:
                break
            if not piece:
                break
            seen += piece
        process.wait()
    os.close(leader)
    return seen.decode().splitlines()


@pytest.mark.parametrize("words", [("figures",), ("figures", "--check"), ("figures", "--by", "county")])
def test_a_terminal_gets_a_table_that_fits(home: Path, words: tuple[str, ...]) -> None:
    lines = on_a_terminal(home, *words)
    assert max(width_of(line) for line in lines) <= 100
    assert any("───" in line for line in lines)
    assert any(line.startswith(" bases ") for line in lines)


def test_a_list_on_a_terminal_is_cut_and_says_so(home: Path) -> None:
    lines = on_a_terminal(home, "figure", "bases", "--records", columns="60")
    assert max(width_of(line) for line in lines) <= 60
    assert sum("涪城区" in line for line in lines) == 10


def test_a_breakdown_follows_the_figure_in_json(run: Run) -> None:
    answer = run("figures", "--by", "county", "--format", "json", "--as-of", DAY)
    found = {one["id"]: one for one in answer.data}
    assert found["bases"]["by"] == [
        {"county": "510703", "title": "涪城区", "value": 10, "records": 10},
        {"county": "510705", "title": "安州区", "value": 3, "records": 3},
    ]
    assert found["high_skilled_share"]["by"] == []
    assert list(found["bases"]) == [*KEYS, "by"]


def test_divisions_have_the_names_of_the_day(run: Run) -> None:
    answer = run("figures", "--by", "county", "--format", "csv", "--as-of", "2016-12-31")
    assert ("510724", "安县", "3") in {(row["county"], row["county_title"], row["value"]) for row in answer.rows}


def test_two_columns_with_a_comma_or_twice(run: Run) -> None:
    comma = run("figure", "base_funding", "--by", "year,fund_level", "--format", "csv")
    twice = run("figure", "base_funding", "--by", "year", "--by", "fund_level", "--format", "csv")
    assert comma.out == twice.out
    assert [(row["year"], row["fund_level_title"], row["value"]) for row in comma.rows] == [
        ("2015", "中央财政", "21000000")
    ]


def test_a_figure_shows_its_definition(run: Run) -> None:
    answer = run("figure", "bases_national")
    assert answer.code == 0
    assert "bases_national\t国家级基地\t3个\t3\t3" in answer.out
    assert "base_rank_facts\trank = 'national'\tcount(*)" in answer.out
    (data,) = run("figure", "bases_national", "--format", "json").data
    assert (data["value"], list(data)) == (3, KEYS)
    assert "规定：绵州工匠评选周期" in run("figure", "craftsman_cycle").out
    assert "high_skilled_workers / skilled_workers × 100" in run("figure", "high_skilled_share").out


def test_the_records_behind_a_figure(run: Run) -> None:
    rows = run("figure", "bases_provincial", "--records", "--format", "csv", "--as-of", DAY).rows
    assert [(row["base_rank_id"], row["base_id"], row["rank"], row["county"]) for row in rows] == [
        ("4", "4", "省级", "涪城区"), ("5", "5", "省级", "涪城区"), ("14", "1", "省级", "涪城区"),
    ]  # fmt: skip
    (data,) = run("figure", "bases_provincial", "--records", "--format", "json").data
    assert data["list"][2] == {
        "base_rank_id": 14, "base_id": 1, "organisation_id": 1, "rank": "provincial", "county": "510703",
        "recognised_on": "2012-01-01",
    }  # fmt: skip


def test_one_cell_opens_onto_its_records(run: Run) -> None:
    rows = run("figure", "bases", "--where", "county=510705", "--format", "csv").rows
    assert [row["base_id"] for row in rows] == ["11", "12", "13"]
    assert run("figure", "bases", "--where", "county=", "--format", "csv").rows == []


def test_a_limit_cuts_the_list_and_says_so(run: Run) -> None:
    answer = run("figure", "bases", "--records", "--limit", "2", "--format", "csv")
    assert len(answer.rows) == 2
    assert "共 13 条记录，列出前 2 条" in answer.err


def test_the_check_compares_every_published_figure(run: Run) -> None:
    answer = run("figures", "--check", "--format", "json")
    assert answer.code == 1
    assert len(answer.data["figures"]) == 65
    found = {one["id"]: one for one in answer.data["figures"]}
    assert found["bases"]["verdict"] == "agrees"
    assert found["studios"]["by"] == -86
    assert found["zone_2016_rank"]["verdict"] == "cannot_be_known"
    assert sum(answer.data["counts"].values()) == 65
    on = {(one["id"], one["on"]): one for one in answer.data["identities"]}
    twice = on["base_ranks_make_bases", "published"]
    assert (twice["verdict"], twice["left"], twice["right"]) == ("explained", "13", "14")
    assert twice["overlap"] == "base_id=1, organisation_id=1, ranks_held=2"
    assert twice["hypothesis"] is True


def test_the_check_is_of_the_day_of_what_was_published(run: Run) -> None:
    answer = run("figures", "--check")
    assert answer.err.startswith("截至 2018-08-31")
    assert "bases\t13个\t13个\t13\t一致" in answer.out
    assert "studios：计算值 0 在“86个”所说的 [86, 87) 之外，比公布数少 86" in answer.out
    assert "（推断，没有文件说明）" in answer.out
    agree = sum(line.endswith("\t一致") for line in answer.out.splitlines())
    assert f"{agree} 个一致，" in answer.out.splitlines()[-2]


def test_another_day_cannot_be_known(run: Run) -> None:
    answer = run("figures", "--check", "--as-of", "2018-09-01", "--format", "json")
    assert answer.data["counts"] == {"cannot_be_known": 65}


def against(folder: Path, *lines: str) -> Path:
    path = folder / "said.csv"
    path.write_text("\n".join([HEAD, *lines]) + "\n", encoding="utf-8")
    return path


def test_what_agrees_is_no_finding(run: Run, tmp_path: Path) -> None:
    path = against(
        tmp_path, "bases,13个,13,13,14,base,exact,,", "base_funding,2100万元,21000000,20995000,21005000,CNY,rounded,,"
    )
    answer = run("figures", "--check", "--against", path)
    assert answer.code == 0
    assert answer.out.splitlines()[-2] == "2 个一致，0 个不一致，0 个无法判断"
    assert "可解释" in answer.out


def test_what_differs_is_a_finding(run: Run, tmp_path: Path) -> None:
    path = against(tmp_path, "bases,14个,14,14,15,base,exact,,")
    answer = run("figures", "--against", path, "--format", "csv")
    assert answer.code == 1
    assert (answer.rows[0]["verdict"], answer.rows[0]["by"]) == ("不一致", "-1")
    assert "0 个一致，1 个不一致，0 个无法判断" in answer.err


def test_a_bad_file_of_figures_is_named_with_its_line(run: Run, tmp_path: Path) -> None:
    path = against(tmp_path, "bases,14个,x,14,15,base,exact,,")
    answer = run("figures", "--check", "--against", path)
    assert (answer.code, answer.out) == (2, "")
    assert f"{path}:2:" in answer.err
    missing = run("figures", "--check", "--against", tmp_path / "none.csv")
    assert (missing.code, "没有文件" in missing.err) == (2, True)


def test_a_workbook_has_figures_cells_and_definitions(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "figures.xlsx"
    answer = run("figures", "--by", "county", "--format", "xlsx", "--out", path, "--as-of", DAY)
    assert (answer.code, answer.out) == (0, "")
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["绵阳市", "分组", "指标定义"]
    rows = {row[0].value: row for row in book["绵阳市"].iter_rows(min_row=2)}
    funding = rows["base_funding"]
    assert (funding[3].value, funding[3].number_format) == (21_000_000, "#,##0")
    assert (funding[6].value, funding[6].number_format) == (datetime(2018, 8, 31), "yyyy-mm-dd")  # noqa: DTZ001
    assert len(list(book["指标定义"].iter_rows(min_row=2))) == 65


def test_a_workbook_needs_a_file(run: Run) -> None:
    answer = run("figures", "--format", "xlsx")
    assert (answer.code, answer.out) == (2, "")
    assert "--out" in answer.err


@pytest.mark.parametrize("form", ["table", "json", "csv", "xlsx"])
def test_a_full_disk_leaves_the_old_file(run: Run, tmp_path: Path, form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "old"
    path.write_text("old")

    def full(self: Path, data: bytes) -> int:
        raise OSError(28, "No space left on device", str(self), len(data))

    monkeypatch.setattr(Path, "write_bytes", full)
    answer = run("figures", "--format", form, "--out", path)
    assert answer.code == 2
    assert "不能写入" in answer.err
    assert "No space left on device" in answer.err
    assert path.read_text() == "old"
    assert [one.name for one in tmp_path.iterdir()] == ["old"]


def test_a_place_that_cannot_be_written_is_an_error(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    answer = run("figures", "--out", tmp_path / "file" / "figures.csv", "--format", "csv")
    assert answer.code == 2
    assert "不能写入" in answer.err
    folder = run("figures", "--out", tmp_path)
    assert (folder.code, "是文件夹" in folder.err) == (2, True)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("figures", "--as-of", "1984-12-31"), "早于本市最早的记录（1985-01-01）"),
        (("figures", "--as-of", "2018-09-05"), "晚于快照的日期（2018-09-04）"),
        (("figures", "--as-of", "yesterday"), "不是有效日期"),
        (("figure", "base"), "你是不是想找 bases"),
        (("figure", "xyzzy"), "没有名为“xyzzy”的指标"),
        (("figure", "base", "--records"), "你是不是想找 bases"),
        (("figures", "--by", "countty"), "你是不是想找 county"),
        (("figures", "--by", "medal,ownership"), "没有指标可以按 medal、ownership 分组"),
        (("figures", "--by", "county,level,sex"), "最多写两列"),
        (("figures", "--check", "--by", "county"), "不能同时使用"),
        (("figure", "bases", "--by", "level"), "可用的列：county"),
        (("figure", "bases", "--where", "county"), "请写成 列=值"),
        (("figure", "bases", "--where", "level=3"), "可用的列：county"),
        (("figures", "--snapshot", "/nonexistent"), "baigong snapshot"),
        (("figures", "--format", "pdf"), "--format"),
    ],
)
def test_a_wrong_question_is_one_sentence(run: Run, words: tuple[str, ...], said: str) -> None:
    answer = run(*words)
    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err
    assert "Traceback" not in answer.err


def test_without_a_snapshot_it_says_how_to_make_one(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BAIGONG_HOME", str(tmp_path))
    answer = run("figures")
    assert answer.code == 2
    assert "baigong snapshot" in answer.err


def test_a_snapshot_can_be_named(run: Run, kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder,) = [one for one in (kept / "snapshots").iterdir() if one.is_dir()]
    monkeypatch.setenv("BAIGONG_HOME", str(tmp_path))
    assert run("figure", "bases", "--snapshot", folder).code == 0


def test_help_is_the_manual(run: Run) -> None:
    for command, option in (("figures", "--against"), ("figure", "--records")):
        answer = run(command, "--help")
        assert answer.code == 0
        assert option in answer.out
        assert f"例：baigong {command}" in answer.out


def test_figures_are_computed_without_django_and_without_the_sql_parser(run: Run, home: Path) -> None:
    run("figures", "--format", "json")
    code = (
        "import sys; from baigong.cli.main import execute; execute(['figures', '--format', 'json'])\n"
        "print(sorted({'django', 'sqlglot', 'rich', 'xlsxwriter'} & set(sys.modules)), file=sys.stderr)"
    )
    python = BAIGONG.with_name("python")
    done = subprocess.run(
        [python, "-c", code], env={**os.environ, "BAIGONG_HOME": str(home)}, capture_output=True, text=True, check=True
    )
    assert done.stderr.splitlines()[-1] == "[]"
