package org.curvefit.core.diagnostics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.curvefit.api.fit.Check;
import org.curvefit.api.fit.FitFlag;
import org.curvefit.api.fit.FitStatus;
import org.curvefit.api.numeric.Decimal;
import org.curvefit.core.inference.GoodnessOfFit;

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
    static List<Check> of(Evidence evidence, FitStatus status, Supplier<Optional<Suggestion>> missing) {
        List<Check> checks = new ArrayList<>();
        if (!status.ok() || status == FitStatus.AT_START) {
            return checks;
        }
        List<FitFlag> flags = VerdictRule.flags(evidence, status);
        if (status != FitStatus.EXACT && !Double.isNaN(evidence.runs().p())) {
            boolean patterned = flags.contains(FitFlag.RESIDUALS_NOT_RANDOM);
            checks.add(patterned ? patterned(evidence, missing) : unpatterned(evidence.runs()));
        }
        checks.add(condition(evidence.identification().condition()));
        if (flags.contains(FitFlag.NO_BETTER_THAN_CONSTANT)) {
            checks.add(constant(evidence.goodness()));
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
                    "as many parameters as rows: the curve goes through every point, "
                            + (evidence.goodness().scatter().known()
                                    ? "nothing is left to test it; the errors are those of "
                                            + (evidence.goodness().counts().isPresent() ? "counts" : "sigma") + " alone"
                                    : "no errors can be given")));
        }
        return checks;
    }

    private static Check patterned(Evidence evidence, Supplier<Optional<Suggestion>> missing) {
        RunsTest runs = evidence.runs();
        String found = "the residuals are not random: " + counted(runs) + "; ";
        if (evidence.relativeOffset() > BEFORE_THE_MINIMUM) {
            String reason = "this point is not the minimum, where they may look otherwise";
            return new Check("runs", runs.runs(), runs.p(), Check.Verdict.WARNING, found + reason);
        }
        Suggestion suggestion = missing.get().orElse(Suggestion.NONE);
        String text = found + "the model misses a bend, " + suggestion.words();
        return new Check("runs", runs.runs(), runs.p(), Check.Verdict.WARNING, text, suggestion.formula());
    }

    private static Check unpatterned(RunsTest runs) {
        String text = "residuals scatter without pattern: " + counted(runs);
        return new Check("runs", runs.runs(), runs.p(), Check.Verdict.OK, text);
    }

    private static String counted(RunsTest runs) {
        return runs.runs() + " sign runs in " + (runs.positive() + runs.negative()) + " rows (p = "
                + Decimal.text(runs.p(), 2) + ")";
    }

    private static Check constant(GoodnessOfFit goodness) {
        double r2 = goodness.r2();
        if (goodness.counts().isPresent()) {
            double pseudo = goodness.counts()
                    .get()
                    .reported(goodness.degreesOfFreedom())
                    .pseudoR2();
            String text = "no better than a constant: pseudo R2 = " + Decimal.text(pseudo, 4)
                    + ", and the likelihood ratio test fails at 5 %; another model, or other columns?";
            return new Check("constant", pseudo, goodness.constantP(), Check.Verdict.WARNING, text);
        }
        String text = r2 < VerdictRule.LEAST_R2
                ? "no better than a constant: R2 = " + Decimal.text(r2, 4) + "; another model, or other columns?"
                : "so few rows do not tell this model from a constant (R2 = " + Decimal.text(r2, 4)
                        + ", but the F test fails at 5 %); more rows, or fewer parameters";
        return new Check("constant", r2, Double.NaN, Check.Verdict.WARNING, text);
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
