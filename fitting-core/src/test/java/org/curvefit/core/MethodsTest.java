package org.curvefit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.curvefit.api.CurveFit;
import org.curvefit.api.data.Column;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.fit.FitRequest;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.FitSettings;
import org.curvefit.api.fit.MethodChoice;
import org.curvefit.api.numeric.Vector;
import org.curvefit.testkit.reference.ReferenceSet;
import org.junit.jupiter.api.Test;

/** The methods beside each other: on linear problems they agree, on the NIST sets each is right or says that it is not. */
class MethodsTest {
    private static final CurveFit CURVEFIT = CurveFit.load();
    private static final List<String> CURVED = List.of("lm", "gauss-newton", "newton");

    @Test
    void allMethodsAgreeOnTwoHundredLinearProblemsOfSeed7() {
        SplittableRandom random = new SplittableRandom(7);
        for (int problem = 0; problem < 200; problem++) {
            double a = random.nextDouble(-5, 5);
            double b = random.nextDouble(-5, 5);
            FitRequest request = CURVEFIT.request(CURVEFIT.model("y = a*u + b*v"), plane(random, a, b));
            FitResult closed = request.method("linear").fit();
            FitRequest started = request.start("a", 0).start("b", 0);
            for (String method : CURVED) {
                FitResult fit = started.method(method).fit();
                for (String name : List.of("a", "b")) {
                    double expected = closed.parameter(name).value();
                    assertThat(fit.parameter(name).value())
                            .as(method + " " + problem)
                            .isEqualTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
                }
            }
            near(
                    started.settings(with(started, "gd", Map.of("rate", "hessian:10")))
                            .fit(),
                    closed,
                    1e-5);
            double cell = 10.5 / 40;
            near(
                    request.settings(with(request, "grid", Map.of("grid", "a=-5.25:5.25:41,b=-5.25:5.25:41")))
                            .fit(),
                    closed,
                    2 * cell);
        }
    }

    private static void near(FitResult fit, FitResult closed, double distance) {
        for (String name : List.of("a", "b")) {
            assertThat(fit.parameter(name).value())
                    .isEqualTo(closed.parameter(name).value(), within(distance));
        }
    }

    private static FitSettings with(FitRequest request, String method, Map<String, String> settings) {
        return request.settings().withMethod(new MethodChoice(method, settings, "squared", Map.of(), 1));
    }

    private static Dataset plane(SplittableRandom random, double a, double b) {
        double[] u = new double[30];
        double[] v = new double[30];
        double[] y = new double[30];
        for (int i = 0; i < u.length; i++) {
            u[i] = random.nextDouble(-2, 2);
            v[i] = random.nextDouble(-2, 2);
            y[i] = a * u[i] + b * v[i] + 0.1 * random.nextGaussian();
        }
        return Dataset.of("u", u, "v", v, new Column.Numbers("y", Vector.of(y)));
    }

    @Test
    void secondOrderMethodsAreRightOrHonestOnTheNistSetsFromStartTwo() throws IOException {
        Map<String, Integer> right = new LinkedHashMap<>();
        List<String> dishonest = new ArrayList<>();
        StringBuilder table = new StringBuilder("| set | " + String.join(" | ", CURVED) + " |\n|---|---|---|---|\n");
        for (ReferenceSet set : ReferenceFits.sets("nist-nonlinear")) {
            table.append("| ").append(set.name());
            for (String method : CURVED) {
                FitRequest request = CURVEFIT.request(CURVEFIT.model(set.formula()), set.data());
                for (Map.Entry<String, Double> start : set.starts().get(1).entrySet()) {
                    request = request.start(start.getKey(), start.getValue());
                }
                FitResult fit = request.method(method).fit();
                double digits = ReferenceFits.parameterDigits(set, fit);
                if (digits >= 4) {
                    right.merge(method, 1, Integer::sum);
                } else if (fit.status().ok() && fit.flags().isEmpty()) {
                    dishonest.add(set.name() + " " + method + ": " + fit.status());
                }
                table.append(String.format(
                        Locale.ROOT, " | %s", digits >= 4 ? String.format(Locale.ROOT, "%.1f", digits) : fit.status()));
            }
            table.append(" |\n");
        }
        if (Boolean.getBoolean("curvefit.writeDocs")) {
            Files.writeString(
                    Path.of("..", "docs", "methods", "nist-digits.md"),
                    "# Digits per method on the NIST sets\n\nDigits of the worst parameter from the second certified start, or the status where"
                            + " fewer than four are right.\nWritten by `mvn -pl fitting-core -am test -Dtest=MethodsTest"
                            + " -Dcurvefit.writeDocs=true -Dsurefire.failIfNoSpecifiedTests=false`.\n\n" + table);
        }
        System.out.print(table);
        assertThat(dishonest).isEmpty();
        assertThat(right.get("lm")).isEqualTo(27);
        assertThat(right.get("gauss-newton")).isGreaterThanOrEqualTo(24);
        assertThat(right.get("newton")).isGreaterThanOrEqualTo(22);
    }
}
