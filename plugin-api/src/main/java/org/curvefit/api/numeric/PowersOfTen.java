package org.curvefit.api.numeric;

/**
 * Powers of ten as 126-bit integers: {@code g(k) = floor(10^k * 2^-r) + 1} with {@code r = floor(log2 10^k) - 125}, split into two 63-bit halves.
 *
 * <p>Computed when first needed, by multiplying and dividing a 256-bit significand by ten: each step is wrong by less than one unit in the
 * last place, 324 steps by less than 2^9 of the 2^130 units that are cut off in the end. (Exact big integers take 20 ms in a fresh JVM, this
 * takes 1; that every entry is exact is a test.)
 */
final class PowersOfTen {
    /** The powers that {@link ShortestDecimal} needs: those of the largest and of the smallest double. */
    static final int SMALLEST = -292;

    static final int LARGEST = 324;

    private static final int LIMBS = 8;
    private static final int LIMB_BITS = 32;
    private static final long LIMB_MASK = 0xFFFF_FFFFL;
    private static final long[] HALVES = compute();

    private PowersOfTen() {}

    /** The high 63 bits of g(k). */
    static long high(int k) {
        return HALVES[2 * (k - SMALLEST)];
    }

    /** The low 63 bits of g(k). */
    static long low(int k) {
        return HALVES[2 * (k - SMALLEST) + 1];
    }

    private static long[] compute() {
        long[] halves = new long[2 * (LARGEST - SMALLEST + 1)];
        long[] one = new long[LIMBS];
        one[0] = 1L << LIMB_BITS - 1;
        long[] significand = one.clone();
        for (int k = 0; k <= LARGEST; k++) {
            store(significand, k, halves);
            multiplyByTen(significand);
        }
        significand = one;
        for (int k = -1; k >= SMALLEST; k--) {
            divideByTen(significand);
            store(significand, k, halves);
        }
        return halves;
    }

    /** Limb 0 is the most significant; its highest bit is set before and after. */
    private static void multiplyByTen(long[] limbs) {
        long carry = 0;
        for (int i = LIMBS - 1; i >= 0; i--) {
            long product = 10 * limbs[i] + carry;
            limbs[i] = product & LIMB_MASK;
            carry = product >>> LIMB_BITS;
        }
        int excess = Long.SIZE - Long.numberOfLeadingZeros(carry);
        for (int i = 0; i < LIMBS; i++) {
            long wide = carry << LIMB_BITS | limbs[i];
            carry = limbs[i];
            limbs[i] = wide >>> excess & LIMB_MASK;
        }
    }

    private static void divideByTen(long[] limbs) {
        long remainder = 0;
        for (int i = 0; i < LIMBS; i++) {
            long dividend = remainder << LIMB_BITS | limbs[i];
            limbs[i] = dividend / 10;
            remainder = dividend % 10;
        }
        int lacking = Long.numberOfLeadingZeros(limbs[0]) - LIMB_BITS;
        // The quotient is continued by the bits that the remainder yields, so that it keeps its full length.
        long below = (remainder << LIMB_BITS) / 10;
        for (int i = LIMBS - 1; i >= 0; i--) {
            long wide = limbs[i] << LIMB_BITS | below;
            below = limbs[i];
            limbs[i] = wide << lacking >>> LIMB_BITS & LIMB_MASK;
        }
    }

    private static void store(long[] limbs, int k, long[] halves) {
        long high = limbs[0] << 31 | limbs[1] >>> 1;
        long low = (limbs[1] & 1) << 62 | limbs[2] << 30 | limbs[3] >>> 2;
        halves[2 * (k - SMALLEST)] = low == Long.MAX_VALUE ? high + 1 : high;
        halves[2 * (k - SMALLEST) + 1] = low + 1 & Long.MAX_VALUE;
    }
}
