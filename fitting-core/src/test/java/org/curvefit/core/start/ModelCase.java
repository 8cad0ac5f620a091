package org.curvefit.core.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A model with plausible true parameters.
 *
 * @param name for people
 * @param formula right side
 * @param design kind of the spacing of x
 * @param parameters how true values are drawn
 */
record ModelCase(String name, String formula, String design, List<TrueParameter> parameters) {
    /** All models of the file {@code models.txt}. */
    static List<ModelCase> all() {
        try (InputStream file = ModelCase.class.getResourceAsStream("models.txt")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(ModelCase::parse)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ModelCase parse(String line) {
        String[] parts = line.split("\\s\\|\\s");
        List<TrueParameter> parameters =
                Arrays.stream(parts[3].split(";")).map(TrueParameter::parse).toList();
        return new ModelCase(parts[0].trim(), parts[1].trim(), parts[2].trim(), parameters);
    }

    @Override
    public String toString() {
        return name;
    }
}
