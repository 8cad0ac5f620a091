package org.curvefit.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.curvefit.api.data.Observations;
import org.curvefit.api.error.LimitException;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.error.Spelling;
import org.curvefit.api.fit.Details;
import org.curvefit.api.fit.FitRequest;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.FitSettings;
import org.curvefit.api.fit.Groups;
import org.curvefit.api.fit.Groups.Entry;
import org.curvefit.api.fit.MethodChoice;
import org.curvefit.api.fit.ParameterEstimate;
import org.curvefit.api.fit.ParameterRules;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.model.Parameter;
import org.curvefit.api.numeric.Vector;
import org.curvefit.core.joint.JointFunction;
import org.curvefit.core.joint.JointParameters;
import org.curvefit.core.problem.DataSelection;
import org.curvefit.core.solver.LevenbergMarquardt;

/**
 * One fit of all groups together, in which some parameters have one value and the others one for each group. It begins at what the groups say by themselves;
 * where some of them say nothing, also at what one curve for all says, and the lower minimum is the answer.
 */
final class SharedFit {
    private static final int MOST_PARAMETERS = 400;

    private final RowGroups rows;
    private final List<String> shared;
    private final BiFunction<FitRequest, DataSelection, FitResult> fit;
    private final DataSelection selection;
    private final int[] numbers;
    private final int[] group;
    private final JointParameters layout;
    private final List<Derivation> derivations;

    /**
     * @param shared names of the parameters that have one value
     * @param fit answers a request about data that are selected
     */
    SharedFit(RowGroups rows, List<String> shared, BiFunction<FitRequest, DataSelection, FitResult> fit) {
        this.rows = rows;
        this.shared = shared;
        this.fit = fit;
        FitRequest whole = rows.whole();
        requireKnown(whole, shared);
        this.selection = DataSelection.of(whole.model(), whole.data(), whole.settings());
        this.derivations = whole.settings().intervals().derived().stream()
                .map(text -> Derivation.of(text, selection.function().parameters()))
                .toList();
        int[] of = rows.of(selection.observations());
        this.numbers = Arrays.stream(of).distinct().sorted().toArray();
        this.group = Arrays.stream(of)
                .map(number -> Arrays.binarySearch(numbers, number))
                .toArray();
        List<Map<String, String>> names = rows.names();
        this.layout = new JointParameters(
                selection.function().parameters(),
                shared,
                Arrays.stream(numbers)
                        .mapToObj(number -> String.join(", ", names.get(number).values()))
                        .toList());
        requireManageable();
    }

    /**
     * The answer of all groups together, and told for each.
     *
     * @param result in all parameters
     */
    record Answer(FitResult result, Groups groups) {}

    private static void requireKnown(FitRequest whole, List<String> shared) {
        FitSettings settings = whole.settings();
        if (settings.parameters().relations().present()
                || !settings.columns().rows().inputSigma().isEmpty()) {
            throw new RequestException(
                    "E129",
                    "parameters cannot be shared by groups together with ties, constraints or errors in x",
                    Location.none(),
                    "leave out --share, or the others");
        }
        List<String> known = ((ModelFunction) whole.model())
                .parameters().stream().map(Parameter::name).toList();
        for (String name : shared) {
            if (!known.contains(name)) {
                throw new RequestException(
                        "E116",
                        "the model has no parameter \"" + name + "\" to share",
                        Location.at("it has: " + String.join(", ", known)),
                        Spelling.fix(name, known, "choose one of these"));
            }
        }
    }

    private void requireManageable() {
        if (layout.size() > MOST_PARAMETERS) {
            throw new LimitException(
                    "E508",
                    "sharing makes one fit of all groups, with " + layout.size() + " parameters; at most "
                            + MOST_PARAMETERS + " are fitted at once",
                    Location.at(numbers.length + " groups"),
                    "leave out --share, or choose groups with --where");
        }
    }

    /**
     * Fits.
     *
     * @param separate the answers of the groups, each by itself
     * @param pooled fits one curve to all rows
     */
    Answer fit(Groups separate, Supplier<FitResult> pooled) {
        FitResult joint = joint(separate, pooled);
        Details details = SharedResult.once(joint);
        List<Entry> entries = new ArrayList<>();
        for (int number = 0; number < rows.size(); number++) {
            int place = Arrays.binarySearch(numbers, number);
            entries.add(
                    place < 0
                            ? Entry.failed(
                                    separate.entries().get(number).name(),
                                    Entry.NOT_FITTED,
                                    "E304 no row of this group can be used")
                            : Entry.of(
                                    separate.entries().get(number).name(),
                                    new SharedResult(joint, details, layout, place, members(place))
                                            .of(rows.datasets().get(number), part(number), derivations)));
        }
        return new Answer(joint, new Groups(entries));
    }

    private DataSelection part(int number) {
        FitRequest whole = rows.whole();
        return DataSelection.of(whole.model(), rows.datasets().get(number), whole.settings());
    }

    /** The observations of a group among all of them. */
    private int[] members(int place) {
        List<Integer> members = new ArrayList<>();
        for (int i = 0; i < group.length; i++) {
            if (group[i] == place) {
                members.add(i);
            }
        }
        return members.stream().mapToInt(Integer::intValue).toArray();
    }

    private FitResult joint(Groups separate, Supplier<FitResult> pooled) {
        Observations seen = selection.observations();
        List<Vector> inputs = new ArrayList<>(seen.inputs());
        inputs.add(Vector.of(Arrays.stream(group).asDoubleStream().toArray()));
        DataSelection all = new DataSelection(
                new JointFunction(selection.function(), layout), selection.variables(), seen.withInputs(inputs));
        FitRequest whole = rows.whole();
        ParameterRules rules = layout.spread(whole.settings().parameters());
        FitSettings settings = whole.settings();
        FitRequest asked = whole.model(all.function())
                .settings(settings.withParameters(rules)
                        .withIntervals(settings.intervals().withoutDerived()));
        boolean linear = all.function().linearParameters().size() == layout.size();
        boolean searches = whole.settings().method().method().equals(MethodChoice.AUTOMATIC.method());
        if (linear && searches) {
            return fit.apply(asked, all);
        }
        FitRequest local = searches ? asked.method(LevenbergMarquardt.NAME) : asked;
        FitResult one = pooled.get();
        FitResult best = fit.apply(started(local, rules, start(separate, one)), all);
        boolean told = separate.entries().stream().allMatch(Entry::ok);
        if (!told || !best.status().ok()) {
            best = better(best, fit.apply(started(local, rules, start(new Groups(List.of()), one)), all));
        }
        return best.status().ok() || !searches ? best : better(best, fit.apply(asked, all));
    }

    private static FitResult better(FitResult one, FitResult other) {
        boolean lower = other.summary().loss() < one.summary().loss();
        return one.status().ok() == other.status().ok()
                ? (lower ? other : one)
                : one.status().ok() ? one : other;
    }

    /** The caller's own start values stand. */
    private FitRequest started(FitRequest request, ParameterRules rules, double[] start) {
        Map<String, Double> values = new LinkedHashMap<>();
        List<Parameter> all = layout.list();
        for (int k = 0; k < start.length; k++) {
            String name = all.get(k).name();
            if (!rules.fixed().containsKey(name)) {
                values.put(
                        name,
                        rules.bounds().getOrDefault(name, all.get(k).bounds()).clamp(start[k]));
            }
        }
        values.putAll(rules.start());
        return request.settings(request.settings().withParameters(rules.startedAt(values)));
    }

    /** What each group says, or one curve for all where a group says nothing; a shared parameter is the mean of the groups by their errors. */
    private double[] start(Groups separate, FitResult one) {
        double[] start = new double[layout.size()];
        double[] weights = new double[layout.size()];
        for (int place = 0; place < numbers.length; place++) {
            for (int k = 0; k < layout.own(); k++) {
                ParameterEstimate estimate =
                        estimate(separate, numbers[place], one).get(k);
                double precision = 1 / (estimate.standardError() * estimate.standardError());
                double weight = Double.isFinite(precision) ? precision : 0;
                int index = layout.index(place, k);
                boolean first = weights[index] == 0;
                start[index] = first && weight == 0
                        ? estimate.value()
                        : (start[index] * weights[index] + weight * estimate.value()) / (weights[index] + weight);
                weights[index] += weight;
            }
        }
        return start;
    }

    private static List<ParameterEstimate> estimate(Groups separate, int number, FitResult one) {
        Optional<FitResult> own =
                separate.present() && separate.entries().get(number).ok()
                        ? separate.entries().get(number).result()
                        : Optional.empty();
        return own.orElse(one).parameters();
    }
}
