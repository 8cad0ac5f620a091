package org.curvefit.core.diagnostics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.FDistribution;
import org.curvefit.api.fit.RowDiagnostics;
import org.curvefit.api.fit.Statistic;
import org.curvefit.core.inference.GoodnessOfFit;
import org.curvefit.core.inference.Identification;
import org.curvefit.core.inference.RobustScale;
import org.curvefit.core.inference.Scatter;
import org.curvefit.core.linalg.SingularValues;

/** The numbers about a fit that not everybody asks for, each with its definition. */
final class FurtherStatistics {
    private final FittedPoint point;
    private final GoodnessOfFit goodness;
    private final double relativeOffset;
    private final Identification identification;
    private final RowDiagnostics rows;
    private final List<Statistic> list = new ArrayList<>();

    FurtherStatistics(FittedPoint point, Evidence evidence, RowDiagnostics rows) {
        this.point = point;
        this.goodness = evidence.goodness();
        this.relativeOffset = evidence.relativeOffset();
        this.identification = evidence.identification();
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
        spread();
        likelihood();
        singularValues();
        scatter();
        return list;
    }

    /** Those that say something where residuals did not count by their squares. */
    List<Statistic> ofRobustFit() {
        residuals();
        robustSd();
        return list;
    }

    /** Those that say something about counts too. */
    List<Statistic> ofCounts() {
        residuals();
        singularValues();
        return list;
    }

    private void sizes() {
        add("sst", goodness.total(), "sum w (y - weighted mean of y)^2");
        residuals();
        add(
                "reduced_chi2",
                goodness.rss() / goodness.degreesOfFreedom(),
                "rss / (n - p); a test only where sigma is known");
    }

    private void residuals() {
        double unweighted = 0;
        double absolute = 0;
        double largest = 0;
        for (int i = 0; i < goodness.n(); i++) {
            double residual = Math.abs(rows.residuals().at(i));
            unweighted += residual * residual;
            absolute += residual;
            largest = Math.max(largest, residual);
        }
        add("unweighted_rss", unweighted, "sum r^2, without weights");
        add("rmse", Math.sqrt(goodness.rss() / goodness.n()), "sqrt(rss / n)");
        add("mae", absolute / goodness.n(), "sum |r| / n");
        add("max_abs_residual", largest, "max |r|");
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

    private void spread() {
        add("sst_uncentred", goodness.aboutZero(), "sum w y^2, about zero: for models that are forced through 0");
        robustSd();
        if (goodness.scatter() == Scatter.KNOWN) {
            add("chi2_p", goodness.chiSquareP(), "P(chi^2 > rss) with n - p degrees of freedom: sigma is known");
        }
    }

    private void robustSd() {
        double[] weighted = new double[rows.residuals().size()];
        Arrays.setAll(weighted, i -> rows.residuals().at(i) / point.sigma(i));
        add(
                "rsdr",
                goodness.degreesOfFreedom() > 0 ? RobustScale.RSDR.of(weighted, goodness.p()) : Double.NaN,
                "the 68.27 % quantile of |r| sqrt(w), times n / (n - p): residual standard deviation that a few large residuals do not change");
    }

    private void likelihood() {
        boolean known = goodness.scatter() == Scatter.KNOWN;
        add(
                "likelihood_parameters",
                Double.isNaN(goodness.logLikelihood()) ? Double.NaN : goodness.estimated(),
                (known ? "K = p: sigma is known; " : "K = p + 1: the scale is estimated, too; ")
                        + "aic = -2 ln L + 2 K, aicc = aic + 2 K (K + 1) / (n - K - 1), bic = -2 ln L + K ln n, ln L = "
                        + (known
                                ? "-1/2 (n ln 2 pi + rss) + 1/2 sum ln w"
                                : "-n/2 (ln 2 pi + 1 + ln(rss / n)) + 1/2 sum ln w"));
    }

    private void singularValues() {
        SingularValues values = identification.singularValues();
        for (int k = 0; k < goodness.p(); k++) {
            add(
                    "singular_value_" + (k + 1),
                    values.value(k),
                    "of the Jacobian sqrt(w) df/dp in the parameters' own units, columns not scaled"
                            + (k == 0 ? "; condition, of columns of unit length, is no ratio of these" : ""));
        }
    }

    private void scatter() {
        RankScatter ranks = RankScatter.of(point, rows);
        add(
                "spearman_scatter",
                ranks.rho(),
                "Spearman's rank correlation of |r| sqrt(w) and the fitted values: not 0 where the scatter changes with them");
        add("spearman_scatter_p", ranks.p(), "its two-sided probability where the scatter is equal");
    }

    private void add(String name, double value, String definition) {
        list.add(new Statistic(name, value, definition));
    }
}
