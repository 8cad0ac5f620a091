package org.curvefit.core.formula.ast;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Writes an expression fully bracketed in the formula language, e.g. {@code a + (b * exp(-(c * minute)))}; only chains of sums and of
 * products stay without brackets. Reading the text gives the same expression again.
 */
public final class Printer implements ExpressionVisitor<List<Object>> {

    private static final String MORE = " ...";
    private static final double LARGEST_PLAIN_INTEGER = 1e15;

    private final Deque<Object> pending = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();

    private Printer() {}

    /** The whole expression as text. */
    public static String print(Expression expression) {
        return print(expression, Integer.MAX_VALUE);
    }

    /** The expression as text that is cut off, with dots, after about this many characters. */
    public static String print(Expression expression, int mostCharacters) {
        Printer printer = new Printer();
        printer.pending.push(expression);
        while (!printer.pending.isEmpty()) {
            if (printer.text.length() > mostCharacters) {
                return printer.text.substring(0, mostCharacters) + MORE;
            }
            printer.writeNext();
        }
        return printer.text.toString();
    }

    /** The name as it must be written in a formula: in back-quotes where it is not a plain word. */
    public static String name(String name) {
        return isPlain(name) && !FunctionNames.isReserved(name) ? name : '`' + name.replace("`", "``") + '`';
    }

    private void writeNext() {
        Object next = pending.pop();
        if (next instanceof Expression node) {
            List<Object> pieces = node.accept(this);
            for (int i = pieces.size() - 1; i >= 0; i--) {
                pending.push(pieces.get(i));
            }
        } else {
            text.append(next);
        }
    }

    @Override
    public List<Object> constant(Constant node) {
        return List.of(number(node.value()));
    }

    @Override
    public List<Object> unresolvedName(UnresolvedName node) {
        return List.of(name(node.name()));
    }

    @Override
    public List<Object> parameter(ParameterReference node) {
        return List.of(name(node.name()));
    }

    @Override
    public List<Object> variable(VariableReference node) {
        return List.of(name(node.name()));
    }

    @Override
    public List<Object> negation(Negation node) {
        Expression operand = node.operand();
        return isAtom(operand) ? List.of("-", operand) : List.of("-(", operand, ")");
    }

    @Override
    public List<Object> binary(Binary node) {
        String operator = " " + node.operator().symbol() + " ";
        boolean chain = node.left() instanceof Binary inner && Shape.isChain(inner.operator(), node.operator());
        boolean leftPlain = chain || isAtom(node.left());
        boolean rightPlain = isAtom(node.right());
        return List.of(
                leftPlain ? "" : "(",
                node.left(),
                leftPlain ? operator : ")" + operator,
                rightPlain ? "" : "(",
                node.right(),
                rightPlain ? "" : ")");
    }

    @Override
    public List<Object> conditional(Conditional node) {
        return List.of(FunctionNames.IF + "(", node.condition(), ", ", node.whenTrue(), ", ", node.whenFalse(), ")");
    }

    @Override
    public List<Object> call(Call node) {
        return switch (node.function()) {
            case CHAIN -> List.of("((", node.argument(0), ") * (", node.argument(1), "))");
            case POWER_SLOPE -> {
                Expression exponent = node.argument(1);
                yield List.of("((", exponent, ") * (", node.argument(0), ") ^ ((", exponent, ") - 1))");
            }
            default -> arguments(node);
        };
    }

    private static List<Object> arguments(Call node) {
        List<Object> pieces = new ArrayList<>();
        pieces.add(node.function().text().replace("#", "") + "(");
        for (Expression argument : node.arguments()) {
            if (pieces.size() > 1) {
                pieces.add(", ");
            }
            pieces.add(argument);
        }
        pieces.add(")");
        return pieces;
    }

    private static boolean isAtom(Expression node) {
        return !(node instanceof Negation || node instanceof Binary);
    }

    private static String number(double value) {
        if (value < 0 || Double.compare(value, -0.0) == 0) {
            return "(-" + number(-value) + ")";
        }
        boolean integer = value == Math.rint(value) && value < LARGEST_PLAIN_INTEGER;
        return FunctionNames.constantName(value)
                .orElseGet(() -> integer ? Long.toString((long) value) : Double.toString(value));
    }

    private static boolean isPlain(String name) {
        return !name.isEmpty()
                && !Character.isDigit(name.codePointAt(0))
                && name.codePoints().allMatch(c -> c == '_' || c >= '0' && c <= '9' || Character.isLetter(c));
    }
}
