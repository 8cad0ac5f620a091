package org.curvefit.api.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.curvefit.api.error.PluginException;
import org.curvefit.api.error.RequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtensionsTest {
    @TempDir
    private Path folder;

    @Test
    void brokenProvidersAreNamedAndHideNoOther() throws IOException {
        Extensions extensions = load(
                First.class.getName(),
                "org.nowhere.Missing",
                Unconstructible.class.getName(),
                Uninitializable.class.getName(),
                Bottomless.class.getName(),
                Second.class.getName());
        assertThat(extensions.all(Greeting.class)).extracting(Provider::name).containsExactly("first", "second");
        assertThat(extensions.failures()).hasSize(4);
        assertThat(String.join("\n", extensions.failures()))
                .contains("org.nowhere.Missing")
                .contains("Unconstructible")
                .contains("Uninitializable")
                .contains("Bottomless");
    }

    @Test
    void findsByKindAndName() {
        Extensions extensions = Extensions.of(List.of(new First(), new Second()));
        assertThat(extensions.create(Greeting.class, "second", Map.of()).words())
                .isEqualTo("second");
        assertThat(extensions.find(Greeting.class, "third")).isEmpty();
        assertThat(extensions.find(String.class, "first")).isEmpty();
        assertThat(extensions.only(Greeting.class).words()).isEqualTo("first");
    }

    @Test
    void anUnknownNameListsTheKnownOnesAndTheNearest() {
        Extensions extensions = Extensions.of(List.of(new First(), new Second()));
        assertThatExceptionOfType(RequestException.class)
                .isThrownBy(() -> extensions.create(Greeting.class, "secnod", Map.of()))
                .withMessageContaining("unknown greeting \"secnod\"")
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo("E119");
                    assertThat(refused.where().place()).isEqualTo("known: first, second");
                    assertThat(refused.hint()).contains("second");
                });
    }

    @Test
    void aSettingThatTheExtensionDoesNotKnowIsRefused() {
        Extensions extensions = Extensions.of(List.of(new First()));
        assertThatExceptionOfType(RequestException.class)
                .isThrownBy(() -> extensions.create(Greeting.class, "first", Map.of("loud", "yes")))
                .withMessageContaining("first has no setting \"loud\"");
    }

    @Test
    void whatIsNeededAndMissingIsSaidWithTheRemedy() {
        assertThatExceptionOfType(PluginException.class)
                .isThrownBy(() -> Extensions.of(List.of()).only(Greeting.class))
                .withMessageContaining("Greeting")
                .satisfies(refused -> assertThat(refused.hint()).contains("class path"));
    }

    private Extensions load(String... classes) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.write(services.resolve(Provider.class.getName()), List.of(classes));
        URL[] path = {folder.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(path, getClass().getClassLoader())) {
            return Extensions.load(loader);
        }
    }

    /** A kind of extension for this test. */
    public record Greeting(String words) {}

    private abstract static class Named implements Provider<Greeting> {
        @Override
        public Class<Greeting> type() {
            return Greeting.class;
        }

        @Override
        public String summary() {
            return "greets";
        }

        @Override
        public Greeting create(Settings settings) {
            return new Greeting(name());
        }
    }

    /** Sound. */
    public static final class First extends Named {
        @Override
        public String name() {
            return "first";
        }
    }

    /** Sound too, and listed after the broken ones. */
    public static final class Second extends Named {
        @Override
        public String name() {
            return "second";
        }
    }

    /** Throws when it is made. */
    public static final class Unconstructible extends Named {
        public Unconstructible() {
            throw new IllegalStateException("no licence");
        }

        @Override
        public String name() {
            return "unconstructible";
        }
    }

    /** Throws when its class is initialized. */
    public static final class Uninitializable extends Named {
        private static final int PORT = Integer.parseInt("not a number");

        @Override
        public String name() {
            return "uninitializable on " + PORT;
        }
    }

    /** Recurses without end when it is made. */
    public static final class Bottomless extends Named {
        private final Bottomless below = new Bottomless();

        @Override
        public String name() {
            return "below " + below;
        }
    }
}
