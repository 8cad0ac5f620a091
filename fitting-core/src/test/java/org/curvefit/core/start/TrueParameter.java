package org.curvefit.core.start;

import java.util.SplittableRandom;

/**
 * How the true value of a parameter is drawn.
 *
 * @param low smallest value in units in which x runs from 0 to 1
 * @param high largest value
 * @param logarithmic whether the logarithm is evenly spread
 * @param eitherSign whether the sign is tossed
 * @param powerOfX how it scales with the unit of x
 * @param powerOfY how it scales with the unit of y
 * @param moving whether it moves with the offset of x
 */
record TrueParameter(
        String name,
        double low,
        double high,
        boolean logarithmic,
        boolean eitherSign,
        double powerOfX,
        double powerOfY,
        boolean moving) {
    static TrueParameter parse(String text) {
        String[] words = text.trim().split("\\s+");
        int equals = words[0].indexOf('=');
        String[] range = words[0].substring(equals + 1).split("\\.\\.");
        boolean logarithmic = false;
        boolean eitherSign = false;
        boolean moving = false;
        double powerOfX = 0;
        double powerOfY = 0;
        for (int i = 1; i < words.length; i++) {
            switch (words[i]) {
                case "log" -> logarithmic = true;
                case "+-" -> eitherSign = true;
                case "at" -> moving = true;
                case "y" -> powerOfY = 1;
                case "y^2" -> powerOfY = 2;
                case "y^-1" -> powerOfY = -1;
                default -> powerOfX = Double.parseDouble(words[i].substring(2));
            }
        }
        return new TrueParameter(
                words[0].substring(0, equals),
                Double.parseDouble(range[0]),
                Double.parseDouble(range[1]),
                logarithmic,
                eitherSign,
                powerOfX,
                powerOfY,
                moving);
    }

    /** The same with a range that is wider by parts of its length on both sides; a range of positive numbers stays positive. */
    TrueParameter widened(double part) {
        double below = logarithmic ? low / Math.pow(high / low, part) : low - part * (high - low);
        double above = logarithmic ? high * Math.pow(high / low, part) : high + part * (high - low);
        double lowest = low > 0 && below <= 0 ? low / 2 : below;
        return new TrueParameter(name, lowest, above, logarithmic, eitherSign, powerOfX, powerOfY, moving);
    }

    double draw(SplittableRandom random, Design design) {
        double u = random.nextDouble();
        double value = logarithmic ? low * Math.pow(high / low, u) : low + (high - low) * u;
        double signed = eitherSign && random.nextBoolean() ? -value : value;
        return signed * Math.pow(design.unitOfX(), powerOfX) * Math.pow(design.unitOfY(), powerOfY)
                + (moving ? design.offset() : 0);
    }
}
