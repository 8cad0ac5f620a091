package org.curvefit.core.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.curvefit.core.diagnostics.Jacobians.ONE;
import static org.curvefit.core.diagnostics.Jacobians.X;
import static org.curvefit.core.diagnostics.Jacobians.ZERO;
import static org.curvefit.core.diagnostics.Jacobians.times;

import java.util.List;
import java.util.Set;
import org.curvefit.core.inference.Identification;
import org.junit.jupiter.api.Test;

class UndeterminedTest {
    private static final List<String> AB = List.of("a", "b");

    @Test
    void aProduct() {
        Undetermined open = undetermined(Set.of("a"), 2, 1.5, times(1.5, X), times(2, X));
        assertThat(open.words()).isEqualTo("only the product a*b is determined (a*b = 3.0)");
        assertThat(open.advice()).contains("--fix b=");
    }

    @Test
    void aRatio() {
        assertThat(undetermined(Set.of("a"), 3, 2, times(0.5, X), times(-0.75, X))
                        .words())
                .isEqualTo("only the ratio a/b is determined (a/b = 1.5)");
    }

    @Test
    void aSum() {
        assertThat(undetermined(Set.of("a", "b"), 2, 1.5, X, X).words())
                .isEqualTo("only the sum a+b is determined (a+b = 3.5)");
    }

    @Test
    void aDifference() {
        assertThat(undetermined(Set.of("a", "b"), 2, 1.5, X, times(-1, X)).words())
                .isEqualTo("only the difference a-b is determined (a-b = 0.5)");
    }

    @Test
    void atEqualValuesTheFormOfTheModelTellsProductFromSum() {
        assertThat(undetermined(Set.of("a"), 2, 2, X, X).words()).startsWith("only the product a*b");
        assertThat(undetermined(Set.of("a", "b"), 2, 2, X, X).words()).startsWith("only the sum a+b");
        assertThat(undetermined(Set.of(), 2, 2, X, X).words()).isEqualTo("only a combination of a, b is determined");
    }

    @Test
    void anotherSumIsGivenWithItsFactor() {
        assertThat(undetermined(Set.of("a", "b"), 2, 1, X, times(3, X)).words())
                .isEqualTo("only the combination a + 3.0*b is determined (a + 3.0*b = 5.0)");
    }

    @Test
    void aParameterWithoutEffect() {
        Undetermined open = undetermined(Set.of(), 2, 1, X, ZERO);
        assertThat(open.words()).isEqualTo("b does not change the curve at any row");
        assertThat(open.advice()).startsWith("remove b").contains("--fix b=");
    }

    @Test
    void severalParametersWithoutEffect() {
        assertThat(undetermined(Set.of(), 2, 1, ZERO, ZERO).words())
                .isEqualTo("a and b do not change the curve at any row");
    }

    @Test
    void oneOpenDirectionAmongThreeNamesThoseThatTakePart() {
        Identification identification = Jacobians.identification(X, ONE, times(2, X));
        Undetermined open = new Undetermined(identification, List.of("a", "b", "c"), new double[] {5, 1, 7}, Set.of());
        assertThat(open.words()).isEqualTo("only a combination of a, c is determined");
        assertThat(open.advice()).contains("--fix c=");
    }

    @Test
    void twoOpenDirectionsAreCounted() {
        Identification identification = Jacobians.identification(X, times(2, X), times(5, X));
        Undetermined open = new Undetermined(identification, List.of("a", "b", "c"), new double[] {5, 1, 7}, Set.of());
        assertThat(open.words()).isEqualTo("only 1 combination of a, b, c is determined");
    }

    private static Undetermined undetermined(
            Set<String> linear, double a, double b, double[] columnOfA, double[] columnOfB) {
        return new Undetermined(Jacobians.identification(columnOfA, columnOfB), AB, new double[] {a, b}, linear);
    }
}
