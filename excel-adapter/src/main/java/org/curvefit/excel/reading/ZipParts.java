package org.curvefit.excel.reading;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.curvefit.api.error.LimitException;
import org.curvefit.api.error.Location;

/** The parts of a packed workbook by their names. Nothing is ever unpacked to a file, and nothing is allocated because a part claims to be large. */
final class ZipParts implements Closeable {
    private static final int MOST_PARTS = 10_000;
    private static final int MARK = 4;

    private final ZipFile zip;
    private final String source;
    private final long packedBytes;
    private final Expansion expansion;
    private final Map<String, ZipEntry> parts;

    private ZipParts(ZipFile zip, String source, long packedBytes, Map<String, ZipEntry> parts) {
        this.zip = zip;
        this.source = source;
        this.packedBytes = packedBytes;
        this.expansion = new Expansion(source);
        this.parts = parts;
    }

    /** Opens a packed file and checks the list of its parts. */
    static ZipParts open(Path file, String source, long bytes) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException damaged) {
            throw Damage.of(source, "the packed file cannot be opened: " + damaged.getMessage());
        }
        try {
            return new ZipParts(zip, source, bytes, list(zip, source));
        } catch (RuntimeException refused) {
            zip.close();
            throw refused;
        }
    }

    private static Map<String, ZipEntry> list(ZipFile zip, String source) {
        if (zip.size() > MOST_PARTS) {
            throw new LimitException(
                    "E507",
                    "this workbook has " + zip.size() + " parts, more than " + MOST_PARTS,
                    Location.at(source),
                    "do not trust the file; if it is yours, save the sheet as CSV");
        }
        Map<String, ZipEntry> parts = new HashMap<>();
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            String name = key(entry.getName());
            if (parts.containsKey(name)) {
                throw Damage.of(source, "two parts are named " + CellText.quoted(entry.getName()));
            }
            parts.put(name, entry);
        }
        return parts;
    }

    /** Names of parts do not depend on case (ECMA-376 part 2, 6.2.2); some programs write the wrong slash. */
    private static String key(String name) {
        String slashes = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return slashes.startsWith("/") ? slashes.substring(1) : slashes;
    }

    boolean has(String name) {
        return parts.containsKey(key(name));
    }

    /** Whether there is a part in this folder. */
    boolean hasFolder(String folder) {
        return parts.keySet().stream().anyMatch(name -> name.startsWith(key(folder)));
    }

    Set<String> names() {
        return new TreeSet<>(parts.keySet());
    }

    /** The place of a part, for messages. */
    String place(String name) {
        return source + ", " + name;
    }

    /** The bytes of a part. */
    InputStream bytes(String name) throws IOException {
        ZipEntry entry = Optional.ofNullable(parts.get(key(name)))
                .orElseThrow(() -> Damage.of(source, "it has no part " + CellText.quoted(name)));
        long packed = Math.min(packedBytes, Math.max(0, entry.getCompressedSize()));
        try {
            return expansion.bounded(zip.getInputStream(entry), packed, place(name));
        } catch (ZipException damaged) {
            throw Damage.of(place(name), "a part cannot be unpacked: " + damaged.getMessage());
        }
    }

    /** The XML of a part. */
    XmlScanner xml(String name) throws IOException {
        InputStream bytes = bytes(name);
        bytes.mark(MARK);
        byte[] first = bytes.readNBytes(MARK);
        bytes.reset();
        return new XmlScanner(new java.io.InputStreamReader(bytes, encoding(first)), place(name));
    }

    /** UTF-8 or UTF-16 (ECMA-376 part 2, 6.2.5). */
    private static Charset encoding(byte[] first) {
        boolean sixteen = first.length > 1
                && (first[0] == 0 || first[1] == 0 || (first[0] & 0xFF) == 0xFE || (first[0] & 0xFF) == 0xFF);
        if (!sixteen) {
            return StandardCharsets.UTF_8;
        }
        return first[0] == 0
                ? StandardCharsets.UTF_16BE
                : first[1] == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
