package org.curvefit.cli;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.curvefit.api.CurveFit;
import org.curvefit.api.fit.FitRequest;
import org.curvefit.api.fit.FitSettings;
import org.curvefit.api.fit.MethodChoice;
import org.curvefit.api.fit.ParameterRules;
import org.curvefit.api.fit.StartPoint;
import org.curvefit.api.model.ModelFunction;

/** One start for several methods: as given, otherwise as it is found for Levenberg-Marquardt. */
final class SharedStart {
    private static final String FINDER = "lm";

    private SharedStart() {}

    /** The settings with a start value for every free parameter; drawn starts are the same for every method as they are. */
    static FitSettings of(Session session, CurveFit engine, FitRequest request) {
        FitSettings settings = request.settings();
        ParameterRules rules = settings.parameters();
        if (!rules.startRule().equals(ParameterRules.AUTO)) {
            return settings;
        }
        MethodChoice given = settings.method();
        MethodChoice finder = new MethodChoice(FINDER, Map.of(), given.loss(), given.lossSettings(), given.seed());
        StartPoint start = engine.fitter().start(request.settings(settings.withMethod(finder)));
        Set<String> columns = new LinkedHashSet<>(request.data().names());
        columns.addAll(CheckCommand.standIns(session));
        ModelFunction function = CheckCommand.function(session, request.model(), columns);
        Map<String, Double> values = new LinkedHashMap<>(rules.start());
        for (int k = 0; k < function.parameters().size(); k++) {
            String name = function.parameters().get(k).name();
            if (!rules.fixed().containsKey(name) && !rules.relations().ties().containsKey(name)) {
                values.put(name, start.values().at(k));
            }
        }
        return settings.withParameters(rules.withStart(values));
    }
}
