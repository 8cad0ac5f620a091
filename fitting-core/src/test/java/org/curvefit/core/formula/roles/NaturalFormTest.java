package org.curvefit.core.formula.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.core.formula.Formula;
import org.curvefit.core.formula.FormulaModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NaturalFormTest {
    private static FormulaModel model(String formula) {
        return Formula.parse("y = " + formula).bind(List.of("x", "z", "y"), List.of());
    }

    private static NaturalForm form(String formula) {
        return NaturalForm.of(model(formula), Map.of(), Set.of());
    }

    private static List<String> linear(NaturalForm form) {
        FormulaModel model = FormulaModel.of(form.expression(), form.variables(), form.inputs());
        return model.linearParameters().stream().map(form.variables()::get).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a*exp(-b*x)+c",
                "exp(a-b/(x+c))",
                "a*exp(-b*c^x)",
                "a/(1+exp(b-c*x))",
                "a*sin(b*x+c)+d",
                "d+a*cos(2*pi*(x-b)/c)",
                "exp(-a*x)/(b+c*x)",
                "b+x/(a*z+c*x)",
                "10^(a-b/(c+x))",
                "exp(a+b-c)*(exp(-exp(a)*x)-exp(-exp(b)*x))/(exp(b)-exp(a))",
                "c+(d-c)/(1+exp(b*(log(x)-log(a))))",
                "a*(1-exp(-b*x/a))*exp(-c*x/a)",
                "c+a*tanh(b*x/a)",
                "a*x^(1/b)",
                "c+a*(b/(1+x^2)+(1-b)*exp(-x*d))",
                "a*(1-b*exp(-c*x))",
                "a*(x^2+b*x)/(x^2+c*x+d)",
                "a*(1+b*x+c*x^2)*exp(-d*x)",
                "-a*(b+c*x)*exp(-d*x)/z"
            })
    void hasTheSameValueAsTheFormulaAtTheParametersThatFollow(String formula) {
        FormulaModel model = model(formula);
        NaturalForm form = NaturalForm.of(model, Map.of(), Set.of());
        SplittableRandom random = new SplittableRandom(11);
        for (int trial = 0; trial < 20; trial++) {
            Map<String, Double> variables = new HashMap<>();
            form.variables().forEach(name -> variables.put(name, 0.3 + random.nextDouble()));
            Map<String, Double> parameters = form.parameters(variables);
            double[] row = {0.5 + random.nextDouble(), 0.5 + random.nextDouble()};
            double natural = value(
                    FormulaModel.of(form.expression(), form.variables(), form.inputs()),
                    form.variables().stream().mapToDouble(variables::get).toArray(),
                    row);
            double original = value(
                    model,
                    model.parameters().stream()
                            .mapToDouble(parameter -> parameters.get(parameter.name()))
                            .toArray(),
                    row);
            assertThat(natural).isCloseTo(original, within(1e-9 * (1 + Math.abs(original))));
        }
    }

    @Test
    void aShareOfAnAmplitudeIsLinear() {
        assertThat(linear(form("c+a*(b/(1+((x-m)/w)^2)+(1-b)*exp(-((x-m)/w)^2))")))
                .containsExactlyInAnyOrder("#b", "a", "c");
        assertThat(linear(form("a*(1-b*exp(-c*x))"))).containsExactlyInAnyOrder("#b", "a");
        assertThat(linear(form("a*(x^2+b*x)/(x^2+c*x+d)"))).containsExactlyInAnyOrder("#b", "a");
    }

    @Test
    void aShareThatAlsoStandsElsewhereOrMustBeKeptStays() {
        assertThat(linear(form("a*(b*x+exp(-c*x))+b^2"))).containsExactly("a");
        assertThat(form("a*b*x").variables()).containsExactly("a", "b");
        NaturalForm kept = NaturalForm.of(model("a*(b*x+(1-b)*exp(-c*x))"), Map.of(), Set.of("b"));
        assertThat(kept.variables()).containsExactly("a", "b", "c");
    }

    private static double value(ModelFunction function, double[] parameters, double[] row) {
        double[][] columns = new double[function.inputs().size()][1];
        for (int j = 0; j < columns.length; j++) {
            columns[j][0] = row[function.inputs().get(j).equals("x") ? 0 : 1];
        }
        double[] value = new double[1];
        function.kernel(new int[0]).evaluate(parameters, columns, 1, value);
        return value[0];
    }

    @Test
    void freesAFactorThatHidesInAnExponent() {
        assertThat(linear(form("exp(a-b/(x+c))"))).containsExactly("#a");
    }

    @Test
    void writesAmplitudeAndPhaseAsTwoLinearParameters() {
        assertThat(linear(form("a*sin(w*x+p)+c"))).containsExactly("#a.cos", "#a.sin", "c");
    }

    @Test
    void leavesAWaveWhosePhaseIsNeededElsewhere() {
        assertThat(form("a*sin(w*x+p)+p*x").variables()).containsExactly("a", "p", "w");
    }

    @Test
    void freesTheAmplitudeOfAFormulaWithoutLinearParameters() {
        NaturalForm form = form("exp(-a*x)/(b+c*x)");
        assertThat(form.variables()).hasSize(3);
        assertThat(linear(form)).hasSize(1);
    }

    @Test
    void putsNumbersInForHeldParameters() {
        NaturalForm form = NaturalForm.of(model("a*exp(-b*x)"), Map.of("b", 2.0), Set.of());
        assertThat(form.variables()).containsExactly("a");
    }

    @Test
    void keepsParametersThatMustNotBeReplaced() {
        NaturalForm form = NaturalForm.of(model("exp(a-b*x)"), Map.of(), Set.of("a"));
        assertThat(form.variables()).containsExactly("a", "b");
    }
}
