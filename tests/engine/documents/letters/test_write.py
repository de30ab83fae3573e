"""A letter's words: places filled, numbers spelled as officials spell them, headings numbered, overlaps said."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import speak
from baigong.engine.documents.letters import write_letter
from baigong.engine.figures.model import RecordList
from baigong.engine.figures.overlap import Overlap
from baigong.engine.pack import PackError
from tests.engine.documents.letters.build import DAY, figures, said, template

RECORDS = RecordList(("organisation_id",), ((1,), (2,)))
PHRASE = """phrases:
  twice:
    overlap: RANKS
    text: （其中{n}个同时为两级）
    otherwise: （各级不重复）
"""


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("工作站{workshops}。", "工作站18个。"),
        ("人才{skilled_workforce}。", "人才2.4万人。"),
        ("人才{technicians_up}。", "人才约1900人。"),
        ("资助{workshop_support}。", "资助162万元。"),
        ("举办{league_rounds}。", "举办四站。"),
        ("工作站{workshops:n}座。", "工作站18座。"),
        ("工作站{workshops:chinese}座。", "工作站十八座。"),
        ("人才{skilled_workforce:n}人。", "人才2.4万人。"),
        ("省级占{workshops_provincial:share workshops}。", "省级占28%。"),
        ("享受{courtesy_services:list}。", "享受免费公交、景区免票、年度体检、人才公寓、子女入学。"),
        ("截至{as_of}。", "截至2023年12月31日。"),
        ("两处{workshops}和{workshops}。", "两处18个和18个。"),
        ("没有数字。", "没有数字。"),
    ],
)
def test_a_place_is_filled_as_officials_write(text: str, right: str, tmp_path: Path) -> None:
    assert said(tmp_path, f'"{text}"') == right


def test_the_share_is_rounded_half_up(tmp_path: Path) -> None:
    text = '"{workshops_provincial:share workshops}"'

    assert said(tmp_path, text, workshops_provincial=1, workshops=8) == "13%"


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_letter_is_chinese_in_every_language(language: str, tmp_path: Path) -> None:
    with speak(language):
        assert said(tmp_path, '"{technicians_up}、{workshops:n}、{courtesy_services:list}"').startswith(
            "约1900人、18、免费"
        )


def test_a_text_of_several_lines_is_one_paragraph_without_spaces(tmp_path: Path) -> None:
    assert (
        said(tmp_path, "|\n      全市建有\n      工作站{workshops}，\n      都在运行。")
        == "全市建有工作站18个，都在运行。"
    )


def test_documents_are_cited_with_or_without_their_numbers(tmp_path: Path) -> None:
    documents = "documents:\n  rules: {title: 管理办法, number: 云人社发〔2022〕3号}\n  plan: {title: 规划}\n"
    pack, letter = template(tmp_path, '"{rules}、{rules:title}、{rules:number}、{plan}。"', more=documents)

    written = write_letter(pack, letter, figures(pack))

    assert (
        written.paragraphs[3].text
        == "《管理办法》（云人社发〔2022〕3号）、《管理办法》、云人社发〔2022〕3号、《规划》。"
    )


def with_overlap(folder: Path) -> str:
    """A pack's second city with an overlap declared; the phrase is written for it."""
    indicators = folder / "yunxi" / "indicators.yaml"
    rows = "    overlap: {from: workshop, where: rank = 'city', show: [rank]}\n    overlap_value: count(*)\n"
    words = "    explains: {zh: 有站两级, en: Two ranks}\n"
    text = indicators.read_text(encoding="utf-8")
    old = "    parts: [workshops_provincial, workshops_city]\n"
    assert text.count(old) == 1
    indicators.write_text(text.replace(old, old + rows + words), encoding="utf-8")
    return PHRASE.replace("RANKS", "workshop_ranks")


@pytest.mark.parametrize(
    ("overlaps", "right"),
    [
        ({"workshop_ranks": Overlap(Fraction(2), RECORDS)}, "工作站18个（其中2个同时为两级）。"),
        ({"workshop_ranks": Overlap(Fraction(0), None)}, "工作站18个（各级不重复）。"),
        ({}, "工作站18个（各级不重复）。"),
    ],
)
def test_an_overlap_is_said_only_where_records_overlap(
    overlaps: dict[str, Overlap], right: str, tmp_path: Path
) -> None:
    from baigong.engine.pack import load_pack

    pack, _letter = template(
        tmp_path, '"工作站{workshops}{twice}。"', phrases=PHRASE.replace("RANKS", "workshop_ranks")
    )
    with_overlap(tmp_path)
    pack = load_pack(pack.directory)

    written = write_letter(pack, pack.letters["little"], figures(pack), overlaps)

    assert next(one.text for one in written.paragraphs if one.kind == "text") == right
    twice = [
        run.traced for one in written.paragraphs for run in one.runs if run.traced and run.traced.id == "workshop_ranks"
    ]
    assert [(one.text, one.value, one.records) for one in twice] == ([("2", 2, 2)] if "其中" in right else [])


def test_headings_and_points_are_numbered_by_their_order(tmp_path: Path) -> None:
    blocks = ["part: 甲", "section: 乙", "point: 丙", "point: 丁", "section: 戊", "point: 己", "part: 庚", "point: 辛"]
    body = "文\n" + "".join(f"  - {block}\n" for block in blocks)
    pack, letter = template(tmp_path, body)

    written = write_letter(pack, letter, figures(pack))

    texts = [one.text for one in written.paragraphs if one.kind in {"part", "section", "point"}]
    assert texts == ["一、甲", "（一）乙", "1.丙", "2.丁", "（二）戊", "1.己", "二、庚", "1.辛"]


def test_the_frame_of_a_letter(tmp_path: Path) -> None:
    pack, letter = template(tmp_path, "文", more="note: 此件公开\ncopies: [市财政局, 市统计局]\n")

    written = write_letter(pack, letter, figures(pack), as_of=DAY)

    assert [(one.kind, one.text) for one in written.paragraphs] == [
        ("number", "云人社函〔2024〕9号"),
        ("title", "关于数据的函"),
        ("to", "市统计局："),
        ("text", "文"),
        ("signature", "云溪市人力资源和社会保障局"),
        ("date", "2024年1月15日"),
        ("note", "（此件公开）"),
        ("copies", "抄送：市财政局，市统计局。"),
    ]
    assert (written.id, written.as_of, written.snapshot) == ("little", DAY, "0123456789ab")
    assert written.text.splitlines()[0] == written.issuer == "云溪市人力资源和社会保障局"


def test_another_issuer_stands_over_and_under_the_letter(tmp_path: Path) -> None:
    pack, letter = template(tmp_path, "文", more="issuer: 云溪市人民政府\n")

    written = write_letter(pack, letter, figures(pack))

    assert written.issuer == "云溪市人民政府"
    assert [one.text for one in written.paragraphs if one.kind == "signature"] == ["云溪市人民政府"]


def test_a_run_knows_the_figure_that_it_prints(tmp_path: Path) -> None:
    pack, letter = template(tmp_path, '"工作站{workshops}，占{workshops_city:share workshops}。"')

    runs = write_letter(pack, letter, figures(pack)).paragraphs[3].runs

    assert [(run.text, run.figure) for run in runs] == [
        ("工作站", None),
        ("18个", "workshops"),
        ("，占", None),
        ("17%", "workshops_city"),
        ("。", None),
    ]
    assert runs[3].traced is not None
    assert runs[3].traced.whole is not None
    assert runs[3].traced.value == Decimal(17)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('"工作站{workshops}。"', "workshops"),
        ('"占{workshops_city:share workshops}。"', "workshops"),
    ],
)
def test_a_figure_without_a_value_is_refused_with_its_place(text: str, name: str, tmp_path: Path) -> None:
    pack, letter = template(tmp_path, text)

    with pytest.raises(InputError) as refused:
        write_letter(pack, letter, figures(pack, **{name: None}))

    column = 12 + text.index("{") - 1
    assert refused.value.message.startswith(f"letters/little.yaml:9:{column}：指标“{name}”在 2023-12-31 无法得知")


def test_a_whole_of_nothing_has_no_shares(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="无法得知"):
        said(tmp_path, '"{workshops_city:share workshops}"', workshops=0)


def test_a_template_that_was_never_checked_is_refused_with_file_and_line(tmp_path: Path) -> None:
    pack, letter = template(tmp_path, '"工作站{workshop}。"')

    with pytest.raises(PackError) as refused:
        write_letter(pack, letter, figures(pack))

    assert [(one.file, one.line, one.column) for one in refused.value.problems] == [("letters/little.yaml", 9, 15)]
    assert "letters/little.yaml:9:15" in refused.value.message
    assert "workshops" in refused.value.message
