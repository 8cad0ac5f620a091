package org.curvefit.core.diagnostics;

/**
 * Whether the scatter grows or shrinks with the fitted value: n R2 of the regression of squared residuals on fitted values. Koenker, "A note on
 * studentizing a test for heteroscedasticity" (1981), the form of the test of Breusch and Pagan (1979) that does not need normal residuals.
 *
 * @param statistic chi-squared with one degree of freedom for equal scatter
 * @param p probability of so large a statistic for equal scatter; NaN where the fitted values or the squares do not vary
 */
record BreuschPagan(double statistic, double p) {
    /**
     * @param residuals each divided by its sigma
     * @param fitted of the same rows
     */
    static BreuschPagan of(double[] residuals, double[] fitted) {
        int n = residuals.length;
        double meanSquare = 0;
        double meanFitted = 0;
        for (int i = 0; i < n; i++) {
            meanSquare += residuals[i] * residuals[i] / n;
            meanFitted += fitted[i] / n;
        }
        double squares = 0;
        double products = 0;
        double spread = 0;
        for (int i = 0; i < n; i++) {
            double square = residuals[i] * residuals[i] - meanSquare;
            double value = fitted[i] - meanFitted;
            squares += square * square;
            products += square * value;
            spread += value * value;
        }
        double statistic = n * products * products / (squares * spread);
        return new BreuschPagan(statistic, Tail.chiSquared(statistic, 1));
    }
}
