package org.curvefit.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.fit.Check;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.io.ResultTable;
import org.curvefit.api.io.ResultTables;
import org.junit.jupiter.api.Test;

class OutlierFitTest {
    private static final String DECAY = "y = a*exp(-k*x) + c";

    @Test
    void outliersAreFlaggedAndStayInTheFit() {
        int[] row = {0};
        Dataset data = Fits.noisy(
                40,
                0,
                6,
                new Random(291),
                (x, noise) -> 6 * Math.exp(-0.7 * x) + 2 + 0.1 * noise + (row[0]++ % 13 == 7 ? 3 : 0));
        FitResult plain = Fits.fit(DECAY, data);
        FitResult fit = Fits.request(DECAY, data).outliers(0.01).fit();
        assertThat(fit.values()).containsExactly(plain.values());
        assertThat(fit.diagnostics().rows().flags()).containsOnlyKeys(7, 20, 33).containsValue("outlier");
        Check check = check(fit);
        assertThat(check.statistic()).isEqualTo(3);
        assertThat(check.verdict()).isEqualTo(Check.Verdict.WARNING);
        assertThat(check.text())
                .contains("3 outliers")
                .contains("Q = 1 %")
                .contains("row 8")
                .contains("not removed");
        ResultTable.Field.Texts flags =
                (ResultTable.Field.Texts) ResultTables.rows(fit, java.util.List.of()).columns().stream()
                        .filter(field -> field.name().equals("flag"))
                        .findFirst()
                        .orElseThrow();
        assertThat(flags.values().get(7)).isEqualTo("outlier");
        assertThat(flags.values().get(8)).isEmpty();
        assertThat(plain.diagnostics().rows().flags()).isEmpty();
    }

    @Test
    void cleanDataHaveNone() {
        FitResult fit = Fits.request("temp_C = a + b*exp(-c*minute)", Fits.cooling())
                .outliers(0.01)
                .fit();
        assertThat(check(fit).text()).startsWith("no outliers");
        assertThat(check(fit).verdict()).isEqualTo(Check.Verdict.OK);
    }

    /** About Q of the flagged rows of many samples may be no outliers; with no outliers at all about Q of the samples have a flagged row. */
    @Test
    void fewSamplesOfNormalErrorsHaveAFlaggedRowSeed292() {
        Random random = new Random(292);
        int flagged = 0;
        for (int s = 0; s < 200; s++) {
            Dataset data = Fits.noisy(30, 0, 1, random, (x, noise) -> 1 + 2 * x + 0.1 * noise);
            flagged += check(Fits.request("y = a + b*x", data).outliers(0.01).fit())
                                    .statistic()
                            > 0
                    ? 1
                    : 0;
        }
        assertThat(flagged).isLessThan(14);
    }

    private static Check check(FitResult fit) {
        return fit.diagnostics().checks().stream()
                .filter(found -> found.name().equals("outliers"))
                .findFirst()
                .orElseThrow();
    }
}
