package org.curvefit.core;

import java.util.Arrays;
import java.util.function.BiFunction;
import org.curvefit.api.data.Observations;
import org.curvefit.api.fit.FitRequest;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.MethodChoice;
import org.curvefit.api.fit.ParameterEstimate;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.model.ModelKernel;
import org.curvefit.api.numeric.Vector;
import org.curvefit.core.inference.ResponseSums;
import org.curvefit.core.problem.DataSelection;

/**
 * Whether one model is a special case of another, found out by trial: its curves are given to the other one as data, the curve at its estimates and one some
 * standard errors away from there. Where it is one, the other model runs through them.
 */
final class SpecialCase {
    /** What is left over, relative to the variation of a curve: its square root is far below what any noise can hide. */
    private static final double NOTHING = 1e-16;

    /** Rounding of the values themselves, squared. */
    private static final double ROUNDING = 1e-28;

    private static final double STANDARD_ERRORS_AWAY = 2;
    private static final double SHARE_AWAY = 0.05;

    private final BiFunction<FitRequest, DataSelection, FitResult> fit;

    /**
     * @param fit answers a request about data that are selected
     */
    SpecialCase(BiFunction<FitRequest, DataSelection, FitResult> fit) {
        this.fit = fit;
    }

    /**
     * Whether every curve of one model is one of another.
     *
     * @param special the answer of the one
     * @param larger the answer of the other, which has more parameters and was fitted to the same rows
     * @param request the question that was put to the other
     */
    boolean holds(FitResult special, FitResult larger, FitRequest request) {
        double[] estimates = special.values();
        double[] away = estimates.clone();
        for (int k = 0; k < away.length; k++) {
            away[k] = away(special.parameters().get(k), k % 2 == 0 ? 1 : -1);
        }
        return contains(larger, request, curve(special, away)) && contains(larger, request, curve(special, estimates));
    }

    private static double away(ParameterEstimate estimate, int sign) {
        if (estimate.fixed()) {
            return estimate.value();
        }
        double distance = Double.isNaN(estimate.standardError())
                ? SHARE_AWAY * Math.abs(estimate.value())
                : STANDARD_ERRORS_AWAY * estimate.standardError();
        return estimate.bounds().clamp(estimate.value() + sign * distance);
    }

    /** A curve that is not finite proves nothing, and shows no contradiction. */
    private boolean contains(FitResult larger, FitRequest request, double[] curve) {
        if (!Arrays.stream(curve).allMatch(Double::isFinite)) {
            return true;
        }
        DataSelection seen = new DataSelection(
                        larger.function(),
                        larger.provenance().variables(),
                        larger.provenance().observations())
                .withObserved(Vector.of(curve));
        ResponseSums sums = ResponseSums.of(seen.observations());
        FitRequest squares = request.loss(MethodChoice.AUTOMATIC.loss());
        double left = fit.apply(squares, seen).summary().rss();
        return left <= NOTHING * sums.total() + ROUNDING * sums.aboutZero();
    }

    private static double[] curve(FitResult result, double[] parameters) {
        Observations seen = result.provenance().observations();
        double[] curve = new double[seen.size()];
        double[] values = new double[ModelFunction.BLOCK];
        double[][] block = new double[seen.inputs().size()][ModelFunction.BLOCK];
        ModelKernel kernel = result.function().kernel(new int[0]);
        for (int from = 0; from < curve.length; from += ModelFunction.BLOCK) {
            int count = Math.min(ModelFunction.BLOCK, curve.length - from);
            for (int j = 0; j < block.length; j++) {
                seen.inputs().get(j).copyTo(from, block[j], 0, count);
            }
            kernel.evaluate(parameters, block, count, values);
            System.arraycopy(values, 0, curve, from, count);
        }
        return curve;
    }
}
