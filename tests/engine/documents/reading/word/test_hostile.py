"""Broken and hostile Word files: one sentence each, in little memory and time."""

from __future__ import annotations

import io
import struct
import tracemalloc
import warnings
import zipfile
from dataclasses import replace

import pytest

from baigong.engine.base.errors import InputError
from baigong.engine.documents.reading import read_bytes
from baigong.engine.documents.reading.limits import limits
from tests.engine.documents.reading.wordfile import box, cell, document, docx, p, packed, parts_of, r, row, t, table


def sentence(data: bytes) -> str:
    with pytest.raises(InputError) as error:
        read_bytes(data, "信.docx")
    message = error.value.message
    assert "\n" not in message
    assert message.startswith("信.docx ")
    assert message.endswith(("重试。", "另存为 .docx。"))
    return message


def changed(**files: str | bytes | None) -> bytes:
    """A good file with parts replaced or (None) taken away."""
    parts: dict[str, str | bytes] = dict(parts_of(t("全市13个。"), styles="", footnotes=""))
    for name, content in files.items():
        parts.pop(name, None)
        if content is not None:
            parts[name] = content
    return packed(parts)


def main(content: str | bytes | None) -> bytes:
    return changed(**{"word/document.xml": content})


def test_the_good_file_is_good() -> None:
    assert read_bytes(changed(), "信.docx").text == "全市13个。"


def test_a_zip_without_the_main_part() -> None:
    assert "没有 Word 正文" in sentence(main(None))


@pytest.mark.parametrize(
    "content",
    ["", "<w:document", "<a><b></a>", "plain", b"\xff\xfe\x00", b"\0\0\0", "<?xml version='1.0' encoding='none'?><a/>"],
)
def test_a_main_part_that_is_no_xml(content: str | bytes) -> None:
    assert "内部 XML 有错" in sentence(main(content))


@pytest.mark.parametrize("content", ["<a/>", "<document/>", document("").replace("w:body", "w:other")])
def test_a_main_part_that_is_no_document(content: str) -> None:
    assert "没有 Word 正文" in sentence(main(content))


@pytest.mark.parametrize(
    "part", ["word/styles.xml", "word/footnotes.xml", "word/_rels/document.xml.rels", "_rels/.rels"]
)
def test_another_part_that_is_no_xml(part: str) -> None:
    assert "内部 XML 有错" in sentence(changed(**{part: "<broken"}))


@pytest.mark.parametrize(
    "part", ["_rels/.rels", "[Content_Types].xml", "word/_rels/document.xml.rels", "word/styles.xml"]
)
def test_what_is_missing_and_not_needed(part: str) -> None:
    assert read_bytes(changed(**{part: None}), "信.docx").text == "全市13个。"


def test_the_main_part_may_have_another_name() -> None:
    files = parts_of(t("全市13个。"))
    files["word/document22.xml"] = files.pop("word/document.xml")
    files["_rels/.rels"] = files["_rels/.rels"].replace("word/document.xml", "/word/document22.xml")
    files["word/document.xml"] = document(t("旧稿"))
    assert read_bytes(packed(files), "信.docx").text == "全市13个。"


def test_names_in_another_case_and_with_backslashes() -> None:
    files = parts_of(t("全市13个。"))
    files["Word\\Document.XML"] = files.pop("word/document.xml")
    assert read_bytes(packed(files), "信.docx").text == "全市13个。"


BOMB = '<!DOCTYPE x [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    "doctype",
    [
        BOMB + "]>",
        '<!DOCTYPE x SYSTEM "file:///etc/passwd">',
        '<!DOCTYPE x [<!ENTITY i SYSTEM "file:///etc/passwd">]>',
        "<!DOCTYPE x>",
    ],
)
def test_entities_are_not_read(doctype: str) -> None:
    assert "内部 XML 有错" in sentence(main(doctype + document(t("&i;") if "ENTITY" in doctype else t("甲"))))


def test_a_zip_bomb_by_what_it_declares() -> None:
    data = main(b"<a>" + b"0" * 30_000_000)
    assert len(data) < 100_000
    assert "解压后大得不正常" in sentence(data)


def test_a_zip_bomb_in_a_part_that_is_never_read() -> None:
    assert "解压后大得不正常" in sentence(changed(**{"word/media/a.bin": bytes(30_000_000)}))


def test_a_zip_bomb_that_lies_about_its_size() -> None:
    data = bytearray(main(b"<a>" + b"0" * (limits().part + 10)))
    sizes = struct.pack("<L", limits().part + 13)
    assert sizes in data
    tracemalloc.start()
    try:
        message = sentence(bytes(data).replace(sizes, struct.pack("<L", 500)))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert "压缩包损坏" in message
    assert peak < 20_000_000


def test_more_than_is_unpacked_altogether(monkeypatch: pytest.MonkeyPatch) -> None:
    import random

    noise = random.Random(1).randbytes(60_000)
    files: dict[str, str | bytes] = {**parts_of(t("甲。")), **{f"word/media/{n}.bin": noise for n in range(4)}}
    hold = replace(limits(), unpacked=200_000)
    monkeypatch.setattr("baigong.engine.documents.reading.word.package.limits", lambda: hold)
    assert "解压后大得不正常" in sentence(packed(files))


def test_a_part_larger_than_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    hold = replace(limits(), part=2000)
    monkeypatch.setattr("baigong.engine.documents.reading.word.package.limits", lambda: hold)
    assert "解压后大得不正常" in sentence(docx(t("全市13个。" * 400)))


def test_too_many_members() -> None:
    files: dict[str, str | bytes] = {**parts_of(t("甲。")), **{f"m/{n}": "" for n in range(limits().members)}}
    assert "解压后大得不正常" in sentence(packed(files, zipfile.ZIP_STORED))


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_ways_of_packing_that_word_does_not_know(method: int) -> None:
    assert "压缩包损坏" in sentence(packed(parts_of(t("甲。")), method))


def test_a_member_that_is_locked() -> None:
    data = bytearray(packed(parts_of(t("甲。")), zipfile.ZIP_STORED))
    for sign, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(sign)
        while place >= 0:
            data[place + offset] |= 1
            place = data.find(sign, place + 4)
    assert "打开密码" in sentence(bytes(data))


def test_a_member_whose_bytes_are_damaged() -> None:
    data = packed(parts_of(t("全市13个。" * 50)))
    place = data.index(b"word/document.xml") + 60
    assert "压缩包损坏" in sentence(data[:place] + b"\xff" * 20 + data[place + 20 :])


def test_a_file_cut_short() -> None:
    data = docx(t("全市13个。" * 50))
    assert "Word 文档" in sentence(data[: len(data) // 2])


def test_a_file_with_something_before_and_after_it() -> None:
    data = docx(t("全市13个。"))
    assert read_bytes(data + b"tail", "信.docx").text == "全市13个。"


@pytest.mark.parametrize("levels", [limits().depth, 3000, 100_000])
def test_elements_within_elements(levels: int) -> None:
    inline = "<w:ins>" * levels + r("甲") + "</w:ins>" * levels
    assert sentence(docx(p(inline)))
    around = "<w:sdt><w:sdtContent>" * levels + t("甲") + "</w:sdtContent></w:sdt>" * levels
    assert sentence(docx(around))


def test_tables_within_tables_without_end() -> None:
    inside = t("甲")
    for _level in range(limits().depth):
        inside = table(row(cell(inside)))
    assert sentence(docx(inside))


def test_boxes_within_boxes_without_end() -> None:
    inside = t("甲13个")
    for _level in range(10):  # each level holds the one below twice
        inside = p(box(inside))
    assert read_bytes(docx(inside), "信.docx").text == "甲13个"
    for _level in range(200):
        inside = p(f"<w:r><w:pict><w:txbxContent>{inside}</w:txbxContent></w:pict></w:r>")
    assert sentence(docx(inside))


def test_many_fields_and_many_paragraphs_take_their_time_once() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    body = p(begin * 20_000 + r("甲")) + t(*["全市13个。"] * 20_000)
    assert len(read_bytes(docx(body), "信.docx").paragraphs) == 20_001
    end = begin.replace("begin", "end")
    deep = p(begin * 10_000, r("甲") * 10_000, end * 10_000) + t("全市13个。")
    assert read_bytes(docx(deep), "信.docx").text == "全市13个。"


def test_styles_that_follow_one_another_for_long() -> None:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="s{n}"><w:basedOn w:val="s{n + 1}"/></w:style>' for n in range(5000)
    )
    body = "".join(p(r("甲。"), style=f"s{n}") for n in range(5000))
    assert len(read_bytes(docx(body, styles=styles), "信.docx").paragraphs) == 5000


def test_more_characters_than_are_read() -> None:
    with pytest.raises(InputError, match="个字符，不能一次检查"):
        read_bytes(docx(t(*[f"{n}" + "字" * 1000 for n in range(limits().characters // 1000)])), "信.docx")


def test_relations_that_lead_out_of_the_package() -> None:
    files = parts_of(t("全市13个。"))
    files["word/_rels/document.xml.rels"] = files["word/_rels/document.xml.rels"].replace(
        "</Relationships>",
        '<Relationship Id="a" Type="x/styles" Target="../../../../etc/passwd"/>'
        '<Relationship Id="b" Type="x/numbering" TargetMode="External" Target="file:///etc/passwd"/></Relationships>',
    )
    assert read_bytes(packed(files), "信.docx").text == "全市13个。"


@pytest.mark.parametrize("name", ["word/document.xml", "WORD/Document.XML"])
def test_a_member_named_twice_is_one_sentence(name: str) -> None:
    stream = io.BytesIO(docx(t("旧13个。")))
    with zipfile.ZipFile(stream, "a") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        archive.writestr(name, document(t("新14个。")))
    assert "压缩包损坏" in sentence(stream.getvalue())


def test_a_comment_of_xml_does_not_cut_a_text() -> None:
    assert read_bytes(docx(p("<w:r><w:t>全市1<!-- x -->3<?x y?>个。</w:t></w:r>")), "信.docx").text == "全市13个。"


def test_a_cell_over_a_billion_columns_takes_no_more_than_a_table_has() -> None:
    wide = cell(t("甲"), form='<w:gridSpan w:val="999999999"/>')
    found = read_bytes(docx(table(row(wide, cell(t("3个"))))), "信.docx")
    assert [one.cell and one.cell.column for one in found.paragraphs] == [0, limits().columns]


def test_a_document_of_nothing_but_objects_says_so() -> None:
    with pytest.raises(InputError, match=r"没有文字.*有 2 个嵌入的对象"):
        read_bytes(docx("<w:altChunk/><w:p><w:subDoc/></w:p>"), "信.docx")
