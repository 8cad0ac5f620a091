package org.curvefit.core.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.curvefit.core.formula.ast.Expression;
import org.curvefit.core.formula.kernel.Tape;
import org.curvefit.core.formula.kernel.TapeCompiler;
import org.curvefit.core.formula.kernel.Tapes;

/** The tapes of one formula, each compiled when it is first used and then shared by all threads. */
final class TapeLibrary {

    private final DerivedExpressions derived;
    private final TapeCompiler compiler;
    private final Map<Key, Tape> compiled = new ConcurrentHashMap<>();

    TapeLibrary(DerivedExpressions derived, List<String> parameters, List<String> inputs) {
        this.derived = derived;
        this.compiler = new TapeCompiler(parameters, inputs);
    }

    /** The tapes for values and derivatives with respect to these names, parameters first and inputs behind them. */
    Tapes forNames(int[] wanted) {
        List<Integer> names = Arrays.stream(wanted).boxed().toList();
        return order -> compiled.computeIfAbsent(new Key(order == 0 ? List.of() : names, order), this::compile);
    }

    private Tape compile(Key key) {
        List<Expression> outputs = new ArrayList<>();
        outputs.add(derived.value());
        if (key.order >= 1) {
            key.wanted.forEach(name -> outputs.add(derived.first(name)));
        }
        if (key.order >= 2) {
            for (int k = 0; k < key.wanted.size(); k++) {
                for (int l = 0; l <= k; l++) {
                    outputs.add(derived.second(key.wanted.get(k), key.wanted.get(l)));
                }
            }
        }
        return compiler.compile(outputs);
    }

    /** Equality is written out, because the one that the JVM derives for records takes 15 ms to be set up at its first use. */
    private record Key(List<Integer> wanted, int order) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && order == that.order && wanted.equals(that.wanted);
        }

        @Override
        public int hashCode() {
            return 31 * wanted.hashCode() + order;
        }
    }
}
