package org.curvefit.excel.writing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.curvefit.api.CurveFit;
import org.curvefit.api.data.Column;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.data.Observations;
import org.curvefit.api.data.Variables;
import org.curvefit.api.fit.Details;
import org.curvefit.api.fit.Diagnostics;
import org.curvefit.api.fit.FitRequest;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.FitSummary;
import org.curvefit.api.fit.Outcome;
import org.curvefit.api.fit.Provenance;
import org.curvefit.api.fit.RowDiagnostics;
import org.curvefit.api.io.ResultDocument;
import org.curvefit.api.io.TableKind;
import org.curvefit.api.numeric.Vector;

/** Answers of the engine, and the workbooks that they become. */
final class Fits {
    static final Dataset COOLING = Dataset.of(
            "minute", new double[] {0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60}, "temp_C", new double[] {
                90.1, 72.4, 58.8, 48.9, 41.9, 36.4, 32.9, 30.5, 27.8, 26.2, 25.4, 24.6, 23.9
            });

    private static final CurveFit CURVEFIT = CurveFit.load();

    private Fits() {}

    static FitResult cooling() {
        return of("temp_C = a + b*exp(-c*minute)", COOLING);
    }

    static FitResult of(String formula, Dataset data) {
        return request(formula, data).fit();
    }

    static FitResult counts() {
        double[] hours = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12};
        double[] counts = {102, 77, 55, 50, 30, 26, 16, 15, 6, 9, 3, 4};
        return request("n = exp(a + b*hour)", Dataset.of("hour", hours, "n", counts))
                .loss("poisson")
                .fit();
    }

    static FitRequest request(String formula, Dataset data) {
        return CURVEFIT.request(CURVEFIT.model(formula), data);
    }

    static Outcome minimized(String loss) {
        return CURVEFIT.minimize(loss).start("a", -1).start("b", 1).minimize();
    }

    /** Columns x and z drawn evenly between 1 and 5, and what the second argument makes of them with some noise. */
    static Dataset drawn(int rows, java.util.function.DoubleBinaryOperator model) {
        SplittableRandom random = new SplittableRandom(7);
        double[][] columns = new double[3][rows];
        for (int i = 0; i < rows; i++) {
            columns[0][i] = random.nextDouble(1, 5);
            columns[1][i] = random.nextDouble(1, 5);
            columns[2][i] = model.applyAsDouble(columns[0][i], columns[1][i]) * random.nextDouble(0.97, 1.03);
        }
        return Dataset.of("x", columns[0], "z", columns[1], new Column.Numbers("y", Vector.of(columns[2])));
    }

    /** The same fitted values with a sigma for each row, and the statistics that this gives by their definitions. */
    static FitResult weighted(FitResult fit) {
        Observations seen = fit.provenance().observations();
        int n = seen.size();
        double[] sigma = new double[n];
        double[] standardized = new double[n];
        Arrays.setAll(sigma, i -> 0.1 + 0.03 * (i % 4));
        double weights = 0;
        double mean = 0;
        double rss = 0;
        double logarithms = 0;
        Vector residuals = fit.diagnostics().rows().residuals();
        for (int i = 0; i < n; i++) {
            weights += Math.pow(sigma[i], -2);
            mean += seen.observed().at(i) * Math.pow(sigma[i], -2);
            rss += Math.pow(residuals.at(i) / sigma[i], 2);
            logarithms += Math.log(sigma[i]);
        }
        mean /= weights;
        double total = 0;
        int p = fit.summary().parameters();
        double s = Math.sqrt(rss / (n - p));
        for (int i = 0; i < n; i++) {
            total += Math.pow((seen.observed().at(i) - mean) / sigma[i], 2);
            standardized[i] = residuals.at(i) / sigma[i] / s;
        }
        double r2 = 1 - rss / total;
        double likelihood = -n / 2.0 * (Math.log(2 * Math.PI) + 1 + Math.log(rss / n)) - logarithms;
        double aic = -2 * likelihood + 2 * (p + 1);
        FitSummary summary = new FitSummary(
                n,
                0,
                0,
                p,
                n - p,
                rss,
                rss / n,
                s,
                r2,
                1 - (1 - r2) * (n - 1) / (n - p),
                likelihood,
                aic,
                aic + 2.0 * (p + 1) * (p + 2) / (n - p - 2),
                -2 * likelihood + (p + 1) * Math.log(n),
                1,
                1,
                1);
        RowDiagnostics rows = fit.diagnostics().rows();
        RowDiagnostics own = new RowDiagnostics(
                rows.fitted(), residuals, Vector.of(standardized), Vector.empty(), Vector.empty(), Vector.empty());
        Variables variables = fit.provenance().variables();
        return new FitResult(
                fit.function(),
                fit.verdict(),
                fit.parameters(),
                new Diagnostics(summary, fit.uncertainty(), Details.of(() -> own)),
                new Provenance(
                        fit.provenance().data(),
                        new Variables(variables.inputs(), variables.response(), Optional.of("sd")),
                        new Observations(
                                seen.inputs(), seen.observed(), Vector.of(sigma), seen.selection(), 0, 0, List.of())),
                fit.end(),
                fit.trace());
    }

    static byte[] written(Outcome... results) {
        return written(new ResultDocument(List.of(results), List.of(TableKind.PARAMETERS), List.of(), 0));
    }

    static byte[] written(ResultDocument document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new XlsxWriter().write(document, out);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
        return out.toByteArray();
    }

    static XSSFWorkbook opened(byte[] workbook) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(workbook));
    }

    /** The texts of the first cells of a column, down to the first free one. */
    static List<String> texts(XSSFWorkbook workbook, String sheet, int column) {
        List<String> texts = new ArrayList<>();
        for (int row = 1; workbook.getSheet(sheet).getRow(row) != null; row++) {
            texts.add(workbook.getSheet(sheet).getRow(row).getCell(column).getStringCellValue());
        }
        return texts;
    }
}
