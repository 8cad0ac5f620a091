package org.curvefit.cli;

import java.util.List;

/**
 * What there is to say about one word that the program can print.
 *
 * @param word a code, a status or a flag
 * @param title it in one line
 * @param group the heading under which it is listed
 * @param lines what it means, why it happens, what to do, and an example, in the order in which they are shown
 */
record Explanation(String word, String title, String group, List<Line> lines) {
    private static final int WIDTH = 80;
    private static final int LABEL = 9;

    Explanation {
        lines = List.copyOf(lines);
    }

    /** What a line of the catalogue says. */
    enum Kind {
        MEANS("means"),
        WHY("why"),
        DO("do"),
        FILE("example"),
        DATA("example"),
        RUN("example"),
        LIKE("example");

        private final String label;

        Kind(String label) {
            this.label = label;
        }
    }

    /**
     * One line of the catalogue.
     *
     * @param kind what it says
     * @param text the words, of any length; those of a command stay in one line
     */
    record Line(Kind kind, String text) {
        private String shown() {
            return switch (kind) {
                case MEANS, WHY, DO -> wrapped(text);
                case FILE, RUN, LIKE -> text;
                case DATA -> "    " + text;
            };
        }
    }

    /** Whether it has an example that can be run as it stands. */
    boolean runs() {
        return lines.stream().anyMatch(line -> line.kind() == Kind.RUN);
    }

    /** Everything, laid out for people. */
    String text() {
        StringBuilder text = new StringBuilder(word).append("  ").append(title).append("\n\n");
        String before = "";
        for (Line line : lines) {
            String label = line.kind().label.equals(before) ? "" : line.kind().label;
            before = line.kind().label;
            text.append(label).append(" ".repeat(LABEL - label.length()));
            text.append(line.shown()).append('\n');
        }
        return text.toString();
    }

    private static String wrapped(String paragraph) {
        StringBuilder text = new StringBuilder();
        int column = LABEL;
        for (String next : paragraph.split(" ")) {
            if (column > LABEL && column + 1 + next.length() > WIDTH) {
                text.append('\n').append(" ".repeat(LABEL));
                column = LABEL;
            }
            text.append(column == LABEL ? "" : " ").append(next);
            column += next.length() + (column == LABEL ? 0 : 1);
        }
        return text.toString();
    }
}
