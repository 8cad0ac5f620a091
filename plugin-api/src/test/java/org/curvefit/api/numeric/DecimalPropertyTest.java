package org.curvefit.api.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DecimalPropertyTest {
    private static final int RANDOM_VALUES = 20_000;
    private static final int MOST_DIGITS = 17;

    @Test
    void everyPowerOfTwoAndItsNeighboursReadBackShortest_noSeed() {
        for (int exponent = Double.MIN_EXPONENT - 52; exponent <= Double.MAX_EXPONENT; exponent++) {
            double power = Math.scalb(1.0, exponent);
            assertShortest(power);
            assertShortest(Math.nextUp(power));
            if (power > Double.MIN_VALUE) {
                assertShortest(Math.nextDown(power));
            }
        }
    }

    @Test
    void everyPowerOfTenAndItsNeighboursReadBackShortest_noSeed() {
        for (int exponent = -323; exponent <= 308; exponent++) {
            double power = Double.parseDouble("1e" + exponent);
            assertShortest(power);
            assertShortest(Math.nextUp(power));
            assertShortest(Math.nextDown(power));
        }
    }

    @Test
    void randomBitPatternsReadBackShortest_seed20260101() {
        SplittableRandom random = new SplittableRandom(20260101);
        for (int i = 0; i < RANDOM_VALUES; i++) {
            double value = Math.abs(Double.longBitsToDouble(random.nextLong()));
            if (value <= Double.MAX_VALUE) {
                assertShortest(value);
            }
        }
    }

    @Test
    void randomDecimalsComeBackAsTheyWere_seed7() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < RANDOM_VALUES; i++) {
            BigDecimal decimal = BigDecimal.valueOf(random.nextLong(1_000_000_000_000_000L), random.nextInt(16));
            String text = Decimal.text(decimal.doubleValue());
            assertThat(new BigDecimal(text)).isEqualByComparingTo(decimal);
        }
    }

    @Test
    void roundingEqualsThatOfTheExactValue_seed11() {
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < RANDOM_VALUES; i++) {
            double value = BigDecimal.valueOf(random.nextLong(100_000), random.nextInt(8))
                    .doubleValue();
            int digits = 1 + random.nextInt(15);
            BigDecimal expected = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
            assertThat(new BigDecimal(Decimal.text(value, digits))).isEqualByComparingTo(expected);
        }
    }

    @Test
    void logarithmsAreExactFloorsForEveryExponentOfADouble_noSeed() {
        for (int q = -1074; q <= 971; q++) {
            assertThat(ShortestDecimal.floorLog10(q)).isEqualTo(floorLog10(BigInteger.ONE, q));
            assertThat(ShortestDecimal.floorLog10OfThreeQuarters(q))
                    .isEqualTo(floorLog10(BigInteger.valueOf(3), q - 2));
        }
        for (int k = -292; k <= 324; k++) {
            int bits = BigInteger.TEN.pow(Math.abs(k)).bitLength();
            assertThat(ShortestDecimal.floorLog2(k)).isEqualTo(k >= 0 ? bits - 1 : -bits);
        }
    }

    /** Exact floor of log10(factor * 2^q). */
    private static int floorLog10(BigInteger factor, int q) {
        BigDecimal value = q >= 0
                ? new BigDecimal(factor.shiftLeft(q))
                : new BigDecimal(factor).divide(new BigDecimal(BigInteger.ONE.shiftLeft(-q)));
        return value.precision() - value.scale() - 1;
    }

    /** Reads back, and no decimal with one digit less does; of those with as many digits none that reads back is nearer. */
    private static void assertShortest(double value) {
        String text = Decimal.text(value);
        assertThat(Double.parseDouble(text)).isEqualTo(value);
        if (value == 0) {
            return;
        }
        BigDecimal exact = new BigDecimal(value);
        BigDecimal written = new BigDecimal(text).stripTrailingZeros();
        int digits = written.precision();
        assertThat(digits).isLessThanOrEqualTo(MOST_DIGITS);
        if (digits > 1) {
            for (RoundingMode side : new RoundingMode[] {RoundingMode.FLOOR, RoundingMode.CEILING}) {
                BigDecimal shorter = exact.round(new MathContext(digits - 1, side));
                assertThat(shorter.doubleValue()).as("%s for %s", shorter, text).isNotEqualTo(value);
            }
        }
        BigDecimal distance = written.subtract(exact).abs();
        BigDecimal nearest = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
        if (nearest.doubleValue() == value) {
            assertThat(distance)
                    .as(text)
                    .isEqualByComparingTo(nearest.subtract(exact).abs());
        }
    }
}
