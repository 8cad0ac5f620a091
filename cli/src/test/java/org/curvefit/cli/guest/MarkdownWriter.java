package org.curvefit.cli.guest;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.curvefit.api.fit.Outcome;
import org.curvefit.api.io.ResultDocument;
import org.curvefit.api.io.ResultTable;
import org.curvefit.api.io.ResultTable.Field;
import org.curvefit.api.io.ResultTables;
import org.curvefit.api.io.ResultWriter;
import org.curvefit.api.numeric.Decimal;
import org.curvefit.api.spi.Provider;
import org.curvefit.api.spi.Settings;

/** Writes result tables as Markdown, with an empty line between them; numbers are set to the right. GitHub Flavored Markdown Spec 0.29, section 4.10. */
public record MarkdownWriter() implements ResultWriter {
    /** Makes the writer known by its name. */
    public static final class Named implements Provider<ResultWriter> {
        @Override
        public Class<ResultWriter> type() {
            return ResultWriter.class;
        }

        @Override
        public String name() {
            return "md";
        }

        @Override
        public String summary() {
            return "result tables as Markdown";
        }

        @Override
        public ResultWriter create(Settings settings) {
            return new MarkdownWriter();
        }
    }

    @Override
    public Set<String> extensions() {
        return Set.of("md");
    }

    @Override
    public void write(ResultDocument document, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        String gap = "";
        for (ResultTable table : tables(document)) {
            if (!table.columns().isEmpty()) {
                text.write(gap);
                write(table, document.digits(), text);
                gap = "\n";
            }
        }
        text.flush();
    }

    private static List<ResultTable> tables(ResultDocument document) {
        List<ResultTable> tables = new ArrayList<>();
        document.tables().forEach(kind -> {
            if (document.groups().present()) {
                tables.add(ResultTables.of(kind, document));
                return;
            }
            for (Outcome result : document.results()) {
                tables.add(ResultTables.of(kind, result, document.keep()));
            }
        });
        return tables;
    }

    private static void write(ResultTable table, int digits, Writer text) throws IOException {
        for (Field field : table.columns()) {
            text.write("| " + escaped(field.name()) + " ");
        }
        text.write("|\n");
        for (Field field : table.columns()) {
            text.write(field instanceof Field.Texts ? "|---" : "|---:");
        }
        text.write("|\n");
        for (int row = 0; row < table.rows(); row++) {
            for (Field field : table.columns()) {
                text.write("| " + cell(field, row, digits) + " ");
            }
            text.write("|\n");
        }
    }

    private static String cell(Field field, int row, int digits) {
        if (field instanceof Field.Numbers numbers) {
            double value = numbers.values().at(row);
            return Double.isFinite(value) ? Decimal.text(value, digits) : "";
        }
        if (field instanceof Field.Counts counts) {
            long value = counts.values()[row];
            return value == Long.MIN_VALUE ? "" : Long.toString(value);
        }
        return escaped(((Field.Texts) field).values().get(row));
    }

    /** Text in which nothing is a mark: punctuation that has a meaning follows a backslash, and a line stays a line. */
    private static String escaped(String text) {
        return text.replaceAll("[\\\\`*_{}\\[\\]<>&#|~]", "\\\\$0").replaceAll("\\R", " ");
    }
}
