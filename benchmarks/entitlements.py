"""*What can I get?* over HTTP: how long a step takes at the server, and how many requests two workers answer in a second.

Alone: ``python -m benchmarks.entitlements``. Client and server share the machine's cores.
"""

from __future__ import annotations

import json
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

STEP_LIMIT_MS, RATE_LIMIT = 50.0, 300.0
WORKERS, CLIENTS, ROUNDS, SECONDS = 2, 8, 60, 8.0
DAY = "2018-09-04"
PAGE, API = "/entitlements/worker/", "/api/entitlements"
FORM, JSON = "application/x-www-form-urlencoded", "application/json"
LATHE = {
    "team_lead": "no",
    "contest": "-",
    "level": "3",
    "enterprise": "yes",
    "training": "-",
    "verified": "yes",
    "issued_on": "2018-06-15",
    "insured_months": "40",
    "higher_before": "no",
    "pilot_trained": "no",
    "occupation": "lathe_operator",
    "post_matches": "yes",
}
FACTS = {name: {"yes": True, "no": False}.get(text, text) for name, text in LATHE.items()} | {"insured_months": 40}


@dataclass(frozen=True)
class Served:
    """What was measured."""

    steps: dict[str, tuple[float, float]]
    """Step → milliseconds, median and the slowest of a hundred, one request at a time over loopback."""
    rates: dict[str, float]
    """What is asked → requests a second, eight at a time."""


def section(found: Served) -> str:
    """The table for docs/benchmarks.md."""
    steps = "\n".join(f"| {name} | {middle:.1f} | {slow:.1f} |" for name, (middle, slow) in found.steps.items())
    rates = "\n".join(f"| {name} | {rate:,.0f} |" for name, rate in found.rates.items())
    return SECTION.format(
        steps=steps, rates=rates, step=STEP_LIMIT_MS, rate=RATE_LIMIT, clients=CLIENTS, workers=WORKERS
    )


def measured(baigong: Path, scratch: Path, rounds: int = ROUNDS, seconds: float = SECONDS) -> Served:
    """Serve Mianyang's pages from an empty home, and ask."""
    with serving(baigong, scratch) as port:
        walk = visit()
        kinds = {**{name: request for name, request in walk.items() if name in SHOWN}, API_STEP: api_request()}
        steps = {SHOWN.get(name, name): _times(port, wanted, rounds) for name, wanted in kinds.items()}
        rates = {
            f"pages of a whole visit, {len(walk)} steps": _rate(port, list(walk.values()), seconds),
            API_STEP: _rate(port, [kinds[API_STEP]], seconds),
        }
        return Served(steps, rates)


API_STEP = "`POST /api/entitlements`, the whole answer"


SHOWN = {
    "start": "the first page",
    "first": "the first question",
    "1": "the answer to the first question",
    "6": "the answer to the sixth",
    "12": "the answer to the twelfth: the list of answers",
    "result": "the result",
}


def visit() -> dict[str, bytes]:
    """Every request of a lathe operator's visit, as it goes over the wire, in order."""
    from baigong.engine.policy.answer import load_profiles, next_question, read_answer

    profile, day = load_profiles("mianyang")["worker"], date.fromisoformat(DAY)
    found = {"start": _request("GET", "/entitlements/"), "first": _request("GET", PAGE)}
    texts: dict[str, str] = {}
    answers: dict[str, Any] = {}
    while question := next_question(profile, answers, day):
        text = LATHE.get(question.id, "unknown")
        found[str(len(texts) + 1)] = _form(
            texts, question=question.id, go="unknown" if text == "unknown" else "next", **_typed(text)
        )
        texts[question.id], answers[question.id] = text, read_answer(question, text)
    return found | {"result": _form(texts, go="result", at="check")}


def _typed(text: str) -> dict[str, str]:
    """A date is typed into three fields."""
    parts = text.split("-")
    if len(parts) < 3:
        return {"answer": text}
    return dict(zip(("answer-year", "answer-month", "answer-day"), parts, strict=True))


def _form(texts: Mapping[str, str], **more: str) -> bytes:
    return _request("POST", PAGE, urlencode({f"a-{name}": text for name, text in texts.items()} | more).encode())


def api_request() -> bytes:
    """The same facts as JSON."""
    body = json.dumps({"profile": "worker", "on": DAY, "facts": FACTS}).encode()
    return _request("POST", API, body, JSON)


def _request(method: str, path: str, body: bytes = b"", kind: str = FORM) -> bytes:
    head = f"{method} {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body


class Connection:
    """One connection that is kept; :meth:`ask` raises where the answer is no 200."""

    def __init__(self, port: int) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=30)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def ask(self, request: bytes) -> bytes:
        """The body."""
        self._socket.sendall(request)
        read = b""
        while b"\r\n\r\n" not in read:
            read += self._more()
        head, _, body = read.partition(b"\r\n\r\n")
        if not head.startswith(b"HTTP/1.1 200"):
            raise RuntimeError(head.decode(errors="replace"))
        lengths = [line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")]
        wanted = int(lengths[0].split(b":")[1])
        while len(body) < wanted:
            body += self._more()
        return body

    def _more(self) -> bytes:
        found = self._socket.recv(1 << 16)
        if not found:
            raise ConnectionError("the server closed the connection")
        return found

    def close(self) -> None:
        """Close it."""
        self._socket.close()


def _times(port: int, request: bytes, rounds: int) -> tuple[float, float]:
    connection = Connection(port)
    for _ in range(2 * WORKERS + 5):
        connection.ask(request)
    found = []
    for _ in range(rounds):
        began = time.perf_counter()
        connection.ask(request)
        found.append(1000 * (time.perf_counter() - began))
    connection.close()
    return statistics.median(found), statistics.quantiles(found, n=100, method="inclusive")[98]


def _rate(port: int, asked: list[bytes], seconds: float) -> float:
    counts = [0] * CLIENTS
    until = time.perf_counter() + seconds

    def client(number: int) -> None:
        connection = Connection(port)
        while time.perf_counter() < until:
            connection.ask(asked[counts[number] % len(asked)])
            counts[number] += 1
        connection.close()

    began = time.perf_counter()
    threads = [threading.Thread(target=client, args=(number,)) for number in range(CLIENTS)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    return sum(counts) / (time.perf_counter() - began)


@contextmanager
def serving(baigong: Path, scratch: Path) -> Iterator[int]:
    """``baigong serve`` with two workers in an empty home; yields the port."""
    home = scratch / "served"
    home.mkdir(mode=0o700, exist_ok=True)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("BAIGONG_", "DATABASE_"))}
    environment = kept | {"BAIGONG_HOME": str(home), "BAIGONG_CITY": "mianyang", "BAIGONG_TODAY": DAY}
    command = (baigong.with_name("granian"), "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port))
    options = ("--workers", str(WORKERS), "--blocking-threads", "4", "--no-ws", "--workers-kill-timeout", "5")
    process = subprocess.Popen(
        (*command, *options, "baigong.site.wsgi:application"),
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait(port)
        yield port
    finally:
        process.terminate()
        process.wait(timeout=30)


def _wait(port: int) -> None:
    deadline = time.monotonic() + 30
    while True:
        try:
            with closing(Connection(port)) as connection:
                connection.ask(_request("GET", "/entitlements/"))
        except (OSError, RuntimeError):
            if time.monotonic() > deadline:
                raise
            time.sleep(0.2)
        else:
            return


SECTION = """## What can I get?

Mianyang's questions over HTTP, asked by a lathe operator with a fresh level 3. Each step is a whole page, or JSON. `granian` with {workers} workers;
client and server on the same machine.

| One request at a time | Milliseconds | The slowest of a hundred |
|---|---|---|
{steps}

Promised: at most {step:.0f} ms a step.

| {clients} at a time | Requests a second |
|---|---|
{rates}

Promised: at least {rate:.0f} a second on two cores."""


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        print(section(measured(Path(sys.executable).with_name("baigong"), Path(folder))))
