package org.curvefit.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import org.curvefit.api.fit.Groups;
import org.curvefit.api.fit.Outcome;
import org.curvefit.api.io.ResultDocument;
import org.curvefit.api.io.ResultTables;
import org.curvefit.api.io.ResultWriter;
import org.curvefit.api.io.TableKind;

/**
 * Writes results as JSON (RFC 8259): one result as an object, several as an array, or one object a line. If exactly one table other than the
 * parameters is asked for, this table alone is written, as an array of row objects.
 *
 * @param form array and object, or one object a line
 */
record JsonResultWriter(Form form) implements ResultWriter {
    /** How several objects follow each other. */
    enum Form {
        DOCUMENT("json"),
        LINES("jsonl");

        private final String extension;

        Form(String extension) {
            this.extension = extension;
        }

        /** The word for this form. */
        String extension() {
            return extension;
        }
    }

    @Override
    public Set<String> extensions() {
        return Set.of(form.extension());
    }

    @Override
    public void write(ResultDocument document, OutputStream out) throws IOException {
        try (JsonOutput json = new JsonOutput(out, document.digits())) {
            if (isTable(document) && document.tables().get(0) == TableKind.COMPARISON) {
                comparison(document, json);
                return;
            }
            if (document.groups().present()) {
                groups(document, json);
                return;
            }
            List<? extends Outcome> results = document.results();
            boolean array = form == Form.DOCUMENT && (results.size() != 1 || isTable(document));
            if (array) {
                json.beginArray();
            }
            for (Outcome result : results) {
                write(document, result, json);
            }
            if (array) {
                json.endArray();
                json.endLine();
            }
        }
    }

    private void write(ResultDocument document, Outcome result, JsonOutput json) throws IOException {
        if (isTable(document)) {
            TableKind kind = document.tables().get(0);
            new TableJson(json, form == Form.LINES).write(ResultTables.of(kind, result, document.keep()));
            return;
        }
        new ResultJson(json, document).write(result);
        if (form == Form.LINES || document.results().size() == 1) {
            json.endLine();
        }
    }

    /** An array of one object per model, or one object a line. */
    private void comparison(ResultDocument document, JsonOutput json) throws IOException {
        boolean array = form == Form.DOCUMENT;
        if (array) {
            json.beginArray();
        }
        new TableJson(json, !array).write(ResultTables.of(TableKind.COMPARISON, document));
        if (array) {
            json.endArray();
            json.endLine();
        }
    }

    /** An array of one object per group, or one object a line. */
    private void groups(ResultDocument document, JsonOutput json) throws IOException {
        boolean array = form == Form.DOCUMENT;
        if (array) {
            json.beginArray();
        }
        ResultJson writer = new ResultJson(json, document);
        for (Groups.Entry entry : document.groups().entries()) {
            if (entry.result().isPresent()) {
                writer.write(entry.result().get(), entry.name());
            } else {
                writer.write(entry);
            }
            if (!array) {
                json.endLine();
            }
        }
        if (array) {
            json.endArray();
            json.endLine();
        }
    }

    private static boolean isTable(ResultDocument document) {
        return document.tables().size() == 1 && document.tables().get(0) != TableKind.PARAMETERS;
    }
}
