package org.curvefit.api.fit;

/** Answers fit requests. Thread-safe. */
public interface Fitter {
    /**
     * Fits.
     *
     * @return the answer; a bad fit is a value with a status, not an exception
     * @throws org.curvefit.api.error.CurveFitException if the request or the data cannot be used
     */
    FitResult fit(FitRequest request);

    /**
     * Fits every group of rows; a group that cannot be fitted is an entry that says why.
     *
     * @throws org.curvefit.api.error.CurveFitException if the request or the table as a whole cannot be used
     */
    GroupedResult fit(GroupedRequest request);

    /**
     * Fits several models to the same rows and ranks them.
     *
     * @throws org.curvefit.api.error.CurveFitException if the models do not explain the same thing, or a model or the data cannot be used
     */
    ModelComparison compare(ComparisonRequest request);

    /**
     * Minimizes a written loss.
     *
     * @return the answer; a bad end is a value with a status, not an exception
     * @throws org.curvefit.api.error.CurveFitException if the request cannot be used
     */
    MinimizationResult minimize(MinimizationRequest request);

    /** The second-order Taylor model of a written loss at the start values of a request; nothing is minimized. */
    TaylorModel taylor(MinimizationRequest request);

    /** The point from which the method of this request would start, and where it came from; nothing is fitted. */
    StartPoint start(FitRequest request);

    /**
     * Half the width of an interval in standard errors: the quantile of Student's t.
     *
     * @param confidence level, between 0 and 1
     * @param degreesOfFreedom infinite: of the normal distribution
     */
    double quantile(double confidence, double degreesOfFreedom);
}
