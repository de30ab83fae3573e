"""``baigong policy simulate``: costs, gains and losses, files, errors of one line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.policy.calls import Answer, call
from tests.engine.policy.folders import parquet_rows
from tests.engine.policy.reforms import REFORM, edit, hashes, reform
from tests.engine.policy.sweep.city import snapshot
from tests.support.command import baigong

Capture = pytest.CaptureFixture[str]
EASIER = "upskill.months_minimum=6"


def simulate(capsys: Capture, *words: object, folder: Path = REFORM) -> Answer:
    return call(capsys, "simulate", *words, "--in", folder, "--on", "2018-06-30")


def test_costs_gains_and_the_answer_in_a_sentence(capsys: Capture) -> None:
    answer = simulate(capsys, "--set", EASIER)
    assert answer.code == 0
    assert answer.out.splitlines() == [
        "政策\t批准：前\t后\t费用：前\t后\t增减\t暂定：前\t后",
        "hardship\t1\t1\t350\t350\t0\t300\t300",
        "upskill\t5\t7\t8100\t10300\t2200\t0\t0",
        "合计\t6\t8\t8450\t10650\t2200\t300\t300",
        "",
        "按\t值\t得益\t多得（元）\t受损\t少得（元）\t未定\t其他变化",
        "worker\t全部\t2\t2200\t0\t0\t0\t0",
        "county\tsouth\t1\t1100\t0\t0\t0\t0",
        "county\t不详\t1\t1100\t0\t0\t0\t0",
        "level\t5\t2\t2200\t0\t0\t0\t0",
        "ownership\tprivate\t1\t1100\t0\t0\t0\t0",
        "ownership\tstate\t1\t1100\t0\t0\t0\t0",
        "",
        "受影响的政策，费用由 8,450 元变为 10,650 元；2 个对象得益，0 个对象受损，0 个未定。其余 1 项政策不受影响。",
    ]
    said = answer.err.splitlines()
    assert said[:2] == ["正在试算", "upskill：参数 months_minimum，2018-01-01 起：12 → 6"]
    assert said[-1].startswith("用时 ")


def test_provisional_columns_are_shown_only_where_there_is_such_money(capsys: Capture) -> None:
    assert simulate(capsys, "--set", "badge.lowest=3").out.splitlines()[0] == "政策\t批准：前\t后\t费用：前\t后\t增减"


def test_where_nothing_moves_the_whole_is_told(capsys: Capture) -> None:
    answer = simulate(capsys, "--set", "badge.lowest=3@2030-01-01")
    assert answer.out.splitlines()[3:5] == [
        "按\t值\t得益\t多得（元）\t受损\t少得（元）\t未定\t其他变化",
        "worker\t全部\t0\t0\t0\t0\t0\t0",
    ]


def test_json_has_all_of_it_in_fen(capsys: Capture) -> None:
    data = simulate(capsys, "--set", EASIER, "--format", "json").data
    assert list(data) == ["day", "snapshot", "changes", "before", "after", "policies", "untouched", "moved", "ids"]
    assert (data["before"], data["after"], data["untouched"]) == (845000, 1065000, 1)
    assert data["policies"][1]["after"] == {
        "granted": 7,
        "fen": 1030000,
        "provisional": 0,
        "provisional_fen": 0,
        "unknown": 1,
    }
    assert data["moved"][0]["column"] is None
    assert data["moved"][2] == {
        "view": "worker",
        "column": "county",
        "value": "south",
        "before": 350000,
        "after": 460000,
        "gains": 1,
        "gained": 110000,
        "loses": 0,
        "lost": 0,
        "open": 0,
        "opened": 0,
        "other": 0,
    }
    (change,) = data["changes"]
    assert (change["item"], change["old"], change["new"], change["since"], change["until"]) == (
        "months_minimum",
        12,
        6,
        "2018-01-01",
        None,
    )
    assert change["words"] == "参数 months_minimum，2018-01-01 起：12 → 6"


def test_several_settings_and_cells(capsys: Capture) -> None:
    answer = simulate(capsys, "--set", EASIER, "--set", "upskill.amount[5]=200000@2018-06-01")
    assert answer.code == 0
    assert "upskill：参数 amount[5]，2018-06-01 起：1,100 元 → 2,000 元" in answer.err
    assert "upskill\t5\t7\t8100\t13000\t4900\t0\t0" in answer.out


def test_files_are_written_and_said(tmp_path: Path, capsys: Capture) -> None:
    ids, chart = tmp_path / "who.parquet", tmp_path / "cost.svg"
    answer = simulate(capsys, "--set", EASIER, "--ids", ids, "--chart", chart)
    assert answer.code == 0
    assert [row["subject"] for row in parquet_rows(ids)] == [4, 8]
    assert chart.read_text(encoding="utf-8").startswith("<svg ")
    for path in (ids, chart):
        assert f"已写入 {path}" in answer.err


def test_a_folder_with_the_changed_policy_alone(tmp_path: Path, capsys: Capture) -> None:
    part = tmp_path / "part"
    part.mkdir()
    text = (REFORM / "upskill.yaml").read_text(encoding="utf-8").replace("{2018-01-01: 12}", "{2018-01-01: 6}")
    (part / "upskill.yaml").write_text(text, encoding="utf-8")
    before = hashes(REFORM)
    assert simulate(capsys, "--with", part).out == simulate(capsys, "--set", EASIER).out
    assert hashes(REFORM) == before


def test_more_unknown_outcomes_are_explained(tmp_path: Path, capsys: Capture) -> None:
    folder = reform(tmp_path)
    edit(folder / "upskill.yaml", "amount: amount[level]", "amount: amount[level]\nceiling: 200000")
    answer = simulate(capsys, "--set", "upskill.amount[3]=200001", folder=folder)
    assert (
        "upskill：结果不知道的对象由 1 个变为 3 个。金额超过 ceiling（2,000 元）或表里没有那一格的，不算批准；"
        in answer.err
    )
    assert "2 个未定" in answer.out


@pytest.mark.parametrize(
    ("setting", "says"),
    [
        ("upskill.amount[3]=-1", "金额小于 0 或表里没有那一格的，不算批准。"),
        ("upskill.months_minimum=6", "由 1 个变为 2 个。改动后，这些对象是否符合要看还缺少的事实。"),
    ],
)
def test_facts_that_are_missing_are_not_taken_for_a_hole(
    setting: str, says: str, tmp_path: Path, capsys: Capture
) -> None:
    folder = reform(tmp_path)
    known = "  - {id: known, when: wage > 0, says: {zh: 有工资, en: Has a wage}}\namount: amount[level]"
    edit(folder / "upskill.yaml", "amount: amount[level]", known)
    edit(folder / "facts.yaml", "wage: {type: bigint, unit: fen}", "wage: {type: bigint, unit: fen, absent: unknown}")
    edit(folder / "workers.csv", "11,400000", "11,")
    assert says in simulate(capsys, "--set", setting, folder=folder).err


def test_another_column_may_be_asked_for(capsys: Capture) -> None:
    assert "months\t6\t1\t1100\t0\t0\t0\t0" in simulate(capsys, "--set", EASIER, "--by", "months").out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ([], "请用 --set 改参数，或用 --with"),
        (["--set", "nonsense"], "改动“nonsense”看不懂"),
        (["--set", "upskil.x=1"], "没有政策“upskil”。是不是“upskill”？"),
        (["--set", "upskill.amount[9]=1"], "表“amount”没有格 [9]"),
        (["--set", "upskill.months_minimum=12"], "本来就是 12"),
        (["--set", "upskill.months_minimum=x"], "这里要写不超过"),
        (["--set", "upskill.months_minimum=1@2018-06-31"], "不是有效日期"),
        (["--set", EASIER, "--with", "."], "只用其中一种"),
        (["--with", "/no/such"], "没有文件夹 /no/such"),
        (["--set", EASIER, "--by", "town"], "没有“town”这一列"),
        (["--set", EASIER, "--ids", "who.csv"], "who.csv 不是 .parquet 文件名"),
        (["--set", EASIER, "--chart", "cost.png"], "cost.png 不是 .svg 文件名"),
        (["--set", EASIER, "--snapshot", "."], "请去掉 --snapshot"),
    ],
)
def test_a_wrong_call_is_one_line_and_writes_nothing(
    words: list[str], told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.chdir(tmp_path)
    answer = simulate(capsys, *words)
    assert (answer.code, answer.out) == (2, "")
    lines = [line for line in answer.err.splitlines() if line != "正在试算"]
    assert len(lines) == 1
    assert told in lines[0]
    assert list(tmp_path.glob("*.*")) == []


def test_the_day_is_today_where_none_is_given(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    monkeypatch.setenv("BAIGONG_TODAY", "2018-05-31")
    answer = call(capsys, "simulate", "--in", REFORM, "--set", EASIER, "--format", "json")
    assert answer.data["day"] == "2018-05-31"


def test_a_city_s_counties_and_levels_have_their_names(tmp_path: Path, capsys: Capture) -> None:
    kept = snapshot(tmp_path / "home")
    words = ["--in", "mianyang", "--on", "2018-08-31", "--set", "training-base-national.grant=100"]
    answer = call(capsys, "simulate", *words, "--chart", tmp_path / "cost.svg")
    assert answer.code == 0
    assert f"截至 2018-08-31，快照 {kept.id}" in answer.err
    assert "按县市区" in (tmp_path / "cost.svg").read_text(encoding="utf-8")


def test_it_runs_without_a_terminal_a_city_or_a_data_folder(tmp_path: Path) -> None:
    done = baigong(
        "policy", "simulate", "--in", str(REFORM), "--on", "2018-06-30", "--set", EASIER, home=tmp_path / "none"
    )
    assert done.returncode == 0
    assert "upskill" in done.stdout
    assert not (tmp_path / "none").exists()
