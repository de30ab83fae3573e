"""The policies' speeds alone: ``python -m benchmarks.policy``."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

from benchmarks.policy.all import measured
from benchmarks.policy.beside import DisagreementError
from benchmarks.policy.nation import SIZES
from benchmarks.policy.report import section


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.policy", description=__doc__)
    parser.add_argument("--repeats", type=int, default=5, help="rounds of what is quick (default 5)")
    parser.add_argument("--most", type=int, default=SIZES[-1], help="the largest nation (default 36,000,000 people)")
    asked = parser.parse_args()
    sizes = tuple(one for one in SIZES if one <= asked.most)
    with tempfile.TemporaryDirectory(prefix="baigong-bench-") as scratch:
        try:
            found = measured(Path(sys.executable).with_name("baigong"), Path(scratch), asked.repeats, sizes)
        except DisagreementError as error:
            print(error, file=sys.stderr)
            return 1
    print(f"Load average: {os.getloadavg()[0]:.1f}\n\n{section(found)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
