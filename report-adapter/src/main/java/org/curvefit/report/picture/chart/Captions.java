package org.curvefit.report.picture.chart;

import java.util.List;

/**
 * The words of a picture. They may hold any text of a user.
 *
 * @param title what it shows
 * @param notes lines below the title
 */
public record Captions(String title, List<String> notes) {
    public Captions {
        notes = List.copyOf(notes);
    }

    /** The same of one group of several; the title begins with its name, unless it says it already. */
    public Captions about(String group) {
        return group.isEmpty() || group.equals(title) ? this : new Captions(group + ": " + title, notes);
    }

    /** A title alone. */
    public static Captions of(String title) {
        return new Captions(title, List.of());
    }
}
