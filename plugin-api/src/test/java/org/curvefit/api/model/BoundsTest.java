package org.curvefit.api.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.curvefit.api.error.RequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundsTest {
    @Test
    void containTheirEnds() {
        Bounds bounds = new Bounds(-1, 2);
        assertThat(bounds.contains(-1)).isTrue();
        assertThat(bounds.contains(2)).isTrue();
        assertThat(bounds.contains(Math.nextUp(2.0))).isFalse();
        assertThat(bounds.contains(Double.NaN)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"-5, -1", "0.5, 0.5", "7, 2"})
    void clampToTheNearestValueInside(double value, double nearest) {
        assertThat(new Bounds(-1, 2).clamp(value)).isEqualTo(nearest);
    }

    @Test
    void mayBeOneValue() {
        assertThat(new Bounds(3, 3).clamp(99)).isEqualTo(3);
    }

    @Test
    void arePresentWhenOneEndIsFinite() {
        assertThat(Bounds.none().present()).isFalse();
        assertThat(new Bounds(0, Double.POSITIVE_INFINITY).present()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "NaN, 1", "0, NaN"})
    void refuseAnEmptyInterval(double low, double high) {
        assertThatExceptionOfType(RequestException.class)
                .isThrownBy(() -> new Bounds(low, high))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("E113"));
    }
}
