"""Letters of a pack: places in texts, and every mistake with its file, line and cure."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baigong.engine.pack import check_pack, load_pack
from baigong.engine.pack.filling import Broken, Place, joined, pieces
from tests.engine.pack.planting import CITIES, Planted, plant, yunxi

LETTER = "letters/review-2023.yaml"
WORKSHOPS = "全市建有技能工作站{workshops}"
MISTAKES = [
    Planted(LETTER, WORKSHOPS, "全市建有技能工作站{workshop}", "{workshop}", "没有名为“workshop”的指标、文件或短语", "“workshops”"),
    Planted(LETTER, WORKSHOPS, "全市建有技能工作站{workshops", "{workshops，", "“{” 没有合上", "请在名称后面补上 }"),
    Planted(LETTER, WORKSHOPS, "全市建有技能工作站workshops}", "站workshops}", "“}” 前面没有 “{”", "补上 {"),
    Planted(LETTER, WORKSHOPS, "全市建有技能工作站{}", "{}", "没有名为“”的指标、文件或短语", "请改成"),
    Planted(LETTER, WORKSHOPS, "全市建有{workshops:shares x}", "shares", "不认识的写法“:shares”", "“share”"),
    Planted(LETTER, WORKSHOPS, "全市建有{workshops:share}", ":share}", "“”不能作 share 的总数", "请改成"),
    Planted(LETTER, WORKSHOPS, "全市建有{workshops:share workshops}", ":share", "“workshops”不能作 share 的总数", "workshops_city"),
    Planted(LETTER, WORKSHOPS, "全市建有{workshops:n 3}", ":n 3", "“workshops”后面不能再写什么", "{workshops}"),
    Planted(LETTER, WORKSHOPS, "全市建有{workshops:list}", "{workshops:list}", "“workshops”不是规定里的清单", "删去 :list"),
    Planted(LETTER, WORKSHOPS, "全市建有{workshop_grant:list}", "{workshop_grant:list}", "“workshop_grant”不是规定里的清单", "删去 :list"),
    Planted(LETTER, WORKSHOPS, "全市约有{technicians_up:n}", ":n}", "“technicians_up”印出来带有约、余等字", "{technicians_up}"),
    Planted(LETTER, WORKSHOPS, "全市建有{as_of:n}", "as_of:n", "“as_of”后面不能再写什么", "{as_of}"),
    Planted(LETTER, "。{workshop_rules}规定", "。{workshop_rules:name}规定", ":name", "不认识的写法“:name”", "number"),
    Planted(LETTER, "number: 云人社函〔2024〕6号", "number: 云人社函[2024]6号", "函[2024]", "发文字号“云人社函[2024]6号”不合格式", "六角括号"),
    Planted(LETTER, "number: 云人社发〔2022〕37号", "number: 云人社发〔2022〕第37号", "第37号", "不合格式", "序号不加“第”"),
    Planted(LETTER, "number: 云人社函〔2024〕6号", "number: 云人社函〔2024〕06号", "06号", "不合格式", "六角括号"),
    Planted(LETTER, "id: review-2023", "id: review-2024", "id: review-2024", "编号“review-2024”与文件名“review-2023”不一样", "id: review-2023"),
    Planted(LETTER, "date: 2024-01-15", "date: 2023-12-30", "date: 2023", "成文日期早于数字的日期", "改 date 或 as_of"),
    Planted(LETTER, "  - part: 人才队伍", "  - {part: 人才队伍, text: 文}", "{part: 人才队伍", "一段要有且只有一种文字", "写一个"),
    Planted(LETTER, "  - part: 人才队伍", "  - {}", "  - {}", "一段要有且只有一种文字", "part、section、point、text"),
    Planted(LETTER, "  - part: 人才队伍", '  - part: " "', '  - part: " "', "文字是空的", "写上文字"),
    Planted(LETTER, "依据{courtesy_rules}，", "", "  courtesy_rules:", "“courtesy_rules”没有用到", "请在文字里写 {courtesy_rules}"),
    Planted(LETTER, "  - part: 人才队伍", '  - part: "人才\\x07队伍"', "x07", "文字里有控制字符", "删去"),
    Planted(LETTER, "  - part: 人才队伍", '  - part: "人才\\t队伍"', '人才\\t', "文字里有控制字符", "删去"),
    Planted(LETTER, "copies: [市委", 'copies: ["\\x00", 市委', "x00", "文字里有控制字符", "删去"),
    Planted(LETTER, "  - part: 人才队伍", "  - prat: 人才队伍", "prat", "不认识的键“prat”", "“part”"),
    Planted(LETTER, "to: 市人民政府办公室\n", "", "id: review-2023", "缺少“to”", "请加上 to"),
    Planted(LETTER, "as_of: 2023-12-31", "as_of: 去年", "as_of: 去年", "“去年”不是这里要的值", "2018-01-01"),
    Planted(LETTER, ", en: Skilled-talent figures of 2023}", "}", "name:", "只有一种语言", "en: English"),
    Planted(LETTER, "  workshop_rules:", "  workshops:", "  workshops:", "“workshops”已经是指标、文件或日期的名称", "换一个名称"),
    Planted(LETTER, "title: [云溪市人力资源和社会保障局, 关于报送2023年技能人才工作数据的复函]", "title: []", "title: []", "没有标题", "至少写一行"),
    Planted(LETTER, "body:", "phrases: {twice: {overlap: workshop_ranks, text: 两级}}\nbody:", "phrases:", "没有带 overlap 的等式“workshop_ranks”", "删去"),
]  # fmt: skip
CITED = ", number: 云人社发〔2022〕37号"


@pytest.mark.parametrize("one", MISTAKES, ids=str)
def test_a_mistake_is_named_with_its_line_and_cure(one: Planted, tmp_path: Path) -> None:
    pack = yunxi(tmp_path)
    line = plant(pack, one)

    found = [each for each in check_pack(pack) if each.file == one.file and each.line == line]

    assert [each.mistake for each in found if one.mistake in each.mistake], check_pack(pack)
    assert any(one.cure in each.cure for each in found)


def test_a_place_s_column_is_that_of_its_brace(tmp_path: Path) -> None:
    pack = yunxi(tmp_path)
    text = (pack / LETTER).read_text(encoding="utf-8")
    (pack / LETTER).write_text(text.replace("{league_medallists}", "{league_winners}"), encoding="utf-8")

    (problem,) = check_pack(pack)

    line = (pack / LETTER).read_text(encoding="utf-8").splitlines()[problem.line - 1]
    assert line[problem.column - 1 :].startswith("{league_winners}")


def test_a_place_in_a_block_has_its_own_line(tmp_path: Path) -> None:
    pack = yunxi(tmp_path)
    text = (pack / LETTER).read_text(encoding="utf-8")
    (pack / LETTER).write_text(text.replace("{chief_technicians}", "{chiefs}"), encoding="utf-8")

    (problem,) = check_pack(pack)

    line = (pack / LETTER).read_text(encoding="utf-8").splitlines()[problem.line - 1]
    assert line[problem.column - 1 :].startswith("{chiefs}")


def test_a_document_without_a_number_is_cited_without_one(tmp_path: Path) -> None:
    pack = yunxi(tmp_path)
    text = (pack / LETTER).read_text(encoding="utf-8").replace(CITED, "", 1)
    (pack / LETTER).write_text(text, encoding="utf-8")
    assert check_pack(pack) == []

    (pack / LETTER).write_text(
        text.replace("。{workshop_rules}规定", "。{workshop_rules:number}规定"), encoding="utf-8"
    )

    (problem,) = check_pack(pack)
    assert "没有写文号" in problem.mistake


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        ("其中{n}个", None),
        ("其中{n}个，共{bases}", None),
        ("其中{n:chinese}个", "“n”后面不能再写什么"),
        ("其中{m}个", "没有名为“m”的指标"),
        ("其中{two_ranks}", "没有名为“two_ranks”的指标"),
    ],
)
@pytest.mark.parametrize("key", ["text", "otherwise"])
def test_a_phrase_has_its_number_and_no_phrases(key: str, text: str, mistake: str | None, tmp_path: Path) -> None:
    import shutil

    pack = tmp_path / "mianyang"
    shutil.copytree(CITIES / "mianyang", pack, ignore=shutil.ignore_patterns("demo.yaml"))
    file = pack / "letters" / "npc-68-2018.yaml"
    old = "    text: （其中{n}个同时为国家级和省级）\n"
    new = f'    text: "{text}"\n' if key == "text" else f'{old}    otherwise: "{text}"\n'
    whole = file.read_text(encoding="utf-8")
    assert whole.count(old) == 1
    file.write_text(whole.replace(old, new), encoding="utf-8")

    found = [each.mistake for each in check_pack(pack)]

    assert len(found) == (mistake is not None)
    assert all(mistake is not None and each.startswith(mistake) for each in found)


def test_a_misspelt_ending_and_a_broken_file_are_named(tmp_path: Path) -> None:
    pack = yunxi(tmp_path)
    (pack / "letters" / "more.yml").write_text("id: more\n", encoding="utf-8")
    (pack / "letters" / "empty.yaml").write_text("", encoding="utf-8")

    assert {(each.file, each.line) for each in check_pack(pack)} == {("letters/more.yml", 1), ("letters/empty.yaml", 1)}


def test_a_pack_without_letters_has_none(tmp_path: Path) -> None:
    pack = yunxi(tmp_path)
    for file in (pack / "letters").iterdir():
        file.unlink()

    assert check_pack(pack) == []
    assert load_pack(pack).letters == {}


def test_letters_are_known_by_id_in_order(tmp_path: Path) -> None:
    pack = yunxi(tmp_path)
    text = (pack / LETTER).read_text(encoding="utf-8")
    (pack / "letters" / "a-first.yaml").write_text(text.replace("id: review-2023", "id: a-first"), encoding="utf-8")

    assert list(load_pack(pack).letters) == ["a-first", "review-2023"]
    assert load_pack(pack).letters["a-first"].file == "letters/a-first.yaml"


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("", []),
        ("甲", ["甲"]),
        ("甲{a}乙", ["甲", Place("a", "", "", 1), "乙"]),
        ("{a:n}", ["", Place("a", "n", "", 0)]),
        ("{ a : share  b }", ["", Place("a", "share", "b", 0)]),
    ],
)
def test_a_text_is_cut_at_its_places(text: str, right: list[object]) -> None:
    assert [one for one in pieces(text) if one != ""] == [one for one in right if one != ""]


@pytest.mark.parametrize(("text", "starts"), [("{a{b}", [0]), ("a}b", [1]), ("{", [0]), ("}{", [0, 1]), ("{a}}", [3]), ("{{a}}", [0, 4])])  # fmt: skip
def test_a_brace_that_opens_or_closes_nothing_is_found_where_it_stands(text: str, starts: list[int]) -> None:
    assert [one.start for one in pieces(text) if isinstance(one, Broken)] == starts


@given(st.text(alphabet="甲乙{}: ab\n", max_size=40))
def test_every_brace_is_accounted_for(text: str) -> None:
    found = list(pieces(text))
    braces = len(re.findall("[{}]", text))

    assert 2 * sum(isinstance(one, Place) for one in found) + sum(isinstance(one, Broken) for one in found) == braces
    assert not any(re.search("[{}]", one) for one in found if isinstance(one, str))
    assert [one.start for one in found if not isinstance(one, str)] == sorted(
        one.start for one in found if not isinstance(one, str)
    )


@given(st.lists(st.text(alphabet="甲乙丙，。", max_size=8), max_size=5))
def test_lines_of_a_block_are_joined_without_spaces(lines: list[str]) -> None:
    assert joined("\n".join(f"  {line}" for line in lines)) == "".join(lines)
