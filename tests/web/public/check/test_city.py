"""The city's figures are kept for each language apart: a title is never another visitor's."""

from __future__ import annotations

import pytest
from django.test import Client

from baigong.web.public.check import city

WRONG = "关于基地建设情况的函\n全市有高技能人才培训基地12个。\n绵阳市人力资源和社会保障局\n2018年9月3日\n"
TITLES = {"/check/": "“高技能人才培训基地”为 13", "/en/check/": "“High-skilled training bases” is 13"}


@pytest.fixture(autouse=True)
def nothing_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(city, "_figures", type(city._figures)(8))


@pytest.mark.parametrize("order", [("/check/", "/en/check/"), ("/en/check/", "/check/")], ids=" ".join)
def test_each_visitor_reads_titles_in_their_language(visitor: Client, order: tuple[str, str]) -> None:
    for address in (*order, *order):
        shown = visitor.post(address, {"text": WRONG}).content.decode()
        for other, title in TITLES.items():
            assert (title in shown) == (other == address), (address, title)
