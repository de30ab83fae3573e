"""Files: the command line's shapes, for the same filters as the pages."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import openpyxl
import pytest
from django.test import Client

from tests.support.command import baigong


def content(client: Client, path: str) -> bytes:
    response = client.get(path)
    assert response.status_code == 200, path
    return response.content


def rows(client: Client, path: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content(client, path).decode())))


@pytest.mark.parametrize("kind", ["json", "csv"])
def test_a_file_is_what_the_command_writes(visitor: Client, demo_home: Path, kind: str) -> None:
    done = baigong("figures", "--as-of", "2018-08-31", "--format", kind, home=demo_home)
    assert content(visitor, f"/figures.{kind}?as-of=2018-08-31").decode() == done.stdout


@pytest.mark.parametrize("kind", ["json", "csv"])
def test_one_figure_s_file_is_what_the_command_writes(visitor: Client, demo_home: Path, kind: str) -> None:
    done = baigong("figure", "studios", "--as-of", "2018-08-31", "--format", kind, home=demo_home)
    assert content(visitor, f"/figures/studios.{kind}?as-of=2018-08-31").decode() == done.stdout


def test_cells_of_things_are_what_the_command_writes(visitor: Client, demo_home: Path) -> None:
    done = baigong("figure", "studios", "--as-of", "2018-08-31", "--by", "rank", "--format", "csv", home=demo_home)
    assert content(visitor, "/figures/studios.csv?as-of=2018-08-31&by=rank").decode() == done.stdout


def test_suppressed_cells_are_empty(visitor: Client) -> None:
    lines = json.loads(content(visitor, "/figures/level1_senior_technicians.json?by=county"))
    cells = lines[0]["by"]
    hidden = [cell for cell in cells if cell["suppressed"]]
    assert hidden
    assert all(cell["value"] is None for cell in hidden)
    assert all(cell["records"] is None for cell in cells)
    table = rows(visitor, "/figures/level1_senior_technicians.csv?by=county")
    assert [row["value"] for row in table] == ["" if cell["suppressed"] else str(cell["value"]) for cell in cells]
    assert {row["records"] for row in table} == {""}


def test_the_workbook_has_figures_cells_and_definitions(visitor: Client) -> None:
    book = openpyxl.load_workbook(io.BytesIO(content(visitor, "/figures.xlsx?by=county&as-of=2018-08-31")))
    assert len(book.sheetnames) == 3
    figures, cells, _definitions = (book[name] for name in book.sheetnames)
    assert figures.max_row == 66
    assert "涪城区" in {cell.value for cell in next(iter(cells.iter_cols(min_col=4, max_col=4)))}
    book.close()


@pytest.mark.parametrize(
    ("path", "name", "kind"),
    [
        ("/figures.json", "figures-2018-08-31.json", "application/json"),
        ("/figures.csv?by=county&as-of=2016-12-31", "figures-2016-12-31-county.csv", "text/csv; charset=utf-8"),
        ("/figures/bases.csv", "bases-2018-08-31.csv", "text/csv; charset=utf-8"),
    ],
)
def test_a_file_has_a_name_that_says_what_it_is(visitor: Client, path: str, name: str, kind: str) -> None:
    response = visitor.get(path)
    assert response.headers["Content-Disposition"] == f'attachment; filename="{name}"'
    assert response.headers["Content-Type"] == kind


def test_titles_speak_the_language_of_the_address(visitor: Client) -> None:
    assert rows(visitor, "/en/figures.csv")[0]["title"] == "Skilled workers"
    assert rows(visitor, "/figures.csv")[0]["title"] == "技能人才"


@pytest.mark.parametrize("query", ["as-of=x", "as-of=2030-01-01", "by=colour"])
def test_a_question_without_an_answer_is_refused(visitor: Client, query: str) -> None:
    refused = visitor.get(f"/figures.json?{query}")
    assert refused.status_code == 400
    assert len(json.loads(refused.content)["error"]) > 15
    for path in ("/figures.csv", "/figures.xlsx", "/figures/bases.csv"):
        assert visitor.get(f"{path}?{query}").status_code == 400


def test_a_figure_is_not_broken_down_by_a_column_it_does_not_declare(visitor: Client) -> None:
    refused = visitor.get("/figures/bases.json?by=sex")
    assert refused.status_code == 400
    assert "county" in json.loads(refused.content)["error"]
