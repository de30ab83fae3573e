"""Print the scores of both halves as Markdown tables."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tests.engine.documents.scores.checker import Checker, by_command, by_import
from tests.engine.documents.scores.half import Claims, Reading, read_corpus, read_phrasings

HERE = Path(__file__).resolve().parents[1]

DOCUMENTS = (
    "| half | documents | quantities | understood | misread | missed | invented | contradictions found / planted |"
    " truths accused | corruptions that are contradictions | found | share |"
)
PHRASINGS = (
    "| half | phrasings | quantities | understood | share | misread | missed | invented | asides taken as quantities |"
)


def places(folder: Path, half: str) -> tuple[Path, Path]:
    """Where a half's documents and phrasings lie: under its name, or right in the folder."""
    corpus, phrasings = folder / "corpus" / half, folder / "phrasings" / f"{half}.json"
    return (
        corpus if corpus.is_dir() else folder / "corpus",
        phrasings if phrasings.is_file() else folder / "phrasings.json",
    )


def percent(part: int, whole: int) -> str:
    """A share as it is printed; a dash where there is nothing."""
    return f"{part / whole:.1%}" if whole else "–"


def row(*cells: object) -> str:
    """One line of a Markdown table."""
    return "| " + " | ".join(str(cell) for cell in cells) + " |"


def ruled(header: str) -> str:
    """A header with the line under it."""
    return header + "\n|" + "---|" * (header.count("|") - 1)


def documents_row(half: str, reading: Reading, claims: Claims) -> str:
    """What stands in the table of documents."""
    return row(
        half,
        reading.texts,
        reading.quantities,
        f"{reading.understood} ({percent(reading.understood, reading.quantities)})",
        reading.misread,
        reading.missed,
        reading.invented,
        f"{claims.found} / {claims.planted}",
        claims.accused,
        claims.contradictory,
        claims.noticed,
        percent(claims.noticed, claims.contradictory),
    )


def phrasings_row(half: str, reading: Reading) -> str:
    """What stands in the table of phrasings."""
    return row(
        half,
        reading.texts,
        reading.quantities,
        reading.understood,
        percent(reading.understood, reading.quantities),
        reading.misread,
        reading.missed,
        reading.invented,
        f"{reading.taken} / {reading.asides}",
    )


def report(halves: dict[str, Path], check: Checker, sample: int | None) -> tuple[str, list[str]]:
    """Both tables, and every miss."""
    documents, phrasings, lines = [ruled(DOCUMENTS)], [ruled(PHRASINGS)], []
    for half, folder in halves.items():
        corpus, sentences = places(folder, half)
        if corpus.is_dir():
            reading, claims = read_corpus(corpus, check, sample)
            documents.append(documents_row(half, reading, claims))
            lines += [f"{half} {line}" for line in (*reading.lines, *claims.lines)]
            lines.append(
                f"{half}: {claims.corrupted} corruptions, of which {claims.suspected} can be true by the key and are accused"
            )
        if sentences.is_file():
            reading = read_phrasings(sentences, check)
            phrasings.append(phrasings_row(half, reading))
            lines += [f"{half} {line}" for line in reading.lines]
    return "\n".join([*documents, "", *phrasings]), lines


def main(arguments: list[str] | None = None) -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.engine.documents.scores", description=__doc__)
    parser.add_argument("--open", type=Path, default=HERE, metavar="DIR", help="holds corpus/open, phrasings/open.json")
    parser.add_argument(
        "--held",
        type=Path,
        metavar="DIR",
        help="holds corpus/held or corpus, and its phrasings; else the other sets of --open",
    )
    parser.add_argument("--list", action="store_true", help="also name every miss")
    parser.add_argument("--sample", type=int, metavar="N", help="at most N corruptions of each clean document")
    parser.add_argument("--command", action="store_true", help="run `baigong check` each time (slow)")
    options = parser.parse_args(arguments)
    kept = {half: options.open for half in ("held", "third") if (options.open / "corpus" / half).is_dir()}
    halves = {"open": options.open} | ({"held": options.held} if options.held else kept)
    tables, lines = report(halves, by_command if options.command else by_import, options.sample)
    sys.stdout.write(tables + "\n")
    if options.list:
        sys.stdout.write("\n" + "\n".join(f"- {line}" for line in lines) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
