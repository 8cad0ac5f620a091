package org.curvefit.api.numeric;

/** Lays out decimal digits, a point and an exponent as ASCII. */
final class DecimalLayout {
    /** Values from 10^16 on get an exponent: above 2^53 further digits would be padding. */
    private static final int MOST_BEFORE_POINT = 16;
    /** Values below 10^-6 get an exponent. */
    private static final int MOST_ZEROS_AFTER_POINT = 5;

    private static final int LONGEST = 19;
    private static final long[] TEN_TO_THE = tenToThe();
    private static final byte[] TENS = digitsOfPairs(10);
    private static final byte[] ONES = digitsOfPairs(1);

    private DecimalLayout() {}

    /** 10^n for n up to 18. */
    static long tenToThe(int n) {
        return TEN_TO_THE[n];
    }

    /** Number of decimal digits of a number that is not negative; 1 for 0. */
    static int length(long number) {
        // 1233 / 4096 is log10(2), rounded up in the fifth digit: exact for 64 bits.
        int guess = (Long.SIZE - Long.numberOfLeadingZeros(number | 1)) * 1233 >> 12;
        return guess < LONGEST && number >= TEN_TO_THE[guess] ? guess + 1 : Math.max(guess, 1);
    }

    /**
     * Writes {@code significand * 10^exponent}.
     *
     * @param significand positive
     * @return the index after the last byte
     */
    static int write(long significand, int exponent, byte[] target, int at) {
        long digits = significand;
        int power = exponent;
        for (int zeros = 8; zeros > 0; zeros >>= 1) {
            long unit = TEN_TO_THE[zeros];
            for (long shorter = digits / unit; digits == shorter * unit; shorter = digits / unit) {
                digits = shorter;
                power += zeros;
            }
        }
        int length = length(digits);
        int beforePoint = length + power;
        if (beforePoint > MOST_BEFORE_POINT || beforePoint < -MOST_ZEROS_AFTER_POINT) {
            return scientific(digits, length, beforePoint - 1, target, at);
        }
        if (beforePoint <= 0) {
            int end = zeros(1 - beforePoint, target, at + 1);
            target[at] = '0';
            target[at + 1] = '.';
            return digits(digits, length, target, end);
        }
        if (power >= 0) {
            return zeros(power, target, digits(digits, length, target, at));
        }
        return pointed(digits, beforePoint, length, target, at);
    }

    /** Writes exactly {@code length} digits. */
    static int digits(long number, int length, byte[] target, int at) {
        long rest = number;
        int i = at + length;
        while (i - at > 1) {
            long shorter = rest / 100;
            int pair = (int) (rest - shorter * 100);
            target[--i] = ONES[pair];
            target[--i] = TENS[pair];
            rest = shorter;
        }
        if (i > at) {
            target[at] = (byte) ('0' + rest);
        }
        return at + length;
    }

    static int word(String ascii, byte[] target, int at) {
        for (int i = 0; i < ascii.length(); i++) {
            target[at + i] = (byte) ascii.charAt(i);
        }
        return at + ascii.length();
    }

    private static int scientific(long digits, int length, int exponent, byte[] target, int at) {
        int end = length == 1 ? digits(digits, 1, target, at) : pointed(digits, 1, length, target, at);
        target[end++] = 'e';
        if (exponent < 0) {
            target[end++] = '-';
        }
        int magnitude = Math.abs(exponent);
        return digits(magnitude, length(magnitude), target, end);
    }

    private static int pointed(long digits, int beforePoint, int length, byte[] target, int at) {
        int afterPoint = length - beforePoint;
        long whole = digits / TEN_TO_THE[afterPoint];
        int point = digits(whole, beforePoint, target, at);
        target[point] = '.';
        return digits(digits - whole * TEN_TO_THE[afterPoint], afterPoint, target, point + 1);
    }

    private static int zeros(int count, byte[] target, int at) {
        for (int i = 0; i < count; i++) {
            target[at + i] = '0';
        }
        return at + count;
    }

    private static byte[] digitsOfPairs(int unit) {
        byte[] digits = new byte[100];
        for (int pair = 0; pair < digits.length; pair++) {
            digits[pair] = (byte) ('0' + pair / unit % 10);
        }
        return digits;
    }

    private static long[] tenToThe() {
        long[] powers = new long[LONGEST];
        powers[0] = 1;
        for (int n = 1; n < LONGEST; n++) {
            powers[n] = 10 * powers[n - 1];
        }
        return powers;
    }
}
