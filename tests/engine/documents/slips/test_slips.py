"""Whole letters: clean ones are left in peace, each fault is found at its place."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.engine.documents.slips.letters import marked, names, paper, slips

LETTER = """云人社函〔2019〕21号
云州市人力资源和社会保障局
关于市六届人大三次会议第35号建议答复的函
尊敬的周代表：
您提出的《关于办好职业技能大赛的建议》（第35号建议）收悉，现答复如下：
一、基本情况
截至2019年6月，全市共建成实训基地12个，其中国家级2个、省级4个、市级6个。共有来自企业、院校的1300余名选手参赛，人均补贴约1500元。
（一）关于“扩大规模、提高层次”的问题
1.我市自2015年起，每两年举办一届大赛，至今已举办三届，合格率由60%提高到75%，提高15个百分点。
2.根据《关于加强技能培训的通知》（川人社发〔2018〕12号），为了了解需求，以服务企业为目的的调研已经开展，超过50家企业参与，在实训基地(CNC)完成。
二、下步打算
下一步，我市将加强统筹、加大投入，一步一步把工作做实。“十四五”期间，计划培训2万人次。
特此函复。
云州市人力资源和社会保障局
2019年7月4日
（联系人：某某；联系电话：0816-1234567）
抄送：市人大常委会人代工委，市政府督查室。"""

FAULTS = [
    ("截至2019年6月", "截止2019年6月", "until", "截止"),
    ("院校的1300余名", "院校的的1300余名", "doubled_word", "的的"),
    ("〔2019〕21号", "[2019]21号", "document_number_brackets", "[2019]21号"),
    ("〔2019〕21号", "〔2019〕021号", "document_number_form", "〔2019〕021号"),
    ("川人社发〔2018〕12号", "川人社发（2018）12号", "document_number_brackets", "（2018）12号"),
    ("市级6个。", "市级6个。。", "doubled_marks", "。。"),
    ("省级4个、", "省级4个、、", "doubled_marks", "、、"),
    ("提高15个百分点。\n", "提高15个百分点\n", "paragraph_end", None),
    ("计划培训2万人次。", "计划培训2万人次", "paragraph_end", None),
    ("计划培训2万人次。\n特此函复。", "计划培训2万人次，\n特此函复。", "comma_end", "，"),
    ("现答复如下：\n一、", "现答复如下，\n一、", "comma_end", "，"),
    ("（第35号建议）", "（第35号建议", "pairs", "（"),
    ("《关于加强技能培训的通知》", "《关于加强技能培训的通知", "pairs", "《"),
    ("“十四五”", "“十四五", "pairs", "“"),
    ("二、下步打算", "二，下步打算", "list_first", "二，"),
    ("一、基本情况", "一.基本情况", "list_first", "一."),
    ("（一）关于", "（一）、关于", "list_second", "（一）、"),
    ("1.我市", "1、我市", "list_third", "1、"),
    ("约1500元", "约1500元左右", "about_about", "约1500元左右"),
    ("超过50家", "超过50余家", "about_more", "超过50余"),
    ("超过50家", "超过50家以上", "more_more", "超过50家以上"),
    ("提高15个百分点", "提高15%", "percentage_points", "提高15%"),
    ("2019年7月4日", "2019年7月4号", "day_as_number", "7月4号"),
    ("2019年7月4日", "2019年07月4日", "zero_in_date", "07月4日"),
    ("2019年7月4日", "二○一九年七月四日", "zero_in_year", "二○一九年"),
    ("2019年7月4日", "2019.7月4日", "mixed_date", "2019.7月4日"),
    ("1300余名", "1３00余名", "mixed_width", "1３00"),
    ("收悉，现", "收悉,现", "half_width_marks", ","),
    ("（川人社发〔2018〕12号）", "(川人社发〔2018〕12号)", "half_width_brackets", None),
    ("尊敬的周代表：", "尊敬的周代表", "salutation", None),
    ("下一步，我市将", "下一步，我市我市将", "doubled_phrase", "我市我市"),
    ("把工作做实", "把布署做实", "misspelt", "布署"),
    ("2万人次", "2万人人次", "unit_twice", None),
]


def test_a_clean_letter_has_no_slip() -> None:
    assert slips(LETTER) == []


@pytest.mark.parametrize(("right", "wrong", "rule", "words"), FAULTS, ids=[one[1] for one in FAULTS])
def test_each_fault_is_found_and_nothing_else(right: str, wrong: str, rule: str, words: str | None) -> None:
    assert right in LETTER
    text = LETTER.replace(right, wrong, 1)
    assert set(names(text)) == {rule}
    assert words is None or words in marked(text)


def test_the_cure_is_what_to_write() -> None:
    (finding,) = slips("截止2018年8月，全市共有86个。")
    assert finding.cure == "改为“截至”"
    assert "截止" in finding.message


@pytest.mark.parametrize("wrong", ["[2018]12号", "（2018）第012号", "〔2018]12号", "[ 2018〕12号", "【2018年】12号"])
def test_a_document_number_is_written_out_as_it_should_be(wrong: str) -> None:
    (finding,) = slips(f"根据川人社发{wrong}文件精神，工作有序推进。")
    assert (finding.rule, finding.cure) == ("document_number_brackets", "改为“〔2018〕12号”")


def test_places_are_offsets_of_the_text() -> None:
    text = "工作有序推进。\n\n来自企业的的选手参赛。"
    (finding,) = slips(text)
    assert text[finding.start : finding.end] == "的的"
    assert finding.cure == "改为“的”"


def test_a_doubled_phrase_is_cured_by_one_of_it() -> None:
    (finding,) = slips("人力资源部门人力资源部门负责落实。")
    assert finding.cure == "改为“人力资源部门”"


def test_slips_come_in_the_order_of_their_places() -> None:
    found = slips("一.情况\n截止2018年8月，来自企业的的选手，，参赛。\n本市帐户已开。")
    assert [one.rule for one in found] == ["list_first", "until", "doubled_word", "doubled_marks", "misspelt"]
    assert [one.start for one in found] == sorted(one.start for one in found)


def test_words_of_a_name_are_not_ours() -> None:
    assert names("《关于截止2018年8月其它同志帐户的说明》已经印发。") == []
    assert "document_number_brackets" in names("《转发川人社发[2018]12号文件的通知》已经印发。")


def test_tables_have_ways_of_their_own() -> None:
    assert names("2018年09月04日", cells=True) == []
    assert names("1、培训", cells=True) == []
    assert names("1、培训机构，完成情况良好，已经验收", cells=True) == []


@pytest.mark.parametrize(
    ("end", "words"),
    [
        ("居于参赛市州第一名", "居于参赛市州第一名"),
        ("成效明显", "成效明显"),
        ("职工、学员和教师共1100余人", "学员和教师共1100余人"),
        ("培训质量和培训规模都比去年有了很大的提高", "年有了很大的提高"),
    ],
)
def test_a_missing_stop_is_shown_by_the_last_clause_where_it_is_short(end: str, words: str) -> None:
    text = f"第一段写完了，句号在这里。\n我市选手在全国比赛中奋力拼搏，斩获金牌4枚；队伍建设得到加强，{end}\n第二段也写完了，句号在这里。"
    assert marked(text) == [words]


@pytest.mark.parametrize(
    ("clause", "rules", "words"),
    [
        ("位置参赛市州第一名", {"paragraph_end", "placed"}, {"位置参赛市州第一名", "位置"}),
        ("使来自企业的的选手受益", {"paragraph_end", "doubled_word"}, {"使来自企业的的选手受益", "的的"}),
        ("资金已经拔付", {"paragraph_end", "misspelt"}, {"资金已经拔付", "拔付"}),
    ],
)
def test_a_missing_stop_hides_no_slip_of_its_clause(clause: str, rules: set[str], words: set[str]) -> None:
    text = f"第一段写完了，句号在这里。\n我市选手在全国技能比赛中奋力拼搏，先后斩获金牌4枚、银牌7枚，{clause}\n第二段也写完了，句号在这里。"
    assert set(names(text)) == rules
    assert set(marked(text)) == words


def test_headings_and_titles_need_no_stop() -> None:
    text = "关于加快推进职业培训，进一步完善激励机制的若干意见"
    for kind in ("title", "heading", "header", "footnote"):
        assert names(text, {0: kind}) == []


@pytest.mark.parametrize(
    "line",
    [
        "市长在大会上作报告，会场座无虚席。本报记者 王某 摄",
        "市长在大会上作报告，会场座无虚席。日报记者 王某摄",
        "市长在大会上作报告，会场座无虚席。通讯员 王某",
        "责任单位：市教育局、市财政局、市人力资源社会保障局，各县、区人民政府",
        "牵头部门：市教育局、市财政局、市人力资源社会保障局，各县、区人民政府",
    ],
)
def test_credits_and_lists_of_offices_need_no_stop(line: str) -> None:
    text = f"第一段写完了，句号在这里。\n{line}\n第二段也写完了，句号在这里。"
    assert names(text) == []
    assert names(text.replace(line, "市长在大会上作报告，会场座无虚席。掌声十分热烈，经久不息")) == ["paragraph_end"]


def test_lines_broken_anywhere_are_no_paragraphs() -> None:
    lines = [
        "全市共建成实训基地，其中国家级的有",
        "两个，省级的有四个，市级的有六个，并且",
        "已经全部验收，投入使用情况良好，企业",
        "和院校都很满意，下一步将继续加大投入。",
    ]
    assert names("\n".join(lines)) == []


def test_neighbours_that_end_alike_are_a_style() -> None:
    assert names("加强组织领导，明确责任分工，抓好落实\n加大培训力度，提高培训质量，抓好督查") == []


def test_a_quotation_of_several_paragraphs_closes_once() -> None:
    assert names("“第一段的引文，说得很好。\n“第二段的引文，说得也好。”") == []
    assert names("“第一段的引文，说得很好。\n第二段没有引号，说得也好。") == ["pairs"]


def test_a_bracket_may_close_on_a_later_line() -> None:
    assert names("全市共有高级工（含技师\n和高级技师）6.8万人。") == []
    assert "pairs" in names("全市共有高级工（含技师\n" + "工作有序推进。\n" * 8 + "和高级技师）6.8万人。")


@pytest.mark.parametrize(
    "words", ["天天", "好好", "人人", "常常", "层层", "步步", "家家", "处处", "年年", "种种", "刚刚", "仅仅", "多多"]
)
def test_characters_that_stand_twice_by_nature(words: str) -> None:
    assert names(f"全市上下{words}努力。") == []


def test_one_slip_is_said_once() -> None:
    assert len(slips("绵府发[2018年]012号文件已印发。")) == 1


@pytest.mark.parametrize("text", ["", "\n", "\n\n\n", " ", "。", "（", "》", "“", "的的", "截止"])
def test_small_texts_do_no_harm(text: str) -> None:
    for one in slips(text):
        assert 0 <= one.start < one.end <= len(text)


@settings(max_examples=60, deadline=None)
@given(
    st.text(
        alphabet="截止的了和我市，。、；：（）《》“”[]〔〕()2018年月日号第0约近余以上%一二三名选手 \n", max_size=120
    )
)
def test_no_text_breaks_it(text: str) -> None:
    found = slips(text)
    assert [(one.start, one.end) for one in found] == sorted((one.start, one.end) for one in found)
    for one in found:
        assert 0 <= one.start < one.end <= len(text)
        assert one.message


@settings(max_examples=60, deadline=None)
@given(st.integers(min_value=0, max_value=len(LETTER) - 1))
def test_a_letter_cut_anywhere_does_no_harm(place: int) -> None:
    for one in slips(LETTER[:place]):
        assert one.end <= place


@settings(max_examples=60, deadline=None)
@given(st.integers(min_value=2, max_value=6))
def test_a_letter_said_again_has_no_more_slips(times: int) -> None:
    assert slips("\n".join([LETTER] * times)) == []


def test_the_document_alone_is_asked() -> None:
    assert paper("截止目前，已有20家。").quantities == ()
