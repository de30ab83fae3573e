"""The figures page as HTML: what each part of the view-model becomes."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from django.template.loader import render_to_string
from django.test import Client, RequestFactory

from baigong.web.components.view import Verdict
from baigong.web.public.figures.page import FiguresPage, Section
from tests.web.sample.data import figures_page

pytestmark = pytest.mark.urls("tests.web.sample.urls")
VOID = {"meta", "link", "input", "col", "rect", "br"}


class Nesting(HTMLParser):
    """Checks that every element is closed where it was opened, and gathers ids."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.ids += [value for name, value in attrs if name == "id" and value]
        if tag not in VOID - {"rect"}:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.ids += [value for name, value in attrs if name == "id" and value]

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(tag)


def html(page: FiguresPage) -> str:
    """The page rendered."""
    return render_to_string("public/figures/page.html", {"page": page}, RequestFactory().get("/figures/"))


def row(text: str, name: str) -> str:
    """The HTML of one row, by its id."""
    found = re.search(rf'<tr id="{name}".*?</tr>', text, re.DOTALL)
    assert found, name
    return found[0]


@pytest.fixture
def sample() -> str:
    """The sample page rendered."""
    return html(figures_page())


def test_elements_are_closed_in_order_and_ids_are_unique(sample: str) -> None:
    parser = Nesting()
    parser.feed(sample)
    assert parser.faults == []
    assert parser.open == []
    assert len(parser.ids) == len(set(parser.ids))


def test_the_heading_is_the_answer_and_the_only_one_of_its_rank(sample: str) -> None:
    assert re.findall(r"<h1>(.*?)</h1>", sample) == ["一封答复函里的 65 个数字"]
    assert "<title>一封答复函里的 65 个数字 · 绵阳市百工</title>" in sample


def test_the_day_and_the_snapshot_stand_under_it(sample: str) -> None:
    assert "截至 <b>2018年8月31日</b>，快照 <code>9f3c5e7d20a1</code>。" in sample


def test_without_a_snapshot_none_is_named() -> None:
    text = html(replace(figures_page(), snapshot=""))
    assert "快照" not in text
    assert "截至 <b>2018年8月31日</b>。" in text


def test_published_stands_beside_computed(sample: str) -> None:
    cells = re.findall(r"<td class=\"([^\"]+)\">(.*?)</td>", row(sample, "skilled_workers"), re.DOTALL)
    assert cells[0] == ("bg-r bg-ledger__published", "约36万")
    assert cells[1][1].startswith("360,431 ")
    assert "360,431 条</a>" in cells[3][1]


def test_parts_are_indented_under_their_whole(sample: str) -> None:
    assert 'class="bg-row--0 bg-row--whole"' in row(sample, "skilled_workers")
    assert 'class="bg-row--1 bg-row--whole"' in row(sample, "high_skilled_workers")
    assert 'class="bg-row--2 bg-row--part"' in row(sample, "level2_technicians")
    assert 'class="bg-row--0"' in row(sample, "high_skilled_share")


def test_the_key_of_a_part_has_the_colour_of_its_piece(sample: str) -> None:
    assert 'class="bg-key bg-p2"' in row(sample, "level2_technicians")
    piece = re.search(r'<rect [^>]*class="bg-p2"><title>(.*?)</title>', row(sample, "high_skilled_workers"))
    assert piece
    assert piece[1].startswith("技师（二级）")


def test_a_bar_says_what_it_shows(sample: str) -> None:
    assert 'role="img" aria-label="高技能人才 22%，其余 78%"' in row(sample, "skilled_workers")


def test_what_is_counted_twice_is_framed(sample: str) -> None:
    assert 'class="bg-both"' in row(sample, "bases")
    assert "3 + 3 + 8 ≠ 13" in row(sample, "bases")


def test_an_explanation_that_is_ours_says_so(sample: str) -> None:
    box = sample.split('class="bg-why"')[1].split("</div>", maxsplit=1)[0]
    assert "为什么各级之和是 14？" in box
    assert ">推断</span>" in box
    assert '<a href="/figures/bases/records/">四川九洲技师学院基地</a>' in box


def test_an_explanation_with_a_document_does_not() -> None:
    page = figures_page()
    why = replace(page.sections[2].whys[0], hypothesis=False, doubt=False)
    text = html(replace(page, sections=(replace(page.sections[2], whys=(why,)),)))
    assert "推断" not in text
    assert "bg-why--plain" in text


def test_a_row_that_differs_or_cannot_be_known_says_so_in_words(sample: str) -> None:
    assert "不一致" in row(sample, "studios")
    assert "少 1 个：核对停办的工作室" in row(sample, "studios")
    assert "无法判断" in row(sample, "studio_lead_pay")
    assert 'aria-label="不能计算"' in row(sample, "studio_lead_pay")


def test_a_figure_nobody_published_says_so() -> None:
    page = figures_page()
    alone = replace(page.sections[0].rows[0], published="")
    text = html(replace(page, sections=(Section("1", "一", (alone,)),)))
    assert 'aria-label="未发布"' in row(text, "skilled_workers")


def test_a_long_published_text_is_set_smaller(sample: str) -> None:
    assert "bg-ledger__published--long" in row(sample, "champions")
    assert "bg-ledger__published--long" not in row(sample, "skilled_workers")


def test_the_tally_has_words_and_links(sample: str) -> None:
    assert sample.count('<li class="bg-verdict ') == 3
    assert '<a href="#s2.5.2">已查明原因</a>' in sample
    assert 'id="s2.5.2"' in sample


def test_without_a_publication_there_is_no_tally() -> None:
    assert "bg-verdict" not in html(replace(figures_page(), verdicts=()))


@pytest.mark.parametrize("tone", ["agree", "doubt", "wrong", "plain"])
def test_every_tone_has_its_style(tone: str) -> None:
    verdict = Verdict("1", "x", tone)  # type: ignore[arg-type]
    assert f"bg-verdict--{tone}" in html(replace(figures_page(), verdicts=(verdict,)))


def test_filters_keep_what_was_asked() -> None:
    text = html(figures_page(as_of="2016-12-31", by="county"))
    assert 'name="as-of" value="2016-12-31"' in text
    assert '<option value="county" selected>' in text
    assert text.count(" selected") == 1


def test_a_wrong_date_stays_in_its_field_with_the_error_before_everything(client: Client) -> None:
    response = client.get("/figures/?as-of=2018-02-30%22%3E")
    text = response.content.decode()
    assert response.status_code == 400
    assert 'value="2018-02-30&quot;&gt;"' in text
    assert 'aria-invalid="true" aria-describedby="error"' in text
    assert text.index("govuk-error-summary") < text.index("<h1>")
    assert '<a href="#as-of" id="error">' in text


def test_a_breakdown_stands_under_its_row() -> None:
    text = html(figures_page(by="county"))
    cells = text.split('class="bg-cells"')[1].split("</dl>")[0]
    assert "<dt>涪城区</dt><dd>98,214</dd>" in cells
    assert "<dt>平武县</dt><dd>少于10</dd>" in cells
    assert cells.count("<svg") == 5


def test_downloads_are_named_for_those_who_do_not_see(sample: str) -> None:
    assert re.findall(r'aria-label="(下载 \w+)" download', sample) == ["下载 Excel", "下载 CSV", "下载 JSON"]


def test_a_few_sections_need_no_contents() -> None:
    page = figures_page()
    assert "bg-contents" in html(page)
    assert "bg-contents" not in html(replace(page, sections=page.sections[:2]))


def test_texts_are_escaped() -> None:
    text = html(replace(figures_page(), heading="<script>", lede="a & b"))
    assert "<h1>&lt;script&gt;</h1>" in text
    assert "a &amp; b" in text
