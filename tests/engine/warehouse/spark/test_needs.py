"""What is said where Spark cannot be had."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from baigong.engine.base.errors import InputError, MissingError
from baigong.engine.warehouse.spark import needs
from tests.support.spark import free_port


@pytest.mark.parametrize("master", ["local", "local[1]", "local[*]", "yarn", "k8s://https://10.0.0.1:6443"])
def test_masters_that_spark_takes(master: str) -> None:
    needs.check(master)


@pytest.mark.parametrize(
    "master", ["", "local[0]", "local[-1]", "spark://", "spark://host", "http://host:1", "local[2] x"]
)
def test_masters_that_are_none(master: str) -> None:
    with pytest.raises(InputError, match=r"主节点.*不对"):
        needs.check(master)


def test_a_master_that_listens_is_taken() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        needs.check(f"spark://127.0.0.1:{server.getsockname()[1]}")


def test_one_master_of_several_is_enough() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        needs.check(f"spark://127.0.0.1:{free_port()},127.0.0.1:{server.getsockname()[1]}")


def test_a_master_that_does_not_answer_is_named() -> None:
    master = f"spark://127.0.0.1:{free_port()}"
    with pytest.raises(InputError, match=rf"{master} 连不上.*make spark"):
        needs.check(master)


def test_a_port_that_is_none_is_no_master() -> None:
    with pytest.raises(InputError, match="连不上"):
        needs.check("spark://127.0.0.1:99999")


def test_without_the_package_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(needs, "find_spec", lambda _name: None)
    with pytest.raises(MissingError, match=r"pip install 'baigong\[spark\]'"):
        needs.check("local")


def test_without_java_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(MissingError, match="openjdk-17-jre-headless"):
        needs.check("local")


def test_java_is_looked_for_where_it_is_said_to_be(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    assert needs.java() is None
    program = tmp_path / "bin" / "java"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    assert needs.java() == str(program)


@pytest.mark.parametrize(
    ("master", "here"),
    [
        ("local[2]", True),
        ("spark://127.0.0.1:7077", True),
        ("spark://localhost:7077", True),
        ("spark://10.0.0.1:7077", False),
        ("spark://127.0.0.1:7077,10.0.0.1:7077", False),
        ("yarn", False),
    ],
)
def test_what_runs_on_this_machine_alone(master: str, *, here: bool) -> None:
    assert needs.on_loopback(master) is here
