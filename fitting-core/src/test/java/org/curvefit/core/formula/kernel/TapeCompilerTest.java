package org.curvefit.core.formula.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.curvefit.core.formula.Formula;
import org.curvefit.core.formula.ast.Expression;
import org.curvefit.core.formula.ast.ExpressionPool;
import org.curvefit.core.formula.ast.PoolLimits;
import org.curvefit.core.formula.ast.Rewriting;
import org.curvefit.core.formula.calculus.Differentiator;
import org.curvefit.core.formula.calculus.Simplifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TapeCompilerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a*exp(-b*x) + c | EXP",
                "c + (d-c)/(1+(x/f)^b) | POWER_AS LOG DIVIDE_SA",
                "a*exp(-((x-b)/c)^2/2) + d | EXP",
                "a/(1+exp(-b*(x-c))) | EXP DIVIDE_SA",
                "a*sin(b*x + c) + d | SINCOS",
            })
    void computesEachExpensiveFunctionOnceForValueAndDerivatives(String formula, String expensive) {
        List<String> codes = Arrays.stream(tape(formula).instructions())
                .map(instruction -> instruction.code().name())
                .filter(code -> !code.matches("(ADD|SUBTRACT|MULTIPLY|CHAIN)_.*|FILL|COPY|NEGATE"))
                .toList();
        assertThat(codes).containsExactlyInAnyOrder(expensive.split(" "));
    }

    @Test
    void computesWhatIsTheSameInEveryRowOncePerCall() {
        Tape tape = tape("exp(a)*sin(b)*x/(c^2 + log(d))");
        assertThat(tape.instructions())
                .extracting(Instruction::code)
                .containsOnly(Opcode.MULTIPLY_AS, Opcode.COPY, Opcode.FILL);
    }

    @Test
    void reusesRegisters() {
        String peaks = Stream.of("a", "b", "c", "d")
                .map(p -> p + "*exp(-(x-" + p + ")^2)")
                .collect(Collectors.joining(" + "));
        assertThat(tape(peaks).registers()).isLessThanOrEqualTo(10);
    }

    private static Tape tape(String formula) {
        List<String> parameters = List.of("a", "b", "c", "d", "f");
        Simplifier algebra = new Simplifier(new ExpressionPool(PoolLimits.derived()));
        Expression value = Rewriting.rewrite(
                Formula.parse(formula).expression(),
                algebra,
                name -> name.equals("x") ? algebra.variable(name) : algebra.parameter(name));
        Differentiator differentiator = new Differentiator(algebra);
        Stream<Expression> derivatives = parameters.stream().map(name -> differentiator.derivative(value, name));
        List<Expression> outputs = Stream.concat(Stream.of(value), derivatives).toList();
        return new TapeCompiler(parameters, List.of("x")).compile(outputs);
    }
}
