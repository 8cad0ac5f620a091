package org.curvefit.core;

import java.util.List;
import java.util.Map;
import org.curvefit.api.fit.Fitter;
import org.curvefit.api.model.ModelLanguage;
import org.curvefit.api.solver.Solver;
import org.curvefit.api.spi.Provider;
import org.curvefit.testkit.contract.ProviderContract;

class CoreProvidersTest extends ProviderContract {
    @Override
    protected List<Class<?>> kinds() {
        return List.of(Fitter.class, ModelLanguage.class, Solver.class);
    }

    @Override
    protected Map<String, String> needed(Provider<?> provider) {
        return provider.name().equals("grid") ? Map.of("grid", "a=0:1:3") : Map.of();
    }
}
