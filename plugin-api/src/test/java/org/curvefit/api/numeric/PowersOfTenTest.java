package org.curvefit.api.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class PowersOfTenTest {
    private static final int PRECISION = 126;
    private static final int HALF = 63;

    @Test
    void everyPowerIsTheExactFloorPlusOne() {
        for (int k = PowersOfTen.SMALLEST; k <= PowersOfTen.LARGEST; k++) {
            BigInteger power = BigInteger.TEN.pow(Math.abs(k));
            BigInteger floor = k >= 0
                    ? power.shiftRight(power.bitLength() - PRECISION)
                    : BigInteger.ONE
                            .shiftLeft(power.bitLength() + PRECISION - 1)
                            .divide(power);
            BigInteger stored =
                    BigInteger.valueOf(PowersOfTen.high(k)).shiftLeft(HALF).add(BigInteger.valueOf(PowersOfTen.low(k)));
            assertThat(stored).as("10^%d", k).isEqualTo(floor.add(BigInteger.ONE));
        }
    }
}
