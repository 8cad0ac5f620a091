package org.curvefit.api.spi;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.PluginException;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.error.Spelling;

/** All extensions that were found, by kind and name. The only user of {@link ServiceLoader}. Immutable. */
public final class Extensions {
    private static final int MOST_FAILURES = 100;

    private final List<Provider<?>> providers;
    private final List<String> failures;

    private Extensions(List<Provider<?>> providers, List<String> failures) {
        this.providers = List.copyOf(providers);
        this.failures = List.copyOf(failures);
    }

    /** Finds every provider on the class or module path of this loader; a broken one is noted and does not hide the others. */
    public static Extensions load(ClassLoader loader) {
        List<Provider<?>> found = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        @SuppressWarnings("rawtypes")
        Iterator<Provider> iterator = ServiceLoader.load(Provider.class, loader).iterator();
        while (failures.size() < MOST_FAILURES) {
            try {
                if (!iterator.hasNext()) {
                    break;
                }
                found.add(iterator.next());
            } catch (ServiceConfigurationError | LinkageError broken) {
                failures.add(String.valueOf(broken.getMessage()));
            }
        }
        return new Extensions(found, failures);
    }

    /** Extensions given by hand, for tests and hosts that do their own wiring. */
    public static Extensions of(List<Provider<?>> providers) {
        return new Extensions(providers, List.of());
    }

    /** Providers that could not be loaded, in words. */
    public List<String> failures() {
        return failures;
    }

    /** All providers of a kind, in the order found. */
    public <T> List<Provider<T>> all(Class<T> type) {
        List<Provider<T>> matching = new ArrayList<>();
        for (Provider<?> provider : providers) {
            if (provider.type() == type) {
                @SuppressWarnings("unchecked")
                Provider<T> typed = (Provider<T>) provider;
                matching.add(typed);
            }
        }
        return matching;
    }

    /** The provider of this kind and name, if there is one. */
    public <T> Optional<Provider<T>> find(Class<T> type, String name) {
        for (Provider<T> provider : all(type)) {
            if (provider.name().equals(name)) {
                return Optional.of(provider);
            }
        }
        return Optional.empty();
    }

    /**
     * The extension of this kind and name.
     *
     * @throws RequestException if there is none; the message lists the known names
     */
    public <T> T create(Class<T> type, String name, Map<String, String> settings) {
        Optional<Provider<T>> provider = find(type, name);
        if (provider.isEmpty()) {
            List<String> known = all(type).stream().map(Provider::name).toList();
            throw new RequestException(
                    "E119",
                    "unknown " + words(type) + " \"" + name + "\"",
                    Location.at("known: " + String.join(", ", known)),
                    Spelling.fix(name, known, "choose one of these"));
        }
        return provider.get().create(Settings.of(name, provider.get().settings(), settings), this);
    }

    /** The name of a kind as words, e.g. loss function. */
    private static String words(Class<?> kind) {
        return kind.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    /** The first extension of a kind of which exactly one is needed, such as the fitter. */
    public <T> T only(Class<T> type) {
        List<Provider<T>> found = all(type);
        if (found.isEmpty()) {
            throw new PluginException(
                    "E603",
                    "nothing provides a " + type.getSimpleName(),
                    Location.none(),
                    "put the curvefit modules on the class path: curvefit-fitting-core and the adapters");
        }
        Provider<T> provider = found.get(0);
        return provider.create(Settings.of(provider.name(), provider.settings(), Map.of()), this);
    }
}
