package org.curvefit.report.picture.scene;

/** The triangle at the end of an arrow. */
final class ArrowHead {
    private static final double LENGTH = 6;
    private static final double HALF_WIDTH = 3;

    private ArrowHead() {}

    static Points of(Shape.Arrow arrow) {
        double endX = arrow.points().x().at(1);
        double endY = arrow.points().y().at(1);
        double dx = endX - arrow.points().x().at(0);
        double dy = endY - arrow.points().y().at(0);
        double length = Math.hypot(dx, dy);
        double ux = length == 0 ? 0 : dx / length;
        double uy = length == 0 ? 0 : dy / length;
        double backX = endX - LENGTH * ux;
        double backY = endY - LENGTH * uy;
        return Points.of(
                endX + ux,
                endY + uy,
                backX - HALF_WIDTH * uy,
                backY + HALF_WIDTH * ux,
                backX + HALF_WIDTH * uy,
                backY - HALF_WIDTH * ux);
    }
}
