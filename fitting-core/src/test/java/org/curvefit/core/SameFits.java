package org.curvefit.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.FitSummary;
import org.curvefit.api.fit.ParameterEstimate;
import org.curvefit.api.fit.RowDiagnostics;
import org.curvefit.api.numeric.Vector;

/** Whether two results say the same, in all that is said about an answer. */
final class SameFits {
    private static final double RELATIVE = 1e-9;

    private SameFits() {}

    /**
     * @param names of the parameters that both have
     */
    static void check(FitResult found, FitResult expected, String... names) {
        for (String name : names) {
            ParameterEstimate own = found.parameter(name);
            ParameterEstimate other = expected.parameter(name);
            close(own.value(), other.value(), name);
            close(own.standardError(), other.standardError(), "error of " + name);
            close(own.t(), other.t(), "t of " + name);
            assertThat(own.p()).as("p of " + name).isCloseTo(other.p(), Offset.offset(RELATIVE));
            close(own.low(), other.low(), "low of " + name);
            close(own.high(), other.high(), "high of " + name);
        }
        summaries(found.summary(), expected.summary());
        rows(found.diagnostics().rows(), expected.diagnostics().rows());
    }

    private static void summaries(FitSummary own, FitSummary other) {
        assertThat(own.parameters()).isEqualTo(other.parameters());
        assertThat(own.degreesOfFreedom()).isEqualTo(other.degreesOfFreedom());
        close(own.rss(), other.rss(), "rss");
        close(own.mse(), other.mse(), "mse");
        close(own.residualSd(), other.residualSd(), "residual sd");
        close(own.r2(), other.r2(), "r2");
        close(own.adjustedR2(), other.adjustedR2(), "adjusted r2");
        close(own.logLikelihood(), other.logLikelihood(), "log-likelihood");
        close(own.aic(), other.aic(), "aic");
        close(own.aicc(), other.aicc(), "aicc");
        close(own.bic(), other.bic(), "bic");
        close(own.condition(), other.condition(), "condition");
    }

    private static void rows(RowDiagnostics own, RowDiagnostics other) {
        vectors(own.fitted(), other.fitted(), "fitted");
        vectors(own.leverage(), other.leverage(), "leverage");
        vectors(own.standardized(), other.standardized(), "standardized");
        vectors(own.studentized(), other.studentized(), "studentized");
        vectors(own.cook(), other.cook(), "cook");
    }

    private static void vectors(Vector own, Vector other, String what) {
        assertThat(own.size()).as(what).isEqualTo(other.size());
        for (int i = 0; i < own.size(); i++) {
            assertThat(own.at(i)).as(what + " " + i).isCloseTo(other.at(i), Offset.offset(1e-8));
        }
    }

    private static void close(double own, double other, String what) {
        assertThat(own).as(what).isCloseTo(other, Offset.offset(RELATIVE * Math.max(Math.abs(other), 1e-3)));
    }
}
