"""A small office: the evening school of the documentation, with six questions."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Browser

from baigong.engine.policy.answer import Profile, load_profiles
from tests.web.public.entitlements.visiting import Open, site, visits

ROOT = Path(__file__).resolve().parents[4]
HERE = "/entitlements/learner/"
ZHANG = {
    "official": "no",
    "class": "中级班",
    "completed": "2024-03-20",
    "fee": "1500",
    "months": "12",
    "distance": "15",
}
"""Somebody who is granted the tuition; travel waits for the place in that queue."""
Post = Callable[..., Any]


@pytest.fixture(scope="session")
def school_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The policies of the example with questions beside them."""
    folder = tmp_path_factory.mktemp("school")
    shutil.copytree(ROOT / "docs/examples/policies", folder, dirs_exist_ok=True)
    shutil.copy(Path(__file__).with_name("learner.yaml"), folder / "entitlements.yaml")
    return folder


@pytest.fixture(scope="session")
def learner(school_folder: Path) -> Profile:
    """The one profile."""
    return load_profiles(school_folder)["learner"]


@pytest.fixture
def school(school_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The pages speak of the school, on the last day of June 2024."""
    monkeypatch.setenv("BAIGONG_CITY", str(school_folder))
    monkeypatch.setenv("BAIGONG_TODAY", "2024-06-30")


@pytest.fixture
def post(school: None, client: Client) -> Post:
    """``post({"official": "no"}, question="class", answer="中级班")``: a form with what was answered before."""

    def send(texts: Mapping[str, str] | None = None, address: str = HERE, **fields: str) -> Any:
        before = {f"a-{name}": text for name, text in (texts or {}).items()}
        return client.post(address, before | {name.replace("_", "-"): text for name, text in fields.items()})

    return send


@pytest.fixture(scope="session")
def school_site(school_folder: Path) -> Iterator[str]:
    """Base address of the school's pages under granian."""
    with site(str(school_folder), "2024-06-30") as address:
        yield address


@pytest.fixture
def visit(browser: Browser, school_site: str) -> Iterator[Open]:
    """Opens pages of the school."""
    with visits(browser, school_site) as opened:
        yield opened


@pytest.fixture(scope="session")
def mianyang_site() -> Iterator[str]:
    """Base address of Mianyang's pages in November 2018, when new apprenticeships have begun to be paid for."""
    with site("mianyang", "2018-11-05") as address:
        yield address


@pytest.fixture
def visit_mianyang(browser: Browser, mianyang_site: str) -> Iterator[Open]:
    """Opens pages of Mianyang."""
    with visits(browser, mianyang_site) as opened:
        yield opened


def shown(answer: Any) -> str:
    return str(answer.content.decode())


def heading(answer: Any) -> str:
    """The text of the page's first heading."""
    found = re.search(r"<h1[^>]*>(.*?)</h1>", shown(answer), re.DOTALL)
    assert found, shown(answer)
    return re.sub(r"<[^>]+>", "", found[1]).strip()


def travelling(answer: Any) -> dict[str, str]:
    """The answers that the page carries on, in their order."""
    return dict(
        re.findall(r'name="a-([a-z]+)" value="([^"]*)"', shown(answer).split('id="kept"')[1].split("</form>")[0])
    )
