package org.curvefit.benchmarks;

import java.util.List;
import java.util.Locale;
import org.curvefit.api.CurveFit;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.fit.FitRequest;

/** A formula with a range of x, parameters that data are made with, and start values: the same in {@code peers/scipy_peer.py}. */
public enum FitCase {
    /** A decay above a plateau. */
    EXP3("y = a*exp(-b*x)+c", "a b c", List.of(2.5, 1.3, 0.5), List.of(1.0, 1.0, 0.0), new Grid(0, 4, 50, 0.05)) {
        @Override
        double at(double x) {
            return value(0) * Math.exp(-value(1) * x) + value(2);
        }
    },
    /** A peak above a plateau. */
    GAUSS4(
            "y = a*exp(-(x-m)^2/(2*s^2))+c",
            "a m s c",
            List.of(3.0, 1.0, 0.7, 0.5),
            List.of(2.0, 0.6, 1.0, 0.0),
            new Grid(-2, 4, 50, 0.05)) {
        @Override
        double at(double x) {
            return peak(x) + value(3);
        }
    },
    /** A dose-response curve. */
    LOGISTIC4(
            "y = d+(a-d)/(1+(x/c)^b)",
            "a b c d",
            List.of(2.0, 1.5, 3.0, 0.1),
            List.of(1.8, 1.0, 2.0, 0.0),
            new Grid(0.1, 20, 40, 0.02)) {
        @Override
        double at(double x) {
            return value(3) + (value(0) - value(3)) / (1 + Math.pow(x / value(2), value(1)));
        }
    },
    /** Monomolecular adsorption, as in the set Misra1a of NIST. */
    MISRA("y = b1*(1-exp(-b2*x))", "b1 b2", List.of(238.9, 5.5e-4), List.of(250.0, 5e-4), new Grid(77, 760, 14, 0.1)) {
        @Override
        double at(double x) {
            return value(0) * (1 - Math.exp(-value(1) * x));
        }
    },
    /** A peak on a slope. */
    GAUSSLIN(
            "y = a*exp(-(x-m)^2/(2*s^2))+c+d*x",
            "a m s c d",
            List.of(3.0, 1.0, 0.7, 0.5, 0.2),
            List.of(2.0, 0.6, 1.0, 0.0, 0.0),
            new Grid(-2, 4, 50, 0.05)) {
        @Override
        double at(double x) {
            return peak(x) + value(3) + value(4) * x;
        }
    },
    /** A polynomial, linear in its parameters. */
    POLY5(
            "y = p0+p1*x+p2*x^2+p3*x^3+p4*x^4+p5*x^5",
            "p0 p1 p2 p3 p4 p5",
            List.of(1.0, -2.0, 0.5, 0.3, -0.1, 0.02),
            List.of(0.0, 0.0, 0.0, 0.0, 0.0, 0.0),
            new Grid(-2, 2, 50, 0.05)) {
        @Override
        double at(double x) {
            double sum = 0;
            for (int k = 5; k >= 0; k--) {
                sum = sum * x + value(k);
            }
            return sum;
        }
    };

    private final String formula;
    private final List<String> names;
    private final List<Double> values;
    private final List<Double> start;
    private final Grid grid;

    FitCase(String formula, String names, List<Double> values, List<Double> start, Grid grid) {
        this.formula = formula;
        this.names = List.of(names.split(" "));
        this.values = values;
        this.start = start;
        this.grid = grid;
    }

    abstract double at(double x);

    double value(int k) {
        return values.get(k);
    }

    double peak(double x) {
        double distance = (x - value(1)) / value(2);
        return value(0) * Math.exp(-0.5 * distance * distance);
    }

    /** The name in tables. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The number of rows of a small fit. */
    public int smallRows() {
        return grid.rows;
    }

    /** Equally spaced x, and y with normal noise; the same for the same seed. */
    public Dataset data(int rows, long seed) {
        Noise noise = new Noise(seed);
        double[] x = new double[rows];
        double[] y = new double[rows];
        for (int i = 0; i < rows; i++) {
            x[i] = grid.low + (grid.high - grid.low) * i / (rows - 1);
            y[i] = at(x[i]) + grid.noise * noise.next();
        }
        return Dataset.of("x", x, "y", y);
    }

    /** The question, with start values. */
    public FitRequest request(CurveFit curvefit, Dataset data) {
        FitRequest request = curvefit.request(curvefit.model(formula), data);
        for (int k = 0; k < names.size(); k++) {
            request = request.start(names.get(k), start.get(k));
        }
        return request;
    }

    private record Grid(double low, double high, int rows, double noise) {}
}
