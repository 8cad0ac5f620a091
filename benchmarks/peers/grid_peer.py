"""The grids of MeasureGrids with numpy, on the data that it wrote, in chunks of nodes.

Usage: grid_peer.py FOLDER [TABLE]. Prints a table with the CPU seconds of numpy beside those of Curvefit (the lines that MeasureGrids printed, in
the file TABLE), and the largest relative difference between the losses of the two at any node.
"""

import os

os.environ["OPENBLAS_NUM_THREADS"] = "1"

import sys
import time

import numpy as np

ROUNDS = 3
CHUNKS = (16, 64, 256)


def gauss4(x, a, m, s, c):
    return a * np.exp(-((x - m) ** 2) / (2 * s**2)) + c


def logistic4(x, a, b, c, d):
    return d + (a - d) / (1 + (x / c) ** b)


AXES = {
    "gauss4": (gauss4, {"a": (1, 5), "m": (0, 2), "s": (0.3, 1.5), "c": (0, 1)}),
    "logistic4": (logistic4, {"a": (1, 3), "b": (0.5, 2.5), "c": (1, 5), "d": (-0.5, 0.5)}),
}


def losses(model, x, y, nodes, chunk):
    found = np.empty(len(nodes))
    for begin in range(0, len(nodes), chunk):
        columns = [nodes[begin : begin + chunk, k, None] for k in range(nodes.shape[1])]
        residuals = model(x, *columns) - y
        found[begin : begin + chunk] = np.einsum("ij,ij->i", residuals, residuals) / len(x)
    return found


def measured(table):
    with open(table, encoding="utf-8") as lines:
        rows = [line.strip().split(",") for line in lines]
    best = {}
    for _, name, seconds in rows:
        best[name] = min(float(seconds), best.get(name, float("inf")))
    return best


def main():
    folder = sys.argv[1]
    ours = measured(sys.argv[2]) if len(sys.argv) > 2 else {}
    print("| grid | Curvefit, s | numpy, s | ratio | largest difference |")
    print("|---|---|---|---|---|")
    for name, (model, ends) in AXES.items():
        x = np.fromfile(os.path.join(folder, name + ".x"))
        y = np.fromfile(os.path.join(folder, name + ".y"))
        axes = [np.linspace(low, high, 20) for low, high in ends.values()]
        nodes = np.stack(np.meshgrid(*axes, indexing="ij"), axis=-1).reshape(-1, len(axes))
        best = float("inf")
        for chunk in CHUNKS:
            for _ in range(ROUNDS):
                before = time.process_time()
                found = losses(model, x, y, nodes, chunk)
                best = min(best, time.process_time() - before)
        for kind in (name, name + "-plain"):
            with open(os.path.join(folder, kind + ".names"), encoding="utf-8") as names:
                order = [list(ends).index(axis) for axis in names.read().split()]
            expected = found.reshape((20,) * len(axes)).transpose(order).ravel()
            written = np.fromfile(os.path.join(folder, kind + ".losses"))
            apart = np.max(np.abs(written / expected - 1))
            seconds = ours.get(kind)
            cells = ("", "") if seconds is None else (f"{seconds:.4g}", f"{best / seconds:.3g}")
            print(f"| {kind} | {cells[0]} | {best:.4g} | {cells[1]} | {apart:.1e} |")


if __name__ == "__main__":
    main()
