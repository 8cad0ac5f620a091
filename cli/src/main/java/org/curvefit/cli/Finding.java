package org.curvefit.cli;

import java.util.ArrayList;
import java.util.List;
import org.curvefit.api.fit.Check;
import org.curvefit.api.fit.FitFlag;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.FitStatus;
import org.curvefit.api.fit.Outcome;

/**
 * A warning about an answer.
 *
 * @param code stable code
 * @param text what was found and what to try
 */
record Finding(String code, String text) {
    /** The code of residuals with a pattern. */
    static final String PATTERN = "W310";

    /**
     * All warnings about an answer: its checks, and those of its flags that no check tells. Where the status itself says that the answer must not
     * be used, flags add nothing; of two tests of the same order in the residuals one speaks.
     */
    static List<Finding> of(Outcome result) {
        List<Finding> findings = new ArrayList<>();
        if (result.status() == FitStatus.AT_BOUND) {
            findings.add(new Finding("W315", result.explanation()));
        }
        List<Check> checks = result instanceof FitResult fit ? fit.diagnostics().checks() : List.of();
        for (Check check : checks) {
            boolean told =
                    check.name().equals("durbin_watson") && result.flags().contains(FitFlag.RESIDUALS_NOT_RANDOM);
            if (check.verdict() == Check.Verdict.WARNING && !told) {
                findings.add(new Finding(code(check), check.text()));
            }
        }
        for (FitFlag flag : result.status().ok() ? result.flags() : List.<FitFlag>of()) {
            if (findings.stream().noneMatch(finding -> finding.code().equals(code(flag)))) {
                findings.add(new Finding(code(flag), text(flag)));
            }
        }
        return findings;
    }

    private static String code(Check check) {
        return switch (check.name()) {
            case "runs" -> code(FitFlag.RESIDUALS_NOT_RANDOM);
            case "constant" -> code(FitFlag.NO_BETTER_THAN_CONSTANT);
            case "condition" -> "W313";
            case "freedom" -> "W314";
            case "skewness" -> "W318";
            case "influence" -> "W311";
            case "durbin_watson" -> "W323";
            case "shapiro_wilk", "dagostino", "anderson_darling" -> "W319";
            case "equal_scatter" -> "W324";
            case "lack_of_fit" -> "W325";
            case "minimum" -> code(FitFlag.LIKELY_LOCAL_MINIMUM);
            case "chi_square" -> "W326";
            case "outliers" -> "W327";
            case "dispersion" -> "W329";
            case "edge" -> "W330";
            default -> "W300";
        };
    }

    private static String code(FitFlag flag) {
        return switch (flag) {
            case RESIDUALS_NOT_RANDOM -> PATTERN;
            case NO_BETTER_THAN_CONSTANT -> "W312";
            case LIKELY_LOCAL_MINIMUM -> "W316";
            case SADDLE_POINT -> "W317";
        };
    }

    private static String text(FitFlag flag) {
        return switch (flag) {
            case RESIDUALS_NOT_RANDOM -> "the residuals are not random: the model misses something";
            case NO_BETTER_THAN_CONSTANT -> "the model explains the data hardly better than their mean";
            case LIKELY_LOCAL_MINIMUM -> "another minimum may be lower; try other start values with --start";
            case SADDLE_POINT -> "the point is a saddle, not a minimum";
        };
    }
}
