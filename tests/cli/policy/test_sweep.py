"""``baigong policy sweep``: files, sums, notes on standard error, errors of one line."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from baigong.cli.policy.swept import table
from baigong.engine.policy import load_book
from baigong.engine.policy import sweep as decide
from tests.cli.policy.calls import Answer, call
from tests.engine.policy.folders import EXAMPLES, bare, examples, parquet_rows, write
from tests.engine.policy.sweep.city import snapshot
from tests.support.command import baigong

Capture = pytest.CaptureFixture[str]


def sweep(capsys: Capture, out: Path, *words: object, folder: Path = EXAMPLES) -> Answer:
    return call(capsys, "sweep", *words, "--in", folder, "--on", "2018-06-30", "--out", out)


def test_sums_are_the_answer_and_the_rest_is_said_beside(tmp_path: Path, capsys: Capture) -> None:
    out = tmp_path / "out.parquet"
    answer = sweep(capsys, out)
    assert answer.code == 0
    assert answer.out.splitlines() == [
        "政策\t结果\t对象数\t金额（元）",
        "training-voucher\t批准\t3\t2500",
        "training-voucher\t名额已满\t1\t",
        "training-voucher\t不知道\t1\t",
        "training-voucher\t不符合\t3\t",
        "travel-grant\t批准\t2\t200",
        "travel-grant\t不知道\t2\t",
        "travel-grant\t不符合\t4\t",
    ]
    said = answer.err.splitlines()
    assert said[:2] == ["正在认定政策", f"已写入 {out}"]
    assert said[2].startswith("8 个对象，用时 ")
    assert len(parquet_rows(out)) == 8


def test_json_has_counts_in_fen(tmp_path: Path, capsys: Capture) -> None:
    out = tmp_path / "out.parquet"
    answer = sweep(capsys, out, "training-voucher", "--format", "json")
    assert answer.code == 0
    assert list(answer.data) == ["day", "snapshot", "subjects", "counts", "out_of_range", "files"]
    assert answer.data["counts"][0] == {
        "policy": "training-voucher",
        "outcome": "granted",
        "provisional": False,
        "rows": 3,
        "fen": 250000,
        "places": {},
    }
    assert answer.data["counts"][2]["places"] == {"insured": 1}
    assert answer.data["subjects"] == {"person": 8}
    assert answer.data["files"] == {"person": str(out)}


def test_long_writes_one_file_of_words(tmp_path: Path, capsys: Capture) -> None:
    out = tmp_path / "out.parquet"
    assert sweep(capsys, out, "training-voucher", "travel-grant", "--long").code == 0
    assert {row["outcome"] for row in parquet_rows(out)} == {"granted", "refused", "unknown", "capped"}


def test_provisional_outcomes_have_lines_of_their_own(tmp_path: Path, capsys: Capture) -> None:
    folder = examples(tmp_path)
    path = folder / "people.csv"
    text = path.read_text(encoding="utf-8").replace("4,south,,40", "9,south,,40,5,false,2018-01-14\n4,south,,40")
    path.write_text(text, encoding="utf-8")
    answer = sweep(capsys, tmp_path / "out.parquet", folder=folder)
    assert "training-voucher\t批准（暂定）\t1\t500" in answer.out.splitlines()


def test_values_out_of_range_are_said(tmp_path: Path, capsys: Capture) -> None:
    folder = examples(tmp_path)
    path = folder / "people.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(",36,", ",7777,"), encoding="utf-8")
    answer = sweep(capsys, tmp_path / "out.parquet", folder=folder)
    assert answer.code == 0
    assert "person 的列“insured_months”有 1 行的值超出声明的范围，按不知道处理。" in answer.err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--on", "2018-06-31"], "--on“2018-06-31”不是有效日期"),
        (["--on", "yesterday"], "--on“yesterday”不是有效日期"),
        (["nothing"], "没有政策“nothing”"),
        (["--out", "out.csv"], "不是 .parquet 文件名"),
        (["--memory", "plenty"], "内存“plenty”不对"),
        (["--snapshot", "."], "请去掉 --snapshot"),
        (["--in", "/no/such"], "没有文件夹"),
    ],
)
def test_a_wrong_call_is_one_line_and_writes_nothing(
    words: list[str], told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.chdir(tmp_path)
    usual = {"--in": str(EXAMPLES), "--on": "2018-06-30", "--out": "out.parquet"}
    given = dict(zip(words[::2], words[1::2], strict=True)) if words[0].startswith("--") else {}
    options = [word for pair in (usual | given).items() for word in pair]
    answer = call(capsys, "sweep", *([] if given else words), *options)
    assert (answer.code, answer.out) == (2, "")
    assert told in answer.err.replace("正在认定政策\n", "")
    assert list(tmp_path.glob("*.*")) == []


def test_the_day_and_the_file_must_be_given(capsys: Capture) -> None:
    assert call(capsys, "sweep", "--out", "x.parquet").code == 2
    assert call(capsys, "sweep", "--on", "2018-06-30").code == 2


def test_a_wrong_row_is_told_and_the_old_file_stays(tmp_path: Path, capsys: Capture) -> None:
    folder = bare(tmp_path / "folder", "people.json")
    write(folder / "people.json", [{"id": 1, "level": "4", "months": "many"}])
    out = tmp_path / "out.parquet"
    out.write_text("old", encoding="utf-8")
    answer = sweep(capsys, out, folder=folder)
    assert answer.code == 2
    assert answer.err.splitlines()[-1] == (
        "people.json 的列“months”有 1 个值不是 integer，最先是第 1 行（不计标题）的“many”。"
        "请写成 36 这样，或改正 facts.yaml。"
    )
    assert out.read_text(encoding="utf-8") == "old"


def test_a_city_is_swept_from_its_newest_snapshot(tmp_path: Path, capsys: Capture) -> None:
    kept = snapshot(tmp_path / "home")
    out = tmp_path / "out.parquet"
    words = ["training-base-national", "--in", "mianyang", "--on", "2018-08-31", "--out", out, "--memory", "500MB"]
    answer = call(capsys, "sweep", *words, "--format", "json")
    assert answer.code == 0
    assert answer.data["snapshot"] == kept.id
    assert f"截至 2018-08-31，快照 {kept.id}" in answer.err
    named = call(capsys, "sweep", *words, "--snapshot", kept.directory, "--format", "json")
    assert named.data["counts"] == answer.data["counts"]


def test_it_runs_without_a_terminal_a_city_or_a_data_folder(tmp_path: Path) -> None:
    out = tmp_path / "out.parquet"
    done = baigong(
        "policy", "sweep", "--in", str(EXAMPLES), "--on", "2018-06-30", "--out", str(out), home=tmp_path / "none"
    )
    assert done.returncode == 0
    assert "training-voucher" in done.stdout
    assert out.is_file()
    assert not (tmp_path / "none").exists()


def test_on_a_terminal_each_policy_is_a_section_and_money_stands_where_it_is_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = examples(tmp_path)
    path = folder / "travel-grant.yaml"
    lines = [one for one in path.read_text(encoding="utf-8").splitlines() if not one.startswith("amount:")]
    path.write_text("\n".join(lines[: lines.index("cases:")]), encoding="utf-8")
    book = load_book(folder)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    drawn = table(book, decide(book, date(2018, 6, 30)))
    assert [head.name for head in drawn.heads if not head.hidden] == ["outcome", "rows", "yuan"]
    assert drawn.groups == {0: "training-voucher 培训券", 4: "travel-grant 交通补助"}
    assert [(row[0], row[4]) for row in drawn.rows if row[2] == "批准"] == [
        ("training-voucher", Decimal(2500)),
        ("travel-grant", None),
    ]


@pytest.mark.parametrize("long", [(), ("--long",)])
def test_the_name_of_a_folder_is_no_outcome(long: tuple[str, ...], tmp_path: Path, capsys: Capture) -> None:
    out = tmp_path / "training_voucher_status=1" / "id=7" / "out.parquet"
    assert sweep(capsys, out, *long).out == sweep(capsys, tmp_path / "out.parquet", *long).out
