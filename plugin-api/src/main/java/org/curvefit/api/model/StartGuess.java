package org.curvefit.api.model;

import java.util.List;
import org.curvefit.api.data.Observations;
import org.curvefit.api.numeric.Vector;

/** Proposes start points for a model from the look of the data. */
public interface StartGuess {
    /** Candidate points, the most promising first; each holds one value per parameter of the model. */
    List<Vector> propose(Observations observations);
}
