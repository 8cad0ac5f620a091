package org.curvefit.core.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.curvefit.core.formula.Token.Kind;
import org.curvefit.core.formula.ast.Algebra;
import org.curvefit.core.formula.ast.ElementaryFunction;
import org.curvefit.core.formula.ast.Expression;
import org.curvefit.core.formula.ast.FunctionNames;
import org.curvefit.core.formula.ast.Operator;
import org.curvefit.core.formula.ast.PoolLimits;

/**
 * Reads one expression by operator precedence (V. R. Pratt, "Top down operator precedence", POPL 1973).
 *
 * <p>Comparisons bind least, then sums, then products and the sign, then powers, which group from the right: -x^2 is -(x^2), 2^-x is
 * allowed, -a*b is -(a*b).
 */
final class ExpressionParser {

    private static final int COMPARISON = 1;
    private static final int SUM = 2;
    private static final int PRODUCT = 3;
    private static final int POWER = 4;
    private static final int SHORT_NAME = 2;

    private final Algebra algebra;
    private final FormulaErrors errors;
    private final TokenStream tokens;
    private final Map<String, Expression> definitions;
    private final Map<String, Token> names = new HashMap<>();
    private int depth;

    /**
     * @param definitions what stands for a name that was defined before
     */
    ExpressionParser(Algebra algebra, FormulaErrors errors, TokenStream tokens, Map<String, Expression> definitions) {
        this.algebra = algebra;
        this.errors = errors;
        this.tokens = tokens;
        this.definitions = definitions;
    }

    /** Reads an expression that takes all tokens. */
    Expression parseAll() {
        Expression expression = parse(COMPARISON);
        Token rest = tokens.next();
        if (rest.is(Kind.CLOSE)) {
            throw errors.unopened(rest);
        }
        if (rest.is(Kind.COMMA)) {
            throw commaError(rest);
        }
        if (rest.is(Kind.ASSIGN)) {
            throw errors.secondAssignment(rest);
        }
        return expression;
    }

    /** The names that occur and are not defined, with the place where each occurs first. */
    Map<String, Token> names() {
        return names;
    }

    private Expression parse(int weakest) {
        Expression left = parseOperand(weakest);
        while (true) {
            Token sign = tokens.peek();
            if (sign.beginsValue()) {
                throw errors.noOperator(tokens.previous(), sign);
            }
            int strength = strength(sign);
            if (strength == 0 || strength < weakest) {
                return left;
            }
            tokens.next();
            Expression right = strength == POWER ? nested(sign, POWER) : parse(strength + 1);
            left = algebra.binary(operator(sign), left, right);
            if (strength == COMPARISON && strength(tokens.peek()) == COMPARISON) {
                throw errors.chainedComparison(tokens.peek());
            }
        }
    }

    private Expression nested(Token opener, int weakest) {
        if (++depth > PoolLimits.DEPTH) {
            throw errors.tooDeep(opener.start(), PoolLimits.DEPTH);
        }
        Expression expression = parse(weakest);
        depth--;
        return expression;
    }

    private Expression parseOperand(int weakest) {
        Token token = tokens.next();
        return switch (token.kind()) {
            case NUMBER -> number(token);
            case QUOTED_NAME -> name(token);
            case NAME -> tokens.peek().is(Kind.OPEN) ? call(token) : word(token);
            case OPEN -> bracketed(token);
            case OPERATOR -> signed(token, weakest);
            case END -> throw errors.endsEarly(token.start());
            case CLOSE -> throw tokens.hasOpen() ? errors.valueExpected(token) : errors.unopened(token);
            default -> throw errors.valueExpected(token);
        };
    }

    private Expression number(Token token) {
        double value = Double.parseDouble(token.text());
        boolean vanished =
                value == 0 && token.text().split("[eE]")[0].chars().anyMatch(digit -> digit >= '1' && digit <= '9');
        if (vanished || Double.isInfinite(value)) {
            throw errors.numberOutOfRange(token, !vanished);
        }
        return algebra.constant(value);
    }

    private Expression signed(Token sign, int weakest) {
        boolean minus = sign.text().equals("-");
        if (!minus && !sign.text().equals("+")) {
            throw errors.valueExpected(sign);
        }
        Expression operand = nested(sign, Math.max(PRODUCT, weakest));
        return minus ? algebra.negation(operand) : operand;
    }

    private Expression bracketed(Token open) {
        Expression expression = nested(open, COMPARISON);
        close(open);
        return expression;
    }

    private void close(Token open) {
        Token token = tokens.next();
        if (token.is(Kind.COMMA)) {
            throw commaError(token);
        }
        if (!token.is(Kind.CLOSE)) {
            throw errors.unclosed(open);
        }
    }

    private RuntimeException commaError(Token comma) {
        Token before = tokens.beforePrevious();
        Token after = tokens.peek();
        boolean decimal = before.is(Kind.NUMBER)
                && after.is(Kind.NUMBER)
                && before.end() == comma.start()
                && comma.end() == after.start();
        return decimal ? errors.decimalComma(before, after) : errors.comma(comma);
    }

    private Expression word(Token token) {
        OptionalDouble constant = FunctionNames.constant(token.text());
        if (constant.isPresent()) {
            return algebra.constant(constant.getAsDouble());
        }
        Optional<ElementaryFunction> function = FunctionNames.function(token.text());
        if (function.isPresent() && tokens.peek().beginsValue()) {
            throw errors.argumentCount(token, function.get().arity(), 0, example(function.get()));
        }
        if (FunctionNames.isReserved(token.text())) {
            throw errors.reserved(token);
        }
        return name(token);
    }

    private Expression name(Token token) {
        Expression defined = definitions.get(token.text());
        if (defined != null) {
            return defined;
        }
        names.putIfAbsent(token.text(), token);
        return algebra.unresolvedName(token.text());
    }

    private Expression call(Token name) {
        if (!FunctionNames.isFunction(name.text())) {
            boolean meantAsProduct = name.text().length() <= SHORT_NAME
                    || definitions.containsKey(name.text())
                    || names.containsKey(name.text())
                    || FunctionNames.isReserved(name.text());
            throw meantAsProduct ? errors.noOperator(name, tokens.peek()) : errors.unknownFunction(name);
        }
        List<Expression> arguments = arguments();
        return switch (name.text()) {
            case FunctionNames.IF -> {
                check(name, arguments, 3, "if(x < 5, a, b)");
                yield algebra.conditional(arguments.get(0), arguments.get(1), arguments.get(2));
            }
            case FunctionNames.POW -> {
                check(name, arguments, 2, "pow(x, 2) or x^2");
                yield algebra.binary(Operator.POWER, arguments.get(0), arguments.get(1));
            }
            default -> {
                ElementaryFunction function =
                        FunctionNames.function(name.text()).orElseThrow();
                check(name, arguments, function.arity(), example(function));
                yield algebra.call(function, arguments);
            }
        };
    }

    private List<Expression> arguments() {
        List<Expression> arguments = new ArrayList<>();
        Token open = tokens.next();
        if (tokens.peek().is(Kind.CLOSE)) {
            tokens.next();
            return arguments;
        }
        arguments.add(nested(open, COMPARISON));
        while (tokens.peek().is(Kind.COMMA)) {
            tokens.next();
            arguments.add(nested(open, COMPARISON));
        }
        close(open);
        return arguments;
    }

    private void check(Token name, List<Expression> arguments, int needed, String example) {
        if (arguments.size() != needed) {
            throw errors.argumentCount(name, needed, arguments.size(), example);
        }
    }

    private static String example(ElementaryFunction function) {
        return function.text() + List.of("(x)", "(x, y)", "(x, y, z)").get(function.arity() - 1);
    }

    private static int strength(Token sign) {
        return sign.is(Kind.OPERATOR)
                ? switch (sign.text()) {
                    case "+", "-" -> SUM;
                    case "*", "/" -> PRODUCT;
                    case "^" -> POWER;
                    default -> COMPARISON;
                }
                : 0;
    }

    private static Operator operator(Token sign) {
        for (Operator operator : Operator.values()) {
            if (operator.symbol().equals(sign.text())) {
                return operator;
            }
        }
        throw new AssertionError("no operator " + sign.text());
    }
}
