package org.curvefit.report;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvefit.api.data.Reading;
import org.curvefit.api.data.RowDefect;
import org.curvefit.api.fit.ConstraintState;
import org.curvefit.api.fit.CriticalPoint;
import org.curvefit.api.fit.FitFlag;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.FitSummary;
import org.curvefit.api.fit.Groups;
import org.curvefit.api.fit.MinimizationResult;
import org.curvefit.api.fit.Outcome;
import org.curvefit.api.fit.ParameterCounts;
import org.curvefit.api.io.ResultDocument;
import org.curvefit.api.io.ResultTables;
import org.curvefit.api.io.TableKind;
import org.curvefit.api.numeric.Matrix;
import org.curvefit.api.numeric.Vector;
import org.curvefit.api.solver.Stop;

/** One result as an object. Keys and their order are part of the interface that users rely on; new keys are added at the end. */
final class ResultJson {
    static final String SCHEMA = "curvefit/1";

    private final JsonOutput json;
    private final ResultDocument document;

    ResultJson(JsonOutput json, ResultDocument document) {
        this.json = json;
        this.document = document;
    }

    void write(Outcome result) throws IOException {
        write(result, Map.of());
    }

    /**
     * Writes one of several groups.
     *
     * @param group what tells it from the others; empty for none
     */
    void write(Outcome result, Map<String, String> group) throws IOException {
        json.beginObject();
        answer(result);
        new EstimatesJson(json).write(result);
        if (result instanceof FitResult fit) {
            summary(fit);
            new QualityJson(json).checks(fit.diagnostics().checks());
            reading(fit);
            defects(fit.provenance().observations().defects());
        } else {
            summary((MinimizationResult) result);
        }
        search(result);
        json.text("version", result.end().version());
        criticalPoint(result);
        notes(result);
        if (result instanceof FitResult fit) {
            new InferenceJson(json).write(fit);
            new QualityJson(json).statistics(fit.diagnostics().statistics());
            new ErrorModelJson(json).write(fit.summary().errors());
            rows(fit);
            constraints(fit.diagnostics().constraints());
        }
        json.count("seed", result.end().seed());
        group(group);
        json.endObject();
    }

    /** Writes a group that has no answer. */
    void write(Groups.Entry failed) throws IOException {
        json.beginObject();
        json.text("schema", SCHEMA);
        json.text("status", failed.status());
        json.truth("ok", false);
        json.text("explanation", failed.message());
        group(failed.name());
        json.endObject();
    }

    private void group(Map<String, String> group) throws IOException {
        if (group.isEmpty()) {
            return;
        }
        json.beginObject("group");
        for (Map.Entry<String, String> part : group.entrySet()) {
            json.text(part.getKey(), part.getValue());
        }
        json.endObject();
    }

    private void answer(Outcome result) throws IOException {
        json.text("schema", SCHEMA);
        json.text("formula", result.function().text());
        json.text("understood", result.function().understood());
        json.text("method", result.end().method());
        json.text("status", result.status().name());
        json.truth("ok", result.status().ok());
        json.beginArray("flags");
        for (FitFlag flag : result.flags()) {
            json.text(flag.name());
        }
        json.endArray();
        json.text("explanation", result.explanation());
    }

    private void summary(FitResult result) throws IOException {
        FitSummary summary = result.summary();
        ParameterCounts counts = ParameterCounts.of(result.parameters());
        json.beginObject("summary");
        json.count("rows_used", summary.rowsUsed());
        json.count("rows_skipped", summary.rowsSkipped());
        json.count("rows_rejected", summary.rowsRejected());
        json.count("dof", summary.degreesOfFreedom());
        json.number("rss", summary.rss());
        json.number("mse", summary.mse());
        json.number("residual_sd", summary.residualSd());
        json.number("r2", summary.r2());
        json.number("adj_r2", summary.adjustedR2());
        json.number("log_likelihood", summary.logLikelihood());
        json.number("aic", summary.aic());
        json.number("aicc", summary.aicc());
        json.number("bic", summary.bic());
        json.number("condition", summary.condition());
        json.count("iterations", summary.iterations());
        json.count("evaluations", summary.evaluations());
        json.count("rows_filtered", result.provenance().observations().filtered());
        json.count("parameters", summary.parameters());
        json.count("parameters_fixed", counts.fixed());
        json.count("parameters_tied", counts.tied());
        json.count("parameters_at_bound", counts.atBound());
        json.endObject();
    }

    private void summary(MinimizationResult result) throws IOException {
        json.beginObject("summary");
        json.number("loss", result.loss());
        json.count("iterations", result.end().iterations());
        json.count("evaluations", result.end().evaluations());
        json.endObject();
    }

    private void search(Outcome result) throws IOException {
        Stop stop = result.end().stop();
        json.beginObject("stop");
        json.text("rule", stop.rule());
        json.number("measured", stop.measured());
        json.number("threshold", stop.threshold());
        json.endObject();
        json.text("start_origin", result.end().startOrigin());
        if (result.trajectory().isPresent()) {
            json.beginArray("trajectory");
            new TableJson(json, false).write(ResultTables.of(TableKind.TRAJECTORY, result, List.of()));
            json.endArray();
        } else {
            json.nothing("trajectory");
        }
    }

    private void criticalPoint(Outcome result) throws IOException {
        Optional<CriticalPoint> found = result.criticalPoint();
        if (found.isEmpty()) {
            json.nothing("critical_point");
            return;
        }
        CriticalPoint point = found.get();
        json.beginObject("critical_point");
        json.number("value", point.value());
        numbers("gradient", point.gradient());
        matrix("hessian", point.hessian());
        numbers("eigenvalues", point.eigenvalues());
        json.text("kind", point.kind().word());
        json.number("condition", point.condition());
        Optional<Matrix> inverse = point.hessian().inverse();
        if (inverse.isPresent()) {
            matrix("inverse", inverse.get());
        } else {
            json.nothing("inverse");
        }
        json.endObject();
    }

    private void matrix(String name, Matrix matrix) throws IOException {
        json.beginArray(name);
        for (int i = 0; i < matrix.rows(); i++) {
            json.beginArray();
            for (int k = 0; k < matrix.columns(); k++) {
                json.number(matrix.at(i, k));
            }
            json.endArray();
        }
        json.endArray();
    }

    private void numbers(String name, Vector values) throws IOException {
        json.beginArray(name);
        for (int k = 0; k < values.size(); k++) {
            json.number(values.at(k));
        }
        json.endArray();
    }

    private void notes(Outcome result) throws IOException {
        json.beginArray("notes");
        for (String note : result.trace().notes()) {
            json.text(note);
        }
        json.endArray();
    }

    private void reading(FitResult result) throws IOException {
        Reading reading = result.provenance().data().reading();
        json.beginObject("reading");
        json.text("source", reading.source());
        Optional<String> hash = Optional.of(reading.sha256()).filter(text -> !text.isEmpty());
        if (hash.isPresent()) {
            json.text("sha256", hash.get());
        } else {
            json.nothing("sha256");
        }
        json.beginObject("dialect");
        for (Map.Entry<String, String> setting : reading.dialect().entrySet()) {
            json.text(setting.getKey(), setting.getValue());
        }
        json.endObject();
        json.beginArray("x");
        for (String name : result.provenance().variables().inputs()) {
            json.text(name);
        }
        json.endArray();
        json.text("y", ResultTables.responseName(result));
        json.endObject();
    }

    private void defects(List<RowDefect> defects) throws IOException {
        json.beginArray("rejects");
        for (RowDefect defect : defects) {
            json.beginObject();
            json.text("address", defect.address());
            json.text("text", defect.text());
            json.text("reason", defect.reason());
            json.endObject();
        }
        json.endArray();
    }

    private void constraints(List<ConstraintState> constraints) throws IOException {
        if (!constraints.isEmpty()) {
            json.beginArray("constraints");
            for (ConstraintState constraint : constraints) {
                json.beginObject();
                json.text("text", constraint.text());
                json.truth("active", constraint.active());
                json.number("multiplier", constraint.multiplier());
                json.endObject();
            }
            json.endArray();
        }
    }

    private void rows(FitResult result) throws IOException {
        if (document.tables().contains(TableKind.ROWS)) {
            json.beginArray("rows");
            new TableJson(json, false).write(ResultTables.rows(result, document.keep()));
            json.endArray();
        }
    }
}
