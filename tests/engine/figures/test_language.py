"""What a pack that was never checked may put into a figure's SQL."""

from __future__ import annotations

import pytest

from baigong.engine.base.errors import InputError
from baigong.engine.figures.language import require_language
from baigong.engine.pack import load_pack
from baigong.engine.pack.model import Indicator

PACK = load_pack("mianyang")
SKILLED = next(one for one in PACK.indicators if one.id == "skilled_workers")


def with_sql(where: str | None, value: str) -> Indicator:
    assert SKILLED.rows is not None
    return SKILLED.model_copy(update={"rows": SKILLED.rows.model_copy(update={"where": where}), "value": value})


@pytest.mark.parametrize(
    ("where", "value"),
    [
        ("true) UNION ALL SELECT 1, 2, 3 FROM person WHERE (true", "count(*)"),
        ("level = '3'; DROP TABLE person", "count(*)"),
        ("length(repeat('x', 4000000000)) > 1", "count(*)"),
        ("person_id IN (SELECT person_id FROM person)", "count(*)"),
        ("level = getenv('HOME')", "count(*)"),
        (None, "count(*) FROM read_csv('/etc/passwd')"),
        (None, "avg(person_id)"),
        (None, "count(*) +"),
        ("(" * 3000 + "true" + ")" * 3000, "count(*)"),
    ],
)
def test_what_is_no_expression_of_the_language_is_refused_by_name(where: str | None, value: str) -> None:
    with pytest.raises(InputError) as caught:
        require_language(with_sql(where, value))
    assert "skilled_workers" in caught.value.message
    assert "baigong pack check" in caught.value.message


@pytest.mark.parametrize("city", ["mianyang", "yunxi"])
def test_the_packs_of_the_house_keep_to_it(city: str) -> None:
    indicators = load_pack(city).indicators
    assert indicators
    for one in indicators:
        require_language(one)


def test_a_provision_has_no_sql_to_refuse() -> None:
    require_language(next(one for one in PACK.indicators if one.provision))
