package org.curvefit.api.fit;

/**
 * How data are drawn again.
 *
 * @param times how often
 * @param cases whether whole rows are drawn; otherwise residuals, which are added to the fitted values
 * @param biasCorrected whether intervals are corrected for bias and acceleration (BCa); otherwise they are plain percentiles
 */
public record Resampling(int times, boolean cases, boolean biasCorrected) {
    /** 2,000 times residuals, percentiles. */
    public static final Resampling DEFAULT = new Resampling(2_000, false, false);
}
