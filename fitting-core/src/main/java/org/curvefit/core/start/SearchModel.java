package org.curvefit.core.start;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvefit.api.fit.ParameterRules;
import org.curvefit.api.model.Bounds;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.model.Parameter;
import org.curvefit.api.numeric.Vector;
import org.curvefit.core.formula.FormulaModel;
import org.curvefit.core.formula.roles.NaturalForm;
import org.curvefit.core.formula.roles.ParameterRoles;
import org.curvefit.core.problem.ParameterSpace;

/** The model in the variables in which it is searched, what is known about each of them, and the way back to the model's own parameters. */
final class SearchModel {
    /** What stands for an exponential; the smallest value still has a logarithm. */
    private static final Bounds POSITIVE = new Bounds(1e-300, Double.POSITIVE_INFINITY);

    private final SearchProblem problem;
    private final ModelFunction function;
    private final ParameterSpace space;
    private final List<Prior> priors = new ArrayList<>();
    private final RolePriors roles;
    private final Optional<NaturalForm> form;

    private SearchModel(
            SearchProblem problem,
            ModelFunction function,
            Map<String, Double> held,
            RolePriors roles,
            Optional<NaturalForm> form) {
        this.problem = problem;
        this.function = function;
        this.form = form;
        this.roles = roles;
        this.space = ParameterSpace.of(
                function.parameters(),
                new ParameterRules(Map.of(), searchBounds(problem, function, form), held, List.of()));
        for (Parameter variable : function.parameters()) {
            Prior prior = roles.prior(variable.name());
            Double given = problem.given().get(variable.name());
            priors.add(given == null ? prior : MixedPrior.evenly(new GivenPrior(given), prior));
        }
    }

    /** A formula in its natural form; any other function as it is. */
    static SearchModel of(SearchProblem problem, Scales scales) {
        Map<String, Double> held = held(problem);
        if (!(problem.function() instanceof FormulaModel formula)) {
            return new SearchModel(
                    problem, problem.function(), held, new RolePriors(Map.of(), scales), Optional.empty());
        }
        NaturalForm form = NaturalForm.of(formula, held, problem.given().keySet());
        FormulaModel function = FormulaModel.of(form.expression(), form.variables(), formula.inputs());
        return new SearchModel(
                problem, function, Map.of(), new RolePriors(ParameterRoles.of(form), scales), Optional.of(form));
    }

    private static Map<String, Double> held(SearchProblem problem) {
        ParameterSpace space = problem.space();
        double[] all = new double[space.total()];
        space.expand(new double[space.size()], all);
        Map<String, Double> held = new HashMap<>();
        for (int k = 0; k < all.length; k++) {
            if (space.fixed(k)) {
                held.put(space.parameters().get(k).name(), all[k]);
            }
        }
        return held;
    }

    /** Bounds hold for variables that are parameters as they are and not solved for; the others are clamped on the way back. */
    private static Map<String, Bounds> searchBounds(
            SearchProblem problem, ModelFunction function, Optional<NaturalForm> form) {
        List<String> variables =
                function.parameters().stream().map(Parameter::name).toList();
        Map<String, Bounds> bounds = new LinkedHashMap<>();
        for (int k = 0; k < problem.space().total(); k++) {
            String name = problem.space().parameters().get(k).name();
            int variable = variables.indexOf(name);
            if (variable >= 0) {
                boolean solved = function.linearParameters().contains(variable);
                bounds.put(name, solved ? Bounds.none() : problem.space().bounds(k));
            }
        }
        form.ifPresent(natural -> natural.positive().forEach(name -> bounds.put(name, POSITIVE)));
        return bounds;
    }

    /** The formula in natural variables, where the model is a formula. */
    Optional<NaturalForm> form() {
        return form;
    }

    ModelFunction function() {
        return function;
    }

    ParameterSpace space() {
        return space;
    }

    /** What is known about a variable. */
    Prior prior(int variable) {
        return priors.get(variable);
    }

    String name(int variable) {
        return function.parameters().get(variable).name();
    }

    /** Whether a variable is a place on the scale of the first input, or its opposite. */
    boolean marksPlace(int variable) {
        return roles.place(name(variable)).isPresent();
    }

    /** The value of a variable that marks a place. */
    double at(int variable, double place) {
        return roles.place(name(variable)).orElseThrow() * place;
    }

    /** How a variable decides the speed of a wave along the first input. */
    Optional<WavePrior> wave(int variable) {
        return roles.wave(name(variable));
    }

    /** Whether some variable has a value that makes a wave turn faster than the data can show. */
    boolean aliased(int[] searched, double[] point) {
        for (int k = 0; k < searched.length; k++) {
            if (roles.aliased(name(searched[k]), point[k])) {
                return true;
            }
        }
        return false;
    }

    /** Values of a variable in the middle of each gap between data, where it marks a break; empty where it does not. */
    Vector gaps(int variable) {
        return roles.gaps(name(variable));
    }

    /** The value of a variable whose unit is a power of that of the first input, for a size; NaN for any other variable. */
    double ofSize(int variable, double size) {
        double power = roles.powerOfInput(name(variable));
        return power == 0 ? Double.NaN : Math.pow(size, power);
    }

    /** All parameters of the model for values of the variables, inside their bounds; 0 for those that cannot be recovered. */
    double[] parameters(double[] variables) {
        Map<String, Double> values = new HashMap<>();
        for (int k = 0; k < variables.length; k++) {
            values.put(name(k), variables[k]);
        }
        Map<String, Double> recovered = form.isPresent() ? form.get().parameters(values) : values;
        ParameterSpace own = problem.space();
        double[] all = new double[own.total()];
        own.expand(new double[own.size()], all);
        for (int k = 0; k < all.length; k++) {
            double value = recovered.getOrDefault(own.parameters().get(k).name(), 0.0);
            if (!own.fixed(k)) {
                all[k] = own.bounds(k).clamp(Double.isFinite(value) ? value : 0);
            }
        }
        return all;
    }
}
