"""The figures pages over a real city: what they say, what they refuse, in two languages."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest
from django.test import Client

from baigong.engine import figures as engine
from baigong.engine.pack.model import Pack
from baigong.engine.warehouse import Snapshot
from baigong.web.public.figures import one_build
from baigong.web.public.figures.definition import columns_of
from baigong.web.public.figures.tables import is_personal

DAY = date(2018, 8, 31)
TAG = re.compile(r"<[^>]+>")


def text_of(client: Client, path: str, status: int = 200) -> str:
    response = client.get(path)
    assert response.status_code == status, path
    return response.content.decode()


def words(html: str) -> str:
    return " ".join(TAG.sub(" ", html).split())


def test_the_first_page_is_the_figures_page(visitor: Client) -> None:
    assert visitor.get("/").headers["Location"] == "/figures/"
    assert visitor.get("/en/").headers["Location"] == "/en/figures/"


def test_every_figure_stands_on_the_page_beside_what_was_published(
    visitor: Client, city: Pack, snapshot: Snapshot
) -> None:
    html = text_of(visitor, "/figures/")
    for one in engine.compute(city, snapshot, DAY):
        assert html.count(f'<tr id="{one.id}"') == 1
    for published in city.publications[0].figures:
        assert published.printed in html
    assert "绵人社函〔2018〕347号" in html
    assert snapshot.id in html
    assert "2018年8月31日" in html


def test_the_tally_counts_the_verdicts(visitor: Client, city: Pack, snapshot: Snapshot) -> None:
    figures = engine.compute(city, snapshot, DAY)
    verdicts = [one.verdict for one in engine.compare(city, figures, city.publications[0])]
    said = words(text_of(visitor, "/figures/"))
    assert f"公布的 65 个数字，{verdicts.count('agrees')} 个与记录相符" in said
    assert f"{verdicts.count('differs')} 个不符" in said
    assert "1 处自相矛盾" in said


def test_the_sum_of_ranks_is_explained_by_the_very_base(visitor: Client) -> None:
    html = text_of(visitor, "/figures/")
    assert "3 + 3 + 8 ≠ 13" in html
    box = next(part for part in html.split('<div class="bg-why') if "高技能人才培训基地”是 13" in part)
    address = re.search(r'<a href="(/figures/bases/[^"]+#r(\d+))">', box)
    assert address is not None
    assert "推断" in box
    assert f'<tr id="r{address[2]}">' in text_of(visitor, address[1].replace("&amp;", "&"))


def test_parts_stand_under_their_whole(visitor: Client) -> None:
    html = text_of(visitor, "/figures/")
    order = [html.index(f'<tr id="{name}"') for name in ("bases", "bases_national", "bases_provincial", "bases_city")]
    assert order == sorted(order)
    rows = html[order[0] : order[3]]
    assert rows.count("<tr id=") == 3


def test_parts_that_may_overlap_get_no_bar(visitor: Client) -> None:
    html = text_of(visitor, "/figures/")
    row = html.split('<tr id="city_contest_competitors"')[1].split("</tr>")[0]
    assert "<svg" not in row
    assert "<svg" in html.split('<tr id="studios"')[1].split("</tr>")[0]


def test_another_day_is_another_city(visitor: Client) -> None:
    html = text_of(visitor, "/figures/?as-of=2016-12-31&by=county")
    assert "安县" in html
    assert "安州区" not in html
    assert "所以不作比较" in html
    assert "bg-verdict__number" not in html
    assert "安州区" in text_of(visitor, "/figures/?as-of=2017-01-01&by=county")


@pytest.mark.parametrize(
    ("query", "field", "zh"),
    [
        ("as-of=2018-02-30", "as-of", "不是有效日期"),
        ("as-of=1900-01-01", "as-of", "早于本市最早的记录"),
        ("as-of=2030-01-01", "as-of", "晚于快照的日期"),
        ("by=colour", "by", "没有指标可以按“colour”分组"),
    ],
)
@pytest.mark.parametrize("page", ["/figures/", "/figures/bases/"])
def test_a_question_without_an_answer_is_said_so(visitor: Client, page: str, query: str, field: str, zh: str) -> None:
    html = text_of(visitor, f"{page}?{query}", 400)
    assert zh in html
    assert f'<a href="#{field}" id="error">' in html
    assert "<title>错误：" in html
    assert "bg-ledger__value" not in html
    if field == "as-of":
        assert f'value="{query.removeprefix("as-of=")}"' in html


def test_an_error_speaks_the_reader_s_language(visitor: Client) -> None:
    html = text_of(visitor, "/en/figures/?as-of=2030-01-01", 400)
    assert not re.search(r"[一-鿿]", words(html.split("<h2")[1].split("</h2>")[0]))


def test_what_is_typed_stays_text(visitor: Client) -> None:
    html = text_of(visitor, '/figures/?as-of="><script>x</script>&by=<i>', 400)
    assert "<script>x" not in html
    assert "<i>" not in html


def test_without_a_snapshot_the_page_says_what_to_run(
    client: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BAIGONG_HOME", str(tmp_path))
    for path in ("/figures/", "/figures/bases/", "/figures.json", "/en/figures/"):
        html = text_of(client, path, 503)
        assert "baigong snapshot" in html
        assert "baigong demo" in html
        assert str(tmp_path) not in html


def test_a_broken_snapshot_is_for_its_keeper_to_mend(
    client: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("BAIGONG_HOME", str(tmp_path))
    (tmp_path / "snapshots" / "half").mkdir(parents=True)
    (tmp_path / "snapshots" / "newest").write_text("half", encoding="utf-8")
    html = text_of(client, "/figures/", 503)
    assert "baigong snapshot" in html
    assert str(tmp_path) not in html
    assert str(tmp_path) in caplog.text


@pytest.mark.parametrize("path", ["/figures/no_such/", "/figures/no_such.json", "/en/figures/no_such/", "/figures.xml"])
def test_a_figure_that_is_none_is_not_found(visitor: Client, path: str) -> None:
    text_of(visitor, path, 404)


def test_every_figure_has_a_page(visitor: Client, city: Pack) -> None:
    for one in city.indicators:
        html = text_of(visitor, f"/figures/{one.id}/")
        assert one.title["zh"] in html
        assert one.meaning["zh"] in html.replace("&#x27;", "'")
        english = text_of(visitor, f"/en/figures/{one.id}/?as-of=2017-06-30")
        assert one.meaning["en"] in english.replace("&#x27;", "'")


def test_a_page_shows_no_line_of_a_person(visitor: Client, city: Pack) -> None:
    personal = [one for one in city.indicators if is_personal(city, one)]
    assert len(personal) > 20
    for one in personal:
        html = text_of(visitor, f"/figures/{one.id}/").split('id="records"')[1]
        assert "<tr id=" not in html
        assert "公众只看到条数" in html or one.ratio


def test_things_are_listed_page_by_page(visitor: Client, city: Pack, snapshot: Snapshot) -> None:
    known = [row[0] for row in engine.records(city, snapshot, DAY, "private_training_schools").rows]
    seen: list[int] = []
    for page in (1, 2, 3):
        html = text_of(visitor, f"/figures/private_training_schools/?page={page}")
        seen += [int(found) for found in re.findall(r'<tr id="r(\d+)">', html)]
    assert seen == known
    assert len(seen) == 125
    last = text_of(visitor, "/figures/private_training_schools/?page=3")
    assert 'rel="next"' not in last
    assert "第 101–125 条，共 125 条" in last


@pytest.mark.parametrize(("page", "first"), [("0", 1), ("x", 1), ("-1", 1), ("99", 101), ("9" * 40, 1), ("²", 1)])
def test_a_page_beyond_the_list_is_its_nearest(visitor: Client, page: str, first: int) -> None:
    assert f"第 {first}–" in text_of(visitor, f"/figures/private_training_schools/?page={page}")


def test_a_rule_shows_its_document(visitor: Client) -> None:
    html = text_of(visitor, "/figures/talent_card_services/")
    assert "绵委办发〔2018〕16号" in html
    assert "子女入学" in html
    assert "规定的依据" in html
    before = words(text_of(visitor, "/figures/talent_card_services/?as-of=2017-12-31"))
    assert "那天还没有这项规定" in before


def test_a_date_that_falls_back_on_the_day_says_so(
    visitor: Client, city: Pack, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No figure of the city reads such a column; a view that does says what its empty cells mean."""
    one = city.indicator("skilled_workers")
    assert one is not None
    assert one.rows is not None
    view = city.facts[one.rows.view]
    name = next(name for name, column in view.columns.items() if column.type == "date")
    column = view.columns[name].model_copy(update={"absent": None, "fallback": "as_of"})
    changed = view.model_copy(update={"columns": {**view.columns, name: column}})
    pack = city.model_copy(update={"facts": {**city.facts, one.rows.view: changed}})
    before = words(text_of(visitor, "/figures/skilled_workers/"))
    monkeypatch.setattr(one_build, "columns_of", lambda _city, asked: columns_of(pack, asked))
    after = words(text_of(visitor, "/figures/skilled_workers/"))
    assert (before.count("空着按当天"), after.count("空着按当天")) == (0, 1)
    assert re.search(rf"{name} [^ ]+ (\S+ )?空着按当天", after)
    assert "空着按当天" not in text_of(visitor, "/en/figures/skilled_workers/")


def test_a_share_says_what_it_divides(visitor: Client) -> None:
    said = words(text_of(visitor, "/figures/high_skilled_share/"))
    assert "高技能人才 ÷ 技能人才 × 100%" in said


def test_the_query_can_be_read(visitor: Client) -> None:
    html = text_of(visitor, "/figures/bases_national/")
    assert "count(*)" in html
    assert "WITH base_facts AS" in html
    assert "rank = &#x27;national&#x27;" in html


def test_relations_are_told_where_a_figure_stands_in_them(visitor: Client) -> None:
    said = words(text_of(visitor, "/figures/bases_national/"))
    assert "各级基地之和等于基地总数" in said
    assert "按公布的数字：可解释" in said


def test_no_page_speaks_of_a_command_s_options(visitor: Client, city: Pack) -> None:
    for path in ("/figures/", *(f"/figures/{one.id}/" for one in city.indicators[::7])):
        assert "--" not in words(text_of(visitor, path)), path


def test_the_second_city_works_by_the_same_pages(
    client: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, db: None
) -> None:
    from baigong.engine.pack import load_pack
    from baigong.web import city as active
    from tests.engine.figures.arrow import snapshot_of

    yunxi = load_pack("yunxi")
    snapshot_of(yunxi, tmp_path / "snapshots", date(2023, 12, 31), {})
    monkeypatch.setenv("BAIGONG_HOME", str(tmp_path))
    monkeypatch.setenv("BAIGONG_CITY", "yunxi")
    active.pack.cache_clear()
    try:
        html = text_of(client, "/figures/")
        assert "云溪市" in html
        assert "云人社函〔2024〕3号" in html
        for one in yunxi.indicators:
            assert f'<tr id="{one.id}"' in html
            text_of(client, f"/figures/{one.id}/")
    finally:
        active.pack.cache_clear()


def test_json_has_the_shape_that_the_command_writes(visitor: Client, city: Pack) -> None:
    lines = json.loads(text_of(visitor, "/figures.json"))
    assert [line["id"] for line in lines] == [one.id for one in city.indicators]
    keys = {"id", "value", "unit", "precision", "as_of", "period", "printed", "snapshot", "records"}
    assert all(set(line) == keys for line in lines)


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch", "options"])
@pytest.mark.parametrize("path", ["/", "/figures/", "/figures/studios/", "/figures.json", "/figures/studios.csv"])
def test_pages_are_only_read(visitor: Client, method: str, path: str) -> None:
    response = getattr(visitor, method)(path)
    assert (response.status_code, response.headers["Allow"]) == (405, "GET, HEAD")
    assert visitor.head(path).status_code in {200, 302}
