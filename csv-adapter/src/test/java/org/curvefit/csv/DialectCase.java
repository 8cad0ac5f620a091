package org.curvefit.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One case of the corpus {@code dialects.txt}: named fields, in the order in which they stand there. */
record DialectCase(Map<String, String> fields) {
    static List<DialectCase> all() {
        List<DialectCase> cases = new ArrayList<>();
        for (String block : text().split("\n\n")) {
            Map<String, String> fields = new LinkedHashMap<>();
            block.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(line -> {
                        int colon = line.indexOf(':');
                        fields.put(
                                line.substring(0, colon),
                                line.substring(colon + 1).strip());
                    });
            if (!fields.isEmpty()) {
                cases.add(new DialectCase(fields));
            }
        }
        return cases;
    }

    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    byte[] input() {
        Charset encoding = Charset.forName(fields.getOrDefault("encode", "UTF-8"));
        return unescaped(field("in")).getBytes(encoding);
    }

    /** The fields {@code name=value}, separated by a comma and a blank. */
    static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : text.isEmpty() ? new String[0] : text.split(", ")) {
            pairs.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return pairs;
    }

    static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '\\') {
                plain.append(text.charAt(i));
            } else if (text.charAt(++i) == 'u') {
                plain.append((char) Integer.parseInt(text.substring(i + 1, i + 5), 16));
                i += 4;
            } else {
                plain.append("\n\t\r\0".charAt("ntr0".indexOf(text.charAt(i))));
            }
        }
        return plain.toString();
    }

    @Override
    public String toString() {
        return field("id") + " (" + field("why") + ")";
    }

    private static String text() {
        try (InputStream in = DialectCase.class.getResourceAsStream("dialects.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
