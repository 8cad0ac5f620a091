package org.curvefit.api.numeric;

/** Lays out decimal digits, a point and an exponent as ASCII. */
final class DecimalLayout {
    /** Values from 10^16 on get an exponent: above 2^53 further digits would be padding. */
    private static final int MOST_BEFORE_POINT = 16;
    /** Values below 10^-6 get an exponent. */
    private static final int MOST_ZEROS_AFTER_POINT = 5;

    private static final int LONGEST = 19;
    private static final long EIGHT_DIGITS = 100_000_000;
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
        long digits = withoutZeros(significand);
        int power = exponent + length(significand) - length(digits);
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

    /** Each division is by a constant, which the compiler turns into a product. */
    private static long withoutZeros(long number) {
        long digits = number;
        while (digits % EIGHT_DIGITS == 0) {
            digits /= EIGHT_DIGITS;
        }
        if (digits % 10_000 == 0) {
            digits /= 10_000;
        }
        if (digits % 100 == 0) {
            digits /= 100;
        }
        return digits % 10 == 0 ? digits / 10 : digits;
    }

    /** Writes exactly {@code length} digits. */
    static int digits(long number, int length, byte[] target, int at) {
        long rest = number;
        int i = at + length;
        while (rest >= EIGHT_DIGITS) {
            long shorter = rest / EIGHT_DIGITS;
            i -= 8;
            eightDigits((int) (rest - shorter * EIGHT_DIGITS), target, i);
            rest = shorter;
        }
        int few = (int) rest;
        while (i - at > 1) {
            int shorter = few / 100;
            i -= 2;
            pair(few - shorter * 100, target, i);
            few = shorter;
        }
        if (i > at) {
            target[at] = (byte) ('0' + few);
        }
        return at + length;
    }

    /** Four pairs that do not wait for each other. */
    private static void eightDigits(int number, byte[] target, int at) {
        int high = number / 10_000;
        int low = number - high * 10_000;
        int first = high / 100;
        int third = low / 100;
        pair(first, target, at);
        pair(high - first * 100, target, at + 2);
        pair(third, target, at + 4);
        pair(low - third * 100, target, at + 6);
    }

    private static void pair(int pair, byte[] target, int at) {
        target[at] = TENS[pair];
        target[at + 1] = ONES[pair];
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

    /** Writes all digits one place to the right, then moves those before the point back, which costs less than a division. */
    private static int pointed(long digits, int beforePoint, int length, byte[] target, int at) {
        int end = digits(digits, length, target, at + 1);
        for (int i = at; i < at + beforePoint; i++) {
            target[i] = target[i + 1];
        }
        target[at + beforePoint] = '.';
        return end;
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
