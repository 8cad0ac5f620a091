package org.curvefit.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.RequestException;

/**
 * The text given to an option, to be read as what the option means.
 *
 * @param option the option
 * @param text what was given
 */
record OptionValue(Option option, String text) {
    /** A finite number with a decimal point. */
    double number() {
        if (!looksLikeNumber(text)) {
            throw wrong("a number is expected");
        }
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException unreadable) {
            throw wrong("a number is expected");
        }
        throw wrong("the number is too large");
    }

    /** A number above zero. */
    double positive() {
        double value = number();
        if (!(value > 0)) {
            throw wrong("a number above 0 is expected");
        }
        return value;
    }

    /** A whole number that is not below {@code least}. */
    int count(int least) {
        try {
            int value = Integer.parseInt(text);
            if (value >= least) {
                return value;
            }
        } catch (NumberFormatException unreadable) {
            throw wrong("a whole number is expected");
        }
        throw wrong("a whole number of at least " + least + " is expected");
    }

    /** A whole number of any size that fits. */
    long whole() {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException unreadable) {
            throw wrong("a whole number is expected");
        }
    }

    /** A time with its unit, e.g. {@code 1.5s}, {@code 300ms}, {@code 20m}, {@code 2h}. */
    Duration duration() {
        int unit = text.length();
        while (unit > 0 && Character.isLetter(text.charAt(unit - 1))) {
            unit--;
        }
        double seconds = switch (text.substring(unit)) {
            case "ms" -> 1e-3;
            case "s" -> 1;
            case "m" -> 60;
            case "h" -> 3600;
            default -> throw wrong("a time with its unit is expected: ms, s, m or h");
        };
        double nanos = new OptionValue(option, text.substring(0, unit)).positive() * seconds * 1e9;
        return Duration.ofNanos((long) Math.min(nanos, Long.MAX_VALUE));
    }

    /** One of several words. */
    String oneOf(List<String> words) {
        if (!words.contains(text)) {
            throw wrong("expected: " + String.join(", ", words));
        }
        return text;
    }

    /** The parts between commas, none empty. */
    List<OptionValue> parts() {
        List<OptionValue> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == ',') {
                if (text.substring(from, i).isBlank()) {
                    throw wrong("something is missing between commas");
                }
                parts.add(new OptionValue(option, text.substring(from, i).strip()));
                from = i + 1;
            }
        }
        return parts;
    }

    /** The two sides of the first {@code =}. */
    Named named() {
        int equals = text.indexOf('=');
        if (equals <= 0) {
            throw wrong("a name, = and a value are expected");
        }
        return new Named(
                text.substring(0, equals).strip(),
                new OptionValue(option, text.substring(equals + 1).strip()));
    }

    /** What is wrong with it, with an example of what is right. */
    RequestException wrong(String expected) {
        return new RequestException(
                "E118",
                option.flag() + " " + text + ": " + expected,
                Location.none(),
                option.flag() + " " + option.label());
    }

    private static boolean looksLikeNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("0123456789+-.eE".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** A value for a name. */
    record Named(String name, OptionValue value) {}
}
