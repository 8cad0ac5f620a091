package org.curvefit.report;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.curvefit.api.fit.Check;
import org.curvefit.api.fit.Statistic;

/**
 * Checks and statistics of a fit.
 *
 * @param json where to
 */
record QualityJson(JsonOutput json) {
    void checks(List<Check> checks) throws IOException {
        json.beginArray("checks");
        for (Check check : checks) {
            json.beginObject();
            json.text("name", check.name());
            json.number("statistic", check.statistic());
            json.number("p", check.p());
            json.text("verdict", check.verdict().name().toLowerCase(Locale.ROOT));
            json.text("text", check.text());
            json.endObject();
        }
        json.endArray();
    }

    void statistics(List<Statistic> statistics) throws IOException {
        json.beginArray("statistics");
        for (Statistic statistic : statistics) {
            json.beginObject();
            json.text("name", statistic.name());
            json.number("value", statistic.value());
            json.text("definition", statistic.definition());
            json.endObject();
        }
        json.endArray();
    }
}
