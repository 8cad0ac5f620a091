package org.curvefit.core.start;

/**
 * Prefers positive values where a minimum has a mirror image of the same cost: a Gaussian does not change with the sign of its width, nor a wave with
 * that of its frequency if the linear parameters follow.
 */
final class MirrorImage {
    private static final double SAME = 1 + 1e-9;

    private MirrorImage() {}

    /** The end with as many of the searched variables positive as do not raise the cost. */
    static double[] positive(Level level, double[] end) {
        double[] image = end.clone();
        double cost = level.cost(image);
        for (int k = 0; k < image.length; k++) {
            if (image[k] < 0) {
                image[k] = -image[k];
                if (!(level.cost(image) <= cost * SAME)) {
                    image[k] = -image[k];
                }
            }
        }
        return image;
    }
}
