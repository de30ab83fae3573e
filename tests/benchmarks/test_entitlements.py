"""*What can I get?* is measured by a visit that the server answers, and told in a table."""

from __future__ import annotations

import socket
import threading
from pathlib import Path

import pytest

from benchmarks.entitlements import FACTS, LATHE, SHOWN, Connection, Served, api_request, measured, section, visit
from benchmarks.run import BAIGONG


def test_a_visit_and_the_api_are_answered_and_counted(tmp_path: Path) -> None:
    found = measured(BAIGONG, tmp_path, rounds=3, seconds=0.5)
    assert len(found.steps) == len(SHOWN) + 1
    assert all(0 < middle <= slow for middle, slow in found.steps.values())
    assert all(rate > 0 for rate in found.rates.values())


def test_a_visit_is_every_question_between_the_first_page_and_the_result() -> None:
    walk = visit()
    assert list(walk)[:2] == ["start", "first"]
    assert list(walk)[-1] == "result"
    assert set(SHOWN) <= set(walk)
    assert all(f"a-{name}".encode() in walk["result"] for name in LATHE)
    assert b"insured_months" in api_request()
    assert FACTS["verified"] is True


def test_the_table_says_what_was_promised() -> None:
    text = section(Served({"a step": (4.26, 9.04)}, {"pages": 1234.5}))
    assert "| a step | 4.3 | 9.0 |" in text
    assert "| pages | 1,234 |" in text
    assert "at most 50 ms" in text
    assert "at least 300 a second" in text


@pytest.mark.parametrize(
    ("reply", "error"),
    [(b"HTTP/1.1 500 Broken\r\nContent-Length: 0\r\n\r\n", RuntimeError), (b"HTTP/1.1 200 OK\r\n", ConnectionError)],
)
def test_an_answer_that_is_none_stops_the_measuring(reply: bytes, error: type[Exception]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            connection, _ = server.accept()
            with connection:
                connection.recv(1000)
                connection.sendall(reply)

        thread = threading.Thread(target=serve)
        thread.start()
        asking = Connection(server.getsockname()[1])
        with pytest.raises(error):
            asking.ask(b"GET / HTTP/1.1\r\n\r\n")
        asking.close()
        thread.join()
