package org.curvefit.core.formula;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.curvefit.api.model.Model;
import org.curvefit.core.formula.ast.Expression;
import org.curvefit.core.formula.ast.Printer;
import org.jspecify.annotations.Nullable;

/** A formula that has been read, but of whose names it is not yet known which are columns; {@link #bind} decides that. */
public final class Formula implements Model {

    private final FormulaText text;
    private final Set<String> definitions;
    private final Map<String, Token> names;
    private final Optional<Expression> response;
    private final Expression expression;
    private final AtomicReference<@Nullable Binding> last = new AtomicReference<>();

    Formula(
            FormulaText text,
            Set<String> definitions,
            Map<String, Token> names,
            Optional<Expression> response,
            Expression expression) {
        this.text = text;
        this.definitions = Set.copyOf(definitions);
        this.names = Map.copyOf(names);
        this.response = response;
        this.expression = expression;
    }

    /**
     * Reads a formula.
     *
     * @throws org.curvefit.api.error.FormulaException with position and hint if it is not understood
     * @throws org.curvefit.api.error.LimitException if it is longer, deeper or larger than allowed
     */
    public static Formula parse(String text) {
        return FormulaParser.parse(text);
    }

    @Override
    public String text() {
        return text.original();
    }

    /** What was read as something else, e.g. a real minus sign as a minus; for people. */
    public List<String> notes() {
        return text.notes();
    }

    /** The names that are not defined in the formula itself, in the order of their appearance in the expression, then on the left side. */
    public List<String> names() {
        return NameResolution.namesInOrder(this);
    }

    /** The left side, where there is one. */
    public Optional<Expression> response() {
        return response;
    }

    /** The right side, with unresolved names and definitions put in. */
    public Expression expression() {
        return expression;
    }

    /** The formula fully bracketed, as it was understood. */
    public String understood() {
        return response.map(left -> Printer.print(left) + " = ").orElse("") + Printer.print(expression);
    }

    /** Binding again to the same names gives the same model, so that many fits of one formula compile it once. */
    @Override
    public FormulaModel bind(List<String> columns, List<String> declared) {
        Binding known = last.get();
        if (known != null && known.columns.equals(columns) && known.declared.equals(declared)) {
            return known.model;
        }
        Binding fresh = new Binding(
                List.copyOf(columns), List.copyOf(declared), NameResolution.resolve(this, columns, declared));
        last.set(fresh);
        return fresh.model;
    }

    FormulaText formulaText() {
        return text;
    }

    Set<String> definitions() {
        return definitions;
    }

    /** The place where a name occurs first. */
    Token firstOccurrence(String name) {
        return names.get(name);
    }

    private record Binding(List<String> columns, List<String> declared, FormulaModel model) {}
}
