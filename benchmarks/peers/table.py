"""Prints the medians of all rounds side by side as a Markdown table. Usage: table.py FOLDER with the files curvefit and scipy."""

import os
import statistics
import sys
from collections import defaultdict

# Two fits of the same data have reached the same minimum when their residual sums of squares agree to this.
SAME = 1e-6


def read(path):
    rounds = defaultdict(list)
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            kind, case, seconds, rss, megabytes = line.rstrip("\n").split(",")
            rounds[kind, case].append(tuple(float(cell) if cell else None for cell in (seconds, rss, megabytes)))
    return rounds


def median(rounds, place):
    values = [run[place] for run in rounds if run[place] is not None]
    return statistics.median(values) if values else None


def shown(value, factor=1.0):
    return "" if value is None else f"{value * factor:.4g}"


def main():
    folder = sys.argv[1]
    ours = read(os.path.join(folder, "curvefit"))
    theirs = read(os.path.join(folder, "scipy"))
    print("| fit | Curvefit, ms | scipy, ms | ratio | Curvefit, MB | scipy, MB | same minimum |")
    print("|---|---|---|---|---|---|---|")
    for kind, case in ours:
        mine = ours[kind, case]
        peer = theirs.get((kind, case)) or theirs.get(("large", case), [])
        seconds, other = median(mine, 0), median(peer, 0)
        ratio = shown(other / seconds) if seconds and other and "wall" not in kind else ""
        rss, reference = median(mine, 1), median(peer, 1)
        same = "" if rss is None or reference is None else "yes" if abs(rss - reference) <= SAME * reference else "no"
        peer_ms = "" if "wall" in kind else shown(other, 1e3)
        print(
            f"| {kind} {case} | {shown(seconds, 1e3)} | {peer_ms} | {ratio} | {shown(median(mine, 2))}"
            f" | {shown(median(peer, 2))} | {same} |"
        )
    processes = os.path.join(folder, "processes")
    if os.path.exists(processes):
        print("\n| process | wall, s | CPU, s |\n|---|---|---|")
        with open(processes, encoding="utf-8") as lines:
            for line in lines:
                name, wall, cpu = line.rstrip("\n").rsplit(",", 2)
                print(f"| {name} | {wall} | {cpu} |")


if __name__ == "__main__":
    main()
