"""Where an answer is put: files whole or not at all, links kept, devices and pipes written into."""

from __future__ import annotations

import os
import stat
import threading
from pathlib import Path

import pytest

from baigong.cli.tables.output import save
from baigong.engine.base.errors import InputError


def test_a_file_is_replaced(tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    out.write_text("old and longer")
    save(out, b"new")
    assert out.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [out]


def test_a_link_stays_a_link_to_the_new_content(tmp_path: Path) -> None:
    out, real = tmp_path / "out.csv", tmp_path / "real.csv"
    real.write_text("old")
    out.symlink_to(real)
    save(out, b"new")
    assert out.is_symlink()
    assert real.read_bytes() == b"new"


def test_a_pipe_is_written_into_and_stays_a_pipe(tmp_path: Path) -> None:
    pipe, got = tmp_path / "pipe", []
    os.mkfifo(pipe)
    reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()), daemon=True)
    reader.start()
    save(pipe, b"answer")
    reader.join(20)
    assert got == [b"answer"]
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_a_device_is_never_replaced(tmp_path: Path) -> None:
    """A link to the full device, so that no wrong program can harm the device itself."""
    full = tmp_path / "full"
    full.symlink_to("/dev/full")
    with pytest.raises(InputError, match="No space left"):
        save(full, b"answer")
    assert full.is_symlink()
    assert stat.S_ISCHR(full.stat().st_mode)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="文件夹"):
        save(tmp_path, b"answer")
