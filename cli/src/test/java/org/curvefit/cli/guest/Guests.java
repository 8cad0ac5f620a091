package org.curvefit.cli.guest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.curvefit.api.spi.Extensions;

/** Finds what a plugin adds: its lines of registration are in a folder of their own, so that no other test meets them. */
public final class Guests {
    private static final Path REGISTRATION = Path.of("src", "test", "resources", "guest");

    private Guests() {}

    /** Everything that is found with the plugin on the class path. */
    public static Extensions found() {
        try {
            URL folder = REGISTRATION.toUri().toURL();
            try (URLClassLoader loader = new URLClassLoader(new URL[] {folder}, Guests.class.getClassLoader())) {
                return Extensions.load(loader);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
