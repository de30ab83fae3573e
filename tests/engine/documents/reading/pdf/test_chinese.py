"""A Chinese PDF from a browser: pages, a title, paragraphs over lines and pages."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from baigong.engine.documents.model import Document
from baigong.engine.documents.reading import read_document

WORDS = (
    "截至2018年底，全市共有技能大师工作室{n}个，其中国家级3个、省级3个、市级8个，拨付培训补贴740余万元，"
    "惠及企业职工1100余名，高级工6.8万人，比上年增长8.5%，增幅居全省第3位。"
)
PARAGRAPHS = [WORDS.format(n=n) for n in range(1, 41)]
STYLE = (
    "@page{size:A4;margin:37mm 26mm 35mm 28mm;@bottom-center{content:'— ' counter(page) ' —';font-size:14pt}"
    "@top-center{content:'云州市人力资源和社会保障局';font-size:9pt}}"
    'body{font:16pt/28pt "Noto Serif CJK SC"} p{text-indent:2em;margin:0;text-align:justify}'
    "h1{text-align:center;font-size:22pt}.left{text-indent:0} td{padding:0 3em}"
)


@pytest.fixture(scope="session")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Document:
    """A report of several pages, printed once and read."""
    folder = tmp_path_factory.mktemp("printed")
    body = "".join(f"<p>{one}</p>" for one in PARAGRAPHS)
    page = (
        f"<html><head><meta charset=utf-8><style>{STYLE}</style></head><body><h1>关于技能人才队伍的报告</h1>"
        f"<p class=left>各县（市、区）人民政府：</p><p>一、基本情况</p>{body}"
        "<table><tr><td>县区</td><td>人数</td></tr><tr><td>甲县</td><td>120</td></tr></table></body></html>"
    )
    (folder / "报告.html").write_text(page, encoding="utf-8")
    browser = shutil.which("chromium") or "chromium"
    options = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--no-pdf-header-footer",
        f"--user-data-dir={folder / 'profile'}",
    ]
    subprocess.run(
        [browser, *options, f"--print-to-pdf={folder / '报告.pdf'}", str(folder / "报告.html")],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return read_document(Path(folder / "报告.pdf"))


def of_kind(document: Document, *kinds: str) -> list[str]:
    return [document.text[one.start : one.end] for one in document.paragraphs if one.kind in kinds]


def test_every_paragraph_is_whole(printed: Document) -> None:
    assert [one for one in of_kind(printed, "body") if one.startswith("截至")] == PARAGRAPHS


def test_title_heading_and_who_is_addressed(printed: Document) -> None:
    assert of_kind(printed, "title") == ["关于技能人才队伍的报告"]
    assert of_kind(printed, "heading") == ["一、基本情况"]
    assert of_kind(printed, "body")[0] == "各县（市、区）人民政府："


def test_the_table_comes_row_by_row(printed: Document) -> None:
    assert of_kind(printed, "body")[-2:] == ["县区 人数", "甲县 120"]


def test_running_heads_and_page_numbers_are_told_from_the_text(printed: Document) -> None:
    assert of_kind(printed, "header") == ["云州市人力资源和社会保障局"]
    assert any(note.startswith("页码没有读取，共 ") for note in printed.notes)
    assert "—" not in printed.text


def test_no_radicals_are_left(printed: Document) -> None:
    assert not any(0x2E80 <= ord(one) < 0x2FE0 for one in printed.text)
