"""How a long command ends."""

from __future__ import annotations

import os
import signal

import pytest

from baigong.cli.progress import tidy_when_ended


def test_being_ended_is_an_interrupt() -> None:
    before = signal.getsignal(signal.SIGTERM)
    try:
        tidy_when_ended()
        with pytest.raises(KeyboardInterrupt):
            os.kill(os.getpid(), signal.SIGTERM)
    finally:
        signal.signal(signal.SIGTERM, before)
