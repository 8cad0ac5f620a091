package org.curvefit.core.formula.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.curvefit.core.formula.Formula;
import org.curvefit.core.formula.ast.Printer;
import org.junit.jupiter.api.Test;

class ParameterRolesTest {
    private static ParameterRole role(String formula, String parameter) {
        NaturalForm form = NaturalForm.of(
                Formula.parse("y = " + formula).bind(List.of("x", "z", "y"), List.of()), Map.of(), Set.of());
        return ParameterRoles.of(form).get(parameter);
    }

    private static String unit(String formula, String parameter) {
        return role(formula, parameter).unit().entrySet().stream()
                .map(part -> name(part.getKey()) + "^" + part.getValue())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static String name(UnitAxis axis) {
        if (axis instanceof UnitAxis.Carrier carrier) {
            return Printer.print(carrier.carrier());
        }
        if (axis instanceof UnitAxis.Power power) {
            return Printer.print(power.carrier()) + "^" + Printer.print(power.exponent());
        }
        return axis instanceof UnitAxis.Growth growth ? "exp(" + Printer.print(growth.coefficient()) + ")" : "y";
    }

    @Test
    void givesARateTheUnitOneOverX() {
        assertThat(unit("a*exp(-b*x)", "b")).isEqualTo("x^-1.0");
    }

    @Test
    void givesAHalfSaturationTheUnitOfItsOwnColumn() {
        assertThat(unit("v*z/(k+z)+b*x", "k")).isEqualTo("z^1.0");
    }

    @Test
    void givesCoefficientsOfPolynomialsPowersOfTheUnitOfX() {
        assertThat(unit("(a+b*x)/(1+c*x+d*x^2)", "d")).isEqualTo("x^-2.0");
        assertThat(unit("v*(x^2+x*b)/(x^2+x*c+d)", "d")).isEqualTo("x^2.0");
        assertThat(unit("v*(x^2+x*b)/(x^2+x*c+d)", "c")).isEqualTo("x^1.0");
    }

    @Test
    void givesWhatIsAddedToAFittedPowerTheUnitOfThatPower() {
        assertThat(unit("v*x^n/(k+x^n)", "k")).isEqualTo("x^n^1.0");
    }

    @Test
    void givesWhatMultipliesAnExponentialTheUnitOfAShift() {
        assertThat(unit("a/(1+b*exp(-k*x))", "b")).isEqualTo("exp(-k)^-1.0");
    }

    @Test
    void givesAnExponentNoUnit() {
        assertThat(unit("a*x^b", "b")).isEmpty();
    }

    @Test
    void seesPlacesOnTheScaleOfAColumn() {
        assertThat(role("a*exp(-((x-m)/s)^2)", "m").positions()).hasSize(1);
        assertThat(role("a*exp(-((x-m)/s)^2)", "s").positions()).isEmpty();
        assertThat(role("a+b*max(0, x-c)", "c").positions().get(0).stepwise()).isTrue();
        assertThat(role("if(x<c, a, b)", "c").positions().get(0).stepwise()).isTrue();
    }

    @Test
    void seesWhatDecidesHowFastAWaveTurns() {
        assertThat(role("a*sin(2*pi*x/t)", "t").wave()).isPresent();
        assertThat(role("a*sin(w*x+p)+c", "w").wave()).isPresent();
    }
}
