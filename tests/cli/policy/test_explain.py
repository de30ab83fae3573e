"""``baigong policy explain``: what a clerk reads out, JSON, a sweep's places, errors of one line."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.policy.calls import Answer, call
from tests.engine.policy.folders import EXAMPLES, examples
from tests.engine.policy.sweep.city import snapshot

Capture = pytest.CaptureFixture[str]
FACTS = {"county": "north", "insured_months": 8, "level": "4", "applied_on": "2018-03-01"}


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BAIGONG_TODAY", "2018-06-30")


def explain(capsys: Capture, *words: object, folder: Path = EXAMPLES) -> Answer:
    return call(capsys, "explain", *words, "--in", folder)


def facts(tmp_path: Path, **changed: object) -> Path:
    """A file of facts."""
    path = tmp_path / "facts.json"
    path.write_text(json.dumps({**FACTS, **changed}), encoding="utf-8")
    return path


def test_the_outcome_comes_first_then_each_question_with_its_document(capsys: Capture) -> None:
    answer = explain(capsys, "training-voucher", "--subject", 7)
    assert answer.code == 0
    assert answer.out.splitlines() == [
        "培训券 · 对象 7 · 2018-06-30",
        "不符合条件：参保满 12 个月",
        "最近的改变：再多 1：参保月数（现为 11，要 12）",
        "",
        " ✓ 在施行期内（2018-01-01 起，2020-01-01 前）",
        "     applied_on 2018-06-30",
        "     甲人社〔2018〕1号",
        " ✓ 没有否决情形：已经退休",
        "     is_retired 否",
        "     甲人社〔2018〕1号",
        " ✓ 有技能等级",
        "     技能等级 有",
        "     甲人社〔2018〕1号",
        " ✗ 参保满 12 个月",
        "     参保月数 11；months 12（2018-06-30 的标准）",
        "     甲人社〔2018〕1号",
        " = 金额：800 元",
        "     技能等级 4；value[level] 800 元（2018-06-30 的标准）",
    ]
    assert answer.err == "按 2018-06-30 的规则\n"


@pytest.mark.parametrize(
    ("subject", "line"),
    [
        (1, "批准：800 元（暂定：名额和互斥还没有算）"),
        (5, "还不能定：参保满 12 个月"),
        (6, "不符合：已经退休"),
        (8, "不符合条件：有技能等级"),
    ],
)
def test_every_outcome_is_a_sentence(capsys: Capture, subject: int, line: str) -> None:
    assert explain(capsys, "training-voucher", "--subject", subject).out.splitlines()[1] == line


def test_what_is_missing_says_who_has_it(capsys: Capture) -> None:
    lines = explain(capsys, "training-voucher", "--subject", 5).out.splitlines()
    assert lines[2] == "  还缺：参保月数，由社会保险经办机构提供"
    assert " ? 参保满 12 个月" in lines


def test_no_single_change_is_said_to_be_none(capsys: Capture) -> None:
    assert explain(capsys, "training-voucher", "--subject", 8).out.splitlines()[2] == "只改变一项事实，不能符合。"


def test_a_veto_that_holds_is_crossed(capsys: Capture) -> None:
    assert " ✗ 有否决情形：已经退休" in explain(capsys, "training-voucher", "--subject", 6).out.splitlines()


def test_months_between_days_are_said_in_words_and_used_outcomes_in_a_line(capsys: Capture) -> None:
    lines = explain(capsys, "travel-grant", "--subject", 1).out.splitlines()
    assert "     born_on 1980-05-01；born_on到当天：满 457 个月" in lines
    assert lines[-1] == " → 用到“培训券”的结果：批准（暂定）"


def test_places_come_from_a_sweep_s_file(tmp_path: Path, capsys: Capture) -> None:
    out = tmp_path / "swept.parquet"
    assert call(capsys, "sweep", "--in", EXAMPLES, "--on", "2018-06-30", "--out", out).code == 0
    first = explain(capsys, "training-voucher", "--subject", 1, "--swept", out).out.splitlines()
    third = explain(capsys, "training-voucher", "--subject", 3, "--swept", out).out.splitlines()
    used = explain(capsys, "travel-grant", "--subject", 1, "--swept", out).out.splitlines()
    assert first[1:3] == ["批准：800 元", "  名额“two-a-county”（限 2）：排得上"]
    assert third[1:3] == ["符合，但没有名额或资金：two-a-county", "  名额“two-a-county”（限 2）：排不上"]
    assert used[1] == "批准：80 元"


@pytest.mark.parametrize(("name", "subject"), [("training-voucher", 1), ("travel-grant", 1)])
def test_a_place_that_is_not_computed_says_how_to_get_it(capsys: Capture, name: str, subject: int) -> None:
    answer = explain(capsys, name, "--subject", subject)
    how = f"baigong policy sweep --on 2018-06-30 --out swept.parquet --in {EXAMPLES}"
    assert answer.code == 0
    assert answer.err.splitlines()[0] == f"名额没有算。请先运行 {how}，再加上 --swept swept.parquet。"


def test_where_no_place_is_needed_nothing_is_said_of_it(capsys: Capture) -> None:
    assert explain(capsys, "training-voucher", "--subject", 7).err == "按 2018-06-30 的规则\n"


def test_a_sweep_without_the_used_policy_s_places_says_so(tmp_path: Path, capsys: Capture) -> None:
    out = tmp_path / "swept.parquet"
    assert call(capsys, "sweep", "travel-grant", "--in", EXAMPLES, "--on", "2018-06-30", "--out", out).code == 0
    answer = explain(capsys, "training-voucher", "--subject", 1, "--swept", out)
    assert answer.out.splitlines()[1] == "批准：800 元（暂定：名额和互斥还没有算）"
    assert answer.err.startswith(f"{out} 里没有这个对象的名额。")


LIMITS = """pools:
  - {id: two-a-county, at_most: 2, per: [county]}
  - {id: money, budget: 160000, per: [county], says: {zh: 每县一年的钱, en: A county's money}}
groups:
  - {id: one-a-level, one_of: [training-voucher], per: [county, level], keep: first}
"""


def test_of_several_limits_each_has_a_line(tmp_path: Path, capsys: Capture) -> None:
    folder, out = examples(tmp_path), tmp_path / "swept.parquet"
    path = folder / "training-voucher.yaml"
    text = path.read_text(encoding="utf-8")
    pools = next(one for one in text.split("\n") if "id: two-a-county" in one)
    text = text.replace(f"pools:\n{pools}\n", LIMITS)
    path.write_text(text, encoding="utf-8")
    assert "one-a-level" in text
    swept = call(capsys, "sweep", "training-voucher", "--in", folder, "--on", "2018-06-30", "--out", out)
    assert swept.code == 0, swept.err
    lines = explain(capsys, "training-voucher", "--subject", 4, "--swept", out, folder=folder).out.splitlines()
    assert lines[2:5] == [
        "  互斥 one-a-level：没有被别的政策或对象占去",
        "  名额“two-a-county”（限 2）：排得上",
        "  名额“每县一年的钱”（限 1,600 元）：排得上",
    ]
    third = explain(capsys, "training-voucher", "--subject", 3, "--swept", out, folder=folder).out.splitlines()
    assert third[1:3] == ["互斥，不能同时享受：同组的另一个对象已按本政策批准", "  互斥 one-a-level：已被占去"]


def test_a_sweep_of_another_day_or_of_other_policies_is_refused(tmp_path: Path, capsys: Capture) -> None:
    out, folder = tmp_path / "swept.parquet", examples(tmp_path)
    assert call(capsys, "sweep", "--in", folder, "--on", "2018-06-30", "--out", out).code == 0
    other = explain(capsys, "training-voucher", "--subject", 1, "--swept", out, "--on", "2018-07-01", folder=folder)
    assert (other.code, other.out) == (2, "")
    assert "是 2018-06-30 的认定，不是 2018-07-01 的" in other.err
    path = folder / "training-voucher.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("at_most: 2", "at_most: 3"), encoding="utf-8")
    changed = explain(capsys, "training-voucher", "--subject", 1, "--swept", out, folder=folder)
    assert changed.code == 2
    assert "不是按现在的政策认定的（training-voucher）" in changed.err


def test_json_has_the_documented_shape(capsys: Capture) -> None:
    answer = explain(capsys, "training-voucher", "--subject", 7, "--format", "json")
    assert answer.code == 0
    assert list(answer.data) == [
        "policy",
        "title",
        "subject",
        "day",
        "outcome",
        "provisional",
        "amount",
        "by",
        "decided",
        "decided_case",
        "place",
        "in_force",
        "vetoes",
        "conditions",
        "sum",
        "missing",
        "hole",
        "nearest",
        "used",
        "basis",
    ]
    assert answer.data["conditions"][1]["values"] == {"insured_months": 11}
    assert answer.data["nearest"]["change"] == 1
    assert answer.data["sum"]["value"] == 80_000


def test_facts_of_a_file_are_nobody_s(tmp_path: Path, capsys: Capture) -> None:
    path = facts(tmp_path)
    answer = explain(capsys, "training-voucher", "--facts", path)
    assert answer.out.splitlines()[:3] == [
        "培训券 · 给出的事实 · 2018-06-30",
        "不符合条件：参保满 12 个月",
        "最近的改变：再多 4：参保月数（现为 8，要 12）",
    ]
    assert answer.err == f"按 2018-06-30 的规则，事实来自 {path}\n"


def test_a_null_is_not_known(tmp_path: Path, capsys: Capture) -> None:
    answer = explain(capsys, "training-voucher", "--facts", facts(tmp_path, insured_months=None), "--format", "json")
    assert answer.data["outcome"] == "unknown"
    assert answer.data["missing"][0]["fact"] == "insured_months"
    assert answer.data["missing"][0]["supplied_by"] == "社会保险经办机构"


@pytest.mark.parametrize(
    ("given", "outcome", "amount"),
    [("granted", "granted", 0), (80000, "granted", 8000), ("refused", "refused", None), ("unknown", "unknown", None)],
)
def test_used_outcomes_may_be_given(
    tmp_path: Path, capsys: Capture, given: object, outcome: str, amount: int | None
) -> None:
    path = facts(tmp_path, born_on="1980-01-01", outcomes={"training-voucher": given})
    answer = explain(capsys, "travel-grant", "--facts", path, "--format", "json")
    assert (answer.data["outcome"], answer.data["amount"]) == (outcome, amount)


def test_the_rule_s_day_may_be_asked_for(tmp_path: Path, capsys: Capture) -> None:
    answer = explain(capsys, "training-voucher", "--facts", facts(tmp_path, applied_on=None), "--on", "2020-01-01")
    assert answer.out.splitlines()[1] == "不符合条件：在施行期内（2018-01-01 起，2020-01-01 前）"


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("training-vouchr", "--subject", "1"), "没有政策“training-vouchr”，是不是“training-voucher”？"),
        (("training-voucher",), "请写 --subject 对象编号，或 --facts 文件.json，只写其中一个。"),
        (("training-voucher", "--subject", "1", "--facts", "x.json"), "只写其中一个"),
        (("training-voucher", "--facts", "x.json", "--swept", "y"), "用不上 --swept"),
        (("training-voucher", "--facts", "nowhere.json"), "没有文件 nowhere.json"),
        (("training-voucher", "--subject", "99"), "没有 id 为“99”的对象"),
        (("training-voucher", "--subject", "x"), "“x”不是 person 的编号（id），请写整数。"),
        (("training-voucher", "--subject", "1", "--on", "yesterday"), "--on“yesterday”不是有效日期"),
        (("training-voucher", "--subject", "1", "--swept", "nowhere"), "没有文件 nowhere"),
        (
            ("training-voucher", "--subject", "1", "--swept", str(EXAMPLES / "people.csv")),
            "不是 policy sweep 写的结果文件",
        ),
        (("training-voucher", "--subject", "1", "--snapshot", "."), "请去掉 --snapshot"),
    ],
)
def test_a_wrong_call_is_one_sentence(capsys: Capture, words: tuple[str, ...], says: str) -> None:
    answer = explain(capsys, *words)
    assert (answer.code, answer.out) == (2, "")
    assert says in answer.err
    assert answer.err.count("\n") == 1


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[1]", "不是一个 JSON 对象"),
        ("null", "不是一个 JSON 对象"),
        ("{", "不是 JSON"),
        ("[" * 100_000, "不是 JSON"),
        ('{"level": "4", "level": "3"}', "事实“level”写了两次"),
        ('{"levl": "4"}', "是不是“level”？"),
        ('{"county": "x", "insured_months": "8"}', '事实“insured_months”不能是 "8"'),
        ('{"county": "x", "applied_on": "March"}', '事实“applied_on”不能是 "March"'),
        ('{"county": "x", "applied_on": "2018-02-30"}', '事实“applied_on”不能是 "2018-02-30"'),
        ('{"insured_months": 8}', '缺少事实："county": "4"'),
        ('{"county": "x", "outcomes": []}', "outcomes 应为对象"),
        ('{"county": "x", "outcomes": {"travel-grant": "granted"}}', "不是这项政策用到的政策"),
    ],
)
def test_a_file_that_cannot_be_used_is_one_sentence(tmp_path: Path, capsys: Capture, text: str, says: str) -> None:
    path = tmp_path / "facts.json"
    path.write_text(text, encoding="utf-8")
    answer = explain(capsys, "training-voucher", "--facts", path)
    assert (answer.code, answer.out) == (2, "")
    assert says in answer.err
    assert answer.err.count("\n") == 1


@pytest.mark.parametrize("given", ["yes", True, -1, 1.5, None])
def test_a_given_outcome_is_one_of_four(tmp_path: Path, capsys: Capture, given: object) -> None:
    path = facts(tmp_path, outcomes={"training-voucher": given})
    assert "请写 granted、refused、unknown，或批准的金额" in explain(capsys, "travel-grant", "--facts", path).err


def test_a_fact_cannot_steer_the_terminal(tmp_path: Path, capsys: Capture) -> None:
    answer = explain(capsys, "training-voucher", "--facts", facts(tmp_path, level="\x1b[2J"))
    assert "\x1b" not in answer.out
    assert answer.code == 0


def test_a_city_answers_as_of_its_snapshot(tmp_path: Path, capsys: Capture) -> None:
    snapshot(tmp_path / "home")
    answer = call(capsys, "explain", "training-base-provincial", "--subject", 4, "--in", "mianyang")
    assert answer.code == 0, answer.err
    assert answer.out.splitlines()[0].endswith("对象 4 · 2018-09-04")
    assert answer.err.startswith("截至 2018-09-04，快照 ")


def test_a_city_s_last_sweep_of_the_day_is_used_by_itself(tmp_path: Path, capsys: Capture) -> None:
    snapshot(tmp_path / "home")
    pack = shutil.copytree("cities/mianyang", tmp_path / "mianyang")
    path = pack / "policies" / "training-base-national.yaml"
    text = path.read_text(encoding="utf-8").replace("when: serves_key_industry", "when: has_provincial_since")
    path.write_text(text.partition("cases:")[0], encoding="utf-8")
    asked = ("explain", "training-base-national", "--subject", 5, "--in", pack, "--on", "2018-08-31")
    before = call(capsys, *asked)
    assert before.out.splitlines()[1] == "批准：500,000 元（暂定：名额和互斥还没有算）"
    assert before.err.startswith(
        "名额没有算。请先运行 baigong policy sweep --on 2018-08-31 --out swept.parquet，再问一次。"
    )
    out = tmp_path / "swept.parquet"
    swept = call(capsys, "sweep", "training-base-national", "--in", pack, "--on", "2018-08-31", "--out", out)
    assert swept.code == 0, swept.err
    after = call(capsys, *asked)
    assert after.out.splitlines()[1:3] == [
        "符合，但没有名额或资金：全市每年推荐数有限",
        "  名额“全市每年推荐数有限”（限 1）：排不上",
    ]
    assert after.err.startswith("截至 2018-08-31，快照 ")
    named = call(capsys, *asked, "--swept", out)
    assert (named.code, named.out) == (0, after.out)


def test_codes_are_said_by_their_names(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "studio.json"
    studio = {
        "studio_id": 1,
        "rank": "city",
        "named_on": "2015-06-01",
        "institutions_sound": True,
        "values_skilled_workers": True,
    }
    path.write_text(json.dumps(studio), encoding="utf-8")
    answer = call(capsys, "explain", "studio-grant", "--facts", path, "--in", "mianyang")
    assert "市级" in answer.out
    assert "级别 city" not in answer.out


def test_help_has_examples(capsys: Capture) -> None:
    answer = call(capsys, "explain", "--help")
    assert answer.code == 0
    told = " ".join(answer.out.split())
    assert "例：baigong policy explain skill-upgrade-subsidy --subject 11 --on 2018-08-31" in told


def test_a_value_is_told_once_though_it_is_asked_whether_there_is_one(tmp_path: Path, capsys: Capture) -> None:
    folder = examples(tmp_path)
    path = folder / "training-voucher.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("when: has_level", "when: has_level AND level <> '9'"),
        encoding="utf-8",
    )
    lines = explain(capsys, "training-voucher", "--subject", 7, folder=folder).out.splitlines()
    assert lines[lines.index(" ✓ 有技能等级") + 1] == "     技能等级 4"


def test_a_city_s_codes_are_told_by_their_names(tmp_path: Path, capsys: Capture) -> None:
    studio = {
        "studio_id": 1,
        "organisation_id": 1,
        "rank": "city",
        "named_on": "2015-06-01",
        "institutions_sound": True,
        "values_skilled_workers": True,
        "paid_since": False,
    }
    path = tmp_path / "studio.json"
    path.write_text(json.dumps(studio), encoding="utf-8")
    answer = call(capsys, "explain", "studio-grant", "--in", "mianyang", "--facts", path, "--on", "2018-08-31")
    lines = answer.out.splitlines()
    assert lines[2] == "最近的改变：如果“级别”是 省级（现为 市级）"
    assert "     级别 市级" in lines
