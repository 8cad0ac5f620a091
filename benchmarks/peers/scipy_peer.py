"""The fits of MeasureFits with scipy's curve_fit(method="lm") and analytic Jacobians, on the data that WriteData wrote.

Usage: scipy_peer.py small|large FOLDER. Prints kind,case,seconds,rss,megabytes: CPU seconds of one fit; for large fits how far the resident set grew.
"""

import os

os.environ["OPENBLAS_NUM_THREADS"] = "1"

import resource
import sys
import time

import numpy as np
from scipy.optimize import curve_fit

SMALL_SETS = 100
SMALL_FITS = 400
LARGE_FITS = 3


def exp3(x, a, b, c):
    return a * np.exp(-b * x) + c


def exp3_jacobian(x, a, b, c):
    e = np.exp(-b * x)
    return np.column_stack((e, -a * x * e, np.ones_like(x)))


def gauss4(x, a, m, s, c):
    return a * np.exp(-((x - m) ** 2) / (2 * s**2)) + c


def peak_jacobian(x, a, m, s):
    d = x - m
    e = np.exp(-(d**2) / (2 * s**2))
    return [e, a * e * d / s**2, a * e * d**2 / s**3]


def gauss4_jacobian(x, a, m, s, c):
    return np.column_stack(peak_jacobian(x, a, m, s) + [np.ones_like(x)])


def logistic4(x, a, b, c, d):
    return d + (a - d) / (1 + (x / c) ** b)


def logistic4_jacobian(x, a, b, c, d):
    t = (x / c) ** b
    u = 1 / (1 + t)
    g = -(a - d) * t * u**2
    return np.column_stack((u, g * np.log(x / c), -g * b / c, 1 - u))


def misra(x, b1, b2):
    return b1 * (1 - np.exp(-b2 * x))


def misra_jacobian(x, b1, b2):
    e = np.exp(-b2 * x)
    return np.column_stack((1 - e, b1 * x * e))


def gausslin(x, a, m, s, c, d):
    return gauss4(x, a, m, s, c) + d * x


def gausslin_jacobian(x, a, m, s, c, d):
    return np.column_stack(peak_jacobian(x, a, m, s) + [np.ones_like(x), x])


def poly5(x, p0, p1, p2, p3, p4, p5):
    return p0 + x * (p1 + x * (p2 + x * (p3 + x * (p4 + x * p5))))


def poly5_jacobian(x, *p):
    return np.vander(x, 6, increasing=True)


CASES = {
    "exp3": (exp3, exp3_jacobian, (1.0, 1.0, 0.0)),
    "gauss4": (gauss4, gauss4_jacobian, (2.0, 0.6, 1.0, 0.0)),
    "logistic4": (logistic4, logistic4_jacobian, (1.8, 1.0, 2.0, 0.0)),
    "misra": (misra, misra_jacobian, (250.0, 5e-4)),
    "gausslin": (gausslin, gausslin_jacobian, (2.0, 0.6, 1.0, 0.0, 0.0)),
    "poly5": (poly5, poly5_jacobian, (0.0,) * 6),
}
SMALL = ("exp3", "gauss4", "logistic4", "misra")
LARGE = ("exp3", "gausslin", "logistic4", "poly5")


def read(folder, name):
    values = np.fromfile(os.path.join(folder, name), dtype="<f8")
    half = len(values) // 2
    return values[:half], values[half:]


def fit(case, x, y):
    model, jacobian, start = CASES[case]
    parameters, covariance = curve_fit(model, x, y, p0=start, jac=jacobian, method="lm")
    return parameters


def rss(case, x, y, parameters):
    return float(np.sum((CASES[case][0](x, *parameters) - y) ** 2))


def small(folder):
    for case in SMALL:
        sets = [read(folder, f"{case}-{seed}") for seed in range(SMALL_SETS)]
        total = sum(rss(case, x, y, fit(case, x, y)) for x, y in sets)
        before = time.thread_time()
        for i in range(SMALL_FITS):
            fit(case, *sets[i % SMALL_SETS])
        seconds = (time.thread_time() - before) / SMALL_FITS
        print(f"small,{case},{seconds:.4g},{total:.12g},", flush=True)


def large(folder):
    for case in LARGE:
        x, y = read(folder, f"{case}-large")
        resident = peak()
        best = float("inf")
        for _ in range(LARGE_FITS):
            before = time.thread_time()
            parameters = fit(case, x, y)
            best = min(best, time.thread_time() - before)
        grown = peak() - resident
        print(f"large,{case},{best:.4g},{rss(case, x, y, parameters):.12g},{grown:.1f}", flush=True)
    print(f"process,resident,,,{peak():.1f}")


def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6


if __name__ == "__main__":
    {"small": small, "large": large}[sys.argv[1]](sys.argv[2])
