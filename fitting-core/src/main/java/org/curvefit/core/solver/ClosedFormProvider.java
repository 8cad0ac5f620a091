package org.curvefit.core.solver;

import org.curvefit.api.solver.Solver;
import org.curvefit.api.spi.Provider;
import org.curvefit.api.spi.Settings;

/** Provides {@link ClosedForm}. */
public final class ClosedFormProvider implements Provider<Solver> {
    @Override
    public Class<Solver> type() {
        return Solver.class;
    }

    @Override
    public String name() {
        return ClosedForm.NAME;
    }

    @Override
    public String summary() {
        return "closed form: one linear least-squares solve, for formulas that are linear in their parameters";
    }

    @Override
    public Solver create(Settings settings) {
        return new ClosedForm();
    }
}
