package org.curvefit.cli;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.curvefit.api.CurveFit;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.FitStatus;
import org.curvefit.api.fit.ParameterEstimate;
import org.curvefit.api.fit.Progress;
import org.curvefit.api.model.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ten lines that the documents show to hosts, compiled and run. */
final class EmbeddingExampleTest {
    private static final Path COOLING = Path.of("..", "examples", "cooling.csv");

    @Test
    void fitsPredictsAndWritesInTenLines(@TempDir Path folder) throws IOException {
        try (CurveFit curvefit = CurveFit.load()) {
            Dataset data = curvefit.read(COOLING);
            Model model = curvefit.model("temp_C = a + b*exp(-c*minute)");
            FitResult fit = curvefit.fit(model, data);
            assertThat(fit.status().ok()).isTrue();
            ParameterEstimate c = fit.parameter("c");
            assertThat(c.value()).isEqualTo(0.0621215864952947, within(1e-12));
            assertThat(c.standardError()).isEqualTo(0.00051037871975, within(1e-13));
            assertThat(c.low()).isEqualTo(0.0609843918406, within(1e-12));
            assertThat(c.high()).isEqualTo(0.06325878115, within(1e-11));
            assertThat(fit.predict(70, 80)).contains(new double[] {23.17280627, 22.76662883}, within(1e-8));
            curvefit.write(fit, folder.resolve("cooling.csv"));
            curvefit.write(fit, folder.resolve("cooling.json"));
        }
        assertThat(Files.readString(folder.resolve("cooling.csv")))
                .startsWith("name,value,std_error,t,p,ci_low,ci_high,");
        assertThat(Files.readString(folder.resolve("cooling.json"))).contains("\"schema\":\"curvefit/1\"");
    }

    @Test
    void asksMorePreciselyAndHearsHowItGoesOn() {
        List<Progress> heard = new ArrayList<>();
        try (CurveFit curvefit = CurveFit.load()) {
            FitResult fit = curvefit.request(curvefit.model("temp_C = a + b*exp(-c*minute)"), curvefit.read(COOLING))
                    .start("b", 50)
                    .start("c", 0.1)
                    .bound("c", 0, 5)
                    .fix("a", 20)
                    .method("lm")
                    .timeout(ofSeconds(5))
                    .onProgress(heard::add)
                    .fit();
            assertThat(fit.status()).isEqualTo(FitStatus.CONVERGED);
            assertThat(fit.parameter("a").fixed()).isTrue();
            assertThat(fit.parameter("a").value()).isEqualTo(20);
            assertThat(fit.summary().degreesOfFreedom()).isEqualTo(11);
        }
        assertThat(heard).isNotEmpty();
    }
}
