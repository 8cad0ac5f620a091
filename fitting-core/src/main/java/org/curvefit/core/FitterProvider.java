package org.curvefit.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.curvefit.api.fit.Fitter;
import org.curvefit.api.spi.Extensions;
import org.curvefit.api.spi.Provider;
import org.curvefit.api.spi.Settings;

/** Provides the engine. */
public final class FitterProvider implements Provider<Fitter> {
    private static final String BUILD = "build.properties";

    @Override
    public Class<Fitter> type() {
        return Fitter.class;
    }

    @Override
    public String name() {
        return "curvefit";
    }

    @Override
    public String summary() {
        return "least squares with automatic start values";
    }

    @Override
    public Fitter create(Settings settings) {
        return create(settings, Extensions.load(FitterProvider.class.getClassLoader()));
    }

    @Override
    public Fitter create(Settings settings, Extensions extensions) {
        return new DefaultFitter(extensions, version());
    }

    /** The version that the build wrote beside this class. */
    private static String version() {
        try (InputStream in = FitterProvider.class.getResourceAsStream(BUILD)) {
            if (in == null) {
                throw new AssertionError(BUILD + " is missing from the jar");
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
