"""``baigong policy unclaimed``: a table, JSON, files; what is left out is said."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from baigong.cli.policy.entitled import subjects, table
from baigong.engine.policy.read import load_book
from baigong.engine.policy.unclaimed.run import find
from tests.cli.policy.calls import Answer, call
from tests.engine.policy.folders import parquet_rows
from tests.engine.policy.reforms import REFORM, edit, reform
from tests.engine.policy.sweep.city import snapshot

Capture = pytest.CaptureFixture[str]
UNTOLD = "查不了：没有申请或拨付的记录（政策没有写 claimed）"


def unclaimed(capsys: Capture, *words: object, folder: Path = REFORM) -> Answer:
    return call(capsys, "unclaimed", *words, "--in", folder, "--on", "2018-06-30")


def test_the_answer_is_by_policy_and_county(capsys: Capture) -> None:
    answer = unclaimed(capsys)
    assert answer.code == 0
    assert answer.out.splitlines() == [
        "政策\t县市区\t对象数\t金额（元）",
        "hardship\t不详\t1\t350",
        "upskill\tnorth\t2\t3500",
        f"badge\t{UNTOLD}\t\t",
    ]
    assert answer.err.splitlines() == [
        "正在认定政策",
        "hardship：还不知道是否应享的没有计入：1 个要等 upskill 的结果",
    ]


def test_several_counties_are_summed_up_and_nobody_is_a_row_too(tmp_path: Path, capsys: Capture) -> None:
    folder = reform(tmp_path, upskill=("claimed: has_applied_on OR has_paid_on", "claimed: 1 = 2"))
    edit(folder / "hardship.yaml", "claimed: has_paid_on AND months >= 0", "claimed: 1 = 1")
    assert unclaimed(capsys, folder=folder).out.splitlines()[1:] == [
        "hardship\t合计\t0\t0",
        "upskill\tnorth\t3\t4600",
        "upskill\tsouth\t2\t3500",
        "upskill\t合计\t5\t8100",
        f"badge\t{UNTOLD}\t\t",
    ]


def test_json_is_in_fen_and_lists_ids_when_asked(capsys: Capture) -> None:
    plain = unclaimed(capsys, "upskill", "--format", "json").data
    assert plain == {
        "day": "2018-06-30",
        "snapshot": "",
        "policies": [
            {
                "policy": "upskill",
                "subjects": 2,
                "fen": 350000,
                "provisional": 0,
                "unsure": 0,
                "unknown": {},
                "counties": [{"county": "north", "subjects": 2, "fen": 350000}],
            }
        ],
        "undeclared": [],
    }
    (county,) = unclaimed(capsys, "upskill", "--format", "json", "--ids").data["policies"][0]["counties"]
    assert county["ids"] == [{"id": 2, "fen": 150000}, {"id": 3, "fen": 200000}]


def test_ids_make_a_list_of_subjects(capsys: Capture) -> None:
    assert unclaimed(capsys, "upskill", "--ids").out.splitlines() == [
        "政策\t县市区\t对象编号\t金额（元）",
        "upskill\tnorth\t2\t1500",
        "upskill\tnorth\t3\t2000",
    ]


def test_a_list_of_ids_says_beside_of_whom_nothing_is_known(capsys: Capture) -> None:
    assert f"badge：{UNTOLD}" in unclaimed(capsys, "--ids").err.splitlines()
    assert "badge" not in unclaimed(capsys).err


def test_files_of_three_forms_hold_the_same(tmp_path: Path, capsys: Capture) -> None:
    for ending in ("csv", "xlsx", "parquet"):
        answer = unclaimed(capsys, "upskill", "--ids", "--out", tmp_path / f"out.{ending}")
        assert answer.code == 0
        assert f"已写入 {tmp_path / f'out.{ending}'}" in answer.err
        assert answer.out.startswith("政策\t")
    assert (tmp_path / "out.csv").read_text(encoding="utf-8").splitlines() == [
        "policy,county_code,county,id,fen,yuan",
        "upskill,north,north,2,150000,1500",
        "upskill,north,north,3,200000,2000",
    ]
    rows = parquet_rows(tmp_path / "out.parquet")
    wanted = {
        "policy": "upskill",
        "county_code": "north",
        "county": "north",
        "id": 2,
        "fen": 150000,
        "yuan": Decimal(1500),
    }
    assert rows[0] == wanted
    sheet = openpyxl.load_workbook(tmp_path / "out.xlsx").active
    assert sheet is not None
    assert [cell.value for cell in sheet[3]] == ["upskill", "north", "north", 3, 200000, 2000]


def test_what_is_not_counted_is_said(tmp_path: Path, capsys: Capture) -> None:
    folder = reform(tmp_path, hardship=("claimed: has_paid_on AND months >= 0", "claimed: wage < 0"))
    edit(folder / "upskill.yaml", "claimed: has_applied_on OR has_paid_on", "claimed: has_paid_on OR county = 'x'")
    edit(folder / "workers.csv", "2,north,4,state", "2,,4,state")
    said = unclaimed(capsys, folder=folder).err.splitlines()
    assert "hardship：另有 1 个对象的批准还是暂定的，没有计入。" in said
    assert "upskill：另有 1 个对象是否申请过不知道，没有计入。" in said


def test_a_view_without_counties_says_so(tmp_path: Path, capsys: Capture) -> None:
    folder = reform(tmp_path)
    edit(folder / "facts.yaml", "      county: {type: text, absent: unknown}\n", "")
    assert unclaimed(capsys, "upskill", folder=folder).out.splitlines()[1] == "upskill\t不分县市区\t2\t3500"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["nothing"], "没有政策“nothing”"),
        (["--out", "out.doc"], "out.doc 不是能写的文件。请用 .csv、.xlsx、.parquet 结尾的文件名。"),
        (["--snapshot", "."], "请去掉 --snapshot"),
    ],
)
def test_a_wrong_call_is_one_line(words: list[str], told: str, capsys: Capture) -> None:
    answer = unclaimed(capsys, *words)
    assert (answer.code, answer.out) == (2, "")
    assert told in answer.err


def test_a_wrong_day_is_told(capsys: Capture) -> None:
    answer = call(capsys, "unclaimed", "--in", REFORM, "--on", "2018-06-31")
    assert (answer.code, answer.out) == (2, "")
    assert "--on“2018-06-31”不是有效日期" in answer.err


def test_a_city_names_its_snapshot(tmp_path: Path, capsys: Capture) -> None:
    kept = snapshot(tmp_path / "home")
    wanted = ("training-base-national", "post-allowance")
    answer = call(capsys, "unclaimed", "--in", "mianyang", "--on", "2018-08-31", *wanted)
    assert answer.code == 0
    assert answer.out.splitlines()[1:] == ["training-base-national\t合计\t0\t0", f"post-allowance\t{UNTOLD}\t\t"]
    lacks = "2 个缺“服务重点产业和紧缺职业”（可由评选专家组提供）"
    assert f"training-base-national：还不知道是否应享的没有计入：{lacks}" in answer.err
    assert f"截至 2018-08-31，快照 {kept.id}" in answer.err


def test_on_a_terminal_each_policy_is_a_section(monkeypatch: pytest.MonkeyPatch) -> None:
    book = load_book(REFORM)
    found = find(book, date(2018, 6, 30))
    for make in (table, subjects):
        assert [head.hidden for head in make(book, found).heads if head.name == "policy"] == [False]
        with monkeypatch.context() as terminal:
            terminal.setattr("sys.stdout.isatty", lambda: True)
            drawn = make(book, found)
            assert [head.hidden for head in drawn.heads if head.name == "policy"] == [True]
            untold = {2: "badge 技能徽章"} if make is table else {}
            assert drawn.groups == {0: "hardship 低薪补助", 1: "upskill 技能津贴"} | untold
