package org.curvefit.api.fit;

import org.curvefit.api.data.Dataset;
import org.curvefit.api.data.Observations;
import org.curvefit.api.data.Variables;
import org.curvefit.api.solver.Stop;

/**
 * Where an answer comes from.
 *
 * @param data the table, with how it was read
 * @param variables which columns were used
 * @param observations the rows that were used
 * @param method the solver's name
 * @param startOrigin where the start values came from
 * @param stop why the solver ended
 * @param version of the program
 */
public record Provenance(
        Dataset data,
        Variables variables,
        Observations observations,
        String method,
        String startOrigin,
        Stop stop,
        String version) {}
