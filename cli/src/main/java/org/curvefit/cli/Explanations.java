package org.curvefit.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.curvefit.api.error.Spelling;

/**
 * The catalogue of all codes, statuses and flags that the program can print. Its text is the resource {@code explain.txt}, whose head says how it
 * is written; it is read when somebody asks.
 *
 * @param entries in the order of the catalogue
 */
record Explanations(List<Explanation> entries) {
    private static final String RESOURCE = "explain.txt";
    private static final String REMARK = "#";
    private static final String GROUP = "== ";
    private static final int MOST_NEAREST = 5;

    Explanations {
        entries = List.copyOf(entries);
    }

    /** The catalogue that belongs to the program. */
    static Explanations load() throws IOException {
        try (InputStream in = Explanations.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new AssertionError(RESOURCE + " is not packaged");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** Reads a catalogue. */
    static Explanations parse(String text) {
        List<Explanation> entries = new ArrayList<>();
        List<Explanation.Line> lines = new ArrayList<>();
        String head = "";
        String group = "";
        for (String line : text.lines().toList()) {
            if (line.isBlank() || line.startsWith(REMARK)) {
                continue;
            }
            if (line.startsWith(" ")) {
                lines.add(line(line.strip()));
                continue;
            }
            add(head, group, lines, entries);
            group = line.startsWith(GROUP) ? line.substring(GROUP.length()) : group;
            head = line.startsWith(GROUP) ? "" : line;
        }
        add(head, group, lines, entries);
        return new Explanations(entries);
    }

    private static void add(String head, String group, List<Explanation.Line> lines, List<Explanation> entries) {
        if (!head.isEmpty()) {
            String[] parts = parts(head);
            entries.add(new Explanation(parts[0], parts[1], group, lines));
        }
        lines.clear();
    }

    private static Explanation.Line line(String text) {
        String[] parts = parts(text);
        return new Explanation.Line(Explanation.Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts[1]);
    }

    private static String[] parts(String text) {
        String[] parts = text.split(" +", 2);
        if (parts.length < 2) {
            throw new AssertionError("the catalogue has a word without a text: " + text);
        }
        return parts;
    }

    /** The entry of a word; case, blanks, hyphens and underscores do not matter. */
    Optional<Explanation> find(String word) {
        String folded = Spelling.fold(word);
        return entries.stream()
                .filter(entry -> Spelling.fold(entry.word()).equals(folded))
                .findFirst();
    }

    /** The known words most like an unknown one, the most like first. */
    List<String> nearest(String word) {
        String folded = Spelling.fold(word);
        return entries.stream()
                .map(Explanation::word)
                .sorted(Comparator.comparingInt(known -> Spelling.edits(folded, Spelling.fold(known))))
                .limit(MOST_NEAREST)
                .toList();
    }

    /** One line for each, below the headings of their groups. */
    String list() {
        StringBuilder text = new StringBuilder();
        String group = "";
        TextTable table = new TextTable();
        for (Explanation entry : entries) {
            if (!entry.group().equals(group)) {
                text.append(table.text()).append(group.isEmpty() ? "" : "\n");
                table = new TextTable();
                group = entry.group();
                text.append(group).append('\n');
            }
            table.row(List.of("  " + entry.word(), entry.title()));
        }
        return text.append(table.text()).toString();
    }
}
