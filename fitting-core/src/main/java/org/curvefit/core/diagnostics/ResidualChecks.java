package org.curvefit.core.diagnostics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.curvefit.api.fit.Check;
import org.curvefit.api.fit.RowDiagnostics;
import org.curvefit.api.numeric.Decimal;
import org.curvefit.core.inference.GoodnessOfFit;

/** Tests of the residuals: whether errors are independent, normal and of equal size, and whether single rows decide. */
final class ResidualChecks {
    /** Half a dozen tests are made at once: a warning of each at 5 % would be no news. */
    private static final double SUSPICIOUS = 0.01;

    /**
     * A row of Cook's distance 1 moves the estimates to the edge of a 50 % region (Cook and Weisberg, Residuals and Influence in Regression, 1982,
     * section 3.5). Where its residual is an ordinary one it only stands alone, as the first row of a decay does, and is no reason to warn.
     */
    private static final double PULLING = 1;

    private static final double UNUSUAL = 2.5;

    /** A row of leverage 1 tells a parameter alone: its residual is rounding. */
    private static final double MOST_LEVERAGE = 1 - 1e-6;

    private final FittedPoint point;
    private final GoodnessOfFit goodness;
    private final RowDiagnostics rows;
    private final double[] external;
    private final List<Check> checks = new ArrayList<>();

    ResidualChecks(FittedPoint point, GoodnessOfFit goodness, RowDiagnostics rows) {
        this.point = point;
        this.goodness = goodness;
        this.rows = rows;
        this.external =
                goodness.degreesOfFreedom() > 1 ? RowInfluence.external(rows.studentized(), goodness) : new double[0];
    }

    /**
     * All that the data allow. Counts are not normal, and scatter as their means say: their dispersion is looked at elsewhere.
     *
     * @param address names a row
     */
    List<Check> list(IntFunction<String> address) {
        if (rows.studentized().size() == 0 || rows.studentized().size() > RowOrder.MOST_SORTED) {
            return checks;
        }
        serialCorrelation();
        if (goodness.counts().isEmpty()) {
            normality();
            equalScatter();
            lackOfFit();
        }
        influence(address);
        return checks;
    }

    private void serialCorrelation() {
        Optional<RowOrder> order = RowOrder.of(point.observations());
        if (order.isEmpty()) {
            return;
        }
        double[] ordered = order.get().applied(rows.standardized().toArray());
        DurbinWatson test = DurbinWatson.of(ordered, point.rows(order.get()));
        boolean alike = test.p() < SUSPICIOUS;
        add(
                "durbin_watson",
                test.d(),
                test.p(),
                alike,
                alike
                        ? "neighbouring residuals resemble each other (" + in("Durbin-Watson", test.d(), test.p())
                                + "): standard errors are too small; a model that follows the trend, or rows farther apart"
                        : "neighbouring residuals are independent (" + in("Durbin-Watson", test.d(), test.p()) + ")");
    }

    private void normality() {
        if (goodness.degreesOfFreedom() < ShapiroWilk.FEWEST) {
            return;
        }
        double[] values = Arrays.stream(rows.studentized().toArray())
                .filter(Double::isFinite)
                .toArray();
        if (values.length >= ShapiroWilk.FEWEST && values.length <= ShapiroWilk.MOST) {
            ShapiroWilk test = ShapiroWilk.of(values);
            normal("shapiro_wilk", "Shapiro-Wilk W", test.w(), test.p());
        }
        if (values.length >= SkewnessKurtosis.FEWEST) {
            SkewnessKurtosis test = SkewnessKurtosis.of(values);
            normal("dagostino", "D'Agostino-Pearson K2", test.k2(), test.p());
        }
        if (values.length >= AndersonDarling.FEWEST) {
            AndersonDarling test = AndersonDarling.of(values);
            normal("anderson_darling", "Anderson-Darling A2", test.a2(), test.p());
        }
    }

    private void normal(String name, String title, double statistic, double p) {
        boolean odd = p < SUSPICIOUS;
        add(
                name,
                statistic,
                p,
                odd,
                odd
                        ? "the residuals are not normal (" + in(title, statistic, p)
                                + "): intervals may be wrong; outliers? try --loss huber, or --ci bootstrap"
                        : "residuals look normal (" + in(title, statistic, p) + ")");
    }

    private void equalScatter() {
        double[] fitted = rows.fitted().toArray();
        BreuschPagan test = BreuschPagan.of(rows.standardized().toArray(), fitted);
        if (Double.isNaN(test.p())) {
            return;
        }
        boolean changing = test.p() < SUSPICIOUS;
        add(
                "equal_scatter",
                test.statistic(),
                test.p(),
                changing,
                changing
                        ? "the scatter changes with the fitted value ("
                                + in("Breusch-Pagan", test.statistic(), test.p())
                                + "): noisy rows weigh too much; give their standard deviation with --sigma"
                        : "the scatter is even (" + in("Breusch-Pagan", test.statistic(), test.p()) + ")");
    }

    private void lackOfFit() {
        LackOfFit test = LackOfFit.of(point.observations(), goodness.rss(), goodness.p());
        if (Double.isNaN(test.p())) {
            return;
        }
        boolean misses = test.p() < SUSPICIOUS;
        add(
                "lack_of_fit",
                test.f(),
                test.p(),
                misses,
                misses
                        ? "the curve misses the means of replicates (" + in("lack of fit F", test.f(), test.p())
                                + "): another model"
                        : "the curve meets the means of replicates (" + in("lack of fit F", test.f(), test.p()) + ")");
    }

    private void influence(IntFunction<String> address) {
        OptionalInt unusual = largest(this::unusual);
        boolean pulls = unusual.isPresent() && rows.cook().at(unusual.getAsInt()) > PULLING;
        int row = pulls
                ? unusual.getAsInt()
                : largest(i -> !Double.isNaN(rows.cook().at(i))).orElse(0);
        String alone = IntStream.range(0, rows.leverage().size())
                .filter(i -> rows.leverage().at(i) == 1)
                .mapToObj(i -> address.apply(i) + " alone decides a parameter (leverage 1); otherwise ")
                .findFirst()
                .orElse("");
        double largest = rows.cook().at(row);
        String distance = "Cook's distance " + Decimal.text(largest, 3);
        add(
                "influence",
                largest,
                Double.NaN,
                pulls,
                pulls
                        ? "one row pulls the curve: " + address.apply(row) + " (" + distance
                                + "); look at it, and fit without it to see the difference"
                        : alone + "no single row decides (largest " + distance + ")");
    }

    /** The row of the largest Cook's distance among some. */
    private OptionalInt largest(IntPredicate among) {
        return IntStream.range(0, rows.cook().size())
                .filter(among)
                .reduce((a, b) -> rows.cook().at(b) > rows.cook().at(a) ? b : a);
    }

    private boolean unusual(int row) {
        return external.length > 0
                && Math.abs(external[row]) > UNUSUAL
                && rows.leverage().at(row) < MOST_LEVERAGE;
    }

    private void add(String name, double statistic, double p, boolean warned, String text) {
        checks.add(new Check(name, statistic, p, warned ? Check.Verdict.WARNING : Check.Verdict.OK, text));
    }

    private static String in(String title, double statistic, double p) {
        return title + " = " + Decimal.text(statistic, 3) + ", p = " + Decimal.text(p, 2);
    }
}
