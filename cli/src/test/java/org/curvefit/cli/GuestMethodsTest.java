package org.curvefit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Map;
import org.curvefit.api.CurveFit;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.fit.FitResult;
import org.curvefit.cli.guest.Guests;
import org.junit.jupiter.api.Test;

/** A method and a learning rate that a plugin adds are found, used and listed like those that come with the program. */
final class GuestMethodsTest {
    private static final Path TOP = Path.of("..");
    private static final String PLANE = "y = w1*x1 + w2*x2";
    private static final String DATA = "examples/quadratic.csv";

    @Test
    void aFitIsMadeByTheMethodThroughTheDoorForHosts() {
        try (CurveFit curvefit = CurveFit.load(Guests.found())) {
            Dataset data = curvefit.read(TOP.resolve("examples/cooling.csv"));
            FitResult fit = curvefit.request(curvefit.model("temp_C = 22.2949819 + b*exp(-c*minute)"), data)
                    .start("b", 50)
                    .start("c", 0.1)
                    .method("compass")
                    .fit();
            assertThat(fit.end().method()).isEqualTo("compass");
            assertThat(fit.status().ok()).as(fit.explanation()).isTrue();
            assertThat(fit.parameter("b").value()).isCloseTo(67.9112923, within(1e-4));
            assertThat(fit.parameter("c").value()).isCloseTo(0.0621215865, within(1e-7));
        }
    }

    @Test
    void theRateIsFoundByItsNameWithItsSettings() {
        Run run = run(PLANE, DATA, "--method", "gd", "--rate", "growing:0.02", "--start", "w1=-3,w2=4", "-f", "json");
        assertThat(run.code()).isZero();
        assertThat(RealEngine.value(RealEngine.json(run), "w1")).isCloseTo(1.19742, within(1e-6));
    }

    @Test
    void listsAndErrorsNameThem() {
        assertThat(run("plugins").out())
                .containsPattern("solver +compass +compass search: steps")
                .containsPattern("learning rate +growing +doubled while");
        assertThat(run(PLANE, DATA, "--method", "compas").err())
                .contains("unknown solver \"compas\"")
                .contains("compass")
                .contains("did you mean compass?");
        assertThat(run(PLANE, DATA, "--method", "gd", "--rate", "growin:1").err())
                .contains("error E126")
                .contains("schedules: decay, inverse, backtracking, choose, hessian, search, growing");
    }

    @Test
    void theMethodTakesPartInComparisons() {
        Run all = run(PLANE, DATA, "--method", "all", "--start", "w1=-3,w2=4", "-f", "csv");
        assertThat(all.out()).contains("\ncompass,");
    }

    private static Run run(String... args) {
        return Run.of(new Environment(TOP, Map.of(), Terminals.none(), () -> CurveFit.load(Guests.found())), args);
    }
}
