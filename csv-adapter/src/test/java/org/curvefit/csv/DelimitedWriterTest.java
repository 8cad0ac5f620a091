package org.curvefit.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.data.Observations;
import org.curvefit.api.data.Rows;
import org.curvefit.api.data.Variables;
import org.curvefit.api.fit.Details;
import org.curvefit.api.fit.Diagnostics;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.FitStatus;
import org.curvefit.api.fit.FitSummary;
import org.curvefit.api.fit.ParameterEstimate;
import org.curvefit.api.fit.Provenance;
import org.curvefit.api.fit.RowDiagnostics;
import org.curvefit.api.fit.SearchEnd;
import org.curvefit.api.fit.SearchTrace;
import org.curvefit.api.fit.Uncertainty;
import org.curvefit.api.fit.Verdict;
import org.curvefit.api.io.ResultDocument;
import org.curvefit.api.io.ResultWriter;
import org.curvefit.api.io.TableKind;
import org.curvefit.api.model.Bounds;
import org.curvefit.api.model.Derivatives;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.model.ModelKernel;
import org.curvefit.api.model.Parameter;
import org.curvefit.api.model.Response;
import org.curvefit.api.numeric.Matrix;
import org.curvefit.api.numeric.Vector;
import org.curvefit.api.solver.Stop;
import org.curvefit.api.spi.Extensions;
import org.junit.jupiter.api.Test;

class DelimitedWriterTest {
    private static final String PARAMETERS =
            "name,value,std_error,t,p,ci_low,ci_high,start,bound_low,bound_high,fixed,status,std_error_percent,ci_half_width\n";

    @Test
    void areFoundUnderTheirNames() {
        Extensions extensions = Extensions.load(getClass().getClassLoader());
        assertThat(extensions.create(ResultWriter.class, "csv", Map.of()).extensions())
                .containsExactly("csv");
        assertThat(extensions.create(ResultWriter.class, "tsv", Map.of()).extensions())
                .containsExactly("tsv");
    }

    @Test
    void writesTheParameterTable() throws IOException {
        assertThat(written(ResultDocument.of(line(2)), ','))
                .isEqualTo(PARAMETERS + "m,2,0.5,4,0.0625,1,3,1,,,false,SOLVED,25,1\n");
    }

    @Test
    void writesTabsOnRequest() throws IOException {
        assertThat(written(ResultDocument.of(line(2)), '\t')).startsWith("name\tvalue\t");
    }

    @Test
    void continuesOneTableOverResultsOfSeveralGroups() throws IOException {
        ResultDocument document =
                new ResultDocument(List.of(line(2), line(3)), List.of(TableKind.PARAMETERS), List.of(), 0);
        assertThat(written(document, ','))
                .isEqualTo(PARAMETERS + "m,2,0.5,4,0.0625,1,3,1,,,false,SOLVED,25,1\n"
                        + "m,3,0.5,4,0.0625,1,3,1,,,false,SOLVED,16.666666666666668,1\n");
    }

    @Test
    void setsTablesApartByAnEmptyLine() throws IOException {
        ResultDocument document =
                new ResultDocument(List.of(line(2)), List.of(TableKind.PARAMETERS, TableKind.ROWS), List.of("x"), 0);
        String[] tables = written(document, ',').split("\n\n");
        assertThat(tables).hasSize(2);
        assertThat(tables[1])
                .startsWith("row,line,x,y,fit,residual,")
                .contains("\n1,1,1,2,2,0,")
                .contains("\n2,2,2,5,4,1,");
    }

    private static String written(ResultDocument document, char delimiter) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new DelimitedWriter("csv", delimiter).write(document, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** A straight line through the origin. */
    private static FitResult line(double slope) {
        Dataset data = Dataset.of("x", new double[] {1, 2}, "y", new double[] {2, 5});
        Vector x = Vector.of(1, 2);
        Observations seen = new Observations(List.of(x), Vector.of(2, 5), Vector.empty(), Rows.all(2), 0, 0, List.of());
        RowDiagnostics rows = RowDiagnostics.of(Vector.of(slope, 2 * slope), Vector.of(0, 1));
        FitSummary summary = new FitSummary(2, 0, 0, 1, 1, 1, 0.5, 1, 0.9, 0.9, -1, 2, 3, 4, 1, 0, 1);
        ParameterEstimate estimate = new ParameterEstimate("m", slope, 0.5, 4, 0.0625, 1, 3, 1, Bounds.none(), false);
        return new FitResult(
                new Line(),
                new Verdict(FitStatus.SOLVED, List.of(), "closed form"),
                List.of(estimate),
                new Diagnostics(
                        summary,
                        new Uncertainty.Estimated(Matrix.of(1, 1, new double[] {0.25})),
                        Details.of(() -> rows)),
                new Provenance(data, new Variables(List.of("x"), List.of("y"), Optional.empty()), seen),
                new SearchEnd("linear", "none", new Stop.Complete("solved"), 0, 1, "1"),
                SearchTrace.empty());
    }

    private static final class Line implements ModelFunction {
        @Override
        public String text() {
            return "y = m*x";
        }

        @Override
        public String understood() {
            return "y = m * x";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of();
        }

        @Override
        public List<String> inputs() {
            return List.of("x");
        }

        @Override
        public Optional<Response> response() {
            return Optional.empty();
        }

        @Override
        public Derivatives derivatives() {
            return Derivatives.NONE;
        }

        @Override
        public ModelKernel kernel(int[] wanted) {
            throw new AssertionError("a writer evaluates no model");
        }
    }
}
