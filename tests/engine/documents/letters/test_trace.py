"""Where every number came from: JSON for programs, a page for readers."""

from __future__ import annotations

import io
import json
import re
from dataclasses import replace

import pytest
from docx import Document

from baigong.engine.base.language import speak
from baigong.engine.documents.letters import Letter, LetterParagraph, Run
from baigong.engine.documents.letters.layout import as_docx
from baigong.engine.documents.letters.trace import as_html, trace
from tests.engine.documents.letters.build import mianyang

KEYS = {"id", "text", "place", "value", "definition", "snapshot", "records"}


@pytest.fixture(scope="module")
def letter() -> Letter:
    return mianyang()


def test_every_place_holds_its_words_in_the_docx(letter: Letter) -> None:
    paragraphs = [one.text for one in Document(io.BytesIO(as_docx(letter))).paragraphs]

    figures = trace(letter)["figures"]

    assert len(figures) >= 66
    for one in figures:
        place = one["place"]
        assert paragraphs[place["paragraph"]][place["start"] : place["end"]] == one["text"], one["id"]


def test_every_figure_of_the_letter_is_traced_once_for_each_place(letter: Letter) -> None:
    printed = [run.text for one in letter.paragraphs for run in one.runs if run.traced]
    places = [tuple(one["place"].values()) for one in trace(letter)["figures"]]

    assert [one["text"] for one in trace(letter)["figures"]] == printed
    assert places == sorted(set(places))


def test_the_documented_shape(letter: Letter) -> None:
    known = json.loads(json.dumps(trace(letter)))

    assert (known["letter"], known["as_of"], known["snapshot"]) == ("npc-68-2018", "2018-08-31", "0123456789ab")
    assert all(one.keys() >= KEYS for one in known["figures"])
    assert {one["snapshot"] for one in known["figures"]} == {"0123456789ab"}
    assert all(isinstance(one["value"], int | float) and isinstance(one["records"], int) for one in known["figures"])


def test_values_are_exact_and_in_the_unit(letter: Letter) -> None:
    known = {one["id"]: one for one in trace(letter)["figures"]}

    assert (known["high_skilled_workers"]["value"], known["high_skilled_workers"]["unit"]) == (79200, "person")
    assert (known["base_funding"]["value"], known["base_funding"]["unit"]) == (21_000_000, "CNY")
    assert (known["excellence_grant_max"]["text"], known["excellence_grant_max"]["value"]) == ("最高100万元", 1_000_000)


def test_what_counts_twice_is_traced_to_its_identity(letter: Letter) -> None:
    (twice,) = [one for one in trace(letter)["figures"] if one["id"] == "base_ranks_make_bases"]

    assert (twice["text"], twice["value"], twice["records"]) == ("1", 1, 1)
    assert "各级基地之和等于基地总数" in twice["definition"]


@pytest.mark.parametrize(
    ("language", "definition", "twice"),
    [
        ("zh", "第68号建议的提出代表", "重复计入的数"),
        ("en", "Deputies who signed proposal 68", "base_ranks_make_bases"),
    ],
)
def test_definitions_are_in_the_reader_s_language(language: str, definition: str, twice: str, letter: Letter) -> None:
    with speak(language):
        figures = trace(letter)["figures"]

    assert figures[0]["definition"] == definition
    assert figures[0]["text"] == "3位代表"
    assert twice in {str(one[key]) for one in figures for key in ("title", "id")}


def test_no_definition_is_a_query(letter: Letter) -> None:
    assert not any(re.search(r"SELECT|count\(|:since|=", one["definition"]) for one in trace(letter)["figures"])


def test_each_number_of_the_page_leads_to_its_row_and_back(letter: Letter) -> None:
    page = as_html(letter)
    count = len(trace(letter)["figures"])

    for number in range(1, count + 1):
        assert page.count(f'<a id="text-{number}" href="#figure-{number}">') == 1
        assert page.count(f'<tr id="figure-{number}">') == 1
        assert page.count(f'<a href="#text-{number}">') == 1
    assert page.count("<tr id=") == count


def test_the_page_is_the_letter(letter: Letter) -> None:
    page = as_html(letter)
    shown = [re.sub("<[^>]+>", "", one) for one in re.findall(r'<p class="[a-z]+">(.*?)</p>', page)]

    assert shown == [letter.issuer, *(one.text for one in letter.paragraphs)]


def test_the_page_stands_alone_and_speaks_the_reader_s_language(letter: Letter) -> None:
    with speak("zh"):
        chinese = as_html(letter)
    with speak("en"):
        english = as_html(letter)

    assert '<html lang="zh-Hans">' in chinese
    assert '<html lang="en">' in english
    assert "Deputies who signed proposal 68" in english
    for page in (chinese, english):
        assert not re.search(r"<script|<link|src=|https?:|@import|url\(", page)
        assert page.startswith("<!DOCTYPE html>")


def test_what_a_template_says_is_no_markup(letter: Letter) -> None:
    paragraph = LetterParagraph("text", (Run("<b>&\"'</b>"),))
    page = as_html(replace(letter, issuer="<i>局</i>", paragraphs=(paragraph,)))

    assert "<b>" not in page
    assert "<i>" not in page
    assert "&lt;b&gt;&amp;" in page
