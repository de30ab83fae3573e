"""Reading whole packs: the two cities, folders that are not, files that cannot be read, any bytes at all."""

from __future__ import annotations

import os
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from baigong.engine.base.errors import InputError, MissingError
from baigong.engine.base.language import speak
from baigong.engine.pack import PackError, check_pack, load_pack, pack_directory
from baigong.engine.pack.read import read_pack
from baigong.engine.pack.text import LARGEST
from baigong.engine.pack.yaml_text import parse_yaml
from baigong.engine.warehouse import expand
from tests.engine.pack.planting import CITIES, yunxi

BOTH = pytest.mark.parametrize("city", ["mianyang", "yunxi"])
REQUIRED = ("city.yaml", "divisions.yaml", "vocabularies.yaml", "facts.yaml", "indicators.yaml")


@BOTH
def test_the_cities_that_come_with_baigong_are_sound(city: str) -> None:
    assert check_pack(CITIES / city) == []


@BOTH
def test_every_view_compiles_for_the_warehouse_on_any_day(city: str) -> None:
    pack = load_pack(city)

    for view in pack.facts.values():
        for day in (pack.city.first_day, pack.city.demo_today):
            assert expand(pack, view.sql, day).startswith(("SELECT", "WITH"))


@BOTH
def test_every_published_figure_has_an_interval_that_holds_its_value(city: str) -> None:
    for publication in load_pack(city).publications:
        for one in publication.figures:
            assert one.low is not None
            assert one.value is not None
            assert one.high is None or one.low < one.high
            assert one.value >= one.low or one.precision == "more_than"


def test_yunxi_is_not_mianyang() -> None:
    small, large = load_pack("yunxi"), load_pack("mianyang")

    assert {one.id for one in small.indicators}.isdisjoint(one.id for one in large.indicators)
    assert {one.code for one in small.divisions}.isdisjoint(one.code for one in large.divisions)
    assert set(small.facts).isdisjoint(large.facts)
    assert [code for code in small.vocabularies["levels"] if code in large.vocabularies["levels"]] == ["apprentice"]


def test_yunxi_has_the_eight_levels_in_order() -> None:
    levels = load_pack("yunxi").vocabularies["levels"]

    assert [term.title["zh"] for term in levels.values()] == [
        "学徒工", "初级工", "中级工", "高级工", "技师", "高级技师", "特级技师", "首席技师",
    ]  # fmt: skip
    assert [term.order for term in levels.values()] == [1, 2, 3, 4, 5, 6, 7, 8]


def test_a_place_that_changed_its_code_is_one_place() -> None:
    pack = load_pack("yunxi")

    assert pack.unit_of("990122") == "990103"
    before, after = pack.division("990103", date(2020, 6, 30)), pack.division("990122", date(2020, 7, 1))
    assert before is not None
    assert after is not None
    assert (before.code, after.code) == ("990122", "990103")


def test_a_rule_s_value_follows_its_dates() -> None:
    pack = load_pack("yunxi")

    def value(day: date) -> object:
        found = pack.provision_value("workshop_grant", day)
        return found and found.value

    assert value(date(2018, 12, 31)) is None
    assert value(date(2022, 12, 31)) == 5_000_000
    assert value(date(2023, 1, 1)) == 8_000_000


def test_decimals_of_a_publication_are_exact() -> None:
    figures = {one.id: one for one in load_pack("yunxi").publications[0].figures}

    assert (figures["technician_share"].low, figures["technician_share"].high) == (Decimal("7.85"), Decimal("7.95"))


@pytest.mark.parametrize("file", REQUIRED)
def test_a_missing_file_is_named(file: str, tmp_path: Path) -> None:
    pack = yunxi(tmp_path)
    (pack / file).unlink()

    (problem,) = check_pack(pack)

    assert (problem.file, problem.line) == (file, 1)
    assert problem.mistake == f"缺少文件 {file}"


def test_what_a_pack_may_leave_out(tmp_path: Path) -> None:
    pack = yunxi(tmp_path)
    for path in sorted((pack / "published").iterdir()):
        path.unlink()

    assert check_pack(pack) == []
    assert load_pack(pack).publications == ()
    assert load_pack(pack).demo == {}


def test_a_missing_csv_is_named(tmp_path: Path) -> None:
    pack = yunxi(tmp_path)
    (pack / "published/review-2023.csv").unlink()

    (problem,) = check_pack(pack)

    assert problem.mistake == "缺少文件 published/review-2023.csv"


def test_a_misspelt_file_is_noticed(tmp_path: Path) -> None:
    pack = yunxi(tmp_path)
    (pack / "provisions.yaml").rename(pack / "provision.yaml")

    problems = check_pack(pack)

    assert [(one.file, one.cure) for one in problems] == [("provision.yaml", "是不是“provisions.yaml”？")]


@pytest.mark.parametrize(
    ("content", "line", "column", "mistake"),
    [
        (b"id: yunxi\ntitle: \xd4\xc6\xcf\xaa\n", 2, 8, "不是 UTF-8 文本"),
        (b"", 1, 1, "文件是空的"),
        (b"# only a comment\n", 1, 1, "文件是空的"),
        (b"- a\n", 1, 1, "“[…]”不是这里要的值"),
        (b"id", 1, 1, "“id”不是这里要的值"),
        (b"#" * (LARGEST + 1), 1, 1, "文件太大"),
        (b"[" * 100_000, 1, 1001, "YAML 语法不对"),
        (b"a: &a [1,1,1,1,1,1,1,1]\n" + b"".join(b"%c: &%c [%s]\n" % (n, n, b",".join([b"*%c" % (n - 1)] * 8)) for n in range(98, 106)), 1, 9, "个值"),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_read_says_where(
    content: bytes, line: int, column: int, mistake: str, tmp_path: Path
) -> None:
    pack = yunxi(tmp_path)
    (pack / "city.yaml").write_bytes(content)

    problem = check_pack(pack)[0]

    assert (problem.file, problem.line) == ("city.yaml", line)
    assert mistake in problem.mistake
    assert problem.column == column or mistake == "个值"


def test_a_byte_order_mark_is_no_mistake(tmp_path: Path) -> None:
    pack = yunxi(tmp_path)
    for file in ("city.yaml", "published/review-2023.csv"):
        (pack / file).write_bytes(b"\xef\xbb\xbf" + (pack / file).read_bytes())

    assert check_pack(pack) == []


def test_windows_line_ends_are_no_mistake(tmp_path: Path) -> None:
    pack = yunxi(tmp_path)
    for path in [*pack.glob("*.yaml"), *pack.glob("published/*")]:
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))

    assert check_pack(pack) == []


def test_a_pipe_or_folder_in_a_file_s_place_does_not_hang(tmp_path: Path) -> None:
    pack = yunxi(tmp_path)
    (pack / "city.yaml").unlink()
    os.mkfifo(pack / "city.yaml")
    (pack / "facts.yaml").unlink()
    (pack / "facts.yaml").mkdir()

    assert [one.mistake for one in check_pack(pack)] == ["city.yaml 不是普通文件", "facts.yaml 不是普通文件"]


def test_loading_a_broken_pack_raises_the_first_problems_with_their_lines(tmp_path: Path) -> None:
    pack = yunxi(tmp_path)
    text = (pack / "divisions.yaml").read_text(encoding="utf-8")
    (pack / "divisions.yaml").write_text(text.replace("kind: ", "kinds: "), encoding="utf-8")

    with pytest.raises(PackError) as caught:
        load_pack(pack)

    lines = caught.value.message.splitlines()
    assert lines[0] == f"城市包 {pack} 有 {len(caught.value.problems)} 处错误："
    assert lines[1].startswith("divisions.yaml:2:")
    assert len(lines) == 7
    assert "baigong pack check" in lines[-1]


def test_problems_come_in_reading_order_and_once(tmp_path: Path) -> None:
    pack = yunxi(tmp_path)
    text = (pack / "facts.yaml").read_text(encoding="utf-8")
    (pack / "facts.yaml").write_text(text.replace("&area {type: text", "&area {type: txt"), encoding="utf-8")

    problems = check_pack(pack)

    assert problems == sorted(set(problems))
    assert len(problems) == 1


def test_no_message_of_the_libraries_reaches_a_chinese_reader(tmp_path: Path) -> None:
    pack = yunxi(tmp_path)
    text = (pack / "indicators.yaml").read_text(encoding="utf-8")
    for old, new in (("unit: person", "unit: [1]"), ("digits: 1", "digits: x"), ("id: workshops\n", "id: 7\n"), ("precision: about", "precision: {a: 1}")):  # fmt: skip
        text = text.replace(old, new)
    (pack / "indicators.yaml").write_text(text, encoding="utf-8")

    problems = check_pack(pack)

    assert len(problems) >= 8
    for words in ("Input", "should", "valid", "Field", "Error", "pydantic"):
        assert not any(words in one.mistake + one.cure for one in problems)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    content=st.one_of(st.binary(max_size=300), st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace")))
)
def test_any_bytes_are_answered_and_never_crash(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "city.yaml").write_bytes(content)

    problems = read_pack(tmp_path).problems

    assert any(one.file == "city.yaml" for one in problems)
    assert all(one.line >= 1 and one.column >= 1 and one.mistake and one.cure for one in problems)


YAML_BITS = st.sampled_from(["a", "zh", ":", ": ", "- ", "\n", "\n  ", "{", "}", "[", "]", "&x ", "*x", "!t ", "|", ">", "'", '"', "#", ",", "1", "on", "~", "<<", "?", "2018-02-30", "\t", "---\n"])  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(bits=st.lists(YAML_BITS, max_size=25))
def test_any_yaml_is_a_value_or_problems_with_lines_in_the_text(bits: list[str]) -> None:
    text = "".join(bits)

    page, problems = parse_yaml("x.yaml", text)

    assert problems or page.value is not None or page.spots
    assert all(1 <= one.line <= text.count("\n") + 2 for one in problems)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_line_lost_from_a_sound_pack_is_answered_and_never_crashes(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    pack = yunxi(tmp_path_factory.mktemp("pack"))
    file = data.draw(st.sampled_from([*REQUIRED, "provisions.yaml", "published/review-2023.csv"]))
    lines = (pack / file).read_text(encoding="utf-8").splitlines(keepends=True)
    del lines[data.draw(st.integers(0, len(lines) - 1))]
    (pack / file).write_text("".join(lines), encoding="utf-8")

    problems = check_pack(pack)

    assert all((pack / one.file).exists() and one.line >= 1 and one.cure for one in problems)


def test_a_name_finds_a_city_and_a_path_any_folder(tmp_path: Path) -> None:
    assert pack_directory("yunxi") == CITIES / "yunxi"
    assert pack_directory(CITIES / "yunxi") == CITIES / "yunxi"
    assert pack_directory(str(tmp_path)) == tmp_path.resolve()


def test_without_a_name_the_environment_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BAIGONG_CITY", raising=False)
    assert pack_directory().name == "mianyang"
    monkeypatch.setenv("BAIGONG_CITY", "")
    assert pack_directory().name == "mianyang"
    monkeypatch.setenv("BAIGONG_CITY", "yunxi")
    assert load_pack().city.id == "yunxi"


@pytest.mark.parametrize(
    ("asked", "kind", "words"),
    [
        ("yunxie", MissingError, "没有名为“yunxie”的城市包。是不是“yunxi”？"),
        ("nowhere", MissingError, "请改成：mianyang、yunxi"),
        ("/no/such/place", MissingError, "没有文件夹 /no/such/place"),
        (Path("nothing-here"), MissingError, "baigong pack new"),
        (__file__, InputError, "不是文件夹"),
    ],
)
def test_a_place_without_a_pack_is_one_clear_sentence(asked: str | Path, kind: type[Exception], words: str) -> None:
    with pytest.raises(kind) as caught:
        pack_directory(asked)

    assert words in str(caught.value)


def test_speaking_english_keeps_the_place(tmp_path: Path) -> None:
    pack = yunxi(tmp_path)
    (pack / "city.yaml").write_text("id: yunxi\n", encoding="utf-8")

    with speak("en"):
        problems = check_pack(pack)

    assert {(one.file, one.line) for one in problems} == {("city.yaml", 1)}
