package org.curvefit.core;

import java.util.Optional;
import java.util.function.Supplier;

/** Computes a value when it is first asked for, and keeps it. Thread-safe. */
final class Once<T> implements Supplier<T> {
    private final Supplier<T> computation;
    private Optional<T> known = Optional.empty();

    Once(Supplier<T> computation) {
        this.computation = computation;
    }

    @Override
    public synchronized T get() {
        if (known.isEmpty()) {
            known = Optional.of(computation.get());
        }
        return known.get();
    }
}
