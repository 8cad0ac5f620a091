package org.curvefit.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.curvefit.api.spi.Extensions;
import org.curvefit.api.spi.Provider;
import org.curvefit.api.spi.Setting;
import org.curvefit.api.spi.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every registered provider keeps to: it is found, has words for listings, and makes what it promises from its defaults. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ProviderContract {
    private final Extensions extensions = Extensions.load(getClass().getClassLoader());

    /** The kinds of extension that the module under test provides. */
    protected abstract List<Class<?>> kinds();

    /** The settings without which a provider can make nothing, such as the grid of a grid search. */
    protected Map<String, String> needed(Provider<?> provider) {
        return Map.of();
    }

    Stream<Provider<?>> providers() {
        return kinds().stream().flatMap(kind -> extensions.all(kind).stream());
    }

    @Test
    void everyKindIsProvidedAndNothingIsBroken() {
        assertThat(extensions.failures()).isEmpty();
        for (Class<?> kind : kinds()) {
            assertThat(extensions.all(kind)).as(kind.getSimpleName()).isNotEmpty();
        }
    }

    @Test
    void noTwoOfAKindHaveTheSameName() {
        Set<String> seen = new HashSet<>();
        providers()
                .forEach(provider -> assertThat(seen.add(provider.type().getName() + " " + provider.name()))
                        .as(provider.name())
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("providers")
    void hasWordsForListings(Provider<?> provider) {
        assertThat(provider.name()).matches("[a-z][a-z0-9-]*");
        assertThat(provider.summary()).isNotBlank().doesNotContain("\n").hasSizeLessThan(200);
    }

    @ParameterizedTest
    @MethodSource("providers")
    void declaresSettingsThatCanBeExplained(Provider<?> provider) {
        assertThat(provider.settings()).extracting(Setting::name).doesNotHaveDuplicates();
        assertThat(provider.settings()).allSatisfy(setting -> {
            assertThat(setting.name()).matches("[a-z][a-z0-9-]*");
            assertThat(setting.summary()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("providers")
    void makesWhatItPromisesFromItsDefaults(Provider<?> provider) {
        Settings defaults = Settings.of(provider.name(), provider.settings(), needed(provider));
        assertThat(provider.type().isInstance(provider.create(defaults, extensions)))
                .as(provider.type().getSimpleName())
                .isTrue();
    }
}
