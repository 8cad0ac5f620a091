package org.curvefit.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.fit.DerivedQuantity;
import org.curvefit.api.fit.Details;
import org.curvefit.api.fit.Diagnostics;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.FitSummary;
import org.curvefit.api.fit.Inference;
import org.curvefit.api.fit.Influence;
import org.curvefit.api.fit.Nonlinearity;
import org.curvefit.api.fit.ParameterEstimate;
import org.curvefit.api.fit.Provenance;
import org.curvefit.api.fit.RowDiagnostics;
import org.curvefit.api.fit.SearchEnd;
import org.curvefit.api.fit.SearchTrace;
import org.curvefit.api.fit.Spread;
import org.curvefit.api.fit.Uncertainty;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.numeric.Matrix;
import org.curvefit.api.numeric.Vector;
import org.curvefit.core.inference.ResponseSums;
import org.curvefit.core.joint.JointParameters;
import org.curvefit.core.problem.DataSelection;

/**
 * The answer of a fit of all groups together, told for one group: its parameters, curve and rows. Errors, degrees of freedom and likelihood are those of the
 * whole fit; the sum of squares, MSE and R2 are those of the group's rows.
 */
final class SharedResult {
    private static final String ORIGIN = "auto: the groups by themselves and one curve for all";

    private final FitResult joint;
    private final Details details;
    private final JointParameters layout;
    private final int group;
    private final int[] members;

    /**
     * @param details of the whole, which all groups share
     * @param members the observations of the group among all of them
     */
    SharedResult(FitResult joint, Details details, JointParameters layout, int group, int[] members) {
        this.joint = joint;
        this.details = details;
        this.layout = layout;
        this.group = group;
        this.members = members.clone();
    }

    /** What is computed of the whole when it is asked for, once for all groups. */
    static Details once(FitResult joint) {
        Diagnostics whole = joint.diagnostics();
        return new Details(
                new Once<>(whole::checks),
                new Once<>(whole::statistics),
                new Once<>(whole::rows),
                () -> Influence.NONE,
                Optional::empty);
    }

    /**
     * The answer about the rows of the group.
     *
     * @param part what the model of one group takes from them
     * @param derivations quantities to derive from its parameters
     */
    FitResult of(Dataset data, DataSelection part, List<Derivation> derivations) {
        ModelFunction model = part.function();
        SearchEnd end = joint.end();
        Supplier<RowDiagnostics> rows = new Once<>(this::rows);
        Details own = new Details(details.checks(), details.statistics(), rows, () -> Influence.NONE, Optional::empty);
        boolean closed = joint.parameters().stream().allMatch(estimate -> Double.isNaN(estimate.start()));
        return new FitResult(
                model,
                joint.verdict(),
                estimates(model),
                new Diagnostics(summary(part, rows.get()), uncertainty(), own)
                        .withInference(new Inference(
                                joint.diagnostics().inference().intervals(),
                                derived(derivations),
                                () -> nonlinearity(model))),
                new Provenance(data, part.variables(), part.observations()),
                closed ? end : end.startedFrom(ORIGIN),
                new SearchTrace(
                        Optional.empty(), Optional.empty(), joint.trace().notes()));
    }

    private List<ParameterEstimate> estimates(ModelFunction model) {
        List<ParameterEstimate> estimates = new ArrayList<>();
        for (int k = 0; k < layout.own(); k++) {
            estimates.add(joint.parameters()
                    .get(layout.index(group, k))
                    .named(model.parameters().get(k).name()));
        }
        return estimates;
    }

    private List<DerivedQuantity> derived(List<Derivation> derivations) {
        double[] values = layout.of(group, joint.values());
        Optional<Spread> spread =
                uncertainty() instanceof Uncertainty.Estimated estimated ? estimated.spread() : Optional.empty();
        return derivations.stream()
                .map(one -> spread.map(errors -> one.at(values, errors)).orElseGet(() -> one.at(values)))
                .toList();
    }

    private List<Nonlinearity> nonlinearity(ModelFunction model) {
        Map<String, Nonlinearity> all = joint.diagnostics().inference().nonlinearity().stream()
                .collect(Collectors.toMap(Nonlinearity::name, Function.identity()));
        List<Nonlinearity> own = new ArrayList<>();
        for (int k = 0; k < layout.own(); k++) {
            Nonlinearity known =
                    all.get(joint.parameters().get(layout.index(group, k)).name());
            if (known != null) {
                String name = model.parameters().get(k).name();
                own.add(new Nonlinearity(name, known.skewness(), known.dependency(), known.vif()));
            }
        }
        return own;
    }

    private Uncertainty uncertainty() {
        if (!(joint.uncertainty() instanceof Uncertainty.Estimated all)) {
            return joint.uncertainty();
        }
        int own = layout.own();
        double[] covariance = new double[own * own];
        for (int k = 0; k < own; k++) {
            for (int l = 0; l < own; l++) {
                covariance[k + l * own] = all.covariance().at(layout.index(group, k), layout.index(group, l));
            }
        }
        return new Uncertainty.Estimated(
                Matrix.of(own, own, covariance), all.spread().map(this::own));
    }

    private Spread own(Spread all) {
        int columns = all.factor().columns();
        double[] factor = new double[layout.own() * columns];
        for (int k = 0; k < layout.own(); k++) {
            for (int j = 0; j < columns; j++) {
                factor[k + j * layout.own()] = all.factor().at(layout.index(group, k), j);
            }
        }
        return new Spread(Matrix.of(layout.own(), columns, factor), all.noise(), all.confidence(), all.quantile());
    }

    private RowDiagnostics rows() {
        RowDiagnostics all = details.rows().get();
        return new RowDiagnostics(
                chosen(all.fitted()),
                chosen(all.residuals()),
                chosen(all.standardized()),
                chosen(all.studentized()),
                chosen(all.leverage()),
                chosen(all.cook()));
    }

    private Vector chosen(Vector all) {
        return all.size() == 0 ? all : all.select(members);
    }

    private FitSummary summary(DataSelection part, RowDiagnostics rows) {
        FitSummary whole = joint.summary();
        Vector sigma = part.observations().sigma();
        double rss = 0;
        for (int i = 0; i < members.length; i++) {
            double residual = rows.residuals().at(i) / (sigma.size() == 0 ? 1 : sigma.at(i));
            rss += residual * residual;
        }
        double total = ResponseSums.of(part.observations()).total();
        return whole.ofPart(part.observations(), rss, total > 0 ? 1 - rss / total : Double.NaN);
    }
}
