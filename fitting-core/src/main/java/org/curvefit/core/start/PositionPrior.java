package org.curvefit.core.start;

import java.util.Map;
import java.util.SplittableRandom;
import org.curvefit.core.formula.roles.ParameterRole;
import org.curvefit.core.formula.roles.RowFreeValue;

/**
 * A parameter that marks a place on the scale of a carrier.
 *
 * @param position its role
 * @param hinted whether the carrier is the input to which hints belong
 * @param scale of the carrier
 */
record PositionPrior(ParameterRole.Position position, boolean hinted, Scale scale) implements Prior {
    @Override
    public double draw(SplittableRandom random, Map<String, Double> drawn, Hints hints) {
        return RowFreeValue.of(position.coefficient(), drawn) * place(random, hints);
    }

    private double place(SplittableRandom random, Hints hints) {
        if (hinted && !hints.peaks().isEmpty() && random.nextInt(3) == 0) {
            Hints.Peak peak = hints.peaks().get(random.nextInt(hints.peaks().size()));
            return peak.place() + 0.3 * peak.width() * (2 * random.nextDouble() - 1);
        }
        return position.stepwise() && random.nextInt(3) > 0 ? scale.between(random) : scale.place(random);
    }
}
