package org.curvefit.core.inference;

/**
 * An end of a profile likelihood interval: the value of a parameter at which the smallest sum of squares over all others is RSS + q^2 s^2, which
 * is RSS (1 + F / nu). D. M. Bates, D. G. Watts, Nonlinear Regression Analysis and Its Applications, 1988, section 6.1. The search runs on the
 * profile t, which is nearly a straight line: outwards until it is passed, then by false position with halved weights (Illinois).
 */
public final class ProfileLimit {
    private static final int MOST_OUTWARD = 30;
    private static final int MOST_INWARD = 60;
    private static final double FARTHEST = 1e6;

    /** The first step, as a share of the way to the limit of a linear model: a longer one may pass over a limit that lies nearer. */
    private static final double FIRST = 0.25;

    private static final double SLOWEST = 1.2;
    private static final double FASTEST = 5;
    private static final double BEYOND = 1.01;
    private static final double CLOSE = 1e-9;

    /** The least height above the limit next to a point inside that is a jump of the profile. */
    private static final double JUMP = 1e-3;

    /** How near to the point before a stretch that is not allowed is looked for, as a share of the step. */
    private static final double LEAST_SHARE = 1.0 / 128;

    /** How many times the size of its estimate and error a parameter may become before its growth is taken for endless. */
    private static final double AWAY = 1e100;

    /** A sum of squares lower by this share is another minimum, not rounding. */
    private static final double LOWER = 1e-9;

    private final ProfileSide side;
    private final HeldFits fits;
    private final double rss;
    private final double allowed;
    private Inside inside;
    private boolean lowerFound;

    /**
     * @param rss residual sum of squares of the fit
     * @param allowed how much more the limit allows
     */
    public ProfileLimit(ProfileSide side, HeldFits fits, double rss, double allowed) {
        this.side = side;
        this.fits = fits;
        this.rss = rss;
        this.allowed = allowed;
        this.inside = new Inside(side.estimate(), side.others(), side.slopes());
    }

    /** How a search ended. */
    public enum End {
        /** At the limit. */
        FOUND,
        /** At the bound of the parameter, inside the interval. */
        BOUND,
        /** Where the model ceases to be finite, inside the interval. */
        EDGE,
        /** Where the sum of squares jumps over the limit: beyond, no fit was found that continues those before. */
        JUMP,
        /** Nowhere: the sum of squares does not rise enough. */
        OPEN,
        /** At a point with a lower sum of squares than the fit. */
        LOWER_MINIMUM
    }

    /**
     * Where a search ended.
     *
     * @param value of the parameter; infinite where the interval is open
     * @param end how
     * @param others the other free parameters at the last point inside
     */
    public record Limit(double value, End end, double[] others) {}

    /**
     * The last point inside the interval.
     *
     * @param slopes change of the others per unit of the parameter on the way there
     */
    private record Inside(double value, double[] others, double[] slopes) {
        /** Where the others would be if they went on like that. */
        double[] extrapolated(double to) {
            double[] point = others.clone();
            for (int k = 0; k < point.length; k++) {
                point[k] += slopes[k] * (to - value);
            }
            return point;
        }

        Inside moved(double to, double[] reached) {
            double[] changes = slopes.clone();
            for (int k = 0; k < changes.length && to != value; k++) {
                changes[k] = (reached[k] - others[k]) / (to - value);
            }
            return new Inside(to, reached, changes);
        }
    }

    /** Searches. */
    public Limit find() {
        double low = 0;
        double below = -1;
        double distance = FIRST;
        for (int made = 0; made < MOST_OUTWARD && distance < FARTHEST; made++) {
            Inside before = inside;
            distance = side.beyond(distance) ? side.distance(side.end()) : distance;
            double above = distance == 0 ? -1 : height(side.value(distance));
            if (above < below - JUMP && !lowerFound) {
                Bracket stretch = notAllowed(before, new Bracket(low, below, distance, above));
                distance = stretch.high();
                above = stretch.above();
            }
            if (above >= 0 && !lowerFound) {
                Bracket bracket = narrowed(new Bracket(low, below, distance, above));
                distance = bracket.high();
                above = bracket.jump() ? height(side.value(distance)) : bracket.above();
                if (above >= 0 && !lowerFound) {
                    return ranAway()
                            ? open()
                            : limit(side.value(bracket.nearer()), bracket.jump() ? passing(above) : End.FOUND);
                }
            }
            if (lowerFound) {
                return limit(inside.value(), End.LOWER_MINIMUM);
            }
            if (side.beyond(distance)) {
                return limit(side.end(), End.BOUND);
            }
            double secant = distance - above * (distance - low) / (above - below) * BEYOND;
            double farthest = above > below ? secant : Double.POSITIVE_INFINITY;
            low = distance;
            below = above;
            distance *= Math.max(SLOWEST, Math.min(FASTEST, farthest / distance));
        }
        return open();
    }

    private Limit open() {
        return limit(side.unit() > 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY, End.OPEN);
    }

    /** Whether another parameter went along without end, so that what stops the profile is the range of double precision and not the data. */
    private boolean ranAway() {
        for (int k = 0; k < side.others().length; k++) {
            double size = Math.abs(side.others()[k]) + Math.abs(side.slopes()[k] * side.unit());
            if (size > 0 && Math.abs(inside.others()[k]) > AWAY * size) {
                return true;
            }
        }
        return false;
    }

    private static End passing(double above) {
        return Double.isInfinite(above) ? End.EDGE : End.JUMP;
    }

    /**
     * A height that falls outwards may lie beyond a stretch that is not allowed, as where a factor of the parameter changes its sign: looks nearer
     * and nearer to the point before.
     *
     * @param step from the point before to the one that is lower
     * @return the same, or to a point on that stretch
     */
    private Bracket notAllowed(Inside before, Bracket step) {
        Inside after = inside;
        for (double share = 0.5; share >= LEAST_SHARE && !lowerFound; share /= 2) {
            inside = before;
            double middle = step.low() + share * (step.high() - step.low());
            double height = height(side.value(middle));
            if (height >= 0) {
                return new Bracket(step.low(), step.below(), middle, height);
            }
        }
        inside = lowerFound ? inside : after;
        return step;
    }

    /**
     * Two distances, between which the limit lies where only the first is inside.
     *
     * @param below the height at the lower one, negative
     * @param above the height at the higher one
     */
    private record Bracket(double low, double below, double high, double above) {
        double nearer() {
            return -below < above ? low : high;
        }

        /** Whether there is no point near the limit: the fit beyond may have ended in another minimum than those inside. */
        boolean jump() {
            return above > JUMP && below < -JUMP;
        }
    }

    /** False position, where the end that stays is given half its weight. */
    private Bracket narrowed(Bracket first) {
        Bracket now = first;
        double weightBelow = 1;
        double weightAbove = 1;
        int stayed = 0;
        for (int made = 0; made < MOST_INWARD && open(now) && !lowerFound; made++) {
            double down = now.below() * weightBelow;
            double share = Double.isInfinite(now.above()) ? 0.5 : -down / (now.above() * weightAbove - down);
            double middle = now.low() + share * (now.high() - now.low());
            double height = height(side.value(middle));
            if (height >= 0) {
                weightBelow = stayed > 0 ? weightBelow / 2 : weightBelow;
                weightAbove = 1;
                now = new Bracket(now.low(), now.below(), middle, height);
                stayed = 1;
            } else {
                weightAbove = stayed < 0 ? weightAbove / 2 : weightAbove;
                weightBelow = 1;
                now = new Bracket(middle, height, now.high(), now.above());
                stayed = -1;
            }
        }
        return now;
    }

    private static boolean open(Bracket bracket) {
        return bracket.high() - bracket.low() > CLOSE * bracket.high()
                && bracket.above() > CLOSE
                && bracket.below() < -CLOSE;
    }

    private Limit limit(double value, End end) {
        return new Limit(value, end, inside.others());
    }

    /**
     * The profile t over its quantile, less 1; infinite where the model is not finite. Refits begin from the last point inside the interval:
     * those outside may have run away.
     */
    private double height(double value) {
        HeldFit fit = fits.at(value, inside.extrapolated(value));
        if (!Double.isFinite(fit.rss())) {
            fit = fits.at(value, inside.others());
        }
        if (!Double.isFinite(fit.rss())) {
            return Double.POSITIVE_INFINITY;
        }
        double height = Math.sqrt(Math.max(0, fit.rss() - rss) / allowed) - 1;
        lowerFound = fit.rss() < rss * (1 - LOWER) && rss - fit.rss() > LOWER * allowed;
        if (height < 0) {
            inside = inside.moved(value, fit.others());
        }
        return height;
    }
}
