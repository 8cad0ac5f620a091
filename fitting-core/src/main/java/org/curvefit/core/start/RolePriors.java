package org.curvefit.core.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.curvefit.core.formula.ast.Expression;
import org.curvefit.core.formula.ast.VariableReference;
import org.curvefit.core.formula.roles.ParameterRole;

/** Turns the role of a parameter and the scales of the data into what is known about it. */
final class RolePriors {
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
        parts.add(new MixedPrior.Part(0.7, new WidePrior()));
        return new MixedPrior(parts);
    }

    private boolean hinted(Expression carrier) {
        return carrier instanceof VariableReference reference
                && reference.name().equals(scales.firstInput());
    }
}
