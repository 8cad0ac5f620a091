package org.curvefit.report.picture.axis;

import java.util.List;
import org.curvefit.report.picture.scene.TextStyle;
import org.curvefit.report.picture.scene.TextStyle.Anchor;
import org.curvefit.report.picture.scene.TextWidth;

/**
 * One axis of a panel.
 *
 * @param scale its values
 * @param title beside it; empty for none
 * @param labelled whether numbers stand at its ticks
 */
public record Axis(Scale scale, String title, boolean labelled) {
    private static final int MOST_TICKS = 9;
    private static final int FEWEST_TICKS = 3;
    private static final double SHARE_OF_TEXT = 0.7;
    private static final double LINE = 34;
    private static final TextStyle LABEL = TextStyle.small(Anchor.MIDDLE);

    /** An axis with numbers. */
    public static Axis of(Scale scale, String title) {
        return new Axis(scale, title, true);
    }

    /** The same without numbers and title, above another panel with the same axis. */
    public Axis bare() {
        return new Axis(scale, "", false);
    }

    /** As many ticks as have room side by side. */
    List<Tick> ticksAcross(double length) {
        for (int most = MOST_TICKS; most > 2; most--) {
            List<Tick> ticks = scale.ticks(most);
            double text = ticks.stream()
                    .mapToDouble(tick -> TextWidth.of(tick.label(), LABEL))
                    .sum();
            if (text <= SHARE_OF_TEXT * length) {
                return ticks;
            }
        }
        return scale.ticks(2);
    }

    /** As many ticks as have room above each other, but three at least where the scale has them. */
    List<Tick> ticksUp(double length) {
        int most = (int) Math.max(2, Math.min(MOST_TICKS, length / LINE));
        List<Tick> ticks = scale.ticks(most);
        while (most < MOST_TICKS
                && ticks.stream().filter(tick -> !tick.label().isEmpty()).count() < FEWEST_TICKS) {
            most++;
            ticks = scale.ticks(most);
        }
        return ticks;
    }

    /** The width of the widest number of an upright axis. */
    double labelWidth(double length) {
        return labelled
                ? ticksUp(length).stream()
                        .mapToDouble(tick -> TextWidth.of(tick.label(), LABEL))
                        .max()
                        .orElse(0)
                : 0;
    }
}
