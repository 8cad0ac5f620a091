package org.curvefit.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.io.TableKind;

/** The tables that a command line asks for. */
final class PlannedTables {
    private static final List<String> WORDS = List.of(
            "parameters",
            "rows",
            "summary",
            "trajectory",
            "surface",
            "derived",
            "all",
            "checks",
            "statistics",
            "influence",
            "comparison",
            "precision");

    private static final List<String> ABOUT_DATA = List.of("rows", "checks", "statistics", "influence", "precision");

    private PlannedTables() {}

    /** In the order in which they are written. */
    static List<TableKind> of(Arguments arguments) {
        MethodOptions method = new MethodOptions(arguments);
        boolean scans = method.choice().method().equals(MethodOptions.GRID);
        Optional<OptionValue> given = arguments.value(Option.EMIT);
        if (given.isEmpty()) {
            return List.of(usual(arguments));
        }
        if (method.compares()) {
            throw wrong(given.get(), "a comparison prints one table of its own", "leave out --emit");
        }
        String word = given.get().oneOf(WORDS);
        boolean written = arguments.command() == CommandName.MINIMIZE;
        if (word.equals("surface") && !scans) {
            throw wrong(given.get(), "only a grid has a surface", "add --method grid --grid 'a=0:1:20'");
        }
        if (ABOUT_DATA.contains(word) && written) {
            throw wrong(given.get(), "a written loss has no rows", "--emit parameters, or trajectory");
        }
        if (word.equals("comparison") && arguments.command() != CommandName.COMPARE && !arguments.has(Option.BY)) {
            throw wrong(
                    given.get(),
                    "one fit is compared with nothing",
                    "curvefit compare FORMULA FORMULA FILE, or add --by COL");
        }
        boolean derives = arguments.has(Option.DERIVE);
        if (word.equals("derived") && !derives) {
            throw wrong(given.get(), "no quantity is derived", "add --derive 't_half=log(2)/c'");
        }
        return word.equals("all") ? all(scans, !written, derives) : List.of(TableKind.valueOf(upper(word)));
    }

    /** The table of a command that is not told which. */
    private static TableKind usual(Arguments arguments) {
        return switch (arguments.command()) {
            case SCAN -> TableKind.SURFACE;
            case COMPARE -> TableKind.COMPARISON;
            default -> arguments.has(Option.BY) ? TableKind.SUMMARY : TableKind.PARAMETERS;
        };
    }

    private static List<TableKind> all(boolean scans, boolean rows, boolean derives) {
        List<TableKind> tables = new ArrayList<>(List.of(TableKind.PARAMETERS));
        if (rows) {
            tables.add(TableKind.ROWS);
        }
        tables.add(TableKind.SUMMARY);
        tables.add(TableKind.TRAJECTORY);
        if (scans) {
            tables.add(TableKind.SURFACE);
        }
        if (derives) {
            tables.add(TableKind.DERIVED);
        }
        return tables;
    }

    private static String upper(String word) {
        return word.toUpperCase(java.util.Locale.ROOT);
    }

    private static RequestException wrong(OptionValue given, String what, String fix) {
        return new RequestException("E118", "--emit " + given.text() + ": " + what, Location.none(), fix);
    }
}
