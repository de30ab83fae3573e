"""The package: its parts by name, its relations, and how far it may be unpacked."""

from __future__ import annotations

import zipfile

import pytest

from baigong.engine.base.errors import InputError
from baigong.engine.documents.reading.limits import limits
from baigong.engine.documents.reading.word.package import Package
from baigong.engine.documents.reading.word.xml import parse
from tests.engine.documents.reading.wordfile import PACKAGE, docx, packed, parts_of, t


def package(**files: str) -> Package:
    return Package(packed({**parts_of(t("甲。"), styles=""), **files}), "信.docx")


def test_parts_by_name() -> None:
    one = package()
    assert one.main == "word/document.xml"
    assert one.read("word/nothing.xml") is None
    assert one.xml("word/nothing.xml") is None
    assert one.read("WORD/Document.xml") == one.read("word/document.xml")


def test_relations_of_a_part() -> None:
    one = package()
    assert dict(one.relations("word/document.xml")) == {"styles": "word/styles.xml"}
    assert list(one.relations_with_ids("word/document.xml")) == [("styles", "word/styles.xml", "styles")]
    assert list(one.relations("word/styles.xml")) == []


@pytest.mark.parametrize(
    ("target", "wanted"),
    [
        ("styles.xml", "word/styles.xml"),
        ("/word/styles.xml", "word/styles.xml"),
        ("../custom/item.xml", "custom/item.xml"),
        ("../../../etc/passwd", "etc/passwd"),
        ("./a/../styles.xml", "word/styles.xml"),
    ],
)
def test_targets_stay_within_the_package(target: str, wanted: str) -> None:
    relations = f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="a" Type="x/y" Target="{target}"/></Relationships>'
    one = package(**{"word/_rels/document.xml.rels": relations})
    assert list(one.relations("word/document.xml")) == [("y", wanted)]


def test_relations_without_type_or_target_do_no_harm() -> None:
    relations = f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship/><Other Id="b"/></Relationships>'
    one = package(**{"word/_rels/document.xml.rels": relations})
    assert [kind for kind, _target in one.relations("word/document.xml")] == [""]


def test_all_that_is_unpacked_counts_together() -> None:
    one = package()
    before = one.left
    data = one.read("word/document.xml")
    assert data is not None
    assert one.left == before - len(data)
    one.left = len(data) - 1
    with pytest.raises(InputError, match="解压后大得不正常"):
        one.read("word/document.xml")


def test_a_member_is_unpacked_no_further_than_asked() -> None:
    one = package()
    member = one.members["word/document.xml"]
    assert len(one.unpack(member, member.file_size)) == member.file_size
    with pytest.raises(InputError, match="解压后大得不正常"):
        one.unpack(member, member.file_size - 1)


def test_stored_members_are_read() -> None:
    one = Package(packed(parts_of(t("甲。")), zipfile.ZIP_STORED), "信.docx")
    assert one.read("word/document.xml") == parts_of(t("甲。"))["word/document.xml"].encode()


def test_the_budget_is_the_limit() -> None:
    assert Package(docx(t("甲。")), "信.docx").left < limits().unpacked


def test_what_is_no_zip() -> None:
    with pytest.raises(InputError, match="压缩包损坏"):
        Package(b"PK\x03\x04", "信.docx")


def test_xml_is_parsed_without_its_entities() -> None:
    assert parse(b"<a>&#19968;&amp;</a>", "信.docx").text == "一&"
    for bad in (b"", b"<a>&b;</a>", b"<!DOCTYPE a><a/>", b"<a", b"<a/><b/>"):
        with pytest.raises(InputError, match="XML 有错"):
            parse(bad, "信.docx")


def test_comments_and_instructions_are_passed_over() -> None:
    assert parse(b"<!-- x --><?y z?><a/><!-- end -->", "信.docx").tag == "a"
