package org.curvefit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.curvefit.api.data.Column;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.data.Rows;
import org.curvefit.api.error.CurveFitException;
import org.curvefit.api.fit.ErrorBand;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.FitStatus;
import org.curvefit.api.fit.GroupedResult;
import org.curvefit.api.fit.ModelComparison;
import org.curvefit.api.fit.Nonlinearity;
import org.curvefit.api.fit.ParameterEstimate;
import org.curvefit.api.numeric.Vector;
import org.junit.jupiter.api.Test;

/** Groups with parameters in common: the same answer as one formula that says so. */
class SharedFitTest {
    /** Rates of an enzyme with and without a treatment, 12 and 11 rows: D. M. Bates, D. G. Watts, Nonlinear Regression Analysis (1988), table A1.3. */
    private static final double[] TREATED = {76, 47, 97, 107, 123, 139, 159, 152, 191, 201, 207, 200};

    private static final double[] UNTREATED = {67, 51, 84, 86, 98, 115, 131, 124, 144, 158, 160};
    private static final double[] CONCENTRATION = {0.02, 0.02, 0.06, 0.06, 0.11, 0.11, 0.22, 0.22, 0.56, 0.56, 1.1, 1.1
    };

    /** Figures of scipy 1.17 least_squares with three parameters. */
    @Test
    void agreesWithAnotherProgram() {
        GroupedResult result = Fits.request("rate = V*conc/(K + conc)", enzyme())
                .by("state")
                .share("K")
                .fit();
        FitResult treated = result.groups().results().get(0);
        FitResult untreated = result.groups().results().get(1);
        assertThat(treated.parameter("V").value()).isCloseTo(208.630071, within(1e-4));
        assertThat(untreated.parameter("V").value()).isCloseTo(166.604098, within(1e-4));
        assertThat(treated.parameter("K").value()).isCloseTo(0.0579718339, within(1e-8));
        assertThat(treated.parameter("V").standardError()).isCloseTo(5.80399309, within(1e-5));
        assertThat(untreated.parameter("V").standardError()).isCloseTo(5.80742977, within(1e-5));
        assertThat(treated.parameter("K").standardError()).isCloseTo(0.00591018, within(1e-8));
        assertThat(treated.summary().rss() + untreated.summary().rss()).isCloseTo(2240.8914386364295, within(1e-6));
        assertThat(treated.summary().degreesOfFreedom()).isEqualTo(20);
        assertThat(treated.summary().rowsUsed()).isEqualTo(12);
    }

    /** One formula with a switch for the group: values, errors, bands and degrees of freedom are the same. */
    @Test
    void isTheFitOfOneFormulaThatSaysSo() {
        Dataset data = enzyme();
        List<Column> numbered = new ArrayList<>(data.columns());
        double[] number = new double[23];
        Arrays.fill(number, 12, 23, 1);
        numbered.add(new Column.Numbers("u", Vector.of(number)));
        FitResult one = Fits.request("rate = if(u > 0, V1, V0)*conc/(K + conc)", Dataset.of(numbered))
                .fit();
        GroupedResult shared = Fits.request("rate = V*conc/(K + conc)", data)
                .by("state")
                .share("K")
                .fit();
        FitResult second = shared.groups().results().get(1);
        same(second.parameter("V"), one.parameter("V1"));
        same(second.parameter("K"), one.parameter("K"));
        List<Vector> at = List.of(Vector.of(0.3));
        double low = ErrorBand.of(second)
                .orElseThrow()
                .at(at, 1, Vector.empty())
                .ciLow()
                .at(0);
        double expected = ErrorBand.of(one)
                .orElseThrow()
                .at(List.of(Vector.of(1.0), Vector.of(0.3)), 1, Vector.empty())
                .ciLow()
                .at(0);
        assertThat(one.function().inputs()).containsExactly("u", "conc");
        assertThat(low).isCloseTo(expected, within(1e-6 * expected));
        assertThat(second.diagnostics().rows().leverage().at(0))
                .isCloseTo(one.diagnostics().rows().leverage().at(12), within(1e-9));
    }

    private static void same(ParameterEstimate one, ParameterEstimate other) {
        assertThat(one.value()).isCloseTo(other.value(), within(1e-8 * Math.abs(other.value())));
        assertThat(one.standardError()).isCloseTo(other.standardError(), within(1e-8 * other.standardError()));
        assertThat(one.high()).isCloseTo(other.high(), within(1e-8 * Math.abs(other.high())));
    }

    @Test
    void aLinearModelIsSolvedInClosedForm() {
        Dataset data = GroupedFitTest.labelled(
                new String[] {"A", "A", "A", "B", "B", "B"},
                new double[] {1, 2, 3, 1, 2, 3},
                new double[] {1.1, 2.9, 5.1, 3.2, 4.9, 6.8});
        GroupedResult result =
                Fits.request("y = a + b*x", data).by("cup").share("b").fit();
        FitResult first = result.groups().results().get(0);
        assertThat(first.status()).isEqualTo(FitStatus.SOLVED);
        double slope = ((5.1 - 1.1) + (6.8 - 3.2)) / 4;
        assertThat(first.parameter("b").value()).isCloseTo(slope, within(1e-12));
        assertThat(first.parameter("a").value()).isCloseTo(9.1 / 3 - 2 * slope, within(1e-12));
    }

    /** Alone, group C has too few rows for three parameters; with the rate of the others it has enough. */
    @Test
    void aGroupThatIsTooSmallAloneCanBeFittedWithTheOthers() {
        Dataset all = GroupedFitTest.decays(3, 0.05);
        int[] rows = IntStream.range(0, 26).toArray();
        GroupedResult result = Fits.request("y = a + b*exp(-c*x)", all.select(Rows.of(rows)))
                .by("cup")
                .share("c")
                .fit();
        FitResult small = result.groups().results().get(2);
        assertThat(small.status().ok()).isTrue();
        assertThat(small.parameter("c").value()).isCloseTo(0.3, within(0.01));
        assertThat(small.parameter("a").value()).isCloseTo(22, within(2.0));
        assertThat(result.curves()).isEmpty();
    }

    @Test
    void curvesWithSharedParametersStandBetweenOneCurveAndCurvesOfTheirOwn() {
        ModelComparison curves = Fits.request("rate = V*conc/(K + conc)", enzyme())
                .by("state")
                .share("K")
                .fit()
                .curves()
                .orElseThrow();
        assertThat(curves.models()).hasSize(3);
        assertThat(curves.best().name()).isEqualTo("curves with shared parameters");
        assertThat(curves.models().stream()
                        .filter(model -> model.name().equals("a curve for each group"))
                        .findFirst()
                        .orElseThrow()
                        .test()
                        .orElseThrow()
                        .value())
                .isCloseTo((2240.8914386364295 - 2055.0531082187326) / (2055.0531082187326 / 19), within(1e-6));
    }

    @Test
    void whatIsSaidOfAParameterHoldsForEveryGroup() {
        FitResult held = Fits.request("rate = V*conc/(K + conc)", enzyme())
                .fix("V", 200)
                .by("state")
                .share("K")
                .fit()
                .groups()
                .results()
                .get(1);
        assertThat(held.parameter("V").value()).isEqualTo(200);
        assertThat(held.summary().degreesOfFreedom()).isEqualTo(22);
    }

    /** V/K of each group against the model written with it as a parameter, and skewness against that of one formula. */
    @Test
    void quantitiesAreDerivedFromTheParametersOfTheGroup() {
        FitResult untreated = Fits.request("rate = V*conc/(K + conc)", enzyme())
                .derive("slope = V/K")
                .by("state")
                .share("K")
                .fit()
                .groups()
                .results()
                .get(1);
        FitResult written = Fits.request("rate = slope*conc/(1 + conc/K)", enzyme())
                .by("state")
                .share("K")
                .fit()
                .groups()
                .results()
                .get(1);
        assertThat(untreated.derived().get(0).value())
                .isCloseTo(written.parameter("slope").value(), within(1e-5));
        assertThat(untreated.derived().get(0).standardError())
                .isCloseTo(written.parameter("slope").standardError(), within(1e-5));
        assertThat(untreated.diagnostics().inference().nonlinearity())
                .extracting(Nonlinearity::name)
                .containsExactly("V", "K");
    }

    @Test
    void anUnknownParameterIsRefused() {
        assertThatThrownBy(() -> Fits.request("rate = V*conc/(K + conc)", enzyme())
                        .by("state")
                        .share("Km")
                        .fit())
                .isInstanceOfSatisfying(CurveFitException.class, refused -> {
                    assertThat(refused.code()).isEqualTo("E116");
                    assertThat(refused.hint()).contains("K");
                });
    }

    @Test
    void tiesAndTooManyParametersAreRefusedByName() {
        assertThatThrownBy(() -> Fits.request("rate = V*conc/(K + conc)", enzyme())
                        .tie("V", "3000*K")
                        .by("state")
                        .share("K")
                        .fit())
                .isInstanceOfSatisfying(
                        CurveFitException.class,
                        refused -> assertThat(refused.code()).isEqualTo("E129"));
        String[] many = new String[804];
        double[] x = new double[804];
        double[] y = new double[804];
        for (int i = 0; i < many.length; i++) {
            many[i] = "g" + i / 4;
            x[i] = i % 4;
            y[i] = i % 7;
        }
        assertThatThrownBy(() -> Fits.request("y = a + b*x + c*x^2", GroupedFitTest.labelled(many, x, y))
                        .by("cup")
                        .share("c")
                        .fit())
                .isInstanceOfSatisfying(
                        CurveFitException.class,
                        refused -> assertThat(refused.code()).isEqualTo("E508"));
    }

    private static Dataset enzyme() {
        String[] states = new String[23];
        double[] conc = new double[23];
        double[] rate = new double[23];
        for (int i = 0; i < 23; i++) {
            boolean treated = i < 12;
            states[i] = treated ? "treated" : "untreated";
            conc[i] = CONCENTRATION[treated ? i : i - 12];
            rate[i] = treated ? TREATED[i] : UNTREATED[i - 12];
        }
        return Dataset.of(List.of(
                new Column.Text("state", List.of(states)),
                new Column.Numbers("conc", Vector.of(conc)),
                new Column.Numbers("rate", Vector.of(rate))));
    }
}
