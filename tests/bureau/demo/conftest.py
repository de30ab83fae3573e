"""The cities that the tests of this room look at, generated once."""

from __future__ import annotations

import pytest

from baigong.engine.pack import load_pack
from baigong.engine.pack.model import Pack
from tests.bureau.demo.reading import City, city, unplanted


@pytest.fixture(scope="session")
def mianyang() -> Pack:
    return load_pack("mianyang")


@pytest.fixture(scope="session")
def yunxi() -> Pack:
    return load_pack("yunxi")


@pytest.fixture(scope="session")
def small(mianyang: Pack) -> City:
    """Mianyang at 1/20."""
    return city(mianyang, 0.05)


@pytest.fixture(scope="session")
def plain(mianyang: Pack) -> City:
    """Mianyang at 1/20 with nothing planted in it."""
    return city(unplanted(mianyang), 0.05)


@pytest.fixture(scope="session")
def other(yunxi: Pack) -> City:
    """Yunxi as it is."""
    return city(yunxi, 1.0)


@pytest.fixture(params=["mianyang", "yunxi"])
def any_city(request: pytest.FixtureRequest) -> City:
    """Each city in turn."""
    found: City = request.getfixturevalue({"mianyang": "small", "yunxi": "other"}[request.param])
    return found
