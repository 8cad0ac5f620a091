package org.curvefit.api.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.curvefit.api.error.RequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final List<Setting> DECLARED =
            List.of(new Setting("radius", "100", "of the first step"), new Setting("batch", "", "rows of a step"));

    @Test
    void fillInDefaults() {
        Settings settings = settings(Map.of());
        assertThat(settings.number("radius")).contains(100.0);
        assertThat(settings.count("batch")).isEmpty();
    }

    @Test
    void preferWhatWasGiven() {
        Settings settings = settings(Map.of("radius", "0.5", "batch", "32"));
        assertThat(settings.number("radius")).contains(0.5);
        assertThat(settings.count("batch")).contains(32);
        assertThat(settings.text("batch")).contains("32");
    }

    @Test
    void refuseANameThatIsNotDeclaredAndProposeTheNearest() {
        assertThatExceptionOfType(RequestException.class)
                .isThrownBy(() -> settings(Map.of("raduis", "1")))
                .withMessageContaining("lm has no setting \"raduis\"")
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo("E112");
                    assertThat(refused.hint()).contains("radius");
                    assertThat(refused.where().place()).contains("radius, batch");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"wide", "", "NaN", "Infinity"})
    void refuseATextThatIsNoFiniteNumber(String text) {
        assertThatExceptionOfType(RequestException.class)
                .isThrownBy(() -> settings(Map.of("radius", text)).number("radius"))
                .withMessageContaining("radius")
                .withMessageContaining("lm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1e300"})
    void refuseACountThatIsNotWhole(String text) {
        assertThatExceptionOfType(RequestException.class)
                .isThrownBy(() -> settings(Map.of("batch", text)).count("batch"))
                .withMessageContaining(text);
    }

    private static Settings settings(Map<String, String> given) {
        return Settings.of("lm", DECLARED, given);
    }
}
