package org.curvefit.core.diagnostics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.curvefit.api.fit.Check;
import org.curvefit.api.numeric.Decimal;
import org.curvefit.core.inference.GoodnessOfFit;
import org.curvefit.core.inference.Scatter;

/** The findings about the scatter of the observations: whether known sigmas explain it, and outliers. */
public final class ScatterChecks {
    private static final double LEVEL = 0.01;
    private static final int MOST_NAMED = 5;

    private ScatterChecks() {}

    /**
     * All checks that apply.
     *
     * @param address says where an observation stands
     */
    public static List<Check> of(GoodnessOfFit goodness, Optional<OutlierTest> outliers, IntFunction<String> address) {
        List<Check> checks = new ArrayList<>();
        if (goodness.scatter() == Scatter.KNOWN && goodness.degreesOfFreedom() > 0) {
            checks.add(chiSquare(goodness));
        }
        if (goodness.counts().isPresent() && goodness.degreesOfFreedom() > 0) {
            checks.add(dispersion(goodness));
        }
        outliers.ifPresent(test -> checks.add(outliers(test, address)));
        return checks;
    }

    private static Check chiSquare(GoodnessOfFit goodness) {
        double p = goodness.chiSquareP();
        String counted = "chi-square " + Decimal.text(goodness.rss(), 4) + " for " + goodness.degreesOfFreedom()
                + " degrees of freedom (p = " + Decimal.text(p, 2) + ")";
        boolean large = p < LEVEL;
        boolean small = p > 1 - LEVEL;
        String text = large
                ? "the residuals are larger than sigma says: " + counted
                        + "; the model misses something, or leave out --known-sigma"
                : small
                        ? "the residuals are smaller than sigma says: " + counted
                                + "; is sigma too large? leave out --known-sigma"
                        : "the residuals are as large as sigma says: " + counted;
        return new Check(
                "chi_square", goodness.rss(), p, large || small ? Check.Verdict.WARNING : Check.Verdict.OK, text);
    }

    /** McCullagh and Nelder, Generalized Linear Models (1989), section 4.5: errors grow by the root of the dispersion. */
    private static Check dispersion(GoodnessOfFit goodness) {
        double p = goodness.dispersionP();
        double pearson = goodness.counts().orElseThrow().pearson();
        double dispersion = pearson / goodness.degreesOfFreedom();
        String counted = "dispersion " + Decimal.text(dispersion, 3) + ", Pearson chi-square "
                + Decimal.text(pearson, 4) + " for " + goodness.degreesOfFreedom() + " degrees of freedom (p = "
                + Decimal.text(p, 2) + ")";
        boolean large = p < LEVEL;
        String text = large
                ? "the counts scatter more than counts do: " + counted
                        + "; the model misses something, or events come in"
                        + " clusters: then errors are too small, by a factor of "
                        + Decimal.text(Math.sqrt(dispersion), 3)
                        + "; --ci bootstrap --bootstrap cases gives intervals that allow for it"
                : "the counts scatter as counts do: " + counted;
        return new Check("dispersion", dispersion, p, large ? Check.Verdict.WARNING : Check.Verdict.OK, text);
    }

    private static Check outliers(OutlierTest test, IntFunction<String> address) {
        int count = test.rows().size();
        String how = "ROUT, Q = " + Decimal.text(100 * test.rate(), 3) + " %, robust std dev "
                + Decimal.text(test.scale(), 4);
        if (count == 0) {
            return new Check("outliers", 0, Double.NaN, Check.Verdict.OK, "no outliers (" + how + ")");
        }
        String named =
                test.rows().stream().limit(MOST_NAMED).map(address::apply).collect(Collectors.joining(", "));
        return new Check(
                "outliers",
                count,
                Double.NaN,
                Check.Verdict.WARNING,
                count + (count == 1 ? " outlier (" : " outliers (") + how + "): " + named
                        + (count > MOST_NAMED ? " and " + (count - MOST_NAMED) + " more" : "")
                        + "; flagged, not removed: look at them, or fit with --loss cauchy");
    }
}
