"""Mianyang with small letters, for a city of few records."""

from __future__ import annotations

import shutil
from pathlib import Path

CITIES = Path(__file__).parents[2] / "cities"
HEAD = """id: {id}
name: {{zh: 基地情况的复函, en: A letter about the bases}}
as_of: 2018-08-31
date: 2018-09-04
number: 绵人社函〔2018〕9号
title: [关于培训基地情况的复函]
to: 市财政局
body:
"""
BASES = """  - text: |
      截至{as_of}，全市有培训基地{bases}，
      其中国家级{bases_national}、省级{bases_provincial}、市级{bases_city}{two_ranks}。
phrases:
  two_ranks: {overlap: base_ranks_make_bases, text: "（其中{n}个同时为国家级和省级）"}
note: 此件公开
copies: [市教体局]
"""


def pack_with_letters(folder: Path) -> Path:
    """A copy of Mianyang with a sound letter, ``bases``, and one that names no figure, ``wrong``."""
    copy = folder / "mianyang"
    shutil.copytree(CITIES / "mianyang", copy, ignore=shutil.ignore_patterns("demo.yaml", "letters"))
    (copy / "letters").mkdir()
    (copy / "letters" / "bases.yaml").write_text(HEAD.format(id="bases") + BASES, encoding="utf-8")
    (copy / "letters" / "wrong.yaml").write_text(HEAD.format(id="wrong") + '  - text: "{base}。"\n', encoding="utf-8")
    return copy
