package org.curvefit.core.formula;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.curvefit.core.formula.ast.Algebra;
import org.curvefit.core.formula.ast.ElementaryFunction;
import org.curvefit.core.formula.ast.Expression;
import org.curvefit.core.formula.ast.ExpressionPool;
import org.curvefit.core.formula.ast.Operator;
import org.curvefit.core.formula.ast.PoolLimits;

/** Random expressions of the names a, b, c and x, z over the whole language; the same seed gives the same sequence. */
public final class RandomExpressions {

    private static final List<ElementaryFunction> FUNCTIONS = Arrays.stream(ElementaryFunction.values())
            .filter(ElementaryFunction::isWritable)
            .toList();
    private static final List<Operator> ARITHMETIC =
            List.of(Operator.ADD, Operator.SUBTRACT, Operator.MULTIPLY, Operator.DIVIDE, Operator.POWER);
    private static final List<String> NAMES = List.of("a", "b", "c", "x", "z");

    private final Random random;

    public RandomExpressions(long seed) {
        random = new Random(seed);
    }

    /** An expression of at most this many levels, in a pool of its own. */
    public Expression next(int depth) {
        return grow(new ExpressionPool(PoolLimits.formula()), depth);
    }

    private Expression grow(Algebra pool, int depth) {
        int kind = depth <= 1 ? random.nextInt(5) : 3 + random.nextInt(20);
        if (kind < 5) {
            return kind == 0 ? pool.constant(constant()) : pool.unresolvedName(NAMES.get(random.nextInt(NAMES.size())));
        }
        if (kind < 7) {
            return pool.negation(grow(pool, depth - 1));
        }
        if (kind < 15) {
            Operator operator = ARITHMETIC.get(random.nextInt(ARITHMETIC.size()));
            return pool.binary(operator, grow(pool, depth - 1), grow(pool, depth - 1));
        }
        if (kind == 15) {
            Operator comparison = Operator.values()[ARITHMETIC.size() + random.nextInt(6)];
            Expression condition = pool.binary(comparison, grow(pool, depth - 1), grow(pool, depth - 1));
            return pool.conditional(condition, grow(pool, depth - 1), grow(pool, depth - 1));
        }
        ElementaryFunction function = FUNCTIONS.get(random.nextInt(FUNCTIONS.size()));
        Expression[] arguments = new Expression[function.arity()];
        Arrays.setAll(arguments, place -> grow(pool, depth - 1));
        return pool.call(function, List.of(arguments));
    }

    private double constant() {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(5);
            case 1 -> random.nextInt(20) / 4.0;
            case 2 -> random.nextBoolean() ? Math.PI : Math.E;
            default -> random.nextDouble() * 3;
        };
    }
}
