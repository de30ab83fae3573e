"""``baigong serve``: it answers, it refuses a taken port, it ends when told to."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from baigong.cli import serve
from baigong.engine.base.errors import InputError
from tests.support.command import BAIGONG, baigong
from tests.support.postgresql import free_port

WAIT_SECONDS = 60


@contextmanager
def serving(home: Path, port: int, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [BAIGONG, "serve", "--port", str(port), *arguments],
        env={**os.environ, "BAIGONG_HOME": str(home)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield process
    finally:
        if process.poll() is None:
            process.kill()
        process.communicate(timeout=WAIT_SECONDS)


def status(port: int, process: subprocess.Popen[str]) -> int:
    """The status of a page that is not there, once the server answers."""
    deadline = time.monotonic() + WAIT_SECONDS
    while True:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/no-such-page", timeout=WAIT_SECONDS) as answer:
                return int(answer.status)
        except urllib.error.HTTPError as error:
            with error:
                return error.code
        except OSError:
            if process.poll() is not None or time.monotonic() > deadline:
                raise
            time.sleep(0.05)


@pytest.mark.parametrize("stop", [signal.SIGTERM, signal.SIGINT])
def test_it_answers_and_ends_when_told(stop: signal.Signals, tmp_path: Path) -> None:
    port = free_port()
    with serving(tmp_path, port) as process:
        assert status(port, process) == 404
        process.send_signal(stop)
        out, err = process.communicate(timeout=WAIT_SECONDS)
    assert process.returncode == 0
    assert out == ""
    assert f"http://localhost:{port}/" in err
    assert "Traceback" not in err
    with socket.socket() as probe:
        assert probe.connect_ex(("127.0.0.1", port)) != 0


def test_a_taken_port_is_one_sentence(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        answer = baigong("serve", "--port", str(port), home=tmp_path)
    assert answer.returncode == 2
    assert answer.stdout == ""
    assert answer.stderr == f"端口 {port} 已被占用。请结束占用它的程序，或用 --port 换一个端口。\n"


def test_a_host_name_becomes_a_number() -> None:
    assert serve.free_address("localhost", free_port()) in {"127.0.0.1", "::1"}


@pytest.mark.parametrize("host", ["203.0.113.7", "no-such-host.invalid"])
def test_an_address_of_another_machine_is_one_sentence(host: str) -> None:
    with pytest.raises(InputError, match="不能监听"):
        serve.free_address(host, free_port())


@pytest.mark.parametrize(
    ("host", "shown"),
    [
        ("127.0.0.1", "http://localhost:80/"),
        ("0.0.0.0", "http://localhost:80/"),
        ("::", "http://localhost:80/"),
        ("::1", "http://[::1]:80/"),
        ("192.0.2.1", "http://192.0.2.1:80/"),
    ],
)
def test_the_address_shown(host: str, shown: str) -> None:
    assert serve.address(host, 80) == shown


@pytest.mark.soak
@pytest.mark.parametrize("workers", ["1", "2"])
def test_it_ends_however_often_with_half_a_request_open(workers: str, tmp_path: Path) -> None:
    for _round in range(10):
        port = free_port()
        with serving(tmp_path, port, "--workers", workers) as process:
            assert status(port, process) == 404
            with socket.create_connection(("127.0.0.1", port), timeout=WAIT_SECONDS) as half:
                half.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n")
                process.send_signal(signal.SIGTERM)
                _out, err = process.communicate(timeout=WAIT_SECONDS)
        assert process.returncode == 0, err
        with socket.socket() as probe:
            assert probe.connect_ex(("127.0.0.1", port)) != 0
