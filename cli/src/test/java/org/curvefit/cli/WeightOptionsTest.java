package org.curvefit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.fit.FitSettings;
import org.curvefit.api.fit.RowRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WeightOptionsTest {
    @Test
    void saysWhatRowsAndResidualsWeigh() {
        FitSettings settings = settings(
                "--sigma",
                "0.1*y",
                "--known-sigma",
                "--where",
                "x<5",
                "--where",
                "city == 'Rome'",
                "--outliers",
                "1%",
                "--loss",
                "huber",
                "--loss-scale",
                "0.3");
        RowRules rows = settings.columns().rows();
        assertThat(rows.sigma()).contains("0.1*y");
        assertThat(rows.sigmaKnown()).isTrue();
        assertThat(rows.where()).containsExactly("x<5", "city == 'Rome'");
        assertThat(rows.outliers()).hasValue(0.01);
        assertThat(settings.method().loss()).isEqualTo("huber");
        assertThat(settings.method().lossSettings()).isEqualTo(Map.of("scale", "0.3"));
    }

    @Test
    void standardDeviationsOfXAreSeparatedByCommasOutsideParentheses() {
        RowRules rows =
                settings("--sigma-x", "sx, 0,max(a,sqrt(b)),0.1").columns().rows();
        assertThat(rows.inputSigma()).containsExactly("sx", "0", "max(a,sqrt(b))", "0.1");
    }

    @Test
    void outliersAreNotLookedForUnlessAskedFor() {
        assertThat(settings().columns().rows()).isEqualTo(RowRules.none());
        assertThat(settings("--outliers", "5").columns().rows().outliers()).hasValue(0.05);
    }

    @ParameterizedTest
    @CsvSource({
        "E128, --known-sigma",
        "E129, --loss-scale;2",
        "E118, --loss;huber;--loss-scale;0",
        "E118, --loss;huber;--loss-scale;-1",
        "E118, --loss;huber;--loss-scale;x",
        "E118, --outliers;0%",
        "E118, --outliers;100%",
        "E118, --outliers;all",
    })
    void refusesWhatHasNoMeaning(String code, String args) {
        assertThatThrownBy(() -> settings(args.split(";")))
                .isInstanceOfSatisfying(
                        RequestException.class,
                        wrong -> assertThat(wrong.code()).isEqualTo(code));
    }

    private static FitSettings settings(String... args) {
        return new FitOptions(ArgumentParser.parse(args)).settings(0);
    }
}
