package org.curvefit.core.formula.calculus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.curvefit.api.model.Parameter;
import org.curvefit.core.formula.Formula;
import org.curvefit.core.formula.FormulaModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinearityTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a + b*x | a b",
                "a*exp(-b*x) + c | a c",
                "c + (d-c)/(1+(x/e)^b) | c d",
                "a*b*x | a",
                "b1*b2*x/(1+b2*x) | b1",
                "(b1+b2*x)/(1+b3*x) | b1 b2",
                "if(x < t, a+b*x, c) | a b c",
                "b/x | b",
                "(a+b*x)^1 | a b",
                "a*(b + c*x) | b c",
                "a*(b + c*x)/d | b c",
                "a*sin(w*x + p) + b*x^2 + c | a b c",
                "log(exp(a + b*x)) | a b",
                "a*a*x | ''",
                "a^2*x | ''",
                "a^x | ''",
                "exp(a) + abs(b) + min(c, x) | ''",
                "-(-a)*x - b | a b",
                "0*b + a | b a",
                "a*exp(b*x) + c*exp(d*x) | a c",
                "a*b + b*c + c*d | a c",
                "pi*a*x^2 + 2^3*b | a b",
            })
    void findsALargestJointlyLinearSet(String formula, String linear) {
        FormulaModel model = Formula.parse(formula).bind(List.of("x"), List.of());
        String found = model.linearParameters().stream()
                .map(k -> model.parameters().get(k).name())
                .collect(Collectors.joining(" "));
        assertThat(found).isEqualTo(linear.replace("'", ""));
    }

    @Test
    void staysQuickWithAHundredParameters() {
        String pairs = IntStream.range(0, 50)
                .mapToObj(k -> "a" + k + "*b" + k + "*x^" + k)
                .collect(Collectors.joining(" + "));
        FormulaModel model = Formula.parse(pairs).bind(List.of("x"), List.of());
        assertThat(model.linearParameters()).hasSize(50);
    }

    @Test
    void isExactOnARingOfConflicts() {
        String ring = IntStream.range(0, 19)
                .mapToObj(k -> "p" + k + "*p" + (k + 1) % 19)
                .collect(Collectors.joining(" + "));
        FormulaModel model = Formula.parse(ring + " + 0*x").bind(List.of("x"), List.of());
        List<String> names = model.parameters().stream().map(Parameter::name).toList();
        assertThat(model.linearParameters()).hasSize(9);
        assertThat(names).hasSize(19).doesNotHaveDuplicates();
        assertThat(Arrays.asList(0, 2)).allMatch(model.linearParameters()::contains);
    }
}
