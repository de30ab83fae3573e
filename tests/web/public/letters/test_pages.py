"""Our letters on screen: every number leads to its definition, and the files are those of the command."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from django.test import Client
from playwright.sync_api import Page, expect

from baigong.engine.pack.model import Pack
from tests.web.public.conftest import OpenDemo

ONE = "/letters/npc-68-2018/"
Axe = Callable[[Page], list[str]]


def test_the_list_names_every_letter(visitor: Client, city: Pack) -> None:
    text = visitor.get("/letters/").content.decode()
    assert len(re.findall(r'href="/letters/[^"]+/"', text)) == len(city.letters)
    assert "绵人社函〔2018〕347号" in text


def test_every_figure_of_the_city_is_linked_from_its_letter(visitor: Client, city: Pack) -> None:
    text = visitor.get(ONE).content.decode()
    linked = set(re.findall(r'href="/figures/([a-z0-9_]+)/\?as-of=2018-08-31"', text))
    assert linked == {one.id for one in city.indicators}


def test_every_link_leads_to_a_page(visitor: Client) -> None:
    text = visitor.get(ONE).content.decode()
    addresses = sorted(set(re.findall(r'href="(/figures/[^"]+)"', text)))
    assert len(addresses) == 65
    for address in addresses[::8]:
        assert visitor.get(address).status_code == 200, address


def test_the_word_file_has_the_words_of_the_page(visitor: Client) -> None:
    answer = visitor.get("/letters/npc-68-2018.docx")
    assert "attachment" in answer.headers["Content-Disposition"]
    assert zipfile.is_zipfile(io.BytesIO(answer.content))
    words = [one.text for one in docx.Document(io.BytesIO(answer.content)).paragraphs if one.text]
    page = re.sub(r"<[^>]+>", "", visitor.get(ONE).content.decode().split("<article")[1].split("</article>")[0])
    for line in words:
        assert line in page
    assert len(words) > 30


def test_the_trace_has_all_figures(visitor: Client, city: Pack) -> None:
    answer = visitor.get("/letters/npc-68-2018.trace.json")
    figures = json.loads(answer.content)["figures"]
    assert {one.id for one in city.indicators} <= {one["id"] for one in figures}


def test_an_unknown_letter_is_said(visitor: Client) -> None:
    for address in ("/letters/none/", "/letters/none.docx", "/letters/none.trace.json"):
        answer = visitor.get(address)
        assert answer.status_code == 404
        assert "没有编号为“none”的公文" in answer.content.decode()


def test_without_a_snapshot_the_page_says_what_to_do(
    client: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, db: None
) -> None:
    monkeypatch.setenv("BAIGONG_HOME", str(tmp_path))
    answer = client.get(ONE)
    assert answer.status_code == 503
    assert "baigong snapshot" in answer.content.decode()
    assert client.get("/letters/").status_code == 200


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_only_reading_is_answered(visitor: Client, method: str) -> None:
    for address in ("/letters/", ONE, "/letters/npc-68-2018.docx"):
        assert getattr(visitor, method)(address).status_code == 405


def test_the_name_of_nobody_else_stands_in_it(visitor: Client) -> None:
    text = visitor.get(ONE).content.decode()
    assert "郑章辉" in text
    assert "联系电话" not in text


def test_a_number_leads_to_its_definition(open_demo: OpenDemo) -> None:
    page = open_demo(ONE)
    page.get_by_role("article").get_by_role("link", name="13个").first.click()
    page.wait_for_url("**/figures/bases/?as-of=2018-08-31")
    expect(page.get_by_role("heading", level=1)).to_have_text("高技能人才培训基地")


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("address", ["/letters/", ONE, "/en" + ONE])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(
    open_demo: OpenDemo, axe: Axe, address: str, width: int
) -> None:
    page = open_demo(address, width=width, dark=width == 390)
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
