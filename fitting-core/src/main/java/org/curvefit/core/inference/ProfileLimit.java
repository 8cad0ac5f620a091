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

    /** A sum of squares lower by this share is another minimum, not rounding. */
    private static final double LOWER = 1e-9;

    private final ProfileSide side;
    private final HeldFits fits;
    private final double rss;
    private final double allowed;
    private double insideValue;
    private double[] insideOthers;
    private final double[] slopes;
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
        this.insideValue = side.estimate();
        this.insideOthers = side.others();
        this.slopes = side.slopes().clone();
    }

    /** How a search ended. */
    public enum End {
        /** At the limit. */
        FOUND,
        /** At the bound of the parameter, inside the interval. */
        BOUND,
        /** Where the model ceases to be finite, inside the interval. */
        EDGE,
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

    /** Searches. */
    public Limit find() {
        double low = 0;
        double below = -1;
        double distance = FIRST;
        for (int made = 0; made < MOST_OUTWARD && distance < FARTHEST; made++) {
            distance = side.beyond(distance) ? side.distance(side.end()) : distance;
            double above = distance == 0 ? -1 : height(side.value(distance));
            if (above >= 0) {
                Bracket bracket = narrowed(new Bracket(low, below, distance, above));
                distance = bracket.high();
                above = bracket.jump() ? height(side.value(distance)) : bracket.above();
                if (above >= 0 && !lowerFound) {
                    return limit(side.value(bracket.nearer()), Double.isInfinite(above) ? End.EDGE : End.FOUND);
                }
            }
            if (lowerFound) {
                return limit(insideValue, End.LOWER_MINIMUM);
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
        return limit(side.unit() > 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY, End.OPEN);
    }

    /**
     * Two distances between which the limit lies.
     *
     * @param below the height at the lower one, negative
     * @param above the height at the higher one, not negative
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
        return new Limit(value, end, insideOthers);
    }

    /**
     * The profile t over its quantile, less 1; infinite where the model is not finite. Refits begin from the last point inside the interval:
     * those outside may have run away.
     */
    private double height(double value) {
        double[] start = insideOthers.clone();
        for (int k = 0; k < start.length; k++) {
            start[k] += slopes[k] * (value - insideValue);
        }
        HeldFit fit = fits.at(value, start);
        if (!Double.isFinite(fit.rss())) {
            fit = fits.at(value, insideOthers);
        }
        if (!Double.isFinite(fit.rss())) {
            return Double.POSITIVE_INFINITY;
        }
        double height = Math.sqrt(Math.max(0, fit.rss() - rss) / allowed) - 1;
        lowerFound = fit.rss() < rss * (1 - LOWER) && rss - fit.rss() > LOWER * allowed;
        if (height < 0) {
            stepInside(value, fit.others());
        }
        return height;
    }

    private void stepInside(double value, double[] others) {
        for (int k = 0; k < others.length && value != insideValue; k++) {
            slopes[k] = (others[k] - insideOthers[k]) / (value - insideValue);
        }
        insideValue = value;
        insideOthers = others;
    }
}
