package org.curvefit.api;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.OutputException;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.fit.FitRequest;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.Fitter;
import org.curvefit.api.fit.MinimizationRequest;
import org.curvefit.api.io.DatasetReader;
import org.curvefit.api.io.FileOutput;
import org.curvefit.api.io.ResultDocument;
import org.curvefit.api.io.ResultWriter;
import org.curvefit.api.io.Source;
import org.curvefit.api.model.Model;
import org.curvefit.api.model.ModelLanguage;
import org.curvefit.api.spi.Extensions;
import org.curvefit.api.spi.Provider;
import org.curvefit.api.spi.Settings;

/**
 * The one door for hosts: finds the engine, readers and writers, and turns a file and a formula into a result. Immutable after loading and
 * thread-safe.
 */
public final class CurveFit implements AutoCloseable {
    private static final String FALLBACK_FORMAT = "csv";

    private final Extensions extensions;
    private final Fitter fitter;
    private final ModelLanguage language;

    private CurveFit(Extensions extensions) {
        this.extensions = extensions;
        this.fitter = extensions.only(Fitter.class);
        this.language = extensions.only(ModelLanguage.class);
    }

    /** Finds everything on the class or module path of the calling thread's context class loader. */
    public static CurveFit load() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return load(Extensions.load(context == null ? CurveFit.class.getClassLoader() : context));
    }

    /** Uses these extensions. */
    public static CurveFit load(Extensions extensions) {
        return new CurveFit(extensions);
    }

    /** Everything that was found. */
    public Extensions extensions() {
        return extensions;
    }

    /** Reads a file; the format is chosen by its first bytes, or else by its extension. */
    public Dataset read(Path file) {
        return read(Source.of(file), Map.of());
    }

    /**
     * Reads a source; the format is chosen by its first bytes, or else by its extension.
     *
     * @param settings of the reader, e.g. {@code delimiter}; names that the reader does not know are refused
     */
    public Dataset read(Source source, Map<String, String> settings) {
        Chosen chosen = readerOf(source);
        return chosen.provider()
                .create(Settings.of(chosen.provider().name(), chosen.provider().settings(), settings))
                .read(chosen.source());
    }

    /** The names of the tables in a source that holds several, such as the sheets of a workbook; empty where it holds one. */
    public List<String> tables(Source source) {
        Chosen chosen = readerOf(source);
        return chosen.provider()
                .create(Settings.of(chosen.provider().name(), chosen.provider().settings(), Map.of()))
                .tables(chosen.source());
    }

    private Chosen readerOf(Source source) {
        try {
            Source.Peeked peeked = source.peek(DatasetReader.HEAD);
            return new Chosen(readerOf(source.extension(), peeked.head()), peeked.source());
        } catch (IOException unreadable) {
            return new Chosen(readerOf(source.extension(), new byte[0]), source); // which says what is wrong
        }
    }

    /** A reader and the source that nothing has been taken from. */
    private record Chosen(Provider<DatasetReader> provider, Source source) {}

    /** Reads a formula. */
    public Model model(String text) {
        return language.parse(text);
    }

    /** Fits with default settings. */
    public FitResult fit(Model model, Dataset data) {
        return request(model, data).fit();
    }

    /** A question to be made more precise before it is asked. */
    public FitRequest request(Model model, Dataset data) {
        return FitRequest.of(fitter, model, data);
    }

    /** The question for the minimum of a written loss, e.g. {@code (1-a)^2 + 100*(b-a^2)^2}, to be made more precise before it is asked. */
    public MinimizationRequest minimize(String loss) {
        return MinimizationRequest.of(fitter, model(loss));
    }

    /** The engine. */
    public Fitter fitter() {
        return fitter;
    }

    /** Writes a result; the format is chosen by the file's extension. The file appears whole or not at all. */
    public void write(FitResult result, Path file) {
        write(ResultDocument.of(result), file);
    }

    /** Writes a document; the format is chosen by the file's extension. The file appears whole or not at all. */
    public void write(ResultDocument document, Path file) {
        ResultWriter writer = writer(Source.of(file).extension());
        try {
            FileOutput.write(file, out -> writer.write(document, out));
        } catch (IOException failure) {
            throw new OutputException(
                    "E401",
                    "cannot write " + file + ": " + failure.getMessage(),
                    Location.at(file.toAbsolutePath().toString()),
                    "choose another place; a file that was there is untouched");
        }
    }

    /** The writer for a format or file extension. */
    public ResultWriter writer(String format) {
        for (Provider<ResultWriter> provider : extensions.all(ResultWriter.class)) {
            ResultWriter writer = provider.create(Settings.of(provider.name(), provider.settings(), Map.of()));
            if (writer.extensions().contains(format.toLowerCase(Locale.ROOT))) {
                return writer;
            }
        }
        List<String> known =
                extensions.all(ResultWriter.class).stream().map(Provider::name).toList();
        throw new RequestException(
                "E120",
                format.isEmpty() ? "the output file has no extension" : "no writer for \"" + format + "\"",
                Location.at("known: " + String.join(", ", known)),
                "use one of these extensions");
    }

    /** Releases nothing today; lets hosts bind the engine's life to a block. */
    @Override
    public void close() {
        // everything is garbage-collected
    }

    private Provider<DatasetReader> readerOf(String extension, byte[] head) {
        Optional<Provider<DatasetReader>> named = Optional.empty();
        Optional<Provider<DatasetReader>> fallback = Optional.empty();
        for (Provider<DatasetReader> provider : extensions.all(DatasetReader.class)) {
            DatasetReader reader = provider.create(Settings.of(provider.name(), provider.settings(), Map.of()));
            if (reader.recognizes(head)) {
                return provider;
            }
            if (reader.extensions().contains(extension)) {
                named = named.or(() -> Optional.of(provider));
            }
            if (reader.extensions().contains(FALLBACK_FORMAT)) {
                fallback = fallback.or(() -> Optional.of(provider));
            }
        }
        Optional<Provider<DatasetReader>> otherwise = fallback;
        return named.or(() -> otherwise)
                .orElseThrow(() -> new RequestException(
                        "E120", "no reader for \"" + extension + "\"", Location.none(), "add a reader"));
    }
}
