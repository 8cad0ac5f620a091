package org.curvefit.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.curvefit.api.CurveFit;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.fit.FitRequest;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.model.Derivatives;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.model.ModelKernel;
import org.curvefit.api.model.Parameter;
import org.curvefit.api.model.Response;
import org.curvefit.api.model.StartGuess;
import org.curvefit.api.numeric.Vector;
import org.curvefit.core.formula.Formula;
import org.junit.jupiter.api.Test;

/** A model that a host wrote may bring its own start. */
class ModelStartTest {
    private static final double[] X =
            IntStream.range(0, 40).mapToDouble(i -> 0.25 * i).toArray();
    private static final Dataset WAVE = Dataset.of(
            "x",
            X,
            "y",
            IntStream.range(0, 40)
                    .mapToDouble(i -> 2 * Math.sin(3 * X[i] + 0.5) + 0.01 * Math.cos(11 * i))
                    .toArray());

    @Test
    void theModelsOwnStartIsUsedAndNamed() {
        FitResult fit = asked(new Wave(List.of(Vector.of(1.8, 2.9, 0.6))), WAVE).fit();
        assertThat(fit.end().startOrigin()).isEqualTo("model");
        assertThat(fit.parameter("w").value()).isCloseTo(3, Offset.offset(0.01));
        assertThat(fit.parameter("w").start()).isEqualTo(2.9);
    }

    @Test
    void theBestOfSeveralCandidatesIsTaken() {
        FitResult fit = asked(new Wave(List.of(Vector.of(1, 20, 0), Vector.of(1.8, 2.9, 0.6))), WAVE)
                .fit();
        assertThat(fit.parameter("w").start()).isEqualTo(2.9);
    }

    @Test
    void theCallersStartCounts() {
        FitResult fit = asked(new Wave(List.of(Vector.of(1.8, 2.9, 0.6))), WAVE)
                .start("a", 2)
                .start("w", 3.05)
                .start("p", 0.4)
                .fit();
        assertThat(fit.end().startOrigin()).isEqualTo("given");
        assertThat(fit.parameter("w").start()).isEqualTo(3.05);
    }

    @Test
    void withoutAUsableCandidateTheSearchBegins() {
        FitResult fit =
                asked(new Wave(List.of(Vector.of(Double.NaN, 1, 1))), WAVE).fit();
        assertThat(fit.end().startOrigin()).isEqualTo("auto");
    }

    @Test
    void aCandidateOutsideTheBoundsIsMovedInside() {
        FitResult fit = asked(new Wave(List.of(Vector.of(1.8, 2.5, 0.6))), WAVE)
                .bound("w", 2.8, 3.2)
                .fit();
        assertThat(fit.parameter("w").start()).isEqualTo(2.8);
        assertThat(fit.parameter("w").value()).isCloseTo(3, Offset.offset(0.01));
    }

    private static FitRequest asked(ModelFunction model, Dataset data) {
        CurveFit curvefit = CurveFit.load();
        return curvefit.request(model, data);
    }

    /** y = a sin(w x + p) without its formula. */
    private record Wave(List<Vector> candidates) implements ModelFunction {
        private static final ModelFunction HIDDEN =
                Formula.parse("y = a*sin(w*x + p)").bind(List.of("x", "y"), List.of());

        @Override
        public String text() {
            return "wave";
        }

        @Override
        public String understood() {
            return "wave";
        }

        @Override
        public List<Parameter> parameters() {
            return HIDDEN.parameters();
        }

        @Override
        public List<String> inputs() {
            return HIDDEN.inputs();
        }

        @Override
        public Optional<Response> response() {
            return Optional.empty();
        }

        @Override
        public Derivatives derivatives() {
            return Derivatives.FIRST;
        }

        @Override
        public Optional<StartGuess> startGuess() {
            return Optional.of(observations -> candidates);
        }

        @Override
        public ModelKernel kernel(int[] wanted) {
            return HIDDEN.kernel(wanted);
        }
    }
}
