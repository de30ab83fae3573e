"""The tests' own browser and server: they say clearly what is missing and leave nothing running."""

from __future__ import annotations

import os
import urllib.error
import urllib.request

import pytest

from tests.web.conftest import chromium
from tests.web.server import serving


def test_without_chromium_the_failure_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(pytest.fail.Exception, match="apt install chromium"):
        chromium()


def test_a_server_that_cannot_start_tells_why() -> None:
    with pytest.raises(AssertionError, match="no_such_module"), serving("tests.web.no_such_module:application"):
        pass


def test_the_server_ends_with_its_block() -> None:
    with serving("tests.web.sample.wsgi:application", os.environ) as address:
        response = urllib.request.urlopen(f"{address}/figures/", timeout=10)
        assert response.status == 200
        response.close()
    with pytest.raises(urllib.error.URLError):
        urllib.request.urlopen(f"{address}/figures/", timeout=10)
