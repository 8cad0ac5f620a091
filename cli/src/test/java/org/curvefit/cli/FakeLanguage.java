package org.curvefit.cli;

import java.util.List;
import java.util.Optional;
import org.curvefit.api.error.FormulaException;
import org.curvefit.api.error.Location;
import org.curvefit.api.model.Derivatives;
import org.curvefit.api.model.Model;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.model.ModelKernel;
import org.curvefit.api.model.ModelLanguage;
import org.curvefit.api.model.Parameter;
import org.curvefit.api.model.Response;

/** Understands {@code Y = a + b*X} and nothing else. */
final class FakeLanguage implements ModelLanguage {
    @Override
    public Model parse(String text) {
        int equals = text.indexOf(" = a + b*");
        if (equals < 0) {
            throw new FormulaException("E103", "this ( is never closed", Location.caret(text, 4), "add ) at the end?");
        }
        return new Line(text, text.substring(0, equals), text.substring(equals + " = a + b*".length()));
    }

    /** A straight line. */
    record Line(String text, String y, String x) implements ModelFunction {
        @Override
        public String understood() {
            return y + " = a + (b * " + x + ")";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(new Parameter("a"), new Parameter("b"));
        }

        @Override
        public List<String> inputs() {
            return List.of(x);
        }

        @Override
        public Optional<Response> response() {
            return Optional.of(new Column(y));
        }

        @Override
        public Derivatives derivatives() {
            return Derivatives.NONE;
        }

        @Override
        public List<Integer> linearParameters() {
            return List.of(0, 1);
        }

        @Override
        public Optional<String> derivativeText(int parameter) {
            return Optional.of(parameter == 0 ? "1" : x);
        }

        @Override
        public ModelKernel kernel(int[] wanted) {
            return new ModelKernel() {
                @Override
                public void evaluate(double[] parameters, double[][] inputs, int rows, double[] values) {
                    for (int i = 0; i < rows; i++) {
                        values[i] = parameters[0] + parameters[1] * inputs[0][i];
                    }
                }

                @Override
                public void linearize(
                        double[] parameters, double[][] inputs, int rows, double[] values, double[][] derivatives) {
                    throw new AssertionError("nobody asks");
                }
            };
        }
    }

    private record Column(String text) implements Response {
        @Override
        public List<String> columns() {
            return List.of(text);
        }

        @Override
        public boolean plain() {
            return true;
        }

        @Override
        public void apply(double[][] columns, int rows, double[] observed) {
            System.arraycopy(columns[0], 0, observed, 0, rows);
        }
    }
}
