package org.curvefit.core.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.model.ModelKernel;
import org.curvefit.core.formula.ast.Printer;
import org.junit.jupiter.api.Test;

class KernelPropertyTest {

    private static final List<String> COLUMNS = List.of("x", "z");

    @Test
    void compiledFormulasAgreeWithTheReferenceSeed21() {
        RandomExpressions expressions = new RandomExpressions(21);
        Random random = new Random(21);
        int finite = 0;
        for (int i = 0; i < 5_000; i++) {
            String formula = Printer.print(expressions.next(6)) + " + 0*a";
            FormulaModel model = Formula.parse(formula).bind(COLUMNS, List.of());
            double[] p = random.doubles(model.parameters().size(), -2, 2).toArray();
            double[] row = random.doubles(model.inputs().size(), -2, 2).toArray();
            double reference = reference(model, p, row, 1);
            if (Double.isFinite(reference) && Math.abs(reference) < 1e100) {
                double spread = Math.max(
                        Math.abs(reference(model, p, row, 1 + 1e-10) - reference),
                        Math.abs(reference(model, p, row, 1 - 1e-10) - reference));
                assertThat(compiled(model, p, row))
                        .as("%s at %s %s", formula, p, row)
                        .isCloseTo(reference, Offset.offset(1e-12 * (1 + Math.abs(reference)) + 1e-3 * spread));
                finite++;
            }
        }
        assertThat(finite).isGreaterThan(2_000);
    }

    @Test
    void valuesDoNotDependOnWhereBlocksAreCutSeed22() {
        RandomExpressions expressions = new RandomExpressions(22);
        Random random = new Random(22);
        for (int i = 0; i < 300; i++) {
            FormulaModel model = Formula.parse(Printer.print(expressions.next(5)) + " + a*x + b*z")
                    .bind(COLUMNS, List.of());
            int m = model.parameters().size();
            double[] p = random.doubles(m, -2, 2).toArray();
            double[][] x = {
                random.doubles(ModelFunction.BLOCK, -2, 2).toArray(),
                random.doubles(ModelFunction.BLOCK, -2, 2).toArray()
            };
            double[][] whole = linearize(model, p, x, 0, ModelFunction.BLOCK);
            int cut = 1 + random.nextInt(ModelFunction.BLOCK - 1);
            double[][] head = linearize(model, p, x, 0, cut);
            double[][] tail = linearize(model, p, x, cut, ModelFunction.BLOCK);
            for (int column = 0; column <= m; column++) {
                double[] glued = java.util.Arrays.copyOf(head[column], ModelFunction.BLOCK);
                System.arraycopy(tail[column], 0, glued, cut, ModelFunction.BLOCK - cut);
                assertThat(glued).isEqualTo(whole[column]);
            }
        }
    }

    @Test
    void valuesAreTheSameWithAndWithoutDerivativesSeed23() {
        RandomExpressions expressions = new RandomExpressions(23);
        Random random = new Random(23);
        for (int i = 0; i < 1_000; i++) {
            FormulaModel model = Formula.parse(Printer.print(expressions.next(5)) + " + a*x + b*z")
                    .bind(COLUMNS, List.of());
            double[] p = random.doubles(model.parameters().size(), -2, 2).toArray();
            double[] row = random.doubles(2, -2, 2).toArray();
            double[][] linearized = linearize(model, p, new double[][] {{row[0]}, {row[1]}}, 0, 1);
            double[] used = model.inputs().stream()
                    .mapToDouble(name -> row[COLUMNS.indexOf(name)])
                    .toArray();
            assertThat(Double.valueOf(compiled(model, p, used))).isEqualTo(Double.valueOf(linearized[0][0]));
        }
    }

    private static double[][] linearize(FormulaModel model, double[] p, double[][] x, int from, int to) {
        int m = p.length;
        int[] wanted = java.util.stream.IntStream.range(0, m).toArray();
        double[][] part = new double[model.inputs().size()][];
        for (int j = 0; j < part.length; j++) {
            part[j] = java.util.Arrays.copyOfRange(
                    x[COLUMNS.indexOf(model.inputs().get(j))], from, to);
        }
        double[][] columns = new double[m + 1][to - from];
        double[][] derivatives = java.util.Arrays.copyOfRange(columns, 1, m + 1);
        model.kernel(wanted).linearize(p, part, to - from, columns[0], derivatives);
        return columns;
    }

    private static double compiled(FormulaModel model, double[] p, double[] row) {
        double[][] x = new double[row.length][1];
        for (int j = 0; j < row.length; j++) {
            x[j][0] = row[j];
        }
        double[] value = new double[1];
        ModelKernel kernel = model.kernel(new int[0]);
        kernel.evaluate(p, x, 1, value);
        return value[0];
    }

    private static double reference(FormulaModel model, double[] p, double[] row, double factor) {
        Map<String, Double> names = new HashMap<>();
        for (int k = 0; k < p.length; k++) {
            names.put(model.parameters().get(k).name(), p[k] * factor);
        }
        for (int j = 0; j < row.length; j++) {
            names.put(model.inputs().get(j), row[j] * factor);
        }
        return new ReferenceEvaluation(names).of(model.expression());
    }
}
