package org.curvefit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.fit.ErrorBand;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.Predictions;
import org.curvefit.api.io.ResultTable;
import org.curvefit.api.io.ResultTables;
import org.curvefit.api.numeric.Vector;
import org.curvefit.testkit.reference.JsonTree;
import org.curvefit.testkit.reference.ReferenceSet;
import org.junit.jupiter.api.Test;

/** Confidence and prediction bands: R's figures, the closed formulas of a straight line, and the rows table. */
class ErrorBandTest {
    private static final double AGREES = 1e-7;

    /** t quantile at 0.975 with 3 degrees of freedom, from tables. */
    private static final double T3 = 3.182446305284263;

    @Test
    void agreesWithR() throws IOException {
        int compared = 0;
        for (ReferenceSet set : ReferenceFits.sets("r-reference")) {
            Map<String, Object> json = JsonTree.object(set.file().resolveSibling(set.name() + ".json"));
            @SuppressWarnings("unchecked")
            Map<String, Object> expected = (Map<String, Object>) json.get("predictions");
            FitResult fit = ReferenceFits.fit(set, Map.of());
            double[] at = points(fit.function().inputs().get(0), expected);
            Predictions band = ErrorBand.of(fit).orElseThrow().at(List.of(Vector.of(at)), at.length);
            near(set.name(), band.fit(), expected.get("fit"));
            near(set.name(), band.ciLow(), expected.get("conf_lower"));
            near(set.name(), band.ciHigh(), expected.get("conf_upper"));
            near(set.name(), band.piLow(), expected.get("pred_lower"));
            near(set.name(), band.piHigh(), expected.get("pred_upper"));
            compared += at.length;
        }
        assertThat(compared).isGreaterThan(50);
    }

    @Test
    void ofALineIsTheFormulaOfTheTextbook() {
        double[] x = {1, 2, 3, 5, 8};
        double[] y = {2.1, 3.9, 6.2, 9.8, 16.3};
        FitResult fit = Fits.fit("y = a + b*x", Dataset.of("x", x, "y", y));
        double mean = 3.8;
        double spread = 0;
        for (double value : x) {
            spread += (value - mean) * (value - mean);
        }
        double s = fit.summary().residualSd();
        Predictions band = ErrorBand.of(fit).orElseThrow().at(List.of(Vector.of(6, 20)), 2, Vector.of(1, 3));
        for (int i = 0; i < 2; i++) {
            double at = i == 0 ? 6 : 20;
            double sigma = i == 0 ? 1 : 3;
            double variance = s * s * (1.0 / 5 + (at - mean) * (at - mean) / spread);
            assertThat(band.ciHigh().at(i) - band.fit().at(i)).isCloseTo(T3 * Math.sqrt(variance), within(1e-12));
            assertThat(band.fit().at(i) - band.piLow().at(i))
                    .isCloseTo(T3 * Math.sqrt(variance + s * s * sigma * sigma), within(1e-12));
        }
    }

    @Test
    void fillsTheRowsTable() {
        FitResult fit = Fits.fit("temp_C = a + b*exp(-c*minute)", Fits.cooling());
        ResultTable rows = ResultTables.rows(fit, List.of());
        double leverage = numbers(rows, "leverage").at(4);
        double half = (numbers(rows, "ci_high").at(4) - numbers(rows, "ci_low").at(4)) / 2;
        double single =
                (numbers(rows, "pi_high").at(4) - numbers(rows, "pi_low").at(4)) / 2;
        double t = (fit.parameter("a").high() - fit.parameter("a").value())
                / fit.parameter("a").standardError();
        double s = fit.summary().residualSd();
        assertThat(half).isCloseTo(t * s * Math.sqrt(leverage), within(1e-12));
        assertThat(single).isCloseTo(t * s * Math.sqrt(1 + leverage), within(1e-12));
    }

    @Test
    void aParameterOnItsBoundAddsNothing() {
        FitResult free = Fits.request("temp_C = a + b*exp(-c*minute)", Fits.cooling())
                .bound("a", 23, 100)
                .fit();
        FitResult fixed = Fits.request("temp_C = a + b*exp(-c*minute)", Fits.cooling())
                .fix("a", 23)
                .fit();
        assertThat(free.status().name()).isEqualTo("AT_BOUND");
        assertThat(relativeHalf(free)).isCloseTo(relativeHalf(fixed), within(1e-6));
    }

    /** Half width of the confidence band at minute 12 over quantile and noise: free of degrees of freedom. */
    private static double relativeHalf(FitResult fit) {
        ErrorBand band = ErrorBand.of(fit).orElseThrow();
        Predictions at = band.at(List.of(Vector.of(12)), 1);
        return (at.ciHigh().at(0) - at.fit().at(0))
                / band.spread().quantile()
                / band.spread().noise();
    }

    private static Vector numbers(ResultTable table, String name) {
        return table.columns().stream()
                .filter(field -> field.name().equals(name))
                .map(field -> ((ResultTable.Field.Numbers) field).values())
                .findFirst()
                .orElseThrow();
    }

    private static double[] points(String input, Map<String, Object> expected) {
        List<Double> points = new ArrayList<>();
        for (Object row : (List<?>) expected.get("at")) {
            points.add((Double) ((Map<?, ?>) row).get(input));
        }
        return points.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void near(String name, Vector values, Object expected) {
        for (int i = 0; i < values.size(); i++) {
            double figure = (Double) ((List<?>) expected).get(i);
            assertThat(values.at(i)).as(name).isCloseTo(figure, within(AGREES * Math.max(1, Math.abs(figure))));
        }
    }
}
