package org.curvefit.core.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvefit.core.formula.Token.Kind;
import org.curvefit.core.formula.ast.Expression;
import org.curvefit.core.formula.ast.ExpressionPool;
import org.curvefit.core.formula.ast.FunctionNames;
import org.curvefit.core.formula.ast.PoolLimits;

/** Reads a formula: definitions of intermediate results, if any, then {@code response = expression}. */
final class FormulaParser {

    private final FormulaText text;
    private final FormulaErrors errors;
    private final ExpressionPool pool = new ExpressionPool(PoolLimits.formula());
    private final Map<String, Expression> definitions = new HashMap<>();
    private final Map<String, Token> used = new LinkedHashMap<>();

    private FormulaParser(FormulaText text) {
        this.text = text;
        this.errors = new FormulaErrors(text);
    }

    static Formula parse(String formula) {
        if (formula.length() > PoolLimits.TEXT) {
            throw FormulaErrors.tooLong(formula.length(), PoolLimits.TEXT);
        }
        if (formula.isBlank()) {
            throw FormulaErrors.empty();
        }
        return new FormulaParser(FormulaText.of(formula)).parseStatements();
    }

    private Formula parseStatements() {
        List<Token> tokens = Tokenizer.tokens(text);
        List<List<Token>> statements = statements(tokens);
        if (statements.isEmpty()) {
            throw FormulaErrors.empty();
        }
        Token end = tokens.get(tokens.size() - 1);
        for (List<Token> statement : statements.subList(0, statements.size() - 1)) {
            define(statement, after(statement, end));
        }
        return model(statements.get(statements.size() - 1), end);
    }

    private static List<List<Token>> statements(List<Token> tokens) {
        List<List<Token>> statements = new ArrayList<>();
        List<Token> statement = new ArrayList<>();
        for (Token token : tokens) {
            if (!token.is(Kind.SEPARATOR) && !token.is(Kind.END)) {
                statement.add(token);
            } else if (!statement.isEmpty()) {
                statements.add(statement);
                statement = new ArrayList<>();
            }
        }
        return statements;
    }

    private void define(List<Token> statement, Token end) {
        Token name = statement.get(0);
        boolean definition =
                statement.size() > 1 && name.isName() && statement.get(1).is(Kind.ASSIGN);
        if (!definition) {
            throw errors.definitionNeedsName(name);
        }
        if (name.is(Kind.NAME) && FunctionNames.isReserved(name.text())) {
            throw errors.reserved(name);
        }
        if (definitions.containsKey(name.text())) {
            throw errors.definedTwice(name);
        }
        Expression value = expression(statement.subList(2, statement.size()), end);
        if (used.containsKey(name.text())) {
            throw errors.usedBeforeDefined(used.get(name.text()));
        }
        definitions.put(name.text(), value);
    }

    private Formula model(List<Token> statement, Token end) {
        int assignment = assignment(statement);
        if (assignment < 0) {
            return formula(Optional.empty(), expression(statement, end));
        }
        Token sign = statement.get(assignment);
        Expression response = expression(statement.subList(0, assignment), sign);
        List<Token> right = statement.subList(assignment + 1, statement.size());
        return formula(Optional.of(response), expression(right, end));
    }

    private Formula formula(Optional<Expression> response, Expression expression) {
        return new Formula(text, definitions.keySet(), Map.copyOf(used), response, expression);
    }

    private static int assignment(List<Token> statement) {
        for (int i = 0; i < statement.size(); i++) {
            if (statement.get(i).is(Kind.ASSIGN)) {
                return i;
            }
        }
        return -1;
    }

    private Expression expression(List<Token> tokens, Token end) {
        ExpressionParser parser = new ExpressionParser(pool, errors, new TokenStream(tokens, end), definitions);
        Expression expression = parser.parseAll();
        parser.names().forEach(used::putIfAbsent);
        return expression;
    }

    private static Token after(List<Token> statement, Token end) {
        Token last = statement.get(statement.size() - 1);
        return new Token(Kind.END, "", last.end(), Math.min(last.end(), end.start()));
    }
}
