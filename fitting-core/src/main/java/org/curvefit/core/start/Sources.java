package org.curvefit.core.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.curvefit.api.data.Observations;

/** Where the candidates of a round come from. */
final class Sources {
    private final SearchModel model;
    private final int[] searched;
    private final Hints fromData;
    private final Optional<LinearizedQuotient> quotient;
    private Hints fromResiduals;

    Sources(SearchModel model, int[] searched, Observations rows) {
        this.model = model;
        this.searched = searched;
        this.fromData = HintFinder.find(rows, rows.observed().toArray());
        this.fromResiduals = fromData;
        PriorDraws draws = new PriorDraws(model, searched, fromData);
        this.quotient = model.form().flatMap(form -> LinearizedQuotient.of(form, rows, searched, draws));
    }

    /** Learns what the best fit so far leaves over. */
    void learn(Hints left) {
        fromResiduals = left;
    }

    /** The sources to be asked in turn. */
    List<CandidateSource> of(Minima minima) {
        PriorDraws fresh = new PriorDraws(model, searched, fromData);
        List<CandidateSource> sources = new ArrayList<>(List.of(fresh));
        PeakDraws peaks = new PeakDraws(model, searched, fromData);
        if (peaks.applicable()) {
            sources.add(peaks);
        }
        WaveDraws waves = new WaveDraws(model, searched, fromData);
        if (waves.applicable()) {
            sources.add(waves);
        }
        quotient.ifPresent(sources::add);
        if (!minima.isEmpty() && searched.length > 1) {
            sources.add(new Mutations(minima, new PriorDraws(model, searched, fromResiduals)));
        }
        return sources;
    }
}
