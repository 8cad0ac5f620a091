package org.curvefit.api.spi;

import java.util.List;

/**
 * Makes one named extension: a solver, a loss, a reader, a writer ... Registered for {@link java.util.ServiceLoader} under this type.
 *
 * @param <T> the kind of extension
 */
public interface Provider<T> {
    /** The kind of extension. */
    Class<T> type();

    /** The word by which it is chosen. */
    String name();

    /** One line for listings. */
    String summary();

    /** What can be set. */
    default List<Setting> settings() {
        return List.of();
    }

    /** Makes it. */
    T create(Settings settings);

    /** Makes it, for extensions that find others by name. */
    default T create(Settings settings, Extensions extensions) {
        return create(settings);
    }
}
