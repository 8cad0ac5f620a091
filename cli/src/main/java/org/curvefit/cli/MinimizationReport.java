package org.curvefit.cli;

import java.util.List;
import org.curvefit.api.fit.CriticalPoint;
import org.curvefit.api.fit.MinimizationResult;
import org.curvefit.api.fit.ParameterEstimate;
import org.curvefit.api.numeric.Vector;
import org.curvefit.cli.Style.Tone;

/**
 * A minimized loss for people: formula as understood, status and how it was reached, the point, and the second-order look at it.
 *
 * @param style colours and characters
 * @param digits significant digits
 */
record MinimizationReport(Style style, int digits) {
    private static final int NORM_DIGITS = 3;
    private static final double SMALL_STEP = 1e-3;

    /** The report on one answer. */
    String of(MinimizationResult result) {
        StringBuilder text = new StringBuilder();
        text.append(style.show(result.function().understood())).append("\n\n");
        text.append(StatusLine.of(result, style)).append("\n\n");
        text.append(point(result)).append('\n');
        text.append(style.line("loss", Significant.of(result.loss(), digits)));
        double size = norm(Vector.of(result.values()));
        result.criticalPoint().ifPresent(at -> text.append(second(at, size)));
        text.append(style.line(
                "steps",
                result.end().iterations() + ", " + result.end().evaluations() + " evaluations of the loss; "
                        + result.end().stop().text()));
        result.trace().notes().forEach(note -> text.append(style.line("note", note)));
        for (Finding finding : Finding.of(result)) {
            text.append(style.paint(Tone.DOUBTFUL, "warning " + finding.code()));
            text.append("  ").append(style.show(finding.text())).append('\n');
        }
        return text.toString();
    }

    private String point(MinimizationResult result) {
        TextTable table = new TextTable();
        table.row(List.of("parameter", "value", "start"));
        for (ParameterEstimate estimate : result.parameters()) {
            table.row(List.of(
                    style.show(estimate.name()),
                    Significant.of(estimate.value(), digits),
                    estimate.fixed() ? "fixed" : Significant.of(estimate.start(), digits)));
        }
        return table.text();
    }

    private String second(CriticalPoint at, double size) {
        double slope = norm(at.gradient());
        String curvature = "eigenvalues " + numbers(at.eigenvalues()) + ", condition "
                + Significant.of(at.condition(), NORM_DIGITS);
        String kind = isSettled(at, slope, size)
                ? at.kind().word() + " by the second-derivative test: "
                : "the gradient is not 0; curvature as at a point of kind "
                        + at.kind().word() + ": ";
        return style.line("gradient", numbers(at.gradient()) + "   (norm " + Significant.of(slope, NORM_DIGITS) + ")")
                + style.line("point", kind + curvature);
    }

    /** Whether a step of Newton's size is small beside the point, so that the test of second derivatives says something. */
    private static boolean isSettled(CriticalPoint at, double slope, double size) {
        Vector eigenvalues = at.eigenvalues();
        double steepest = Math.max(Math.abs(eigenvalues.at(0)), Math.abs(eigenvalues.at(eigenvalues.size() - 1)));
        return slope <= SMALL_STEP * steepest * Math.max(size, SMALL_STEP);
    }

    private String numbers(Vector values) {
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < values.size(); k++) {
            text.append(k == 0 ? "" : ", ").append(Significant.of(values.at(k), digits));
        }
        return text.toString();
    }

    private static double norm(Vector values) {
        double norm = 0;
        for (int k = 0; k < values.size(); k++) {
            norm = Math.hypot(norm, values.at(k));
        }
        return norm;
    }
}
