package org.curvefit.api.io;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.curvefit.api.fit.ComparedModel;
import org.curvefit.api.fit.FitSummary;
import org.curvefit.api.fit.ModelComparison;
import org.curvefit.api.fit.NestedTest;
import org.curvefit.api.io.ResultTable.Field;

/** Several models for the same rows, one below the other, the best first. */
final class ComparisonTable {
    private final List<ComparedModel> models;

    private ComparisonTable(ModelComparison comparison) {
        this.models = comparison.models();
    }

    static ResultTable of(ModelComparison comparison) {
        return new ComparisonTable(comparison).table();
    }

    private ResultTable table() {
        return new ResultTable(
                TableKind.COMPARISON,
                List.of(
                        texts("model", ComparedModel::name),
                        texts("status", model -> model.status().name()),
                        texts("ok", model -> Boolean.toString(model.status().ok())),
                        counts("rows_used", FitSummary::rowsUsed),
                        counts("parameters", FitSummary::parameters),
                        counts("dof", FitSummary::degreesOfFreedom),
                        summary("rss", FitSummary::rss),
                        summary("residual_variance", s -> s.residualSd() * s.residualSd()),
                        summary("residual_sd", FitSummary::residualSd),
                        summary("r2", FitSummary::r2),
                        summary("adj_r2", FitSummary::adjustedR2),
                        summary("log_likelihood", FitSummary::logLikelihood),
                        counts("k", FitSummary::likelihoodParameters),
                        summary("aic", FitSummary::aic),
                        summary("aicc", FitSummary::aicc),
                        summary("bic", FitSummary::bic),
                        numbers("delta_aicc", model -> model.rank().delta()),
                        numbers("akaike_weight", model -> model.rank().weight()),
                        numbers("evidence_ratio", model -> model.rank().evidenceRatio()),
                        numbers("lack_of_fit_p", ComparedModel::lackOfFitP),
                        texts("test_against", model -> tested(model, NestedTest::against)),
                        texts("test", model -> tested(model, NestedTest::statistic)),
                        numbers("test_statistic", model -> test(model, NestedTest::value)),
                        numbers("test_df1", model -> test(model, NestedTest::additional)),
                        numbers("test_df2", model -> test(model, NestedTest::remaining)),
                        numbers("test_p", model -> test(model, NestedTest::p))));
    }

    private static String tested(ComparedModel model, Function<NestedTest, String> value) {
        return model.test().map(value).orElse("");
    }

    private static double test(ComparedModel model, ToDoubleFunction<NestedTest> value) {
        return model.test().map(value::applyAsDouble).orElse(Double.NaN);
    }

    private Field texts(String name, Function<ComparedModel, String> value) {
        return ResultTables.texts(name, models, value);
    }

    private Field numbers(String name, ToDoubleFunction<ComparedModel> value) {
        return ResultTables.numbers(name, models, value);
    }

    private Field summary(String name, ToDoubleFunction<FitSummary> value) {
        return ResultTables.numbers(name, models, model -> value.applyAsDouble(model.summary()));
    }

    private Field counts(String name, Function<FitSummary, Number> value) {
        return new Field.Counts(
                name,
                models.stream()
                        .mapToLong(model -> value.apply(model.summary()).longValue())
                        .toArray());
    }
}
