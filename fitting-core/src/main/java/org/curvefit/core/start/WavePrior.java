package org.curvefit.core.start;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.curvefit.core.formula.roles.ParameterRole;
import org.curvefit.core.formula.roles.RowFreeValue;

/**
 * A parameter that decides how fast a wave turns: strong frequencies of the data, or any up to what the spacing of the data can show.
 *
 * @param name the parameter
 * @param wave its role; the coefficient is proportional to a power of the parameter
 * @param hinted whether the carrier is the input to which hints belong
 * @param scale of the carrier
 */
record WavePrior(String name, ParameterRole.Wave wave, boolean hinted, Scale scale) implements Prior {
    @Override
    public double draw(SplittableRandom random, Map<String, Double> drawn, Hints hints) {
        return ofFrequency(frequency(random, hints), drawn);
    }

    /** The value of the parameter for an angular frequency. */
    double ofFrequency(double frequency, Map<String, Double> drawn) {
        Map<String, Double> values = new HashMap<>(drawn);
        values.put(name, 1.0);
        double atOne = RowFreeValue.of(wave.coefficient(), values);
        values.put(name, 2.0);
        double power = Math.log(RowFreeValue.of(wave.coefficient(), values) / atOne) / Math.log(2);
        return Math.pow(frequency / Math.abs(atOne), 1 / power);
    }

    private double frequency(SplittableRandom random, Hints hints) {
        double turn = 2 * Math.PI / scale.range();
        if (hinted && !hints.frequencies().isEmpty() && random.nextInt(5) < 3) {
            double strong =
                    hints.frequencies().get(random.nextInt(hints.frequencies().size()));
            return strong + 0.3 * turn * (random.nextDouble() - 0.5);
        }
        return random.nextInt(3) == 0
                ? turn * Scale.between(0.05, 2, random)
                : turn * (0.2 + 0.5 * scale.places().size() * random.nextDouble());
    }

    /** A strong frequency, or what makes two of them: their half, half their sum or difference. */
    private static double strong(SplittableRandom random, List<Double> frequencies) {
        double one = frequencies.get(index(random, frequencies.size()));
        double other = frequencies.get(index(random, frequencies.size()));
        return switch (random.nextInt(6)) {
            case 0 -> one / 2;
            case 1 -> (one + other) / 2;
            case 2 -> one == other ? one : Math.abs(one - other) / 2;
            default -> one;
        };
    }

    /** The strongest come more often. */
    private static int index(SplittableRandom random, int size) {
        double u = random.nextDouble();
        return (int) (size * u * u);
    }
}
