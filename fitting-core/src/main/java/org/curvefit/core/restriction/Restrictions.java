package org.curvefit.core.restriction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.fit.ParameterEstimate;
import org.curvefit.api.fit.ParameterRules;
import org.curvefit.api.model.Bounds;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.model.Parameter;
import org.curvefit.api.numeric.Decimal;
import org.curvefit.api.numeric.Vector;
import org.curvefit.core.formula.ast.Expression;
import org.curvefit.core.formula.ast.ExpressionPool;
import org.curvefit.core.formula.ast.PoolLimits;
import org.curvefit.core.formula.ast.Rewriting;

/** The ties and linear constraints of a request, read and checked; constraints are written in the parameters that are neither tied nor fixed. */
public final class Restrictions {
    private final ModelFunction full;
    private final ParameterRules rules;
    private final Map<String, Expression> ties;
    private final List<String> free;
    private final List<LinearConstraint> equalities = new ArrayList<>();
    private final List<LinearConstraint> inequalities = new ArrayList<>();

    private Restrictions(ModelFunction full, ParameterRules rules) {
        this.full = full;
        this.rules = rules;
        Names names = Names.of(full);
        this.ties = Ties.of(names, rules);
        this.free = names.parameters().stream()
                .filter(name -> !ties.containsKey(name) && !rules.fixed().containsKey(name))
                .toList();
        ConstraintReader reader = new ConstraintReader(names, ties, free, rules.fixed());
        for (String text : rules.relations().constraints()) {
            LinearConstraint constraint = reader.read(text);
            (constraint.equality() ? equalities : inequalities).add(constraint);
        }
        full.parameters().forEach(parameter -> addBounds(parameter, reader));
        refuseContradictions();
    }

    /**
     * Reads ties and constraints.
     *
     * @throws RequestException if one cannot be read, is not linear, or no point satisfies all of them
     */
    public static Restrictions of(ModelFunction full, ParameterRules rules) {
        return new Restrictions(full, rules);
    }

    /** Bounds of free parameters take part too: a parameter that is written through others has no bounds of its own. */
    private void addBounds(Parameter parameter, ConstraintReader reader) {
        String name = parameter.name();
        Bounds bounds = bounds(name);
        if (rules.fixed().containsKey(name)) {
            return;
        }
        if (Double.isFinite(bounds.low())) {
            inequalities.add(reader.bound(name, true, bounds.low(), name + " >= " + Decimal.text(bounds.low())));
        }
        if (Double.isFinite(bounds.high())) {
            inequalities.add(reader.bound(name, false, bounds.high(), name + " <= " + Decimal.text(bounds.high())));
        }
    }

    private void refuseContradictions() {
        List<LinearConstraint> all = new ArrayList<>();
        for (LinearConstraint constraint : constraints()) {
            if (!constraint.constant()) {
                all.add(constraint);
            } else if (constraint.broken(new double[free.size()])) {
                throw impossible("the constraint " + constraint.text() + " cannot hold: it has no free parameter left");
            }
        }
        if (!all.isEmpty() && (!Feasibility.of(all, free.size()) || equationsContradict())) {
            throw impossible("no values of the parameters satisfy all constraints and bounds");
        }
    }

    /** An equation that depends on others holds at all points where those do, or at none; the limit may differ in its last digits alone. */
    private boolean equationsContradict() {
        List<LinearConstraint> independent = equations();
        double[] point = Elimination.of(independent, free.size(), bounded())
                .map(solved -> solved.point(free.size()))
                .orElseThrow(() -> new AssertionError("independent equations were not solved"));
        return equalities.stream().anyMatch(equality -> equality.broken(point));
    }

    private RequestException impossible(String what) {
        List<String> texts = constraints().stream().map(LinearConstraint::text).toList();
        return new RequestException(
                "E143", what, Location.at(String.join(", ", texts)), "leave out or change one of them");
    }

    private List<LinearConstraint> constraints() {
        List<LinearConstraint> all = new ArrayList<>(equalities);
        all.addAll(inequalities);
        return all;
    }

    /**
     * The point that satisfies all of them nearest to another one, in units of that one's values.
     *
     * @param point values of the free parameters
     */
    public double[] nearest(double[] point) {
        double[] scales = new double[point.length];
        Arrays.setAll(scales, k -> point[k] == 0 ? 1 : Math.abs(point[k]));
        List<LinearConstraint> around = new ArrayList<>();
        for (LinearConstraint constraint : constraints()) {
            if (!constraint.constant()) {
                around.add(constraint.around(point, scales));
            }
        }
        double[] reached = point.clone();
        double[] away = Feasibility.nearest(around, point.length).orElse(new double[point.length]);
        for (int k = 0; k < point.length; k++) {
            Bounds bounds = bounds(free.get(k));
            reached[k] = bounds.clamp(point[k] + scales[k] * away[k]);
        }
        return reached;
    }

    /** Names of the parameters that are neither tied nor fixed. */
    public List<String> free() {
        return free;
    }

    /** Those that hold with equality everywhere. */
    public List<LinearConstraint> equalities() {
        return List.copyOf(equalities);
    }

    /** The equalities without those that follow from others. */
    public List<LinearConstraint> equations() {
        List<LinearConstraint> independent = new ArrayList<>();
        for (LinearConstraint equality : equalities) {
            independent.add(equality);
            if (Elimination.of(independent, free.size(), bounded()).isEmpty()) {
                independent.remove(independent.size() - 1);
            }
        }
        return independent;
    }

    /** The bounds against which parameters that remain press. */
    public List<LinearConstraint> pressing(List<ParameterEstimate> estimates) {
        List<LinearConstraint> pressing = new ArrayList<>();
        for (ParameterEstimate estimate : estimates) {
            if (estimate.onBound()) {
                boolean low = estimate.value() <= estimate.bounds().low();
                double[] unit = new double[free.size()];
                unit[free.indexOf(estimate.name())] = low ? -1 : 1;
                double limit = low ? -estimate.value() : estimate.value();
                pressing.add(new LinearConstraint(estimate.name(), Vector.of(unit), limit, false));
            }
        }
        return pressing;
    }

    /** Those that may become active, bounds included. */
    public List<LinearConstraint> inequalities() {
        return inequalities.stream()
                .filter(constraint -> !constraint.constant())
                .toList();
    }

    /** The model without its tied parameters. */
    public ReducedModel untied() {
        return ReducedModel.of(full, remaining(Map.of()), ties);
    }

    /** The model along the equalities and some active inequalities; empty where these follow from each other. */
    public Optional<ReducedModel> along(List<LinearConstraint> active) {
        List<LinearConstraint> equations = new ArrayList<>(equations());
        equations.addAll(active);
        return Elimination.of(equations, free.size(), bounded()).map(this::without);
    }

    private BitSet bounded() {
        BitSet bounded = new BitSet();
        for (int k = 0; k < free.size(); k++) {
            bounded.set(k, bounds(free.get(k)).present());
        }
        return bounded;
    }

    /** The bounds of a parameter. */
    public Bounds bounds(String name) {
        for (Parameter parameter : full.parameters()) {
            if (parameter.name().equals(name)) {
                return rules.bounds().getOrDefault(name, parameter.bounds());
            }
        }
        return Bounds.none();
    }

    private ReducedModel without(Elimination elimination) {
        ExpressionPool pool = new ExpressionPool(PoolLimits.formula());
        Map<String, Expression> written = new LinkedHashMap<>();
        elimination.solved().forEach((index, form) -> written.put(free.get(index), sum(form, pool)));
        Map<String, Expression> eliminated = Map.copyOf(written);
        ties.forEach((name, expression) -> written.put(
                name,
                Rewriting.rewrite(expression, pool, used -> eliminated.getOrDefault(used, pool.unresolvedName(used)))));
        return ReducedModel.of(full, remaining(eliminated), written);
    }

    private List<String> remaining(Map<String, Expression> eliminated) {
        return full.parameters().stream()
                .map(Parameter::name)
                .filter(name -> !ties.containsKey(name) && !eliminated.containsKey(name))
                .toList();
    }

    /** Constant and terms, as a person would write them. */
    private Expression sum(Vector form, ExpressionPool pool) {
        List<Expression> sum = new ArrayList<>();
        if (form.at(0) != 0) {
            sum.add(pool.constant(form.at(0)));
        }
        for (int k = 1; k < form.size(); k++) {
            double coefficient = form.at(k);
            if (coefficient != 0) {
                Expression name = pool.unresolvedName(free.get(k - 1));
                double size = sum.isEmpty() ? coefficient : Math.abs(coefficient);
                Expression term = size == 1 ? name : pool.product(pool.constant(size), name);
                Expression before = sum.isEmpty() ? term : sum.remove(0);
                boolean first = before == term;
                sum.add(first ? term : coefficient < 0 ? pool.difference(before, term) : pool.sum(before, term));
            }
        }
        return sum.isEmpty() ? pool.constant(0) : sum.get(0);
    }

    /** What the caller said about the parameters that remain. */
    public ParameterRules rules(ReducedModel reduced) {
        List<String> gone = new ArrayList<>();
        for (int k = 0; k < full.parameters().size(); k++) {
            if (!reduced.remains(k)) {
                gone.add(full.parameters().get(k).name());
            }
        }
        return new ParameterRules(
                without(rules.start(), gone),
                without(rules.bounds(), gone),
                rules.fixed(),
                rules.declared(),
                rules.startRule());
    }

    private static <V> Map<String, V> without(Map<String, V> map, List<String> gone) {
        Map<String, V> rest = new LinkedHashMap<>(map);
        rest.keySet().removeAll(gone);
        return rest;
    }
}
