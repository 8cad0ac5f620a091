package org.curvefit.core;

import java.util.List;
import org.curvefit.api.fit.Fitter;
import org.curvefit.api.model.ModelLanguage;
import org.curvefit.api.solver.Solver;
import org.curvefit.testkit.contract.ProviderContract;

class CoreProvidersTest extends ProviderContract {
    @Override
    protected List<Class<?>> kinds() {
        return List.of(Fitter.class, ModelLanguage.class, Solver.class);
    }
}
