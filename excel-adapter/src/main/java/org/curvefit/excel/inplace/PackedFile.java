package org.curvefit.excel.inplace;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.OutputException;

/** The parts of a packed workbook, as they lie in the file. */
final class PackedFile implements Closeable {
    private final ZipFile zip;
    private final List<ZipArchiveEntry> entries;

    private PackedFile(ZipFile zip) {
        this.zip = zip;
        this.entries = Collections.list(zip.getEntriesInPhysicalOrder());
    }

    static PackedFile open(Path file) throws IOException {
        return new PackedFile(ZipFile.builder().setPath(file).get());
    }

    static PackedFile of(byte[] bytes) throws IOException {
        return new PackedFile(ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get());
    }

    /** The names of all parts, in the order of the file. */
    List<String> names() {
        return entries.stream().map(ZipArchiveEntry::getName).toList();
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    InputStream open(String name) throws IOException {
        return zip.getInputStream(entry(name));
    }

    XmlTree tree(String name) throws IOException {
        try (InputStream in = open(name)) {
            return XmlTree.parse(in.readAllBytes(), name);
        }
    }

    /** Copies a part without unpacking it. */
    void copy(String name, ZipArchiveOutputStream out) throws IOException {
        ZipArchiveEntry entry = entry(name);
        out.addRawArchiveEntry(entry, zip.getRawInputStream(entry));
    }

    private ZipArchiveEntry entry(String name) {
        return Optional.ofNullable(zip.getEntry(name))
                .orElseThrow(() -> new OutputException(
                        "E409",
                        "the workbook cannot be written into: it has no part " + name,
                        Location.none(),
                        "write a new file: -o result.xlsx"));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
