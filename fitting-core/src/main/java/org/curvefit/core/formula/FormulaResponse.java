package org.curvefit.core.formula;

import java.util.List;
import java.util.Optional;
import org.curvefit.api.model.Notation;
import org.curvefit.api.model.Response;
import org.curvefit.core.formula.ast.Expression;
import org.curvefit.core.formula.ast.ExpressionPool;
import org.curvefit.core.formula.ast.PoolLimits;
import org.curvefit.core.formula.ast.Printer;
import org.curvefit.core.formula.ast.Rewriting;
import org.curvefit.core.formula.ast.Subexpressions;
import org.curvefit.core.formula.ast.UnresolvedName;
import org.curvefit.core.formula.kernel.BlockInterpreter;
import org.curvefit.core.formula.kernel.Tape;
import org.curvefit.core.formula.kernel.TapeCompiler;

/**
 * The left side of a formula: an expression of columns.
 *
 * @param text as understood
 * @param columns the columns that it uses
 * @param plain whether it is one column as it is
 * @param expression with columns as variables
 * @param tape computes it
 */
record FormulaResponse(String text, List<String> columns, boolean plain, Expression expression, Tape tape)
        implements Response {

    static FormulaResponse of(Expression left) {
        ExpressionPool pool = new ExpressionPool(PoolLimits.formula());
        List<String> columns = Subexpressions.inOrder(left).stream()
                .filter(UnresolvedName.class::isInstance)
                .map(node -> ((UnresolvedName) node).name())
                .toList();
        Expression resolved = Rewriting.rewrite(left, pool, pool::variable);
        Tape tape = new TapeCompiler(List.of(), columns).compile(List.of(resolved));
        return new FormulaResponse(Printer.print(left), columns, left instanceof UnresolvedName, resolved, tape);
    }

    @Override
    public void apply(double[][] values, int rows, double[] observed) {
        if (plain) {
            System.arraycopy(values[0], 0, observed, 0, rows);
        } else {
            new BlockInterpreter(order -> tape).evaluate(new double[0], values, rows, observed);
        }
    }

    @Override
    public <T> Optional<T> express(Notation<T> notation) {
        return Optional.of(Expressing.express(expression, notation));
    }
}
