"""The product's own server on a free loopback port, for tests that speak HTTP."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
START_SECONDS = 30
STOP_SECONDS = 10


def free_port() -> int:
    """A loopback port that nobody holds now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def serving(application: str, environ: Mapping[str, str] = os.environ) -> Iterator[str]:
    """Serve ``module:name`` by granian; yields the base address without a slash at its end. Ends in bounded time."""
    port = free_port()
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port)]
    command += ["--workers", "1", "--blocking-threads", "4", "--workers-kill-timeout", "3", "--no-ws", application]
    process = subprocess.Popen(command, cwd=ROOT, env=dict(environ), stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    try:
        wait_until_ready(process, port)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        try:
            process.communicate(timeout=STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()


def wait_until_ready(process: subprocess.Popen[bytes], port: int) -> None:
    """Return when the server answers anything; fail with its own words when it ends first or is too slow."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise AssertionError(
                f"the server ended at once:\n{(process.stdout.read() if process.stdout else b'').decode()}"
            )
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=5)
        except urllib.error.HTTPError:
            return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.1)
        else:
            return
    raise AssertionError(f"the server did not answer within {START_SECONDS} seconds")
