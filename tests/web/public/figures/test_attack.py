"""z3 against everything that the public pages and files show of a small city: no suppressed cell can be worked out."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Mapping
from html import unescape

import openpyxl
import pytest
from django.test import Client

from baigong.engine import figures as engine
from baigong.engine.figures import column_of, title_of
from baigong.engine.pack.model import Indicator, Pack
from baigong.engine.warehouse import Snapshot, connect
from tests.engine.figures.disclosure.attacker import Attacker, Name, Relation, filled
from tests.web.public.conftest import DAY

SMALL = 10
LINE = re.compile(r'<tr><th scope="row">([^<]*)</th><td class="bg-r"(?: data-value="([^"]*)")?>([^<]*)</td></tr>')
CELL = re.compile(r"<div><dt>([^<]*)</dt><dd>([^<]*)</dd>")
LEVELS = {"level3_senior_workers": "3", "level2_technicians": "2", "level1_senior_technicians": "1"}
LADDER = ("skilled_workers", "high_skilled_workers", *LEVELS)
TOLD = [(one, (whole, "level", level)) for one, level in LEVELS.items() for whole in (*LADDER[:2], one)]
ZEROS = [(one, "level", other) for one, level in LEVELS.items() for other in "12345" if other != level]
ZEROS += [("high_skilled_workers", "level", low) for low in "45"]
MEDALS = ("zone_2016_gold", "zone_2016_silver", "zone_2016_bronze")
MORE: list[Relation] = [("at_most", "zone_2016_medallists", (medal,)) for medal in MEDALS]
MORE += [("at_most", "zone_2016_competitors", (part,)) for part in (*MEDALS, "zone_2016_medallists")]
Shown = dict[Name, int | None]


def personal(city: Pack) -> list[Indicator]:
    """Written out again here: those over views that the pack calls personal."""
    return [one for one in city.indicators if one.rows and city.facts[one.rows.view].personal]


def tables_of(city: Pack) -> list[tuple[Indicator, str]]:
    return [(one, column) for one in personal(city) for column in one.by]


@pytest.fixture(scope="module")
def truth(city: Pack, snapshot: Snapshot) -> dict[tuple[str, str], dict[str | None, int]]:
    """The cells as they are, one query each."""
    with connect(snapshot, city) as connection:
        return {
            (one.id, column): {
                cell.keys[0]: int(cell.value or 0)
                for cell in engine.breakdown(city, snapshot, DAY, one.id, (column,), connection)
            }
            for one, column in tables_of(city)
        }


def of_json(client: Client, city: Pack) -> Shown:
    """From each figure's own file, cell by cell."""
    shown: Shown = {}
    for one, column in tables_of(city):
        answer = json.loads(client.get(f"/figures/{one.id}.json?by={column}").content)
        shown |= {(one.id, column, cell[column]): cell["value"] for cell in answer[0]["by"]}
    return shown


def of_all_json(client: Client, city: Pack) -> Shown:
    shown: Shown = {}
    known = {one.id for one in personal(city)}
    for column in {column for _one, column in tables_of(city)}:
        for line in json.loads(client.get(f"/figures.json?by={column}").content):
            if line["id"] in known:
                shown |= {(line["id"], column, cell[column]): cell["value"] for cell in line["by"]}
    return shown


def of_rows(rows: Iterable[Mapping[str, object]], column: str, known: set[str]) -> Shown:
    return {
        (str(row["id"]), column, str(row[column]) if row[column] not in {"", None} else None): int(str(row["value"]))
        if row["value"] not in {"", None}
        else None
        for row in rows
        if row["id"] in known
    }


def of_csv(client: Client, city: Pack) -> Shown:
    shown: Shown = {}
    known = {one.id for one in personal(city)}
    for column in {column for _one, column in tables_of(city)}:
        text = client.get(f"/figures.csv?by={column}").content.decode()
        shown |= of_rows(list(csv.DictReader(io.StringIO(text))), column, known)
    return shown


def of_pages(client: Client, city: Pack) -> tuple[dict[Name, str], dict[Name, str]]:
    """From the tables of the figures' own pages, and from the cells of the ledger: titles and texts."""
    tables: dict[Name, str] = {}
    ledger: dict[Name, str] = {}
    for one, column in tables_of(city):
        html = client.get(f"/figures/{one.id}/").content.decode()
        part = html.split(f'id="table-{column}"')
        if len(part) == 2:
            for title, bare, text in LINE.findall(part[1].split("</table>")[0]):
                assert bare == text.replace(",", "").replace("不公开", "")
                tables[one.id, column, unescape(title)] = text
    for column in {column for _one, column in tables_of(city)}:
        html = client.get(f"/figures/?by={column}").content.decode()
        for one in personal(city):
            cells = html.split(f'<tr id="{one.id}"')[1].split("</tr>")[1]
            if "bg-ledger__cells" in cells:
                ledger |= {(one.id, column, unescape(title)): text for title, text in CELL.findall(cells)}
    return tables, ledger


def test_all_ways_show_the_same(visitor: Client, city: Pack) -> None:
    shown = of_json(visitor, city)
    assert of_all_json(visitor, city) == shown
    assert of_csv(visitor, city) == shown
    titles: dict[Name, str] = {}
    for (name, column, key), value in shown.items():
        one = city.indicator(name)
        assert one is not None
        text = "不公开" if value is None else f"{value:,}"
        titles[name, column, title_of(city, column_of(city, one, column), key, DAY)] = text
    tables, ledger = of_pages(visitor, city)
    assert tables
    assert {name: titles[name] for name in tables} == tables
    real = {name: text for name, text in ledger.items() if name[2] != "各格都不公开"}
    assert real
    assert {name: titles[name] for name in real} == real


def test_the_workbook_shows_the_same(visitor: Client, city: Pack) -> None:
    shown = of_json(visitor, city)
    for column in ("county", "level"):
        book = openpyxl.load_workbook(io.BytesIO(visitor.get(f"/figures.xlsx?by={column}").content))
        heads = visitor.get(f"/figures.csv?by={column}").content.decode().splitlines()[0].split(",")
        lines = [dict(zip(heads, row, strict=True)) for row in book[book.sheetnames[1]].iter_rows(2, values_only=True)]
        book.close()
        found = of_rows(lines, column, {one.id for one in personal(city)})
        assert found == {name: value for name, value in shown.items() if name[1] == column}


def test_what_is_shown_is_true_and_no_small_number(
    visitor: Client, city: Pack, truth: dict[tuple[str, str], dict[str | None, int]]
) -> None:
    shown = of_json(visitor, city)
    for name, value in shown.items():
        if value is not None:
            assert value == truth[name[:2]].get(name[2], 0)
            assert value >= SMALL, name
    assert sum(value is None for value in shown.values()) > 20
    assert sum(value is not None for value in shown.values()) > 20


@pytest.mark.parametrize("sure", [True, False])
def test_no_suppressed_cell_can_be_worked_out(
    visitor: Client, city: Pack, snapshot: Snapshot, truth: dict[tuple[str, str], dict[str | None, int]], sure: bool
) -> None:
    shown = of_json(visitor, city)
    rows = {
        table: {key: counts.get(key, 0) for name, column, key in shown if (name, column) == table}
        for table, counts in truth.items()
    }
    assert all(set(truth[table]) <= set(rows[table]) for table in truth)
    by_view: dict[str, list[str]] = {}
    for one in personal(city):
        by_view.setdefault(one.rows.view if one.rows else "", []).append(one.id)
    tables = filled(rows, by_view.values())
    totals = {one["id"]: int(one["value"] or 0) for one in json.loads(visitor.get("/figures.json").content)}
    known = {name: value for name, value in shown.items() if value is not None}
    known |= {(*table, key): 0 for table in tables for key in tables[table] if (*table, key) not in shown}
    zeros = [name for name in ZEROS if name[2] in tables.get(name[:2], {})]
    suppressed = {name for name, value in shown.items() if value is None}
    bare = Attacker(city, tables, totals, {}, told=TOLD, zeros=zeros, more=MORE, sure=sure)
    by_totals_alone = bare.pinned(suppressed)
    attacker = Attacker(city, tables, totals, known, told=TOLD, zeros=zeros, more=MORE, sure=sure)
    assert attacker.pinned(suppressed) == by_totals_alone
    assert len(by_totals_alone) * 4 < len(suppressed)
