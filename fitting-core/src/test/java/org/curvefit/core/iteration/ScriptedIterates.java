package org.curvefit.core.iteration;

import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.curvefit.api.solver.Iterate;
import org.curvefit.api.solver.Iterates;
import org.curvefit.api.solver.Stop;

/** A solver of one parameter whose cost falls by 1 from 10 at each trial that is not rejected. */
final class ScriptedIterates implements Iterates, Iterate {
    private final Set<Integer> rejected = new HashSet<>();
    private Optional<Stop> own = Optional.empty();
    private int endAfter = Integer.MAX_VALUE;
    private double cost = 10;
    private int trials;
    private boolean accepted = true;
    private OptionalDouble actual = OptionalDouble.empty();
    private OptionalDouble predicted = OptionalDouble.empty();
    private OptionalDouble relativeStep = OptionalDouble.empty();
    private OptionalDouble cosine = OptionalDouble.empty();

    ScriptedIterates rejecting(int... numbers) {
        for (int number : numbers) {
            rejected.add(number);
        }
        return this;
    }

    ScriptedIterates endingAfter(int number, Stop stop) {
        endAfter = number;
        own = Optional.of(stop);
        return this;
    }

    ScriptedIterates startingAt(double first) {
        cost = first;
        return this;
    }

    ScriptedIterates reductions(double actualOne, double predictedOne) {
        actual = OptionalDouble.of(actualOne);
        predicted = OptionalDouble.of(predictedOne);
        return this;
    }

    ScriptedIterates relativeStep(double length) {
        relativeStep = OptionalDouble.of(length);
        return this;
    }

    ScriptedIterates cosine(double largest) {
        cosine = OptionalDouble.of(largest);
        return this;
    }

    @Override
    public Iterate current() {
        return this;
    }

    @Override
    public Optional<Stop> advance() {
        trials++;
        accepted = !rejected.contains(trials);
        cost -= accepted ? 1 : 0;
        return trials >= endAfter ? own : Optional.empty();
    }

    @Override
    public double point(int k) {
        return trials;
    }

    @Override
    public int size() {
        return 1;
    }

    @Override
    public double cost() {
        return cost;
    }

    @Override
    public boolean accepted() {
        return accepted;
    }

    @Override
    public OptionalDouble gradient(int k) {
        return OptionalDouble.of(-cost);
    }

    @Override
    public OptionalDouble largestCosine() {
        return cosine;
    }

    @Override
    public OptionalDouble actualReduction() {
        return actual;
    }

    @Override
    public OptionalDouble predictedReduction() {
        return predicted;
    }

    @Override
    public OptionalDouble relativeStep() {
        return relativeStep;
    }

    @Override
    public OptionalDouble stepNorm() {
        return OptionalDouble.of(1);
    }

    @Override
    public OptionalDouble rate() {
        return OptionalDouble.empty();
    }
}
