"""Who is entitled and has not asked: the page says what the engine finds, by county, then by id."""

from __future__ import annotations

import html
import re
from datetime import date

import pytest
from django.test import Client

from baigong.engine.policy import unclaimed
from baigong.engine.policy.unclaimed.result import Unclaimed
from baigong.engine.warehouse import Snapshot
from tests.web.demo import DAY

SUBSIDY = "/desk/unclaimed/skill-upgrade-subsidy/"


@pytest.fixture(scope="module")
def found(snapshot: Snapshot) -> Unclaimed:
    """As the engine says."""
    return unclaimed("mianyang", DAY, snapshot=snapshot.directory)


def words(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", answer.content.decode())))


def test_the_heading_is_the_sum(officer: Client, found: Unclaimed) -> None:
    total = sum(one.subjects for one in found.policies)
    assert total > 100
    assert f"{total:,} 项次应享未享" in words(officer, f"/desk/unclaimed/?as-of={DAY}")


def test_every_policy_and_county_has_its_number(officer: Client, found: Unclaimed) -> None:
    page = officer.get(f"/desk/unclaimed/?as-of={DAY}").content.decode()
    for one in found.policies:
        for place in one.places:
            address = f"/desk/unclaimed/{one.policy}/?as-of={DAY}&amp;county={place.county or 'unknown'}"
            cell = re.search(rf'<a href="{re.escape(address)}" [^>]*>([\d,]+)</a>', page)
            assert cell, address
            assert cell[1] == f"{place.subjects:,}"


def test_policies_that_cannot_be_told_are_named(officer: Client, found: Unclaimed) -> None:
    page = officer.get(f"/desk/unclaimed/?as-of={DAY}").content.decode()
    listed = page.split("查不了的政策")[1]
    assert set(re.findall(r'href="/policies/([a-z-]+)/"', listed)) == set(found.undeclared)


def test_the_ids_of_a_county_are_those_of_the_engine(officer: Client, found: Unclaimed) -> None:
    one = next(each for each in found.policies if each.policy == "skill-upgrade-subsidy")
    place = min(one.places, key=lambda each: each.subjects)
    page = officer.get(f"{SUBSIDY}?as-of={DAY}&county={place.county}").content.decode()
    assert re.findall(r"<tr><td>(\d+)</td>", page) == [str(key) for key in place.ids][:100]
    assert f"{place.subjects:,} 个对象应享未享" in page


def test_pages_go_through_all_ids_once(officer: Client, found: Unclaimed) -> None:
    one = next(each for each in found.policies if each.policy == "skill-upgrade-subsidy")
    seen: list[str] = []
    address: str | None = f"{SUBSIDY}?as-of={DAY}"
    while address:
        page = officer.get(address).content.decode()
        seen += re.findall(r"<tr><td>(\d+)</td>", page)
        following = re.search(r'<a href="([^"]+)" rel="next">', page)
        address = html.unescape(following[1]) if following else None
    assert sorted(seen) == sorted(str(key) for place in one.places for key in place.ids)


@pytest.mark.parametrize(("page", "first"), [("0", 1), ("-3", 1), ("x", 1), ("99999", None), ("9" * 30, 1)])
def test_a_page_that_is_not_there_is_the_nearest(officer: Client, page: str, first: int | None) -> None:
    text = words(officer, f"{SUBSIDY}?as-of={DAY}&page={page}")
    shown = re.search(r"第 (\d+)–(\d+) 个，共 ([\d,]+) 个", text)
    assert shown
    assert int(shown[1]) == first if first else shown[2] == shown[3].replace(",", "")


def test_a_county_that_is_not_there_has_nobody(officer: Client) -> None:
    assert "没有应享未享的对象。" in words(officer, f"{SUBSIDY}?as-of={DAY}&county=999999")


def test_no_names_are_shown(officer: Client) -> None:
    page = words(officer, f"{SUBSIDY}?as-of={DAY}")
    assert "不写姓名" in words(officer, f"/desk/unclaimed/?as-of={DAY}")
    rows = page.split("对象编号")[1].split("第 1–")[0]
    assert re.fullmatch(r"( 县市区 金额)?( \d+ \S+ [\d,]+ 元)+ ", rows), rows[:200]


@pytest.mark.parametrize(
    ("day", "said"),
    [("yesterday", "截至日期"), ("2030-01-01", "晚于快照的日期"), ("1900-01-01", "早于本市最早的记录")],
)
def test_a_wrong_day_is_said_and_stays_in_its_field(officer: Client, day: str, said: str) -> None:
    for address in ("/desk/unclaimed/", SUBSIDY):
        answer = officer.get(f"{address}?as-of={day}")
        assert answer.status_code == 400
        page = answer.content.decode()
        assert said in page
        assert f'value="{day}"' in page


def test_a_policy_without_a_list_is_said(officer: Client) -> None:
    for name in ("none", "contest-award"):
        answer = officer.get(f"/desk/unclaimed/{name}/")
        assert answer.status_code == 404
        assert f"没有政策“{name}”的应享未享清单" in answer.content.decode()


def test_without_a_day_it_is_today(officer: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "截至 2018年9月4日" in words(officer, "/desk/unclaimed/")
    monkeypatch.setenv("BAIGONG_TODAY", date(2018, 5, 1).isoformat())
    assert "截至 2018年5月1日" in words(officer, "/desk/unclaimed/")


def test_english(officer: Client) -> None:
    page = words(officer, f"/en/desk/unclaimed/?as-of={DAY}")
    assert "entitlements not claimed" in page
    assert "Skill-upgrade subsidy" in page
