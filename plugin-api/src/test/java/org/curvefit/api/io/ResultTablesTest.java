package org.curvefit.api.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.curvefit.api.fit.BootstrapEstimate;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.IntervalChoice;
import org.curvefit.api.fit.IntervalReport;
import org.curvefit.api.io.ResultTable.Field;
import org.curvefit.api.numeric.Vector;
import org.curvefit.api.solver.Trajectory;
import org.junit.jupiter.api.Test;

/** Names and order of columns are part of the interface that users rely on: they are written out here once more. */
class ResultTablesTest {
    private static final FitResult PLAIN = HandMadeResult.of(Vector.empty(), Optional.empty());

    @Test
    void theParameterTableHasThePromisedColumns() {
        ResultTable table = ResultTables.parameters(PLAIN);
        assertThat(header(table))
                .isEqualTo("name,value,std_error,t,p,ci_low,ci_high,start,bound_low,bound_high,fixed,status");
        assertThat(cells(table, 0)).isEqualTo("a,1.0,2.0,3.0,4.0,5.0,6.0,7.0,8.0,9.0,false,CONVERGED");
        assertThat(cells(table, 1)).isEqualTo("b,11.0,12.0,13.0,14.0,15.0,16.0,17.0,-Infinity,Infinity,true,CONVERGED");
        assertThat(table.rows()).isEqualTo(2);
    }

    @Test
    void theSummaryTableHasThePromisedColumns() {
        ResultTable table = ResultTables.summary(PLAIN);
        assertThat(header(table))
                .isEqualTo("formula,method,status,ok,rows_used,rows_skipped,rows_rejected,parameters,dof,rss,mse,"
                        + "residual_sd,r2,adj_r2,log_likelihood,aic,aicc,bic,condition,iterations,evaluations,"
                        + "rows_filtered,sigma,sigma_known,loss,loss_scale,loss_cost,robust_sd,"
                        + "parameters_fixed,parameters_tied,parameters_at_bound,start_origin,stop_rule,stop_measured,"
                        + "stop_threshold,seed");
        assertThat(cells(table, 0))
                .isEqualTo(
                        "y = a + b*t,lm,CONVERGED,true,3,1,2,2,4,5.5,6.5,7.5,8.5,9.5,10.5,11.5,12.5,13.5,14.5,15,16,0,,false,squared,NaN,NaN,NaN,"
                                + "1,0,0,auto,gtol,1.0E-12,1.0E-10,1");
        assertThat(table.rows()).isEqualTo(1);
    }

    @Test
    void theRowsTableHasThePromisedColumnsAndTheRowsOfTheFile() {
        ResultTable table = ResultTables.rows(PLAIN, List.of("id", "batch"));
        assertThat(header(table))
                .isEqualTo("row,line,t,y,fit,residual,std_residual,studentized,leverage,cook,"
                        + "ci_low,ci_high,pi_low,pi_high,flag,id,batch");
        assertThat(cells(table, 1)).isEqualTo("3,3,2.0,12.0,1.2,2.2,3.2,4.2,5.2,NaN,NaN,NaN,NaN,NaN,,r,9.0");
        assertThat(table.rows()).isEqualTo(3);
    }

    @Test
    void theRowsTableShowsSigmaWhereItIsGiven() {
        FitResult weighted = HandMadeResult.of(Vector.of(0.1, 0.2, 0.3), Optional.empty());
        ResultTable table = ResultTables.rows(weighted, List.of());
        assertThat(header(table))
                .startsWith("row,line,t,y,sigma,fit,residual")
                .endsWith("pi_high,flag,weight,weighted_residual");
        assertThat(cells(table, 1)).endsWith("," + 1 / (0.2 * 0.2) + "," + 2.2 / 0.2);
    }

    @Test
    void theTableOfPrecisionHasWhatTheErrorsDoNotTell() {
        BootstrapEstimate refits = new BootstrapEstimate("a", 1.5, 0.5, 0.25);
        IntervalReport report = new IntervalReport(IntervalChoice.Kind.BOOTSTRAP, List.of(refits), 100, 0);
        FitResult made = PLAIN.withIntervals(PLAIN.parameters(), report);
        ResultTable table = ResultTables.of(TableKind.PRECISION, made, List.of());
        assertThat(header(table))
                .isEqualTo("name,std_error,std_error_percent,ci_half_width,dependency,vif,skewness,"
                        + "bootstrap_mean,bootstrap_bias,bootstrap_std_error");
        assertThat(cells(table, 0)).isEqualTo("a,2.0,200.0,0.5,NaN,NaN,NaN,1.5,0.5,0.25");
        assertThat(cells(table, 1)).isEqualTo("b,12.0," + 1200.0 / 11 + ",0.5,NaN,NaN,NaN,NaN,NaN,NaN");
    }

    @Test
    void theTrajectoryTableHasThePromisedColumns() {
        Trajectory trajectory = new Trajectory(List.of(
                new Trajectory.Point(0, 100, Vector.of(1, 2), Vector.of(3, 4), Double.NaN, Double.NaN),
                new Trajectory.Point(1, 50, Vector.of(5, 6), Vector.empty(), 7, 8)));
        ResultTable table = ResultTables.of(
                TableKind.TRAJECTORY, HandMadeResult.of(Vector.empty(), Optional.of(trajectory)), List.of());
        assertThat(header(table)).isEqualTo("iteration,loss,a,b,grad_a,grad_b,step_norm,rate");
        assertThat(cells(table, 0)).isEqualTo("0,100.0,1.0,2.0,3.0,4.0,NaN,NaN");
        assertThat(cells(table, 1)).isEqualTo("1,50.0,5.0,6.0,NaN,NaN,7.0,8.0");
    }

    @Test
    void aTrajectoryThatWasNotRecordedIsAHeaderWithoutRows() {
        ResultTable table = ResultTables.of(TableKind.TRAJECTORY, PLAIN, List.of());
        assertThat(header(table)).isEqualTo("iteration,loss,a,b,grad_a,grad_b,step_norm,rate");
        assertThat(table.rows()).isZero();
    }

    @Test
    void everyKindOfTableIsLaidOutWithColumnsOfEqualLength() {
        for (TableKind kind : TableKind.values()) {
            ResultTable table = ResultTables.of(kind, PLAIN, List.of("id"));
            assertThat(table.kind()).isEqualTo(kind);
            assertThat(table.columns())
                    .allSatisfy(column -> assertThat(column.size()).isEqualTo(table.rows()));
        }
    }

    private static String header(ResultTable table) {
        return String.join(",", table.columns().stream().map(Field::name).toList());
    }

    private static String cells(ResultTable table, int row) {
        return String.join(
                ",", table.columns().stream().map(field -> cell(field, row)).toList());
    }

    private static String cell(Field field, int row) {
        if (field instanceof Field.Numbers numbers) {
            return Double.toString(numbers.values().at(row));
        }
        if (field instanceof Field.Counts counts) {
            return Long.toString(counts.values()[row]);
        }
        return ((Field.Texts) field).values().get(row);
    }
}
