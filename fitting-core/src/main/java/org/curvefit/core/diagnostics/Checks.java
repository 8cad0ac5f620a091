package org.curvefit.core.diagnostics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.curvefit.api.fit.Check;
import org.curvefit.api.fit.FitFlag;
import org.curvefit.api.fit.FitStatus;
import org.curvefit.api.numeric.Decimal;

/** The findings about an answer, each with a verdict and a text that says what to try. */
public final class Checks {
    private static final double LARGEST_CONDITION = 1e6;

    /** A larger relative offset says that most of the residuals could be taken up by the parameters. */
    private static final double BEFORE_THE_MINIMUM = 1;

    private Checks() {}

    /**
     * All checks that apply.
     *
     * @param missing says which terms the model misses, asked where the residuals have a pattern
     */
    public static List<Check> of(Evidence evidence, FitStatus status, Supplier<Optional<String>> missing) {
        List<Check> checks = new ArrayList<>();
        if (!status.ok()) {
            return checks;
        }
        List<FitFlag> flags = VerdictRule.flags(evidence, status);
        if (status != FitStatus.EXACT && !Double.isNaN(evidence.runs().p())) {
            boolean patterned = flags.contains(FitFlag.RESIDUALS_NOT_RANDOM);
            checks.add(runs(evidence.runs(), patterned, patterned ? reason(evidence, missing) : ""));
        }
        checks.add(condition(evidence.identification().condition()));
        if (flags.contains(FitFlag.NO_BETTER_THAN_CONSTANT)) {
            checks.add(new Check(
                    "constant",
                    evidence.goodness().r2(),
                    Double.NaN,
                    Check.Verdict.WARNING,
                    "no better than a constant: R2 = "
                            + Decimal.text(evidence.goodness().r2(), 4) + "; another model, or other columns?"));
        }
        if (flags.contains(FitFlag.LIKELY_LOCAL_MINIMUM)) {
            checks.add(new Check(
                    "minimum",
                    Double.NaN,
                    Double.NaN,
                    Check.Verdict.WARNING,
                    "another minimum may be lower: this one was not reached from several starts; give --start values"));
        }
        if (evidence.goodness().degreesOfFreedom() == 0) {
            checks.add(new Check(
                    "freedom",
                    0,
                    Double.NaN,
                    Check.Verdict.WARNING,
                    "as many parameters as rows: the curve goes through every point, no errors can be given"));
        }
        return checks;
    }

    private static String reason(Evidence evidence, Supplier<Optional<String>> missing) {
        return evidence.relativeOffset() > BEFORE_THE_MINIMUM
                ? "this point is not the minimum, where they may look otherwise"
                : "the model misses a bend, " + missing.get().orElse("try another one");
    }

    private static Check runs(RunsTest runs, boolean patterned, String reason) {
        String counted = runs.runs() + " sign runs in " + (runs.positive() + runs.negative()) + " rows (p = "
                + Decimal.text(runs.p(), 2) + ")";
        return new Check(
                "runs",
                runs.runs(),
                runs.p(),
                patterned ? Check.Verdict.WARNING : Check.Verdict.OK,
                patterned
                        ? "the residuals are not random: " + counted + "; " + reason
                        : "residuals scatter without pattern: " + counted);
    }

    private static Check condition(double condition) {
        boolean fine = condition <= LARGEST_CONDITION;
        return new Check(
                "condition",
                condition,
                Double.NaN,
                fine ? Check.Verdict.OK : Check.Verdict.WARNING,
                (fine ? "parameters well determined (condition " : "parameters are hard to tell apart (condition ")
                        + Decimal.text(condition, 3)
                        + (fine ? ")" : "); more data, or hold one"));
    }
}
