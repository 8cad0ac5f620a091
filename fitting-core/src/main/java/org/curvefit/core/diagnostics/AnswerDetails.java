package org.curvefit.core.diagnostics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.curvefit.api.fit.Check;
import org.curvefit.api.fit.FitStatus;
import org.curvefit.api.fit.Influence;
import org.curvefit.api.fit.RowDiagnostics;
import org.curvefit.api.fit.Statistic;
import org.curvefit.core.inference.GoodnessOfFit;
import org.curvefit.core.inference.Scatter;

/**
 * What can be computed about an answer when somebody asks.
 *
 * @param point model and data at the answer
 * @param evidence what its status was formed from
 * @param status of the answer
 * @param address names an observation
 */
public record AnswerDetails(FittedPoint point, Evidence evidence, FitStatus status, IntFunction<String> address) {
    /** The answer row by row. */
    public RowDiagnostics rows() {
        return RowStatistics.of(point, goodness());
    }

    /** What each row does to the answer. */
    public Influence influence() {
        return RowInfluence.of(point, rows(), goodness());
    }

    /** Findings, each with a verdict; none where the status says that the answer must not be used. */
    public List<Check> checks() {
        List<Check> checks = new ArrayList<>(
                Checks.of(evidence, status, () -> robust() ? Optional.empty() : new MissingTerms(point).suggestion()));
        if (status.hasStandardErrors() && status != FitStatus.EXACT && !robust()) {
            checks.addAll(new ResidualChecks(point, goodness(), rows()).list(address));
        }
        return checks;
    }

    /** Numbers beyond the summary; most are about sums of squares, which say little about a robust fit. */
    public List<Statistic> statistics() {
        FurtherStatistics further = new FurtherStatistics(point, evidence, rows());
        if (goodness().counts().isPresent()) {
            List<Statistic> all = new ArrayList<>(CountStatistics.of(goodness(), evidence.relativeOffset()));
            all.addAll(further.ofCounts());
            return all;
        }
        return robust() ? further.ofRobustFit() : further.list();
    }

    private boolean robust() {
        return goodness().scatter() == Scatter.ROBUST;
    }

    private GoodnessOfFit goodness() {
        return evidence.goodness();
    }
}
