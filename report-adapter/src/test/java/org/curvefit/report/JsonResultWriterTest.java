package org.curvefit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.io.ResultDocument;
import org.curvefit.api.io.ResultWriter;
import org.curvefit.api.io.TableKind;
import org.curvefit.testkit.JsonText;
import org.junit.jupiter.api.Test;

final class JsonResultWriterTest {
    private static final ResultWriter JSON = new JsonResultWriter(JsonResultWriter.Form.DOCUMENT);
    private static final ResultWriter LINES = new JsonResultWriter(JsonResultWriter.Form.LINES);

    @Test
    void writesTheKeysOfTheSchemaInTheirOrder() throws IOException {
        assertThat(object(Answers.good()).keySet())
                .containsExactly(
                        "schema",
                        "formula",
                        "understood",
                        "method",
                        "status",
                        "ok",
                        "flags",
                        "explanation",
                        "parameters",
                        "covariance",
                        "correlation",
                        "summary",
                        "checks",
                        "reading",
                        "rejects",
                        "stop",
                        "start_origin",
                        "trajectory",
                        "version",
                        "critical_point",
                        "notes",
                        "intervals",
                        "derived",
                        "nonlinearity",
                        "statistics",
                        "errors",
                        "seed");
    }

    @Test
    void writesTheKeysOfEveryPartInTheirOrder() throws IOException {
        Map<String, Object> result = object(Answers.good());
        assertThat(map(list(result, "parameters").get(0)).keySet())
                .containsExactly(
                        "name",
                        "value",
                        "std_error",
                        "t",
                        "p",
                        "ci_low",
                        "ci_high",
                        "start",
                        "bound_low",
                        "bound_high",
                        "fixed",
                        "std_error_percent",
                        "ci_half_width");
        assertThat(map(result.get("summary")).keySet())
                .containsExactly(
                        "rows_used",
                        "rows_skipped",
                        "rows_rejected",
                        "dof",
                        "rss",
                        "mse",
                        "residual_sd",
                        "r2",
                        "adj_r2",
                        "log_likelihood",
                        "aic",
                        "aicc",
                        "bic",
                        "condition",
                        "iterations",
                        "evaluations",
                        "rows_filtered",
                        "parameters",
                        "parameters_fixed",
                        "parameters_tied",
                        "parameters_at_bound");
        assertThat(map(result.get("errors")))
                .containsEntry("weights", "equal")
                .containsEntry("sigma", JsonText.NULL)
                .containsEntry("sigma_known", false)
                .containsEntry("covariance", "s^2 (J'WJ)^-1 with s^2 = rss/dof")
                .containsEntry("distribution", "t")
                .containsEntry("loss", "squared");
        assertThat(map(list(result, "checks").get(0)).keySet())
                .containsExactly("name", "statistic", "p", "verdict", "text");
        assertThat(map(result.get("reading")).keySet()).containsExactly("source", "sha256", "dialect", "x", "y");
        assertThat(map(result.get("stop")))
                .containsExactly(
                        Map.entry("rule", "gtol"), Map.entry("measured", 1e-12), Map.entry("threshold", 1e-10));
    }

    @Test
    void writesNumbersThatReadBackToTheSameValue() throws IOException {
        String text = text(JSON, Answers.good());
        assertThat(text)
                .contains("\"value\":0.30000000000000004,")
                .contains("\"start\":1e22,")
                .contains("\"p\":1e-7,");
        assertThat(text).contains("\"rows_used\":3,");
    }

    @Test
    void writesNullForWhatIsNotFinite() throws IOException {
        Map<String, Object> result = object(Answers.good());
        assertThat(map(list(result, "parameters").get(0)))
                .containsEntry("ci_high", JsonText.NULL)
                .containsEntry("bound_low", 0.0)
                .containsEntry("bound_high", JsonText.NULL);
        assertThat(map(result.get("summary")))
                .containsEntry("r2", JsonText.NULL)
                .containsEntry("aicc", JsonText.NULL);
        assertThat(map(result.get("reading"))).containsEntry("sha256", JsonText.NULL);
    }

    @Test
    void saysWhyThereIsNoStandardError() throws IOException {
        Map<String, Object> result = object(Answers.undetermined());
        assertThat(map(list(result, "parameters").get(0)))
                .containsEntry("std_error", JsonText.NULL)
                .containsEntry("reason", "only a*b is determined");
        assertThat(map(list(result, "parameters").get(1))).containsEntry("reason", "held at this value");
        assertThat(result).containsEntry("covariance", JsonText.NULL).containsEntry("correlation", JsonText.NULL);
        assertThat(result).containsEntry("ok", false).containsEntry("status", "NOT_IDENTIFIABLE");
    }

    @Test
    void writesCovarianceAndCorrelationRowByRow() throws IOException {
        Map<String, Object> result = object(Answers.good());
        assertThat(list(result, "covariance")).isEqualTo(List.of(List.of(0.25, 0.0), List.of(0.0, 0.0)));
        assertThat(list(result, "correlation"))
                .isEqualTo(List.of(List.of(1.0, JsonText.NULL), List.of(JsonText.NULL, 1.0)));
    }

    @Test
    void listsRejectedRowsOfTheReaderAndOfTheFit() throws IOException {
        assertThat(list(object(Answers.good()), "rejects"))
                .isEqualTo(List.of(
                        Map.of("address", "a.csv line 9", "text", "1,2", "reason", "too few cells"),
                        Map.of("address", "a.csv line 11", "text", "", "reason", "is empty")));
    }

    @Test
    void escapesWhatTheUserWrote() throws IOException {
        Map<String, Object> result = object(Answers.good());
        assertThat(map(result.get("reading"))).containsEntry("x", List.of(Answers.NASTY));
        assertThat(result).containsEntry("formula", "v = a + b*" + Answers.NASTY);
        assertThat(text(JSON, Answers.good())).doesNotContain("\u0001").doesNotContain("\u001b");
    }

    @Test
    void writesTheTrajectoryAsRowObjects() throws IOException {
        List<Object> points = list(object(Answers.good()), "trajectory");
        assertThat(map(points.get(0))).containsEntry("iteration", 0.0).containsEntry("grad_a", JsonText.NULL);
        assertThat(map(points.get(1)))
                .containsEntry("a", 1.5)
                .containsEntry("grad_a", 0.25)
                .containsEntry("rate", 0.1);
    }

    @Test
    void writesOneTableAloneWhenOnlyThatIsAskedFor() throws IOException {
        String json = text(JSON, document(List.of(Answers.good()), TableKind.TRAJECTORY));
        assertThat((List<?>) JsonText.parse(json)).hasSize(2);
        String lines = text(LINES, document(List.of(Answers.good()), TableKind.ROWS));
        assertThat(lines.lines())
                .hasSize(3)
                .allSatisfy(line -> assertThat(JsonText.object(line)).containsKey("fit"));
    }

    @Test
    void appendsTheRowsWhenTheyAreAskedForBesideTheRest() throws IOException {
        String json = text(JSON, document(List.of(Answers.good()), TableKind.PARAMETERS, TableKind.ROWS));
        assertThat(JsonText.object(json)).containsKey("schema");
        assertThat(list(JsonText.object(json), "rows")).hasSize(3);
    }

    @Test
    void writesSeveralResultsAsAnArrayOrOneALine() throws IOException {
        ResultDocument both = document(List.of(Answers.good(), Answers.undetermined()), TableKind.PARAMETERS);
        assertThat((List<?>) JsonText.parse(text(JSON, both))).hasSize(2);
        assertThat(text(LINES, both).lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(JsonText.object(line)).containsEntry("schema", "curvefit/1"));
    }

    @Test
    void roundsWhereDigitsAreAskedFor() throws IOException {
        ResultDocument rounded =
                new ResultDocument(List.of(Answers.good()), List.of(TableKind.PARAMETERS), List.of(), 3);
        assertThat(text(JSON, rounded)).contains("\"value\":0.3,");
    }

    @Test
    void endsWithOneLineEndAndLeavesTheStreamOpen() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };
        JSON.write(ResultDocument.of(Answers.good()), out);
        assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("}\n").hasLineCount(1);
    }

    @Test
    void passesOnWhatTheStreamThrows() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        Assertions.assertThatThrownBy(() -> JSON.write(ResultDocument.of(Answers.good()), full))
                .isInstanceOf(IOException.class)
                .hasMessage("No space left on device");
    }

    private static ResultDocument document(List<FitResult> results, TableKind... tables) {
        return new ResultDocument(results, List.of(tables), List.of(), 0);
    }

    private static Map<String, Object> object(FitResult result) throws IOException {
        return JsonText.object(text(JSON, result));
    }

    private static String text(ResultWriter writer, FitResult result) throws IOException {
        return text(writer, ResultDocument.of(result));
    }

    private static String text(ResultWriter writer, ResultDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(document, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Map<String, Object> object, String name) {
        return (List<Object>) object.get(name);
    }
}
