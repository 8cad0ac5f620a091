package org.curvefit.core;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.fit.ParameterRules;
import org.curvefit.core.problem.ParameterSpace;

/** Start points drawn from a distribution: {@code normal:MEAN,SD} or {@code uniform:LOW,HIGH}; given start values are kept. */
final class StartDraws {
    private final ParameterSpace space;
    private final ParameterRules rules;
    private final SplittableRandom random;

    StartDraws(ParameterSpace space, ParameterRules rules, long seed) {
        this.space = space;
        this.rules = rules;
        this.random = new SplittableRandom(seed);
    }

    /** Whether the rules ask for draws. */
    static boolean asked(ParameterRules rules) {
        return rules.startRule().startsWith("normal") || rules.startRule().startsWith("uniform");
    }

    /** Free parameters of several start points. */
    List<double[]> draw(int count) {
        double[] shape = shape();
        boolean normal = rules.startRule().startsWith("normal");
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double[] point = new double[space.size()];
            for (int k = 0; k < point.length; k++) {
                double drawn = normal
                        ? shape[0] + shape[1] * random.nextGaussian()
                        : shape[0] + (shape[1] - shape[0]) * random.nextDouble();
                double inside = space.bounds(space.index(k)).clamp(drawn);
                point[k] = rules.start().getOrDefault(space.freeNames().get(k), inside);
            }
            points.add(point);
        }
        return points;
    }

    private double[] shape() {
        String rule = rules.startRule();
        String[] numbers = rule.substring(rule.indexOf(':') + 1).split(",");
        if (rule.indexOf(':') > 0 && numbers.length == 2) {
            try {
                return new double[] {Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1])};
            } catch (NumberFormatException unreadable) {
                throw wrong(rule);
            }
        }
        throw wrong(rule);
    }

    private static RequestException wrong(String rule) {
        return new RequestException(
                "E125",
                "the start rule \"" + rule + "\" is not understood",
                Location.none(),
                "write --start normal:MEAN,SD or --start uniform:LOW,HIGH");
    }
}
