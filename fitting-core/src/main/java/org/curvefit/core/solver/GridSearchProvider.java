package org.curvefit.core.solver;

import java.util.List;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.solver.Solver;
import org.curvefit.api.spi.Provider;
import org.curvefit.api.spi.Setting;
import org.curvefit.api.spi.Settings;

/** Provides grid search. */
public final class GridSearchProvider implements Provider<Solver> {
    @Override
    public Class<Solver> type() {
        return Solver.class;
    }

    @Override
    public String name() {
        return GridSearch.NAME;
    }

    @Override
    public String summary() {
        return "grid search: the loss at every node of a grid, and the best node";
    }

    @Override
    public List<Setting> settings() {
        return List.of(new Setting("grid", "", "axes such as a=0:1:20,b=log:1e-3:1e3:30"));
    }

    @Override
    public Solver create(Settings settings) {
        return new GridSearch(
                GridAxes.parse(settings.text("grid").orElseThrow(GridSearchProvider::missing)), List.of());
    }

    private static RequestException missing() {
        return new RequestException(
                "E124", "method grid needs a grid", Location.none(), "add --grid 'NAME=LOW:HIGH:COUNT,...'");
    }
}
