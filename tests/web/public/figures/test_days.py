"""People are broken down on few days, whatever day is asked for; totals and things on any."""

from __future__ import annotations

import json

import pytest
from django.test import Client

CLOSED = "人员的分组数只在公布日和年末公开"


@pytest.mark.parametrize("day", ["2018-08-30", "2018-09-04", "2016-12-30", "2017-06-30"])
def test_on_other_days_there_are_totals_and_no_cells_of_people(visitor: Client, day: str) -> None:
    lines = json.loads(visitor.get(f"/figures.json?as-of={day}&by=county").content)
    by_id = {one["id"]: one for one in lines}
    assert by_id["skilled_workers"]["value"] > 0
    assert by_id["skilled_workers"]["by"] == []
    assert by_id["honour_sichuan_expert"]["by"] == []
    assert by_id["studios"]["by"]
    page = visitor.get(f"/figures/?as-of={day}&by=county").content.decode()
    assert CLOSED in page
    one = visitor.get(f"/figures/skilled_workers/?as-of={day}").content.decode()
    assert CLOSED in one
    assert "table-county" not in one


@pytest.mark.parametrize("kind", ["csv", "json"])
def test_a_file_of_one_figure_by_a_column_says_which_day_to_ask_for(visitor: Client, kind: str) -> None:
    response = visitor.get(f"/figures/skilled_workers.{kind}?as-of=2016-12-30&by=county")
    assert response.status_code == 400
    assert f"{CLOSED}" in response.content.decode()
    assert "2016-12-31" in response.content.decode()


@pytest.mark.parametrize("day", ["2018-08-31", "2016-12-31"])
def test_on_an_open_day_nothing_is_said_and_cells_are_there(visitor: Client, day: str) -> None:
    one = visitor.get(f"/figures/skilled_workers/?as-of={day}").content.decode()
    assert CLOSED not in one
    assert "table-county" in one
    assert CLOSED not in visitor.get(f"/figures/?as-of={day}&by=county").content.decode()


def test_the_page_leads_to_the_nearest_open_day_and_keeps_the_grouping(visitor: Client) -> None:
    page = visitor.get("/figures/?as-of=2016-12-30&by=county").content.decode()
    assert '<a href="/figures/?as-of=2016-12-31&amp;by=county">2016年12月31日</a>' in page


def test_figures_of_things_need_no_such_words(visitor: Client) -> None:
    assert CLOSED not in visitor.get("/figures/studios/?as-of=2016-12-30").content.decode()
    assert CLOSED not in visitor.get("/figures/?as-of=2016-12-30").content.decode()
