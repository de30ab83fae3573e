"""The HTML page: one file, safe, readable without colour."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baigong.engine.documents.model import Cell, Paragraph, Relation, Report
from baigong.engine.documents.showing import as_html
from tests.engine.documents.showing.reports import TEXT, about, aside, document, example, quantity, report, slip, table

VOID = {"meta", "br"}


class Page(HTMLParser):
    """What stands in the page: tags with their attributes, text, ids, links; complains of tags that do not close."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text: dict[str, str] = {}
        self.wrong: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)

    def handle_data(self, data: str) -> None:
        for tag in set(self.open):
            self.text[tag] = self.text.get(tag, "") + data

    @property
    def ids(self) -> list[str]:
        return [name for _tag, found in self.tags if (name := found.get("id"))]

    @property
    def links(self) -> list[str]:
        return [name for tag, found in self.tags if tag == "a" and (name := found.get("href"))]

    def classes(self, tag: str) -> list[str]:
        return [found.get("class") or "" for name, found in self.tags if name == tag]


def page(of: Report) -> Page:
    return Page(as_html(of))


def test_the_heading_is_the_answer() -> None:
    found = page(example())
    assert found.text["h1"] == "1 处自相矛盾，1 处文字疏漏"
    assert found.text["title"] == "1 处自相矛盾，1 处文字疏漏"


def test_every_tag_is_closed_and_every_id_is_one_places() -> None:
    for of in (example(), report(document("")), report(table([["项目", "数量"], ["", "13个"]]))):
        found = page(of)
        assert (found.wrong, found.open) == ([], [])
        assert len(set(found.ids)) == len(found.ids)


def test_every_link_leads_somewhere_on_the_page() -> None:
    found = page(example())
    assert found.links
    assert all(link.startswith("#") for link in found.links)
    assert {link[1:] for link in found.links} <= set(found.ids)


def test_each_finding_is_linked_from_its_marks_and_back() -> None:
    found = page(example())
    for number in (1, 2):
        assert f"f{number}" in found.ids
        assert f"m{number}" in found.ids
        assert f"#f{number}" in found.links
        assert f"#m{number}" in found.links


def test_the_letter_itself_is_shown_in_order() -> None:
    text = re.sub(r"[①②?\s]", "", page(example()).text["article"])
    assert text == re.sub(r"\s", "", TEXT)


def test_nothing_depends_on_colour_alone() -> None:
    html = as_html(example({"pack": "p", "snapshot": "s", "as_of": "2023-08-31"}))
    article = html[html.index("<article") : html.index("</article>")]
    assert article.count(">②</a>") == 4
    assert "<sup>?</sup>" in article
    assert "✓" in article
    assert "与本市记录一致" in article


def test_a_finding_says_its_kind_what_is_wrong_and_what_to_write() -> None:
    html = as_html(example())
    aside_ = html[html.index("<aside") : html.index("</aside>")]
    for words in ("自相矛盾", "3 + 3 + 8 = 14", "文字疏漏", "改为“截至”", "第3行", "没有说明以什么为基数"):
        assert words in aside_


def test_what_holds_is_shown_too() -> None:
    of = example()
    good = Relation("composition", (0, 1), holds=True, says="3 ≤ 13，可以成立")
    assert "3 ≤ 13，可以成立" in as_html(report(of.document, of.quantities, relations=[good]))


def test_without_findings_it_says_so() -> None:
    assert "没有要改的地方" in as_html(report(document("全市有学校5所。")))


def test_all_quantities_and_asides_are_listed_below() -> None:
    found = page(example())
    html = as_html(example())
    below = html[html.index('<section class="below">') :]
    assert found.classes("table").count("list") == 2
    assert below.count("<tr>") == 2 + 5 + 1
    for words in ("实训基地", "一倍以上", "2023年底", "日期"):
        assert words in below


def test_it_needs_nothing_else_and_runs_nothing() -> None:
    html = as_html(example())
    found = Page(html)
    assert {tag for tag, _found in found.tags} & {"script", "link", "img", "iframe", "object", "form", "base"} == set()
    assert not any(name.startswith("on") or name == "style" for _tag, found_ in found.tags for name in found_)
    assert "http:" not in html
    assert "https:" not in html
    assert "@import" not in html
    assert "url(" not in html
    assert "default-src 'none'" in html
    assert html.count("<style>") == 1


@pytest.mark.parametrize(
    "evil", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "</article>", "&lt;b&gt;", "'"]
)
def test_everything_of_the_document_is_escaped(evil: str) -> None:
    text = f"{evil}有13个"
    found = [
        quantity(text, "13个", 13, 14, counts=evil, unit=evil, why=evil),
        quantity(text, "有", None, None, understood=False, why=evil),
    ]
    findings = [slip(text, evil, message=evil, cure=evil), about(found, (0,), "contradiction", evil)]
    relations = [Relation("same", (0,), holds=True, says=evil)]
    city = {"pack": evil, "snapshot": evil, "as_of": evil}
    of = report(document(text, name=evil), found[::-1], findings, [aside(text, "13个", "name")], relations, city)
    parsed = page(of)
    assert (parsed.wrong, parsed.open) == ([], [])
    assert {tag for tag, _found in parsed.tags} & {"script", "img"} == set()
    assert evil in parsed.text["article"]
    assert not any(name.startswith("on") for _tag, found_ in parsed.tags for name in found_)


def test_characters_that_steer_or_cannot_be_shown_are_replaced() -> None:
    text = "有\u202e13\x00个\x1b[31m\ud800完"
    html = as_html(report(document(text)))
    assert html.isprintable() or not re.search("[\x00\x1b\u202e\ud800]", html)
    html.encode()
    assert "\ufffd" in html


def test_tables_are_tables() -> None:
    of = table([["项目", "数量"], ["基地", "13个"], ["", "3个"]])
    found = [quantity(of.text, "13个", 13, 14), quantity(of.text, "3个", 3, 4, after=of.text.index("13个") + 3)]
    html = as_html(report(of, found, [about(found, (0, 1), "contradiction")]))
    article = html[html.index("<article") : html.index("</article>")]
    assert article.count("<table") == 1
    assert article.count("<tr>") == 3
    assert "<tr><td></td><td>" in article
    assert article.count(">①</a>") == 2
    assert "表1第2行第2列" in html


def test_two_tables_stay_two() -> None:
    first = table([["甲"]])
    second = first.paragraphs[0]
    of = replace(first, text="甲\n乙\n", paragraphs=(second, Paragraph(2, 3, "cell", Cell(1, 0, 0))))
    assert as_html(report(of)).count('class="own"') == 2


@pytest.mark.parametrize(
    ("kind", "tag"),
    [("title", '<h2 class="title">'), ("heading", "<h3>"), ("body", "<p>"), ("footnote", '<p class="small">')],
)
def test_paragraphs_keep_their_kind(kind: str, tag: str) -> None:
    html = as_html(report(document("一段文字", kinds=[kind])))  # type: ignore[list-item]
    assert f"{tag}一段文字" in html


def test_blank_lines_are_left_out() -> None:
    html = as_html(report(document("一\n\n  \n二", kinds=())))
    assert html[html.index("<article") : html.index("</article>")].count("<p>") == 2


def test_notes_and_city_are_said() -> None:
    of = report(
        replace(document(), notes=("含有修订<痕迹>。",)),
        city={"pack": "p", "snapshot": "abc123", "as_of": "2023-08-31"},
    )
    html = as_html(of)
    assert "含有修订&lt;痕迹&gt;。" in html
    assert "2023-08-31" in html
    assert "abc123" in html


def test_the_legend_speaks_of_the_city_only_where_there_is_one() -> None:
    assert "与本市记录一致" not in as_html(example())
    assert "与本市记录一致" in as_html(example({"pack": "p", "snapshot": "s", "as_of": "2023-08-31"}))


@given(st.text(max_size=60))
def test_any_text_makes_a_whole_page(text: str) -> None:
    found = page(report(document(text, kinds=())))
    assert (found.wrong, found.open) == ([], [])
    found_text = found.text["article"]
    assert found_text.count("<") == text.count("<")
