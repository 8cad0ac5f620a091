package org.curvefit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.fit.ColumnChoice.MissingPolicy;
import org.curvefit.api.fit.ColumnChoice.RejectLimit;
import org.curvefit.api.fit.FitSettings;
import org.curvefit.api.fit.MethodChoice;
import org.curvefit.api.model.Bounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FitOptionsTest {
    @Test
    void leavesTheDefaultsOfTheInterfaceAlone() {
        assertThat(settings()).isEqualTo(FitSettings.DEFAULT);
        assertThat(settings("--start", "auto")).isEqualTo(FitSettings.DEFAULT);
    }

    @Test
    void collectsStartValuesBoundsAndFixedValuesFromSeveralOptions() {
        FitSettings settings = settings(
                "--start", "a=20,c=0.1", "--start", "b=-1e3", "--bound", "a=-5:5,c=0:", "--bound=b=:7", "--fix", "d=2");
        assertThat(settings.parameters().start()).isEqualTo(Map.of("a", 20.0, "c", 0.1, "b", -1000.0));
        assertThat(settings.parameters().fixed()).isEqualTo(Map.of("d", 2.0));
        assertThat(settings.parameters().bounds())
                .isEqualTo(Map.of(
                        "a",
                        new Bounds(-5, 5),
                        "c",
                        new Bounds(0, Double.POSITIVE_INFINITY),
                        "b",
                        new Bounds(Double.NEGATIVE_INFINITY, 7)));
    }

    @Test
    void passesSettingsOnToTheMethod() {
        MethodChoice method = settings(
                        "--method",
                        "sgd",
                        "--rate",
                        "decay:0.5/100",
                        "--batch",
                        "5",
                        "--diff",
                        "central",
                        "--step",
                        "a=0.1",
                        "--step",
                        "b=0.05",
                        "--then",
                        "lm",
                        "--seed",
                        "7")
                .method();
        assertThat(method.method()).isEqualTo("sgd");
        assertThat(method.seed()).isEqualTo(7);
        assertThat(method.settings())
                .isEqualTo(Map.of(
                        "rate",
                        "decay:0.5/100",
                        "batch",
                        "5",
                        "diff",
                        "central",
                        "step",
                        "a=0.1,b=0.05",
                        "then",
                        "lm",
                        "seed",
                        "7"));
    }

    @Test
    void readsStoppingRulesByTheirNames() {
        assertThat(settings("--grad-max", "1e-4", "--grad-norm", "1e-5", "--plateau", "40:1e-6", "--curvature", "1e-9")
                        .limits()
                        .tolerances())
                .isEqualTo(Map.of(
                        "grad-max",
                        1e-4,
                        "grad-norm",
                        1e-5,
                        "plateau",
                        1e-6,
                        "plateau-window",
                        40.0,
                        "curvature",
                        1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"normal:0,1", "uniform:-1,1"})
    void drawsStartValuesBesideGivenOnes(String rule) {
        FitSettings settings = settings("--start", rule, "--start", "a=2", "--multi-start", "9");
        assertThat(settings.parameters().startRule()).isEqualTo(rule);
        assertThat(settings.parameters().start()).isEqualTo(Map.of("a", 2.0));
        assertThat(settings.limits().starts()).isEqualTo(9);
    }

    @ParameterizedTest
    @CsvSource({"300s,300000", "1.5s,1500", "20ms,20", "20m,1200000", "2h,7200000"})
    void readsTimesWithTheirUnit(String text, long millis) {
        assertThat(settings("--timeout", text).limits().timeout()).isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void readsLimitsTolerancesAndConfidence() {
        FitSettings settings = settings(
                "--max-iter",
                "7",
                "--ftol",
                "1e-6",
                "--gtol=1e-9",
                "--threads",
                "2",
                "--seed",
                "42",
                "--confidence",
                "99",
                "--method",
                "lm");
        assertThat(settings.limits().maxIterations()).hasValue(7);
        assertThat(settings.limits().tolerances()).isEqualTo(Map.of("ftol", 1e-6, "gtol", 1e-9));
        assertThat(settings.limits().threads()).isEqualTo(2);
        assertThat(settings.method().seed()).isEqualTo(42);
        assertThat(settings.method().method()).isEqualTo("lm");
        assertThat(settings.confidence()).isEqualTo(0.99);
    }

    @Test
    void readsTheChoiceOfColumnsAndRows() {
        FitSettings settings = settings("-x", "u,v", "-y", "w", "--missing", "fail", "--max-rejects", "5%");
        assertThat(settings.columns().inputs()).containsExactly("u", "v");
        assertThat(settings.columns().response()).contains("w");
        assertThat(settings.columns().missing()).isEqualTo(MissingPolicy.FAIL);
        assertThat(settings.columns().rejects()).isEqualTo(new RejectLimit(0, 0.05));
        assertThat(settings("--max-rejects", "3").columns().rejects()).isEqualTo(new RejectLimit(3, 0));
    }

    @Test
    void handsReaderOptionsOverUnderTheirNames() {
        Arguments arguments = ArgumentParser.parse(new String[] {"--delimiter", ";", "--decimal=,", "--skip", "2"});
        assertThat(new FitOptions(arguments).reader()).isEqualTo(Map.of("delimiter", ";", "decimal", ",", "skip", "2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--start;a", "--start;a=x", "--start;a=1d", "--start;a=NaN", "--start;a=1e999", "--start;a=1,,b=2",
                        "--bound;a=5",
                "--timeout;300", "--timeout;-1s", "--max-iter;1.5", "--max-iter;-1", "--ftol;0", "--threads;0",
                        "--confidence;0.95",
                "--confidence;100", "--missing;maybe", "--max-rejects;101%", "--seed;x", "--fix;=3"
            })
    void refusesWhatItCannotReadWithTheOptionsOwnWords(String text) {
        String[] args = text.split(";");
        assertThatThrownBy(() -> settings(args)).isInstanceOfSatisfying(RequestException.class, wrong -> {
            assertThat(wrong.code()).isEqualTo("E118");
            assertThat(wrong).hasMessageContaining(args[0]);
            assertThat(wrong.hint()).startsWith(args[0]);
        });
    }

    @Test
    void refusesABoundWhoseEndsAreSwapped() {
        assertThatThrownBy(() -> settings("--bound", "c=5:1")).isInstanceOfSatisfying(RequestException.class, wrong -> {
            assertThat(wrong.code()).isEqualTo("E113");
            assertThat(wrong.hint()).isEqualTo("--bound c=1:5");
        });
    }

    private static FitSettings settings(String... args) {
        return new FitOptions(ArgumentParser.parse(args)).settings(0);
    }
}
