package org.curvefit.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import org.curvefit.api.fit.Outcome;
import org.curvefit.api.io.ResultDocument;
import org.curvefit.api.io.ResultTable;
import org.curvefit.api.io.ResultTable.Field;
import org.curvefit.api.io.ResultTables;
import org.curvefit.api.io.ResultWriter;
import org.curvefit.api.io.TableKind;

/**
 * Writes result tables as text with a delimiter: UTF-8, line feeds, a header line, then the rows.
 *
 * <p>A file holds one table. Where a document asks for more, they follow each other separated by one empty line; results of several groups
 * continue one table under one header as long as their columns are the same.
 */
final class DelimitedWriter implements ResultWriter {
    private final String extension;
    private final char delimiter;

    DelimitedWriter(String extension, char delimiter) {
        this.extension = extension;
        this.delimiter = delimiter;
    }

    @Override
    public Set<String> extensions() {
        return Set.of(extension);
    }

    @Override
    public void write(ResultDocument document, OutputStream out) throws IOException {
        TableOutput output = new TableOutput(out, delimiter, document.digits());
        List<String> header = List.of();
        if (document.groups().present()) {
            groups(document, output);
            return;
        }
        for (TableKind kind : document.tables()) {
            for (Outcome result : document.results()) {
                ResultTable table = ResultTables.of(kind, result, document.keep());
                List<String> names = table.columns().stream().map(Field::name).toList();
                boolean continues = result != document.results().get(0) && names.equals(header);
                if (!continues) {
                    output.header(names);
                }
                header = names;
                output.rows(table);
            }
        }
        output.flush();
    }

    private static void groups(ResultDocument document, TableOutput output) throws IOException {
        for (TableKind kind : document.tables()) {
            ResultTable table = ResultTables.of(kind, document);
            output.header(table.columns().stream().map(Field::name).toList());
            output.rows(table);
        }
        output.flush();
    }
}
