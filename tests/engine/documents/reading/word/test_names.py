"""Short names, attributes, numbers and switches."""

from __future__ import annotations

import pytest
from lxml import etree

from baigong.engine.documents.reading.word.choices import children, chosen
from baigong.engine.documents.reading.word.names import child, number, on, path, relation, short, value
from tests.engine.documents.reading.wordfile import NAMES, STRICT_R, STRICT_W, R, W


def element(inside: str) -> etree._Element:
    return etree.fromstring(f"<w:x {NAMES}>{inside}</w:x>")


@pytest.mark.parametrize(
    ("tag", "wanted"),
    [
        (f"{{{W}}}p", "w:p"),
        (f"{{{STRICT_W}}}p", "w:p"),
        ("{urn:schemas-microsoft-com:vml}imagedata", "v:imagedata"),
        ("{urn:other}p", "?:p"),
        ("p", "?:p"),
        (None, ""),
        (etree.Comment, ""),
    ],
)
def test_short_names(tag: object, wanted: str) -> None:
    assert short(tag) == wanted


def test_attributes_of_both_namespaces() -> None:
    assert value(element('<w:jc w:val="center"/>')[0]) == "center"
    assert value(etree.fromstring(f'<w:jc xmlns:w="{STRICT_W}" w:val="both"/>')) == "both"
    assert value(element("<w:jc/>")[0]) is None
    assert value(None) is None
    assert relation(etree.fromstring(f'<a xmlns:r="{R}" r:id="x"/>')) == "x"
    assert relation(etree.fromstring(f'<a xmlns:r="{STRICT_R}" r:id="y"/>')) == "y"
    assert relation(etree.fromstring("<a/>")) == ""


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("3", 3),
        (" 3 ", 3),
        ("-3", -3),
        ("", 7),
        (None, 7),
        ("3.5", 7),
        ("x", 7),
        ("３", 7),
        ("9" * 10, 7),
        ("--3", 7),
        ("²", 7),
    ],
)
def test_whole_numbers(text: str | None, wanted: int) -> None:
    assert number(text, 7) == wanted


@pytest.mark.parametrize(
    ("form", "wanted"),
    [("<w:b/>", True), ('<w:b w:val="1"/>', True), ('<w:b w:val="on"/>', True), ('<w:b w:val="0"/>', False),
     ('<w:b w:val="False"/>', False), ('<w:b w:val="off"/>', False), ("", None)],
)  # fmt: skip
def test_switches(form: str, wanted: bool | None) -> None:
    assert on(child(element(form), "w:b")) is wanted


def test_the_way_down() -> None:
    root = element("<w:a/><w:a><w:b/></w:a><w:c><w:b/></w:c>")
    assert path(root, "w:c", "w:b") is root[2][0]
    assert path(root, "w:a", "w:b") is None
    assert path(None, "w:a") is None
    assert path(root) is root


BOTH = '<mc:AlternateContent><mc:Choice Requires="{}"><w:new/></mc:Choice><mc:Fallback><w:old/></mc:Fallback></mc:AlternateContent>'


@pytest.mark.parametrize(
    ("needs", "wanted"), [("wps", "w:new"), ("odd", "w:old"), ("", "w:old"), ("wps odd", "w:old"), ("a", "w:old")]
)
def test_one_of_two_is_chosen(needs: str, wanted: str) -> None:
    assert [name for name, _one in children(element(BOTH.format(needs)))] == [wanted]


def test_choices_within_choices_and_none_at_all() -> None:
    inner = BOTH.format("odd")
    assert [name for name, _one in children(element(BOTH.format("wps").replace("<w:new/>", inner)))] == ["w:old"]
    assert chosen(element("<mc:AlternateContent/>")[0]) == ()
    assert [name for name, _one in children(element("<mc:AlternateContent/><!-- x -->"))] == [""]
