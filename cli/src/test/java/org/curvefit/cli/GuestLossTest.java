package org.curvefit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.curvefit.api.CurveFit;
import org.curvefit.api.data.Column;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.numeric.Vector;
import org.curvefit.cli.guest.Guests;
import org.curvefit.cli.guest.Welsch;
import org.junit.jupiter.api.Test;

/** A loss that a plugin adds is found, used and listed like those that come with the program. */
final class GuestLossTest {
    private static final Path TOP = Path.of("..");
    private static final String COOLING = "temp_C = a + b*exp(-c*minute)";
    private static final double SCALE = 0.3;
    private static final int ROWS = 60;

    @Test
    void theAnswerIsWhereItsWeightedResidualsAreOrthogonalToTheLine() {
        double[] x = x();
        double[] y = lineWithOutliers(x);
        FitResult fit = fitted(x, y);
        assertThat(fit.status().ok()).as(fit.explanation()).isTrue();
        double a = fit.parameter("a").value();
        double b = fit.parameter("b").value();
        double constant = 0;
        double slope = 0;
        for (int i = 0; i < ROWS; i++) {
            double r = y[i] - a - b * x[i];
            double weighted = r * Math.exp(-(r / SCALE) * (r / SCALE));
            constant += weighted;
            slope += weighted * x[i];
        }
        assertThat(constant).isCloseTo(0, within(1e-8));
        assertThat(slope).isCloseTo(0, within(1e-8));
    }

    @Test
    void howFarOutliersAreOutDoesNotMatter() {
        double[] x = x();
        double[] y = lineWithOutliers(x);
        FitResult near = fitted(x, y);
        y[5] += 1000;
        FitResult far = fitted(x, y);
        assertThat(near.parameter("a").value()).isCloseTo(1, within(0.1));
        assertThat(near.parameter("b").value()).isCloseTo(2, within(0.02));
        assertThat(far.parameter("a").value()).isCloseTo(near.parameter("a").value(), within(1e-8));
        assertThat(far.parameter("b").value()).isCloseTo(near.parameter("b").value(), within(1e-8));
    }

    /** (E psi')^2 / E psi^2 for psi = u exp(-(u/c)^2) and normal u, both integrals in closed form. */
    @Test
    void itsTuningKeepsNinetyFivePercentOfTheEfficiency() {
        double c = new Welsch().tuning();
        double slope = Math.pow(1 + 2 / (c * c), -1.5);
        double square = Math.pow(1 + 4 / (c * c), -1.5);
        assertThat(slope * slope / square).isCloseTo(0.95, within(1e-4));
    }

    @Test
    void theProgramUsesAndNamesIt() {
        Run run = run(COOLING, "examples/cooling.csv", "--loss", "welsch", "-f", "json");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(RealEngine.value(RealEngine.json(run), "c")).isCloseTo(0.0621, within(0.001));
        assertThat(run("plugins").out()).containsPattern("loss +welsch +bounded, reached");
        assertThat(run(COOLING, "examples/cooling.csv", "--loss", "welch").err())
                .contains("unknown loss function \"welch\"")
                .contains("did you mean welsch?");
    }

    private static FitResult fitted(double[] x, double[] y) {
        try (CurveFit curvefit = CurveFit.load(Guests.found())) {
            Dataset data =
                    Dataset.of(List.of(new Column.Numbers("x", Vector.of(x)), new Column.Numbers("y", Vector.of(y))));
            return curvefit.request(curvefit.model("y = a + b*x"), data)
                    .loss("welsch", SCALE)
                    .fit();
        }
    }

    private static double[] x() {
        double[] x = new double[ROWS];
        Arrays.setAll(x, i -> i / 6.0);
        return x;
    }

    private static double[] lineWithOutliers(double[] x) {
        Random random = new Random(3);
        double[] y = new double[ROWS];
        Arrays.setAll(y, i -> 1 + 2 * x[i] + 0.1 * random.nextGaussian());
        y[5] += 20;
        y[40] -= 35;
        y[41] += 50;
        return y;
    }

    private static Run run(String... args) {
        return Run.of(new Environment(TOP, Map.of(), Terminals.none(), () -> CurveFit.load(Guests.found())), args);
    }
}
