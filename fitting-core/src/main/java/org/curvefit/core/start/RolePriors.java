package org.curvefit.core.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvefit.api.numeric.Vector;
import org.curvefit.core.formula.ast.Expression;
import org.curvefit.core.formula.ast.VariableReference;
import org.curvefit.core.formula.roles.ParameterRole;
import org.curvefit.core.formula.roles.RowFreeValue;
import org.curvefit.core.formula.roles.UnitAxis;

/** Turns the role of a parameter and the scales of the data into what is known about it. */
final class RolePriors {
    private static final double HALF_A_TURN = 1.01 * Math.PI;

    private final Map<String, ParameterRole> roles;
    private final Scales scales;

    RolePriors(Map<String, ParameterRole> roles, Scales scales) {
        this.roles = roles;
        this.scales = scales;
    }

    /** What is known about a parameter. */
    Prior prior(String name) {
        ParameterRole role = roles.get(name);
        return role == null ? ofUnknownRole() : ofRole(name, role);
    }

    /** Anything that a parameter of a function without a formula may be: a place, a size, a rate, a number. */
    private Prior ofUnknownRole() {
        List<MixedPrior.Part> parts = new ArrayList<>();
        parts.add(new MixedPrior.Part(3, new NumberPrior()));
        scales.input().ifPresent(scale -> {
            parts.add(new MixedPrior.Part(3, (random, drawn, hints) -> scale.place(random)));
            parts.add(new MixedPrior.Part(3, (random, drawn, hints) -> scale.size(random)));
            parts.add(new MixedPrior.Part(2, (random, drawn, hints) -> 1 / scale.size(random)));
            parts.add(new MixedPrior.Part(1, (random, drawn, hints) -> -1 / scale.size(random)));
        });
        parts.add(new MixedPrior.Part(
                1, (random, drawn, hints) -> scales.response().place(random)));
        parts.add(new MixedPrior.Part(1, new WidePrior()));
        return new MixedPrior(parts);
    }

    private Prior ofRole(String name, ParameterRole role) {
        List<MixedPrior.Part> parts = new ArrayList<>();
        role.wave()
                .ifPresent(wave -> parts.add(new MixedPrior.Part(
                        10, new WavePrior(name, wave, hinted(wave.carrier()), scales.of(wave.carrier())))));
        for (ParameterRole.Position position : role.positions()) {
            Scale scale = scales.of(position.carrier());
            parts.add(new MixedPrior.Part(
                    6.0 / role.positions().size(), new PositionPrior(position, hinted(position.carrier()), scale)));
        }
        double negative = role.exponential() ? 0.4 : 0.15;
        Prior byUnit = role.unit().isEmpty() ? new NumberPrior() : new UnitPrior(role.unit(), negative, scales);
        parts.add(new MixedPrior.Part(parts.isEmpty() ? 9 : 2, byUnit));
        if (role.wave().isEmpty()) {
            // A wave turns so seldom that the data show it; faster ones look the same on even spacing.
            parts.add(new MixedPrior.Part(0.7, new WidePrior()));
        }
        return new MixedPrior(parts);
    }

    private WavePrior wavePrior(String name, ParameterRole.Wave wave) {
        return new WavePrior(name, wave, hinted(wave.carrier()), scales.of(wave.carrier()));
    }

    /** What is known about a parameter that decides how fast a wave along the first input turns. */
    Optional<WavePrior> wave(String name) {
        return Optional.ofNullable(roles.get(name))
                .flatMap(ParameterRole::wave)
                .filter(wave -> hinted(wave.carrier()))
                .map(wave -> wavePrior(name, wave));
    }

    /** Whether a value makes a wave turn more than half from one row to the next, so that a slower one looks the same. */
    boolean aliased(String name, double value) {
        Optional<ParameterRole.Wave> wave = Optional.ofNullable(roles.get(name)).flatMap(ParameterRole::wave);
        return wave.isPresent()
                && Math.abs(RowFreeValue.of(wave.get().coefficient(), Map.of(name, value)))
                                * scales.of(wave.get().carrier()).gap()
                        > HALF_A_TURN;
    }

    /** The factor between a parameter and the place on the scale of the first input that it marks alone, where it does. */
    Optional<Double> place(String name) {
        return Optional.ofNullable(roles.get(name))
                .flatMap(role -> role.positions().stream()
                        .filter(position -> hinted(position.carrier()))
                        .map(position -> RowFreeValue.of(position.coefficient(), Map.of()))
                        .filter(Double::isFinite)
                        .findFirst());
    }

    /** Values of a parameter in the middle of each gap between data, where it marks a break; empty where it does not. */
    Vector gaps(String name) {
        ParameterRole role = roles.get(name);
        if (role != null) {
            for (ParameterRole.Position position : role.positions()) {
                double factor = RowFreeValue.of(position.coefficient(), Map.of());
                if (position.stepwise() && Double.isFinite(factor)) {
                    return scales.of(position.carrier()).middles(factor);
                }
            }
        }
        return Vector.empty();
    }

    /** The power of the first input that is the unit of a parameter; 0 when it has another unit or none. */
    double powerOfInput(String name) {
        ParameterRole role = roles.get(name);
        if (role == null || role.unit().size() != 1) {
            return 0;
        }
        Map.Entry<UnitAxis, Double> only = role.unit().entrySet().iterator().next();
        return only.getKey() instanceof UnitAxis.Carrier carrier && hinted(carrier.carrier()) ? only.getValue() : 0;
    }

    private boolean hinted(Expression carrier) {
        return carrier instanceof VariableReference reference
                && reference.name().equals(scales.firstInput());
    }
}
