package org.curvefit.excel.reading;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What a part refers to (ECMA-376 part 2, 6.5). What lies outside of the file is never opened, only known to be there.
 *
 * @param entries in the order found
 */
record Relationships(List<Entry> entries) {
    /** One reference; the type is its last word, which the strict and the transitional format share. */
    record Entry(String id, String type, String part) {}

    Relationships {
        entries = List.copyOf(entries);
    }

    /** The references of a part; of the whole file for the empty name. */
    static Relationships of(ZipParts parts, String part) throws IOException {
        int slash = part.lastIndexOf('/');
        String folder = part.substring(0, slash + 1);
        String name = folder + "_rels/" + part.substring(slash + 1) + ".rels";
        List<Entry> entries = new ArrayList<>();
        if (parts.has(name)) {
            try (XmlScanner xml = parts.xml(name)) {
                for (XmlScanner.Event event = xml.next(); event != XmlScanner.Event.EOF; event = xml.next()) {
                    if (event == XmlScanner.Event.START
                            && xml.is("Relationship")
                            && !xml.tag().is("TargetMode", "External")) {
                        entries.add(entry(xml.tag(), folder));
                    }
                }
            }
        }
        return new Relationships(entries);
    }

    /** The part that an identifier stands for. */
    Optional<Entry> find(String id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /** The first part of a type. */
    Optional<String> first(String type) {
        return entries.stream()
                .filter(entry -> entry.type().equals(type))
                .map(Entry::part)
                .findFirst();
    }

    private static Entry entry(XmlTag tag, String folder) {
        String type = tag.text("Type").orElse("");
        return new Entry(
                tag.text("Id").orElse(""),
                type.substring(type.lastIndexOf('/') + 1),
                resolved(folder, tag.text("Target").orElse("")));
    }

    private static String resolved(String folder, String target) {
        Deque<String> steps = new ArrayDeque<>();
        String path = target.startsWith("/") ? target : folder + target;
        for (String step : path.split("/")) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }
}
