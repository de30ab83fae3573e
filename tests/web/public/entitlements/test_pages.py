"""*What can I get?* without a browser: the pages in their order, errors, change and back."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from tests.web.public.entitlements.conftest import HERE, ZHANG, Post, heading, shown, travelling

TITLES = {
    "official": "您是在编人员吗？",
    "class": "您读完了哪个班？",
    "completed": "哪一天结业？",
    "fee": "交了多少学费？",
    "months": "缴了几个月失业保险？",
    "distance": "住处离夜校多远？",
}


def asked(answer: Any) -> str:
    """Which question the page asks."""
    return next(name for name, title in TITLES.items() if title == heading(answer))


def fields(name: str, text: str) -> dict[str, str]:
    """What a browser sends for an answer."""
    if name != "completed" or text == "unknown":
        return {"answer": text}
    return dict(zip(("answer-year", "answer-month", "answer-day"), text.split("-"), strict=True))


def test_the_first_page_says_who_may_ask_and_that_nothing_is_kept(school: None, client: Client) -> None:
    answer = client.get("/entitlements/")
    assert heading(answer) == "我能享受什么"
    assert "不用登录，什么也不保存" in shown(answer)
    assert f'href="{HERE}"' in shown(answer)
    assert "我是夜校学员" in shown(answer)
    assert "核对 2 项政策" in shown(answer)


def test_the_first_page_is_complete_in_english(school: None, client: Client) -> None:
    answer = client.get("/en/entitlements/")
    assert "I attend evening school" in shown(answer)
    assert 'href="/en/entitlements/learner/"' in shown(answer)


def test_questions_come_one_by_one_until_the_answers_are_shown(post: Post, client: Client) -> None:
    answer = client.get(HERE)
    for count in range(len(ZHANG)):
        texts = travelling(answer)
        assert len(texts) == count
        name = asked(answer)
        assert name not in texts
        answer = post(texts, question=name, **fields(name, ZHANG[name]))
        assert answer.status_code == 200
    assert heading(answer) == "请看看您的回答"
    assert travelling(answer) == ZHANG
    for text in ("否", "中级班", "2024年3月20日", "1,500 元", "12 个月", "15 公里"):
        assert text in shown(answer)


def test_a_question_says_why_it_is_asked_and_where_the_answer_is(post: Post) -> None:
    answer = shown(post({}, question="official", go="show"))
    assert "为什么问</b> 在编人员不享受补助" in answer
    assert "哪里能查到</b> 看劳动合同" in answer
    assert 'aria-describedby="hint"' in answer


def test_the_result_names_amount_article_and_next_step(post: Post) -> None:
    answer = post(ZHANG, go="result", at="check")
    assert heading(answer) == "您可以享受 1 项：夜校学费补助"
    page = shown(answer)
    assert "1,200 元" in page
    assert "县区一年的资金" in page
    assert "到夜校办公室申请" in page
    assert "示例人社发〔2024〕6号" in page
    assert "2024年6月30日" in page


def test_the_result_always_names_what_is_refused_and_why(post: Post) -> None:
    answer = post(ZHANG | {"official": "yes"}, go="result", at="check")
    assert heading(answer) == "按您的回答，现在没有可以享受的"
    refused = shown(answer).split('id="refused"')[1]
    assert "夜校学费补助" in refused
    assert "机关事业单位在编人员" in refused
    assert "夜校交通补助" in refused


def test_the_result_names_what_is_missing_and_who_supplies_it(post: Post) -> None:
    answer = post(ZHANG | {"months": "unknown"}, go="result", at="check")
    assert heading(answer) == "还不能判断您能享受什么"
    unknown = shown(answer).split('id="unknown"')[1]
    assert "缺：失业保险缴费月数" in unknown
    assert "由社会保险经办机构提供" in unknown
    assert 'name="change" value="months"' in unknown


def test_the_result_can_be_seen_before_all_is_answered(post: Post) -> None:
    answer = post({"official": "no"}, go="result", at="question", question="class")
    assert answer.status_code == 200
    assert "还不能判断" in heading(answer)


def test_nobody_is_asked_for_what_no_longer_matters(post: Post) -> None:
    answer = post({}, question="official", answer="yes")
    assert heading(answer) == "请看看您的回答"


def test_i_do_not_know_is_an_answer(post: Post) -> None:
    radio = post({}, question="official", answer="unknown")
    assert travelling(radio) == {"official": "unknown"}
    button = post({"official": "no"}, question="fee", answer="abc", go="unknown")
    assert travelling(button) == {"official": "no", "fee": "unknown"}
    rest = dict.fromkeys(ZHANG, "unknown")
    answer = post(rest, go="result")
    assert shown(answer).count("我不知道</dd>") == len(rest)


@pytest.mark.parametrize(
    ("question", "sent", "told", "field"),
    [
        ("official", {}, "请选择一项", "answer"),
        ("official", {"answer": "maybe"}, "请选择", "answer"),
        ("class", {"answer": "特级班"}, "请选择一项", "answer"),
        ("months", {}, "请填写答案", "answer"),
        ("months", {"answer": "三年"}, "请用阿拉伯数字写一个整数", "answer"),
        ("months", {"answer": "999"}, "请写 0 到 720 之间的数", "answer"),
        ("fee", {"answer": "1.234"}, "请用阿拉伯数字写金额", "answer"),
        ("completed", {}, "请填写答案", "answer-year"),
        ("completed", {"answer-year": "2024"}, "请写一个真实的日期", "answer-year"),
        ("completed", fields("completed", "2024-02-30"), "请写一个真实的日期", "answer-year"),
    ],
)
def test_a_wrong_answer_is_told_at_its_field_and_kept(
    post: Post, question: str, sent: dict[str, str], told: str, field: str
) -> None:
    answer = post({"official": "no"} if question != "official" else {}, question=question, **sent)
    assert answer.status_code == 400
    page = shown(answer)
    assert "<title>错误：" in page
    assert page.count(told) == 2
    assert f'href="#{field}"' in page
    assert f'id="{field}"' in page
    assert 'aria-describedby="hint answer-error"' in page
    for text in sent.values():
        if question not in {"official", "class"}:
            assert f'value="{text.lstrip("0")}"' in page
    assert question not in travelling(answer)


def test_a_date_may_leave_zeros_out(post: Post) -> None:
    answer = post({"official": "no"}, question="completed", answer_year="2024", answer_month="3", answer_day="7")
    assert travelling(answer)["completed"] == "2024-03-07"


def test_a_phone_s_wide_digits_are_read(post: Post) -> None:
    assert post({"official": "no"}, question="months", answer="３６").status_code == 200


def test_back_goes_to_the_question_before_with_its_answer(post: Post) -> None:
    answer = post({"official": "no", "class": "高级班"}, question="months", go="back")
    assert asked(answer) == "class"
    assert 'value="高级班" checked' in shown(answer)
    assert travelling(answer) == {"official": "no", "class": "高级班"}
    answer = post(travelling(answer), question="class", go="back")
    assert asked(answer) == "official"
    answer = post(travelling(answer), question="official", answer="no")
    assert travelling(answer) == {"official": "no", "class": "高级班"}


def test_back_from_the_first_question_is_the_first_page(post: Post) -> None:
    answer = post({}, question="official", go="back")
    assert answer.status_code == 303
    assert answer.headers["Location"] == "/entitlements/"
    assert post({}, "/en" + HERE, question="official", go="back").headers["Location"] == "/en/entitlements/"


def test_back_from_the_list_is_the_last_question_and_from_the_result_the_list(post: Post) -> None:
    assert asked(post(ZHANG, at="check", go="back")) == "distance"
    assert heading(post(ZHANG, at="result", go="back")) == "请看看您的回答"


def test_an_answer_is_changed_from_the_list(post: Post) -> None:
    answer = post(ZHANG, change="fee", at="check")
    assert asked(answer) == "fee"
    assert 'value="1500"' in shown(answer)
    assert 'name="changing"' in shown(answer)
    assert heading(post(ZHANG, question="fee", changing="1", go="back")) == "请看看您的回答"
    changed = post(ZHANG, question="fee", changing="1", answer="700")
    assert heading(changed) == "请看看您的回答"
    assert travelling(changed) == ZHANG | {"fee": "700"}
    assert list(travelling(changed)) == list(ZHANG)
    assert "700 元" in shown(post(travelling(changed), go="result"))


def test_a_change_that_needs_more_asks_more(post: Post) -> None:
    answer = post({"official": "no"}, question="official", changing="1", answer="no")
    assert asked(answer) != "official"


def test_the_other_language_shows_the_same_page_with_the_same_answers(post: Post) -> None:
    texts = {"official": "no", "class": "中级班"}
    page = shown(post(texts, question="fee", answer="x"))
    assert 'form="kept" formaction="/en/entitlements/learner/"' in page
    english = post(texts, "/en" + HERE, question="fee", at="question", go="show")
    assert heading(english) == "How much did you pay?"
    assert travelling(english) == texts
    assert "Please check" in heading(post(ZHANG, "/en" + HERE, at="check", go="show")) or heading(
        post(ZHANG, "/en" + HERE, at="check", go="show")
    )
    result = post(ZHANG, "/en" + HERE, at="result", go="show")
    assert "Evening-school tuition grant" in shown(result)
    assert "1,200 yuan" in shown(result)


def test_english_writes_the_day_first(post: Post) -> None:
    page = shown(post({"official": "no"}, "/en" + HERE, question="completed", go="show"))
    assert page.index("answer-day") < page.index("answer-month") < page.index("answer-year")
    chinese = shown(post({"official": "no"}, question="completed", go="show"))
    assert chinese.index("answer-year") < chinese.index("answer-month") < chinese.index("answer-day")


def test_an_answer_before_that_cannot_be_read_is_asked_again(post: Post) -> None:
    answer = post({"official": "no", "months": "<b>"}, question="fee", answer="5")
    assert answer.status_code == 400
    assert asked(answer) == "months"
    assert "<b>" not in shown(answer).split("<main")[1].replace("<b>为什么问", "").replace("<b>哪里能查到", "")
    assert travelling(answer) == {"official": "no"}


def test_questions_that_are_none_of_ours_are_left_out(post: Post) -> None:
    answer = post({"official": "no", "nonsense": "1"}, question="other", answer="5", go="dance", at="nowhere")
    assert answer.status_code == 200
    assert travelling(answer) == {"official": "no"}


def test_an_unknown_profile_is_not_found(school: None, client: Client) -> None:
    for answer in (client.get("/entitlements/nobody/"), client.post("/entitlements/nobody/")):
        assert answer.status_code == 404
        assert "没有这一类问题" in shown(answer)


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_other_methods_are_refused(school: None, client: Client, method: str) -> None:
    assert getattr(client, method)(HERE).status_code == 405
    assert client.post("/entitlements/").status_code == 405


def test_a_city_without_questions_says_so(
    client: Client, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    monkeypatch.setenv("BAIGONG_CITY", str(tmp_path_factory.mktemp("bare")))
    answer = client.get("/entitlements/")
    assert answer.status_code == 200
    assert "这座城市还没有可以回答的问题" in shown(answer)
