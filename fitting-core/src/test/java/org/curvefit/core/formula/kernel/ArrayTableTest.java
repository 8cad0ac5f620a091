package org.curvefit.core.formula.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The tables' digits, computed anew in decimal arithmetic. */
class ArrayTableTest {

    private static final MathContext DIGITS = new MathContext(60);
    private static final double LAST_BITS = 0x1p-100;

    @Test
    void theStepsOfAnOctaveArePowersOfTwo() {
        BigDecimal step = BigDecimal.valueOf(2);
        for (int i = 0; i < ArrayExpTable.INDEX_BITS; i++) {
            step = step.sqrt(DIGITS);
        }
        BigDecimal power = BigDecimal.ONE;
        for (int j = 0; j <= ArrayExpTable.INDEX_MASK; j++) {
            double leading = Double.longBitsToDouble(ArrayExpTable.SCALE_BITS[j] + ((long) j << 45));
            assertThat(leading).isEqualTo(power.doubleValue());
            BigDecimal tail = power.divide(new BigDecimal(leading), DIGITS).subtract(BigDecimal.ONE);
            assertThat(ArrayExpTable.TAIL[j]).isCloseTo(tail.doubleValue(), Offset.offset(LAST_BITS));
            power = power.multiply(step, DIGITS);
        }
    }

    @Test
    void aCellsLogarithmIsThatOfItsReciprocal() {
        for (int j = 0; j <= ArrayLogTable.INDEX_MASK; j++) {
            double reciprocal = Double.longBitsToDouble(ArrayLogTable.RECIPROCAL_BITS[j]);
            BigDecimal expected = logarithm(new BigDecimal(reciprocal)).negate();
            assertSum(ArrayLogTable.LEADING[j], ArrayLogTable.TRAILING[j], expected);
        }
        assertSum(ArrayLogTable.LN2_LEADING, ArrayLogTable.LN2_TRAILING, logarithm(BigDecimal.valueOf(2)));
    }

    @Test
    void aCellsReciprocalIsShortAndNearItsCell() {
        for (int j = 0; j <= ArrayLogTable.INDEX_MASK; j++) {
            double reciprocal = Double.longBitsToDouble(ArrayLogTable.RECIPROCAL_BITS[j]);
            double low = Double.longBitsToDouble(ArrayLogTable.ORIGIN_BITS + ((long) j << ArrayLogTable.INDEX_SHIFT));
            double high = Double.longBitsToDouble(
                    ArrayLogTable.ORIGIN_BITS + ((long) (j + 1) << ArrayLogTable.INDEX_SHIFT) - 1);
            assertThat(reciprocal * 128).isEqualTo(Math.rint(reciprocal * 128));
            assertThat(low * reciprocal - 1).isGreaterThanOrEqualTo(-0x1p-7);
            assertThat(high * reciprocal - 1).isLessThanOrEqualTo(0x1p-7);
        }
    }

    private static void assertSum(double leading, double trailing, BigDecimal expected) {
        assertThat(leading * 0x1p42).isEqualTo(Math.rint(leading * 0x1p42));
        assertThat(trailing)
                .isCloseTo(expected.subtract(new BigDecimal(leading)).doubleValue(), Offset.offset(LAST_BITS));
    }

    /** 2 artanh((v - 1)/(v + 1)). */
    private static BigDecimal logarithm(BigDecimal v) {
        BigDecimal t = v.subtract(BigDecimal.ONE).divide(v.add(BigDecimal.ONE), DIGITS);
        BigDecimal square = t.multiply(t, DIGITS);
        BigDecimal power = t;
        BigDecimal sum = t;
        for (int k = 3; k < 130; k += 2) {
            power = power.multiply(square, DIGITS);
            sum = sum.add(power.divide(BigDecimal.valueOf(k), DIGITS));
        }
        return sum.multiply(BigDecimal.valueOf(2));
    }
}
