package org.curvefit.excel.inplace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names beside those that are taken; names that differ in case only are the same, to Excel as well as to its packages. */
final class FreeNames {
    private static final int LONGEST_SHEET = 31;
    private static final Pattern NUMBERED = Pattern.compile("(.*?)([0-9]+)([.][^.]*)");

    private final Set<String> taken = new HashSet<>();

    FreeNames(Collection<String> taken) {
        taken.forEach(name -> this.taken.add(lower(name)));
    }

    /** Names of sheets by the wanted ones: as they are where all of them are free, otherwise all with the same number. */
    Map<String, String> sheets(List<String> wanted) {
        int number = 1;
        while (!areFree(numbered(wanted, number, " "))) {
            number++;
        }
        return paired(wanted, numbered(wanted, number, " "));
    }

    /** Names of cells by the wanted ones: as they are, or with a number. */
    Map<String, String> cells(List<String> wanted) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String name : wanted) {
            int number = 1;
            while (!areFree(numbered(List.of(name), number, "_"))) {
                number++;
            }
            String free = numbered(List.of(name), number, "_").get(0);
            taken.add(lower(free));
            names.put(name, free);
        }
        return names;
    }

    /** Names of parts by the wanted ones, in the same folders. */
    Map<String, String> parts(List<String> wanted) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String name : wanted) {
            String free = name;
            while (!taken.add(lower(free))) {
                free = next(free);
            }
            names.put(name, free);
        }
        return names;
    }

    private static String next(String part) {
        Matcher numbered = NUMBERED.matcher(part);
        return numbered.matches()
                ? numbered.group(1) + (Integer.parseInt(numbered.group(2)) + 1) + numbered.group(3)
                : part.replaceFirst("([.][^.]*)?$", "1$1");
    }

    private boolean areFree(List<String> names) {
        return names.stream().map(FreeNames::lower).noneMatch(taken::contains);
    }

    private static List<String> numbered(List<String> names, int number, String gap) {
        if (number == 1) {
            return names;
        }
        String end = gap + number;
        List<String> numbered = new ArrayList<>();
        for (String name : names) {
            boolean tooLong = gap.isBlank() && name.length() + end.length() > LONGEST_SHEET;
            numbered.add((tooLong ? name.substring(0, LONGEST_SHEET - end.length()) : name) + end);
        }
        return numbered;
    }

    private static Map<String, String> paired(List<String> keys, List<String> values) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            pairs.put(keys.get(i), values.get(i));
        }
        return pairs;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
