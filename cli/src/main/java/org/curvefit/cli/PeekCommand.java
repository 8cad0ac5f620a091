package org.curvefit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvefit.api.CurveFit;
import org.curvefit.api.data.CellDefect;
import org.curvefit.api.data.Column;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.data.RowDefect;
import org.curvefit.api.error.DataException;
import org.curvefit.api.error.Location;
import org.curvefit.api.numeric.Vector;

/** Shows how a file is read: dialect, columns, defects, and a command that fits something to it. */
final class PeekCommand implements Command {
    private static final int DIGITS = 6;
    private static final int MOST_DEFECTS = 10;
    private static final int MOST_TEXTS = 3;

    @Override
    public ExitCode run(Session session) throws IOException {
        DataFile file = DataFile.of(session, 0);
        if (file.isTyped()) {
            return HelpCommand.brief(session);
        }
        try (CurveFit engine = session.environment().loading().load()) {
            Dataset data = file.read(engine);
            StandardOutput.text(session, session.messages().style().show(describe(session, file, data)));
            return ExitCode.DONE;
        }
    }

    private static String describe(Session session, DataFile file, Dataset data) {
        StringBuilder text = new StringBuilder();
        text.append("file       ")
                .append(Printable.line(data.reading().source()))
                .append(size(file.file()))
                .append('\n');
        text.append("dialect    ").append(dialect(data)).append('\n');
        text.append(columns(data));
        text.append("rows       ").append(data.rows()).append('\n');
        text.append("rejected   ").append(rejected(data)).append('\n');
        ReadyCommand.of(session, data)
                .ifPresent(command -> text.append("command    ").append(command).append('\n'));
        return text.toString();
    }

    private static String size(Optional<Path> file) {
        if (file.isEmpty() || !Files.isRegularFile(file.get())) {
            return "";
        }
        try {
            return "  " + Files.size(file.get()) + " bytes";
        } catch (IOException gone) {
            throw new DataException(
                    "E201", "cannot look at " + file.get() + ": " + gone.getMessage(), Location.none(), "try again");
        }
    }

    private static String dialect(Dataset data) {
        List<String> parts = new ArrayList<>();
        for (Map.Entry<String, String> setting : data.reading().dialect().entrySet()) {
            parts.add(setting.getKey() + " " + Printable.line(setting.getValue()));
        }
        return String.join("   ", parts);
    }

    private static String columns(Dataset data) {
        TextTable table = new TextTable();
        for (int i = 0; i < data.columns().size(); i++) {
            Column column = data.columns().get(i);
            List<String> row = new ArrayList<>();
            row.add(i == 0 ? "columns  " : "");
            row.add(Integer.toString(i + 1));
            row.add(Printable.line(column.name()));
            row.addAll(column instanceof Column.Numbers numbers ? numbers(numbers) : texts(column));
            table.row(row);
        }
        return table.text();
    }

    private static List<String> numbers(Column.Numbers column) {
        Vector values = column.values();
        int missing = 0;
        for (int i = 0; i < values.size(); i++) {
            missing += Double.isNaN(values.at(i)) ? 1 : 0;
        }
        int empty = missing - column.defects().size();
        String counts = ReadingLine.count(values.size() - missing, "number")
                + (empty > 0 ? ", " + empty + " empty" : "")
                + (column.defects().isEmpty() ? "" : ", " + column.defects().size() + " defective");
        return List.of(counts, shown(values.min()) + " .. " + shown(values.max()));
    }

    private static List<String> texts(Column column) {
        List<String> sample = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_TEXTS, column.size()); i++) {
            sample.add("\"" + Printable.line(shortened(column.text(i))) + "\"");
        }
        return List.of("text", String.join(", ", sample) + (column.size() > MOST_TEXTS ? ", ..." : ""));
    }

    private static String shown(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : shortest(value);
    }

    private static String shortest(double value) {
        String plain = Double.toString(value);
        return plain.length() <= DIGITS + 2 ? plain : Significant.of(value, DIGITS);
    }

    private static String shortened(String text) {
        return text.length() <= 20 ? text : text.substring(0, 20) + "...";
    }

    private static String rejected(Dataset data) {
        List<String> lines = new ArrayList<>();
        for (RowDefect defect : data.reading().rejected()) {
            lines.add(defect.address() + ", " + defect.reason() + ": " + shortened(defect.text()));
        }
        for (Column column : data.columns()) {
            if (column instanceof Column.Numbers numbers) {
                for (CellDefect defect : numbers.defects()) {
                    lines.add(data.address().of(defect.row(), column.name()) + ", \"" + shortened(defect.text()) + "\" "
                            + defect.reason());
                }
            }
        }
        int cells = lines.size() - data.reading().rejected().size();
        StringBuilder text = new StringBuilder(ReadingLine.count(data.reading().rejectedCount(), "row"));
        text.append(cells == 0 ? "" : "; " + ReadingLine.count(cells, "defective cell"));
        for (String line : lines.subList(0, Math.min(MOST_DEFECTS, lines.size()))) {
            text.append("\n           ").append(Printable.line(line));
        }
        return text + (lines.size() > MOST_DEFECTS ? "\n           ..." : "");
    }
}
