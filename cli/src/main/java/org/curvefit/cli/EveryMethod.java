package org.curvefit.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.curvefit.api.CurveFit;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.fit.FitListener;
import org.curvefit.api.fit.FitSettings;
import org.curvefit.api.fit.FitStatus;
import org.curvefit.api.fit.MethodChoice;
import org.curvefit.api.fit.Outcome;
import org.curvefit.api.solver.Solver;
import org.curvefit.api.spi.Provider;
import org.curvefit.api.spi.Setting;

/**
 * Asks one question of every method that can answer it, or of one method with several learning rates.
 *
 * @param session the command line and its surroundings
 * @param engine where the methods are found
 * @param interruption ends the method that runs, and with it the comparison
 */
record EveryMethod(Session session, CurveFit engine, Interruption interruption) {
    /** Errors that say that a method is not made for the question. */
    private static final Set<String> UNSUITABLE = Set.of("E111", "E121");

    /** Settings that belong to the engine and not to a method. */
    private static final Set<String> SHARED = Set.of("diff", "step");

    private static final String GRID = "grid";
    private static final String RATE = "rate";
    private static final double MILLION = 1e6;

    /**
     * The answer of a run.
     *
     * @param name of the method, with the learning rate where several are compared
     * @param outcome the answer
     * @param milliseconds how long it took
     */
    record Answer(String name, Outcome outcome, double milliseconds) {}

    /** One run after the other, all with the same start. */
    List<Answer> run(FitSettings settings, BiFunction<FitSettings, FitListener, ? extends Outcome> question) {
        MethodOptions options = new MethodOptions(session.arguments());
        options.requireComparable();
        List<Answer> answers = new ArrayList<>();
        for (Contender contender : options.asksForAll() ? methods(settings) : rates(settings, options.rates())) {
            Optional<Answer> answer = answer(contender, question);
            answer.ifPresent(answers::add);
            if (answer.isPresent() && answer.get().outcome().status() == FitStatus.CANCELLED) {
                return answers;
            }
        }
        return answers;
    }

    private record Contender(String name, FitSettings settings) {}

    private List<Contender> methods(FitSettings settings) {
        List<Contender> contenders = new ArrayList<>();
        for (Provider<Solver> method : engine.extensions().all(Solver.class)) {
            FitSettings own = settings.withMethod(choice(method, settings.method()));
            if (isReady(method, own)) {
                contenders.add(new Contender(method.name(), own));
            }
        }
        return contenders;
    }

    private static List<Contender> rates(FitSettings settings, List<String> rates) {
        MethodChoice given = settings.method();
        List<Contender> contenders = new ArrayList<>();
        for (String rate : rates) {
            Map<String, String> own = new LinkedHashMap<>(given.settings());
            own.put(RATE, rate);
            MethodChoice choice =
                    new MethodChoice(given.method(), own, given.loss(), given.lossSettings(), given.seed());
            contenders.add(new Contender(given.method() + " rate " + rate, settings.withMethod(choice)));
        }
        return contenders;
    }

    private boolean isReady(Provider<Solver> method, FitSettings own) {
        boolean scans =
                method.settings().stream().anyMatch(setting -> setting.name().equals(GRID));
        boolean ready = !scans || own.method().settings().containsKey(GRID);
        if (!ready) {
            session.messages().note(method.name() + " is left out: it needs --grid");
        }
        return ready;
    }

    private Optional<Answer> answer(
            Contender contender, BiFunction<FitSettings, FitListener, ? extends Outcome> question) {
        long begin = System.nanoTime();
        try (ProgressLine progress = ProgressLine.of(session)) {
            Outcome outcome = interruption.during(() -> question.apply(contender.settings(), progress));
            return Optional.of(new Answer(contender.name(), outcome, (System.nanoTime() - begin) / MILLION));
        } catch (RequestException refused) {
            if (!UNSUITABLE.contains(refused.code())) {
                throw refused;
            }
            session.messages().note(contender.name() + " is left out: " + refused.getMessage());
            return Optional.empty();
        }
    }

    private static MethodChoice choice(Provider<Solver> method, MethodChoice given) {
        List<String> known = method.settings().stream().map(Setting::name).toList();
        Map<String, String> own = new LinkedHashMap<>(given.settings());
        own.keySet().removeIf(name -> !known.contains(name) && !SHARED.contains(name));
        return new MethodChoice(method.name(), own, given.loss(), given.lossSettings(), given.seed());
    }
}
