"""expand(): names, views, days, and what it refuses."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from sqlglot import exp, parse_one

from baigong.engine.base.errors import InputError
from baigong.engine.pack.model import Period
from baigong.engine.warehouse import expand, names_used
from baigong.engine.warehouse.expansion import days
from tests.engine.warehouse.packs import AS_OF, FACTS, WORKER, a_pack, a_snapshot, answers

PACK = a_pack()


def with_parts(sql: str) -> list[str]:
    """Names of the outermost WITH parts, in order."""
    part = parse_one(sql, read="duckdb").args.get("with_")
    return [one.alias for one in part.expressions] if part else []


def view(sql: str) -> dict[str, object]:
    return {**FACTS["winner"], "sql": sql}


def test_a_plain_query_stays_as_it_is() -> None:
    assert expand(PACK, "SELECT worker_id FROM note", AS_OF) == "SELECT worker_id FROM note"


def test_now_becomes_a_filtered_sub_select_under_its_own_name() -> None:
    assert expand(PACK, "SELECT medal.medal_id FROM now.medal", AS_OF) == (
        "SELECT medal.medal_id FROM (SELECT * FROM medal WHERE won_on <= CAST('2018-08-31' AS DATE)) AS medal"
    )


def test_an_alias_stays() -> None:
    assert expand(PACK, "SELECT m.medal_id FROM now.medal m", AS_OF).endswith(") AS m")


def test_names_are_read_without_regard_to_case() -> None:
    small, large = "SELECT medal_id FROM now.medal AS m", "SELECT medal_id FROM NOW.Medal AS m"
    assert expand(PACK, large, AS_OF) == expand(PACK, small, AS_OF)
    assert with_parts(expand(PACK, "SELECT * FROM Working", AS_OF)) == ["working"]


def test_views_come_in_the_order_they_need_and_only_those_used() -> None:
    assert with_parts(expand(PACK, "SELECT * FROM winner", AS_OF)) == ["working", "winner"]
    assert with_parts(expand(PACK, "SELECT * FROM working", AS_OF)) == ["working"]
    assert with_parts(expand(PACK, "SELECT * FROM medal", AS_OF)) == []


def test_a_view_used_twice_is_written_once() -> None:
    sql = "SELECT * FROM winner JOIN working USING (worker_id) JOIN winner AS again USING (worker_id)"
    assert with_parts(expand(PACK, sql, AS_OF)) == ["working", "winner"]


def test_the_querys_own_with_comes_after_the_views() -> None:
    sql = "WITH few AS (SELECT * FROM winner LIMIT 2) SELECT * FROM few JOIN few AS other USING (worker_id)"
    assert with_parts(expand(PACK, sql, AS_OF)) == ["working", "winner", "few"]


def test_a_recursive_with_stays_recursive(tmp_path: Path) -> None:
    sql = (
        "WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 3)"
        " SELECT i, count(w.worker_id) FROM n LEFT JOIN working AS w ON w.worker_id = i GROUP BY i ORDER BY i"
    )
    assert answers(a_snapshot(tmp_path, PACK), PACK, sql) == [(1, 1), (2, 0), (3, 0)]


def test_union_and_nested_queries_are_reached() -> None:
    sql = (
        "SELECT worker_id FROM now.medal UNION ALL SELECT worker_id FROM working"
        " WHERE worker_id IN (SELECT worker_id FROM history.worker) AND EXISTS (SELECT 1 FROM now.place)"
    )
    out = parse_one(expand(PACK, sql, AS_OF), read="duckdb")
    assert all(not table.db for table in out.find_all(exp.Table))
    assert {table.name for table in out.find_all(exp.Table)} == {"medal", "worker", "place", "working"}


def test_a_join_in_brackets_keeps_both_sides(tmp_path: Path) -> None:
    sql = "SELECT count(*) FROM (now.worker AS w JOIN place AS p ON p.code = w.place)"
    assert answers(a_snapshot(tmp_path, PACK), PACK, sql) == [(1,)]


def test_a_sample_of_now_is_still_a_sample() -> None:
    assert "SAMPLE" in expand(PACK, "SELECT * FROM now.medal USING SAMPLE 10 ROWS", AS_OF).upper()


def test_the_shared_tree_is_not_changed() -> None:
    sql = "SELECT * FROM now.medal WHERE won_on < :until"
    first = expand(PACK, sql, date(2016, 1, 1))
    expand(PACK, sql, date(2017, 1, 1), dialect="spark")
    assert expand(PACK, sql, date(2016, 1, 1)) == first
    assert "2017" not in first


def test_text_that_looks_like_a_placeholder_is_text() -> None:
    assert "':as_of now.medal'" in expand(PACK, "SELECT ':as_of now.medal' FROM note", AS_OF)


@pytest.mark.parametrize(
    ("period", "since", "until"),
    [
        (None, date(1, 1, 1), date(2018, 9, 1)),
        (Period(), date(1, 1, 1), date(2018, 9, 1)),
        (Period.model_validate({"from": date(2017, 1, 1)}), date(2017, 1, 1), date(2018, 9, 1)),
        (Period.model_validate({"to": date(2018, 1, 1)}), date(1, 1, 1), date(2018, 1, 1)),
        (Period.model_validate({"from": date(2017, 1, 1), "to": date(2019, 1, 1)}), date(2017, 1, 1), date(2018, 9, 1)),
        (Period.model_validate({"to": date(2018, 9, 1)}), date(1, 1, 1), date(2018, 9, 1)),
    ],
)
def test_a_period_is_half_open_and_never_runs_past_the_day(period: Period | None, since: date, until: date) -> None:
    assert days(AS_OF, period) == {"as_of": AS_OF, "since": since, "until": until}
    out = expand(PACK, "SELECT (:since), (:until), (:as_of)", AS_OF, period)
    assert out == "SELECT " + ", ".join(f"(CAST('{day.isoformat()}' AS DATE))" for day in (since, until, AS_OF))


def test_the_last_of_all_days_is_still_a_day() -> None:
    assert days(date.max)["until"] == date.max


def test_days_reach_the_views_too(tmp_path: Path) -> None:
    sql = "SELECT worker_id, count(*) AS medals FROM medal WHERE won_on >= :since AND won_on < :until GROUP BY 1"
    pack = a_pack(facts={"recent": view(sql)})
    medals = [{"medal_id": n, "worker_id": n, "won_on": date(2010 + n, 1, 1)} for n in range(1, 9)]
    made = a_snapshot(tmp_path, pack, {"medal": medals})
    assert answers(made, pack, "SELECT count(*) FROM recent", date(2015, 1, 1)) == [(5,)]
    assert answers(made, pack, "SELECT count(*) FROM recent", date(2014, 12, 31)) == [(4,)]


REFUSED = {
    "SELECT * FROM nothing": "nothing",
    "SELECT * FROM now.nothing": "nothing",
    "SELECT * FROM soon.medal": "soon.medal",
    "SELECT * FROM now.winner": "winner",
    "SELECT * FROM a.now.medal": "a.now.medal",
    "SELECT * FROM '/etc/passwd'": "passwd",
    "SELECT * FROM read_csv('/etc/passwd')": "表函数",
    "SELECT * FROM read_text('/etc/passwd')": "表函数",
    "SELECT * FROM note WHERE note_id = :id": ":id",
    "SELECT * FROM note WHERE note_id = ?": "占位符",
    "WITH medal AS (SELECT 1 AS a) SELECT * FROM medal": "medal.*重名",
    "WITH Winner AS (SELECT 1 AS a) SELECT * FROM Winner": "winner.*重名",
    "DROP TABLE medal": "SELECT",
    "SELECT 1; SELECT 2": "SELECT",
    "COPY medal TO '/tmp/x'": "SELECT",
    "": "SELECT",
    "SELECT FROM WHERE": "读不懂",
    "SELECT (1": "读不懂",
    "SELECT " + "1, " * 10_000 + "1": "太长",
    "SELECT " + "(" * 9_000 + "1" + ")" * 9_000: "读不懂",
}


@pytest.mark.parametrize("sql", REFUSED, ids=lambda sql: sql[:40])
def test_what_cannot_be_read_is_refused_in_a_sentence(sql: str) -> None:
    with pytest.raises(InputError, match=REFUSED[sql]) as caught:
        expand(PACK, sql, AS_OF)
    assert caught.value.message.endswith("。")


def test_views_in_a_circle_are_refused_with_the_way_round() -> None:
    pack = a_pack(facts={"one": view("SELECT * FROM two"), "two": view("SELECT * FROM one")})
    with pytest.raises(InputError, match="one → two → one"):
        expand(pack, "SELECT * FROM one", AS_OF)
    with pytest.raises(InputError, match="环"):
        expand(pack, pack.facts["two"].sql, AS_OF)


def test_names_used_are_those_written() -> None:
    assert names_used(PACK, "SELECT * FROM winner JOIN now.medal USING (worker_id)") == (
        frozenset({"medal"}),
        frozenset({"winner"}),
    )
    assert names_used(PACK, "WITH x AS (SELECT * FROM note) SELECT * FROM x") == (
        frozenset({"note"}),
        frozenset(),
    )


def test_spark_gets_its_own_words() -> None:
    sql = "WITH x AS MATERIALIZED (SELECT worker_id, year(won_on) AS y FROM now.medal) SELECT * FROM x ORDER BY y"
    out = expand(PACK, sql, AS_OF, dialect="spark")
    assert "MATERIALIZED" not in out
    assert "NULLS LAST" in out, "Spark puts NULLs first"
    assert "MATERIALIZED" in expand(PACK, sql, AS_OF)


def test_what_spark_cannot_say_is_refused() -> None:
    with pytest.raises(InputError, match="spark"):
        expand(PACK, "SELECT try(1 / 0) FROM note", AS_OF, dialect="spark")


def test_a_worker_is_found_through_everything_at_once(tmp_path: Path) -> None:
    medals = [{"medal_id": n, "worker_id": 1, "won_on": date(2017, n, 1)} for n in (1, 2, 12)]
    made = a_snapshot(tmp_path, PACK, {"worker": [WORKER], "medal": medals})
    sql = "SELECT r.worker_id, w.place, r.medals FROM winner AS r JOIN working AS w USING (worker_id)"
    assert answers(made, PACK, sql) == [(1, "103", 3)]
    assert answers(made, PACK, sql, date(2017, 11, 30)) == [(1, "103", 2)]
    assert answers(made, PACK, sql, date(2016, 12, 31)) == []
