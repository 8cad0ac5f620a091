package org.curvefit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EulersNumberTest {
    @ParameterizedTest
    @CsvSource({
        "temp_C = (a + b*minute)/(1 + e*minute), true",
        "temp_C = a*minute + e,                  true",
        "temp_C = a*e^(-b*minute),               false",
        "temp_C = a*e ** (-b*minute),            false",
        "temp_C = a + 1e-3*b*minute,             false",
        "temp_C = a*exp(-e1*minute),             false",
    })
    void aFormulaThatMayMeanAParameterIsToldThatItIsANumber(String formula, boolean told) {
        Run run = RealEngine.run(formula, "examples/cooling.csv");
        assertThat(run.err().contains("Euler's number")).isEqualTo(told);
    }
}
