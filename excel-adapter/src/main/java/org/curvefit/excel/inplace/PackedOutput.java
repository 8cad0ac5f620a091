package org.curvefit.excel.inplace;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.curvefit.api.io.FileOutput;

/** A packed workbook that takes over the parts of another. Used by one thread. */
final class PackedOutput {
    /** 1980-01-01, the first moment that packed files can hold, so that the same content has the same bytes. */
    private static final int NO_TIME = 0x21 << 16;

    private final ZipArchiveOutputStream zip;

    PackedOutput(ZipArchiveOutputStream zip) {
        this.zip = zip;
    }

    /** Takes over all parts in their order, these ones with another content. */
    void copy(PackedFile file, Map<String, byte[]> rewritten) throws IOException {
        for (String name : file.names()) {
            Optional<byte[]> bytes = Optional.ofNullable(rewritten.get(name));
            if (bytes.isPresent()) {
                add(name, out -> out.write(bytes.get()));
            } else {
                file.copy(name, zip);
            }
        }
    }

    /** Takes over all parts in their order, one with another content. */
    void replace(PackedFile file, String part, FileOutput.Body body) throws IOException {
        for (String name : file.names()) {
            if (name.equals(part)) {
                add(name, body);
            } else {
                file.copy(name, zip);
            }
        }
    }

    /** Adds a part. */
    void add(String name, FileOutput.Body body) throws IOException {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setTime(org.apache.commons.compress.archivers.zip.ZipUtil.dosToJavaTime(NO_TIME));
        zip.putArchiveEntry(entry);
        body.writeTo(zip);
        zip.closeArchiveEntry();
    }

    void finish() throws IOException {
        zip.finish();
        zip.flush();
    }
}
