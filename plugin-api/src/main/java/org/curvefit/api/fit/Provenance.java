package org.curvefit.api.fit;

import org.curvefit.api.data.Dataset;
import org.curvefit.api.data.Observations;
import org.curvefit.api.data.Variables;

/**
 * The data that an answer comes from.
 *
 * @param data the table, with how it was read
 * @param variables which columns were used
 * @param observations the rows that were used
 */
public record Provenance(Dataset data, Variables variables, Observations observations) {}
