package org.curvefit.core.formula;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.curvefit.api.error.FormulaException;
import org.curvefit.api.error.LimitException;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.Spelling;
import org.curvefit.core.formula.ast.Expression;
import org.curvefit.core.formula.ast.PoolLimits;
import org.curvefit.core.formula.ast.Subexpressions;
import org.curvefit.core.formula.ast.UnresolvedName;

/** Decides for each name of a formula whether it is a column or a parameter, and refuses names that are likely to be misspelt columns. */
final class NameResolution {

    /** Names up to this length never count as misspelt. */
    private static final int SHORT = 2;

    private static final int ONE_EDIT_FROM = 5;
    private static final int TWO_EDITS_FROM = 8;

    private final Formula formula;
    private final List<String> columns;
    private final List<String> declared;

    private NameResolution(Formula formula, List<String> columns, List<String> declared) {
        this.formula = formula;
        this.columns = columns;
        this.declared = declared;
    }

    static FormulaModel resolve(Formula formula, List<String> columns, List<String> declared) {
        return new NameResolution(formula, columns, declared).resolve();
    }

    static List<String> namesInOrder(Formula formula) {
        Stream<Expression> sides = Stream.concat(Stream.of(formula.expression()), formula.response().stream());
        return sides.flatMap(side -> namesOf(formula, side).stream()).distinct().toList();
    }

    private static List<String> namesOf(Formula formula, Expression expression) {
        return Subexpressions.inOrder(expression).stream()
                .filter(UnresolvedName.class::isInstance)
                .map(node -> ((UnresolvedName) node).name())
                .sorted(Comparator.comparingInt(
                        name -> formula.firstOccurrence(name).start()))
                .toList();
    }

    private FormulaModel resolve() {
        formula.definitions().stream()
                .filter(columns::contains)
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw ambiguous(
                            name, "is a column and is defined in the formula", "use another name in the formula");
                });
        formula.response().ifPresent(this::checkResponse);
        List<String> names = namesOf(formula, formula.expression());
        List<String> inputs = names.stream().filter(columns::contains).toList();
        List<String> parameters =
                names.stream().filter(name -> !columns.contains(name)).toList();
        inputs.stream().filter(declared::contains).findFirst().ifPresent(name -> {
            throw ambiguous(name, "is a column and was declared as a parameter", "rename one of them");
        });
        Set<String> used = Set.copyOf(namesInOrder(formula));
        parameters.forEach(name -> checkSpelling(name, used));
        checkCount(parameters, inputs);
        return FormulaModel.of(formula, parameters, inputs);
    }

    private void checkResponse(Expression response) {
        List<String> names = namesOf(formula, response);
        if (names.isEmpty()) {
            throw new FormulaException(
                    "E132",
                    "the left side names no column",
                    Location.none(),
                    "write the column to be fitted there: y = ..." + known());
        }
        for (String name : names) {
            if (!columns.contains(name)) {
                throw new FormulaException(
                        "E137",
                        quoted(name) + " on the left side is not a column",
                        at(name),
                        nearestColumn(name)
                                        .map(near -> "did you mean " + near + "? ")
                                        .orElse("")
                                + known());
            }
        }
    }

    private void checkSpelling(String name, Set<String> used) {
        if (declared.contains(name)) {
            return;
        }
        Optional<String> meant = columns.stream()
                .filter(column -> !used.contains(column) && isLikely(name, column))
                .min(Comparator.comparingInt(column -> Spelling.edits(name, column)));
        if (meant.isPresent()) {
            throw new FormulaException(
                    "E107",
                    quoted(name) + " is not a column, and would have become a parameter",
                    at(name),
                    "did you mean " + meant.get() + "? If you really want a parameter called " + name
                            + ": --parameters " + name);
        }
    }

    private static boolean isLikely(String name, String column) {
        int length = Math.min(name.length(), column.length());
        if (length <= SHORT) {
            return false;
        }
        int tolerated = length >= TWO_EDITS_FROM ? 2 : length >= ONE_EDIT_FROM ? 1 : 0;
        return Spelling.fold(name).equals(Spelling.fold(column))
                || Spelling.edits(name.toLowerCase(Locale.ROOT), column.toLowerCase(Locale.ROOT)) <= tolerated;
    }

    private void checkCount(List<String> parameters, List<String> inputs) {
        if (parameters.isEmpty()) {
            String found = inputs.isEmpty() ? "no names at all" : String.join(", ", inputs) + " (columns)";
            throw new FormulaException(
                    "E106",
                    "nothing to fit: the formula has no parameter",
                    Location.at("names found: " + found),
                    "add a parameter, e.g. a*(" + formula.text().replaceFirst("^[^=~]*[=~]\\s*", "") + ")");
        }
        if (parameters.size() > PoolLimits.PARAMETERS) {
            throw new LimitException(
                    "E505",
                    "the formula has " + parameters.size() + " parameters, " + PoolLimits.PARAMETERS + " are allowed",
                    Location.none(),
                    "fix or remove some");
        }
    }

    private FormulaException ambiguous(String name, String how, String hint) {
        return new FormulaException("E138", quoted(name) + " " + how, Location.none(), hint);
    }

    private Optional<String> nearestColumn(String name) {
        return Spelling.nearest(name, columns);
    }

    private Location at(String name) {
        FormulaText text = formula.formulaText();
        return text.at(text.origin(formula.firstOccurrence(name).start()));
    }

    private String known() {
        List<String> shown = new ArrayList<>(columns.subList(0, Math.min(columns.size(), 10)));
        return shown.isEmpty() ? "" : "columns: " + shown.stream().collect(Collectors.joining(", "));
    }

    private static String quoted(String name) {
        return "\"" + name + "\"";
    }
}
