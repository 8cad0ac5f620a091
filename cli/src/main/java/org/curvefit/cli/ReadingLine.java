package org.curvefit.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.data.Observations;
import org.curvefit.api.data.Reading;
import org.curvefit.api.data.RowDefect;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.ParameterEstimate;
import org.curvefit.api.fit.Provenance;
import org.curvefit.api.io.ResultTables;

/** One line about how the data were read and what every name means. */
final class ReadingLine {
    private static final String GUESSED = " (guessed)";
    private static final int MOST_SHOWN = 3;

    private ReadingLine() {}

    /** E.g. {@code cooling.csv: comma, header, 13 rows used, 0 skipped; x = minute, y = temp_C; parameters a, b, c}. */
    static String of(FitResult result) {
        Provenance from = result.provenance();
        Observations seen = from.observations();
        StringBuilder line = new StringBuilder(dialect(from.data().reading()));
        line.append(", ")
                .append(count(seen.size(), "row"))
                .append(" used, ")
                .append(seen.skipped())
                .append(" skipped");
        if (seen.filtered() > 0) {
            line.append(", ").append(seen.filtered()).append(" left out by --where");
        }
        long rejected = result.summary().rowsRejected();
        if (rejected > 0) {
            line.append(", ").append(rejected).append(" rejected");
        }
        line.append("; ");
        if (!from.variables().inputs().isEmpty()) {
            line.append("x = ")
                    .append(String.join(", ", from.variables().inputs()))
                    .append(", ");
        }
        line.append("y = ").append(ResultTables.responseName(result)).append("; parameters ");
        List<String> names = new ArrayList<>();
        for (ParameterEstimate estimate : result.parameters()) {
            names.add(estimate.name());
        }
        return line.append(String.join(", ", names)).toString();
    }

    /** The same as far as it is known before a fit. */
    static String of(Dataset data) {
        return dialect(data.reading()) + ", " + count(data.rows(), "row") + "; columns "
                + String.join(", ", data.names());
    }

    /** The rows that were left out, where they stand and why; empty when there are none. */
    static String leftOut(Observations seen) {
        List<RowDefect> defects = seen.defects();
        long all = seen.skipped() + seen.rejected();
        if (all == 0) {
            return "";
        }
        return count(all, "row") + " left out" + named(defects)
                + (all > MOST_SHOWN ? "; and " + (all - MOST_SHOWN) + " more (--rejects FILE lists them)" : "");
    }

    /** The first rows of a list, where they stand and why they are in it. */
    static String named(List<RowDefect> defects) {
        StringBuilder text = new StringBuilder();
        String before = ": ";
        for (RowDefect defect : defects.subList(0, Math.min(MOST_SHOWN, defects.size()))) {
            text.append(before).append(defect.address()).append(' ').append(defect.reason());
            before = "; ";
        }
        return text.toString();
    }

    /** {@code 1 row}, {@code 2 rows}. */
    static String count(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private static String dialect(Reading reading) {
        List<String> words = new ArrayList<>();
        for (Map.Entry<String, String> setting : reading.dialect().entrySet()) {
            String word = word(setting.getKey(), setting.getValue());
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return reading.source() + (words.isEmpty() ? "" : ": " + String.join(", ", words));
    }

    private static String word(String name, String setting) {
        boolean guessed = setting.endsWith(GUESSED);
        String value = guessed ? setting.substring(0, setting.length() - GUESSED.length()) : setting;
        String suffix = guessed ? GUESSED : "";
        return switch (name) {
            case "delimiter" -> value.equals("comma") ? value : value + suffix;
            case "decimal" -> value.equals("comma") ? "decimal comma" + suffix : "";
            case "thousands" -> "thousands " + value + suffix;
            case "header" -> value.equals("no") ? "no header" + suffix : "header";
            case "encoding" -> value.equals("UTF-8") ? "" : value + suffix;
            case "quote", "format", "sheets" -> "";
            default -> name + " " + setting;
        };
    }
}
