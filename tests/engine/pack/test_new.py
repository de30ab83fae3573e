"""A new city works as it is, and nothing that was there is touched."""

from __future__ import annotations

from pathlib import Path

import pytest

from baigong.engine.base.errors import InputError
from baigong.engine.pack import check_pack, load_pack, new_pack
from baigong.engine.pack.shapes import DEMO, SHAPES
from baigong.engine.warehouse import expand


def test_a_new_city_is_sound_and_named_as_asked(tmp_path: Path) -> None:
    folder = new_pack(tmp_path / "yunzhou", title="云州市", title_en="Yunzhou", division="990300")

    pack = load_pack(folder)
    assert check_pack(folder) == []
    assert (pack.city.id, pack.city.title, pack.city.division) == (
        "yunzhou",
        {"zh": "云州市", "en": "Yunzhou"},
        "990300",
    )
    assert pack.city.bureau["zh"] == "云州市人力资源和社会保障局"
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*.yaml")}
    assert files == (SHAPES.keys() - {DEMO}) | {"letters/figures.yaml"}


def test_every_view_of_a_new_city_compiles(tmp_path: Path) -> None:
    pack = load_pack(new_pack(tmp_path / "a"))

    assert all(expand(pack, view.sql, pack.city.demo_today) for view in pack.facts.values())


def test_an_empty_folder_and_folders_not_yet_there_are_filled(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()

    assert check_pack(new_pack(tmp_path / "empty")) == []
    assert check_pack(new_pack(tmp_path / "deep" / "down" / "here")) == []


@pytest.mark.parametrize("hidden", ["notes.txt", ".keep", "city.yaml"])
def test_a_folder_with_anything_in_it_is_left_alone(hidden: str, tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / hidden).write_text("mine", encoding="utf-8")

    with pytest.raises(InputError, match="已经有内容"):
        new_pack(tmp_path / "full")

    assert {path.name: path.read_text(encoding="utf-8") for path in (tmp_path / "full").iterdir()} == {hidden: "mine"}


def test_a_file_in_the_way_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "here").write_text("mine", encoding="utf-8")

    with pytest.raises(InputError, match="已经有内容"):
        new_pack(tmp_path / "here")

    assert (tmp_path / "here").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("name", ["Yunzhou", "1st", "yun-zhou", "云州", "a b"])
def test_an_id_that_a_pack_cannot_have_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="--id"):
        new_pack(tmp_path / name)

    assert new_pack(tmp_path / name, city_id="fine").is_dir()


@pytest.mark.parametrize("title", ['云"州', "云\\州", "云\n州", " "])
def test_a_title_that_would_break_the_yaml_is_refused(title: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="城市名称"):
        new_pack(tmp_path / "a", title=title)

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("title", ["云州: 新城", "{云州}", "#1", "yes", "CITY_ID", "O'Brien's"])
def test_any_other_title_comes_back_as_it_was_given(title: str, tmp_path: Path) -> None:
    assert load_pack(new_pack(tmp_path / "a", title=title)).city.title["zh"] == title


@pytest.mark.parametrize("code", ["99030", "9903000", "99030x", ""])
def test_a_code_that_is_none_is_refused(code: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="--division"):
        new_pack(tmp_path / "a", division=code)


def test_a_place_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")

    with pytest.raises(InputError, match="不能写入"):
        new_pack(tmp_path / "file" / "city")


def test_what_fails_half_way_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[Path] = []
    write = Path.write_text

    def failing(path: Path, text: str, **more: str) -> int:
        written.append(path)
        if len(written) == 4:
            raise OSError(28, "No space left on device")
        return write(path, text, **more)

    monkeypatch.setattr(Path, "write_text", failing)
    with pytest.raises(InputError, match="No space left"):
        new_pack(tmp_path / "a")

    assert list(tmp_path.iterdir()) == []
