package org.curvefit.core;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.curvefit.core.restriction.LinearConstraint;

/**
 * Finds which inequalities hold with equality at the answer: begins with none, takes in the one that is broken most, gives up the one whose
 * multiplier has the wrong sign, until every inequality holds and every multiplier has its sign (Nocedal and Wright, Numerical Optimization, 2nd
 * ed., section 16.5). Where that comes back to a set that was tried, all sets are tried, small ones first.
 *
 * @param <T> the fits
 */
final class ActiveSet<T extends ActiveSet.Trial> {
    /** Most inequalities of which all sets are tried. */
    private static final int MOST = 10;

    private final List<LinearConstraint> inequalities;
    private final Function<List<LinearConstraint>, Optional<T>> solve;

    /**
     * @param solve the fit along these inequalities; absent where they follow from each other
     */
    ActiveSet(List<LinearConstraint> inequalities, Function<List<LinearConstraint>, Optional<T>> solve) {
        this.inequalities = inequalities;
        this.solve = solve;
    }

    /** The fit along the inequalities that are active; empty where none of the sets gives a minimum, or there are too many to try all. */
    Optional<T> find() {
        return walk().or(this::findAmongAll);
    }

    /** The same without trying all sets. */
    Optional<T> walk() {
        BitSet active = new BitSet();
        Set<BitSet> tried = new HashSet<>();
        while (tried.add((BitSet) active.clone())) {
            Optional<T> trial = solve.apply(members(active));
            if (trial.isEmpty() || trial.get().ended()) {
                return trial;
            }
            int wrong = mostWrong(trial.get(), active);
            int broken = mostBroken(trial.get());
            if (wrong >= 0) {
                active.clear(wrong);
            } else if (broken >= 0) {
                active.set(broken);
            } else {
                return trial;
            }
        }
        return Optional.empty();
    }

    private List<LinearConstraint> members(BitSet active) {
        return active.stream().mapToObj(inequalities::get).toList();
    }

    private int mostBroken(Trial trial) {
        return IntStream.range(0, inequalities.size())
                .filter(i -> inequalities.get(i).broken(trial.free()))
                .boxed()
                .max(Comparator.comparingDouble(i -> inequalities.get(i).excess(trial.free())))
                .orElse(-1);
    }

    private static int mostWrong(Trial trial, BitSet active) {
        int[] order = active.stream().toArray();
        int worst = -1;
        for (int i = 0; i < order.length; i++) {
            if (trial.wrong(i) && (worst < 0 || trial.multiplier(i) < trial.multiplier(worst))) {
                worst = i;
            }
        }
        return worst < 0 ? -1 : order[worst];
    }

    /** The lowest of the fits along any set whose multipliers have their signs and which break no inequality. */
    private Optional<T> findAmongAll() {
        if (inequalities.size() > MOST) {
            return Optional.empty();
        }
        List<BitSet> sets = new ArrayList<>();
        for (long bits = 0; bits < 1L << inequalities.size(); bits++) {
            sets.add(BitSet.valueOf(new long[] {bits}));
        }
        sets.sort(Comparator.comparingInt(BitSet::cardinality));
        Optional<T> best = Optional.empty();
        for (BitSet set : sets) {
            Optional<T> trial = solve.apply(members(set));
            boolean allowed = trial.isPresent() && mostBroken(trial.get()) < 0 && mostWrong(trial.get(), set) < 0;
            if (allowed && (best.isEmpty() || trial.get().cost() < best.get().cost())) {
                best = trial;
            }
        }
        return best;
    }

    /** A fit along some inequalities. */
    interface Trial {
        /** The parameters that constraints are written in. */
        double[] free();

        /** The residual sum of squares. */
        double cost();

        /** The multiplier of a member of the set. */
        double multiplier(int member);

        /** Whether its sign says that the fit would improve by leaving the limit towards what is allowed. */
        boolean wrong(int member);

        /** Whether the run was ended from outside, so that no other fit is worth a try. */
        boolean ended();
    }
}
