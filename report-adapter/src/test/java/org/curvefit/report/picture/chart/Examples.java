package org.curvefit.report.picture.chart;

import static org.curvefit.report.picture.chart.Sampled.descent;
import static org.curvefit.report.picture.chart.Sampled.each;
import static org.curvefit.report.picture.chart.Sampled.point;
import static org.curvefit.report.picture.chart.Sampled.surface;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.curvefit.api.numeric.Vector;
import org.curvefit.api.solver.Surface;
import org.curvefit.api.solver.Trajectory;
import org.curvefit.report.picture.contour.Lattice;

/** One realistic picture of each kind, computed with StrictMath so that every JDK draws the same. */
final class Examples {
    private static final double[] MINUTE = {0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60};
    private static final double[] CELSIUS = {
        90.1, 72.3, 58.8, 48.9, 41.9, 36.4, 32.9, 30.5, 27.8, 26.2, 25.4, 24.6, 23.9
    };

    private Examples() {}

    /** File name without extension, and picture. */
    static Map<String, Chart> all() {
        Map<String, Chart> charts = new LinkedHashMap<>();
        charts.put("data-and-fit", cooling());
        charts.put("predicted-against-observed", predicted());
        charts.put("several-inputs", severalInputs());
        charts.put("loss-by-iteration", byIteration());
        charts.put("learning-rates", rates());
        charts.put("ways-of-several-runs", ways());
        charts.put("loss-surface", surfaceWithPath());
        charts.put("loss-surface-quadratic", quadratic());
        charts.put("loss-surface-waves", waves());
        charts.put("loss-surface-three", threeParameters());
        charts.put("surface-view", view());
        charts.put("loss-curve", oneParameter());
        charts.put("loss-along-axes", alongAxes());
        charts.put("taylor-contours", taylor());
        charts.put("determinant-contours", determinant());
        return charts;
    }

    /** examples/cooling.csv with its fit, with bands much wider than those of the fit, so that they can be seen. */
    static DataAndFit cooling() {
        DoubleUnaryOperator fit = x -> 22.2949819 + 67.9112923 * StrictMath.exp(-0.0621215865 * x);
        Vector x = Vector.of(MINUTE);
        Observed observed = new Observed("minute", "temp_C", x, Vector.of(CELSIUS), each(x, fit));
        Vector grid = Lattice.evenly(0, 60, 241);
        Curve curve = new Curve(
                grid,
                each(grid, fit),
                List.of(
                        new Curve.Band(
                                "prediction band",
                                each(grid, t -> fit.applyAsDouble(t) - 5),
                                each(grid, t -> fit.applyAsDouble(t) + 5)),
                        new Curve.Band(
                                "confidence band",
                                each(grid, t -> fit.applyAsDouble(t) - 2),
                                each(grid, t -> fit.applyAsDouble(t) + 2))));
        return new DataAndFit(
                new Captions(
                        "temp_C = a + b*exp(-c*minute)",
                        List.of("CONVERGED: a = 22.295, b = 67.911, c = 0.062122; R2 0.99991, residual SD 0.2205")),
                observed,
                Optional.of(curve),
                0.2205);
    }

    static DataAndFit many(int points) {
        Random random = new Random(7);
        double[] x = new double[points];
        double[] y = new double[points];
        for (int i = 0; i < points; i++) {
            x[i] = 10 * random.nextDouble();
            y[i] = StrictMath.sin(x[i]) + 0.3 * random.nextGaussian();
        }
        Vector inputs = Vector.of(x);
        Vector grid = Lattice.evenly(0, 10, 401);
        return new DataAndFit(
                Captions.of("y = a*sin(w*x)"),
                new Observed("x", "y", inputs, Vector.of(y), each(inputs, StrictMath::sin)),
                Optional.of(new Curve(grid, each(grid, StrictMath::sin), List.of())),
                0.3);
    }

    private static Chart predicted() {
        DataAndFit data = many(300);
        return new PredictedAgainstObserved(Captions.of("y = a*sin(w*x)"), data.observed(), 0.3);
    }

    private static Chart severalInputs() {
        Random random = new Random(3);
        double[] x = new double[40];
        double[] y = new double[40];
        double[] fitted = new double[40];
        for (int i = 0; i < 40; i++) {
            x[i] = 4 * random.nextDouble() - 2;
            fitted[i] = 1.2 * x[i] + 2.9 * x[i] * x[i] + random.nextGaussian();
            y[i] = fitted[i] + 0.5 * random.nextGaussian();
        }
        return new DataAndFit(
                new Captions("y = w1*x1 + w2*x2", List.of("SOLVED: residual SD 0.5")),
                new Observed("x1 (first of 2 inputs)", "y", Vector.of(x), Vector.of(y), Vector.of(fitted)),
                Optional.empty(),
                0.5);
    }

    private static Chart byIteration() {
        return new LossByIteration(
                Captions.of("Gradient descent on 2*w1^2 + 3*w2^2, rate 0.1"),
                descent("", new double[] {2, 4}, 0.1, 40, List.of("w1", "w2")));
    }

    private static Chart rates() {
        List<Search> runs = new ArrayList<>();
        for (double rate : new double[] {0.001, 0.01, 0.05, 0.1, 0.3}) {
            runs.add(descent("rate " + rate, new double[] {2, 4}, rate, 50, List.of("w1", "w2")));
        }
        runs.add(descent("rate 0.34: diverges", new double[] {2, 4}, 0.34, 50, List.of("w1", "w2")));
        return new LossOfSeveralRuns(Captions.of("Learning rates on 2*w1^2 + 3*w2^2"), runs);
    }

    private static Chart ways() {
        List<Search> runs = new ArrayList<>();
        for (double rate : new double[] {0.02, 0.1, 0.3}) {
            runs.add(descent("rate " + rate, new double[] {2, 4}, rate, 50, List.of("w1", "w2")));
        }
        DoubleBinaryOperator bowl = (x, y) -> 2 * x * x + 3 * y * y;
        Lattice lattice = Lattice.of(Lattice.evenly(-1.5, 2.5, 61), Lattice.evenly(-4.5, 5, 61), bowl::applyAsDouble);
        Surface surface = new Surface(List.of("w1", "w2"), List.of(lattice.x(), lattice.y()), lattice.values());
        return new PathsOfSeveralRuns(Captions.of("Learning rates on 2*w1^2 + 3*w2^2"), surface, runs);
    }

    static Chart surfaceWithPath() {
        DoubleBinaryOperator f = (a, b) -> a * StrictMath.exp(-(a * a + b * b));
        List<Trajectory.Point> points = new ArrayList<>();
        double a = -1;
        double b = 1;
        for (int k = 0; k <= 42; k++) {
            double e = StrictMath.exp(-(a * a + b * b));
            double da = (1 - 2 * a * a) * e;
            double db = -2 * a * b * e;
            points.add(point(k, a * e, new double[] {a, b}, new double[] {da, db}));
            a -= 0.25 * da;
            b -= 0.25 * db;
        }
        return new LossSurface(
                new Captions("x1*exp(-(x1^2 + x2^2))", List.of("Gradient descent from (-1, 1), rate 0.25")),
                surface(List.of("x1", "x2"), List.of(Lattice.evenly(-2, 2, 61), Lattice.evenly(-2, 2, 61)), f),
                Optional.of(new Search("", List.of("x1", "x2"), new Trajectory(points))),
                true);
    }

    private static Chart quadratic() {
        DoubleBinaryOperator f = (a, b) -> 2 * a * a + 3 * b * b;
        return new LossSurface(
                Captions.of("2*w1^2 + 3*w2^2"),
                surface(List.of("w1", "w2"), List.of(Lattice.evenly(-5, 5, 41), Lattice.evenly(-5, 5, 41)), f),
                Optional.of(descent("", new double[] {-2, -4}, 0.1, 5, List.of("w1", "w2"))),
                false);
    }

    private static Chart view() {
        DoubleBinaryOperator f = (a, b) -> a * StrictMath.exp(-(a * a + b * b));
        return new SurfaceView(
                Captions.of("x1*exp(-(x1^2 + x2^2))"),
                surface(List.of("x1", "x2"), List.of(Lattice.evenly(-2, 2, 41), Lattice.evenly(-2, 2, 41)), f));
    }

    static double waves(double a, double b) {
        double sine = StrictMath.sin(a);
        return sine * sine + StrictMath.sin(10 + a * b / 2) * StrictMath.cos(a);
    }

    private static Chart waves() {
        return new LossSurface(
                Captions.of("sin(x0)^2 + sin(10 + x1*x0/2)*cos(x0)"),
                surface(
                        List.of("x0", "x1"),
                        List.of(Lattice.evenly(-4, 5, 91), Lattice.evenly(-4, 5, 91)),
                        Examples::waves),
                Optional.empty(),
                false);
    }

    private static Chart threeParameters() {
        Vector a = Lattice.evenly(10, 35, 26);
        Vector b = Lattice.evenly(40, 90, 26);
        double[] ratio = new double[25];
        for (int i = 0; i < ratio.length; i++) {
            ratio[i] = StrictMath.pow(10, -2.5 + i / 12.0);
        }
        Vector c = Vector.of(ratio);
        Vector.Builder losses = Vector.builder(1 << 14);
        for (int i = 0; i < a.size(); i++) {
            for (int j = 0; j < b.size(); j++) {
                for (int k = 0; k < c.size(); k++) {
                    losses.add(coolingLoss(a.at(i), b.at(j), c.at(k)));
                }
            }
        }
        return new LossSurface(
                Captions.of("temp_C = a + b*exp(-c*minute): mean squared error"),
                new Surface(List.of("a", "b", "c"), List.of(a, b, c), losses.build()),
                Optional.empty(),
                false);
    }

    private static double coolingLoss(double a, double b, double c) {
        double sum = 0;
        for (int i = 0; i < MINUTE.length; i++) {
            double r = CELSIUS[i] - a - b * StrictMath.exp(-c * MINUTE[i]);
            sum += r * r;
        }
        return sum / MINUTE.length;
    }

    private static Chart oneParameter() {
        Vector w = Lattice.evenly(-11, 11, 101);
        return new LossSurface(
                Captions.of("w^2 from 10, rate 0.3"),
                new Surface(List.of("w"), List.of(w), each(w, v -> v * v)),
                Optional.of(new Search(
                        "",
                        List.of("w"),
                        new Trajectory(List.of(
                                point(0, 100, new double[] {10}, new double[] {20}),
                                point(1, 16, new double[] {4}, new double[] {8}),
                                point(2, 2.56, new double[] {1.6}, new double[] {3.2}),
                                point(3, 0.4096, new double[] {0.64}, new double[] {1.28}))))),
                false);
    }

    private static Chart alongAxes() {
        return new LossAlongAxes(
                Captions.of("y = w1*x1 + w2*x2: mean squared error on a grid"),
                surface(List.of("w1", "w2"), List.of(Lattice.evenly(-5, 5, 20), Lattice.evenly(-5, 5, 20)), (a, b) -> {
                    double sum = 0;
                    for (int i = 0; i < 20; i++) {
                        double x = -2 + 4 * i / 19.0;
                        double r = (1.19742 - a) * x + (2.89252 - b) * x * x;
                        sum += r * r / 20;
                    }
                    return sum;
                }));
    }

    private static Chart taylor() {
        Vector axis = Lattice.evenly(-2, 1, 61);
        Vector other = Lattice.evenly(-0.5, 2.5, 61);
        double e = StrictMath.exp(-2);
        Lattice f = Lattice.of(axis, other, (a, b) -> a * StrictMath.exp(-(a * a + b * b)));
        Lattice model = Lattice.of(axis, other, (a, b) -> {
            double da = a + 1;
            double db = b - 1;
            double first = -e * da + 2 * e * db;
            return -e + first + 0.5 * (2 * e * da * da + 2 * (2 * e) * da * db - 2 * e * db * db);
        });
        return new TaylorContours(
                new Captions("x1*exp(-(x1^2 + x2^2)) and its second-order model", List.of("around (-1, 1)")),
                new LatticePanel("x1", "x2", f),
                model,
                -1,
                1);
    }

    private static Chart determinant() {
        Vector axis = Lattice.evenly(-4, 5, 121);
        double h = 1e-3;
        Lattice determinant = Lattice.of(axis, axis, (a, b) -> {
            double centre = waves(a, b);
            double aa = (waves(a + h, b) - 2 * centre + waves(a - h, b)) / (h * h);
            double bb = (waves(a, b + h) - 2 * centre + waves(a, b - h)) / (h * h);
            double ab = (waves(a + h, b + h) - waves(a + h, b - h) - waves(a - h, b + h) + waves(a - h, b - h))
                    / (4 * h * h);
            return aa * bb - ab * ab;
        });
        return new DeterminantContours(
                Captions.of("Determinant of the Hessian of sin(x0)^2 + sin(10 + x1*x0/2)*cos(x0)"),
                new LatticePanel("x0", "x1", determinant));
    }
}
