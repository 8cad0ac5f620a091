package org.curvefit.core.diagnostics;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.FDistribution;
import org.curvefit.api.fit.RowDiagnostics;
import org.curvefit.api.fit.Statistic;
import org.curvefit.core.inference.GoodnessOfFit;

/** The numbers about a fit that not everybody asks for, each with its definition. */
final class FurtherStatistics {
    private final FittedPoint point;
    private final GoodnessOfFit goodness;
    private final double relativeOffset;
    private final RowDiagnostics rows;
    private final List<Statistic> list = new ArrayList<>();

    FurtherStatistics(FittedPoint point, Evidence evidence, RowDiagnostics rows) {
        this.point = point;
        this.goodness = evidence.goodness();
        this.relativeOffset = evidence.relativeOffset();
        this.rows = rows;
    }

    List<Statistic> list() {
        sizes();
        comparisons();
        leftOut();
        add(
                "relative_offset",
                relativeOffset,
                "(|Q1'r| / sqrt(p)) / (|Q2'r| / sqrt(n - p)), J = Q1 R: how far the residuals lean on the tangent plane");
        return list;
    }

    private void sizes() {
        int n = goodness.n();
        double unweighted = 0;
        double absolute = 0;
        double largest = 0;
        for (int i = 0; i < n; i++) {
            double residual = Math.abs(rows.residuals().at(i));
            unweighted += residual * residual;
            absolute += residual;
            largest = Math.max(largest, residual);
        }
        add("sst", goodness.total(), "sum w (y - weighted mean of y)^2");
        add("unweighted_rss", unweighted, "sum r^2, without weights");
        add("rmse", Math.sqrt(goodness.rss() / n), "sqrt(rss / n)");
        add("mae", absolute / n, "sum |r| / n");
        add("max_abs_residual", largest, "max |r|");
        add(
                "reduced_chi2",
                goodness.rss() / goodness.degreesOfFreedom(),
                "rss / (n - p); a test only where sigma is known");
    }

    private void comparisons() {
        int p = goodness.p();
        double freedom = goodness.degreesOfFreedom();
        add("multiple_r", Math.sqrt(goodness.r2()), "sqrt(R2)");
        double f = p > 1 && freedom > 0
                ? (goodness.total() - goodness.rss()) / (p - 1) / (goodness.rss() / freedom)
                : Double.NaN;
        add("f_statistic", f, "((sst - rss) / (p - 1)) / (rss / (n - p)), against a constant");
        add(
                "f_p",
                f > 0 ? FDistribution.of(p - 1.0, freedom).survivalProbability(f) : Double.NaN,
                "P(F > f_statistic) with p - 1 and n - p degrees of freedom");
    }

    private void leftOut() {
        double press = rows.leverage().size() == 0 ? Double.NaN : 0;
        for (int i = 0; i < rows.leverage().size(); i++) {
            double rest = 1 - rows.leverage().at(i);
            double residual = rest > 0 ? rows.residuals().at(i) / point.sigma(i) / rest : Double.NaN;
            press += residual * residual;
        }
        add("press", press, "sum w (r / (1 - h))^2: squares of residuals predicted without their own row");
        add("predicted_r2", goodness.total() > 0 ? 1 - press / goodness.total() : Double.NaN, "1 - press / sst");
    }

    private void add(String name, double value, String definition) {
        list.add(new Statistic(name, value, definition));
    }
}
