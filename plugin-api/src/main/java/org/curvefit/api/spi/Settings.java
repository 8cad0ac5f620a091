package org.curvefit.api.spi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.error.Spelling;

/** Values of the settings of one extension: those given, and the defaults for the rest. */
public final class Settings {
    private static final Settings NONE = new Settings("", Map.of());

    private final String owner;
    private final Map<String, String> values;

    private Settings(String owner, Map<String, String> values) {
        this.owner = owner;
        this.values = values;
    }

    /** No settings. */
    public static Settings none() {
        return NONE;
    }

    /**
     * Checks the names given against those declared and fills in defaults.
     *
     * @param owner the extension's name, for messages
     * @throws RequestException for a name that is not declared
     */
    public static Settings of(String owner, List<Setting> declared, Map<String, String> given) {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> known = new ArrayList<>();
        for (Setting setting : declared) {
            known.add(setting.name());
            if (!setting.defaultValue().isEmpty()) {
                values.put(setting.name(), setting.defaultValue());
            }
        }
        for (Map.Entry<String, String> entry : given.entrySet()) {
            if (!known.contains(entry.getKey())) {
                throw new RequestException(
                        "E112",
                        owner + " has no setting \"" + entry.getKey() + "\"",
                        Location.at("known: " + (known.isEmpty() ? "none" : String.join(", ", known))),
                        Spelling.fix(entry.getKey(), known, "leave it out"));
            }
            values.put(entry.getKey(), entry.getValue());
        }
        return new Settings(owner, Map.copyOf(values));
    }

    /** The text of a setting, if it was given or has a default. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** A finite number. */
    public Optional<Double> number(String name) {
        return text(name).map(text -> parse(name, text));
    }

    /** A whole number. */
    public Optional<Integer> count(String name) {
        return number(name).map(value -> {
            if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
                throw wrong(name, text(name).orElse(""), "a whole number");
            }
            return value.intValue();
        });
    }

    private double parse(String name, String text) {
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException unreadable) {
            throw wrong(name, text, "a number");
        }
        throw wrong(name, text, "a finite number");
    }

    private RequestException wrong(String name, String text, String wanted) {
        return new RequestException(
                "E118", "setting " + name + " of " + owner + " is \"" + text + "\"", Location.none(), "give " + wanted);
    }
}
