package org.curvefit.excel.reading;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.curvefit.api.error.CurveFitException;
import org.curvefit.api.error.DataException;
import org.curvefit.api.error.Location;

/** The records of an xls file, one after the other. Used by one thread. */
final class BiffRecords implements Closeable {
    private final RecordFactoryInputStream records;
    private final java.io.InputStream bytes;
    private final String source;

    private BiffRecords(RecordFactoryInputStream records, java.io.InputStream bytes, String source) {
        this.records = records;
        this.bytes = bytes;
        this.source = source;
    }

    static BiffRecords open(DirectoryNode folder, String stream, String source) throws IOException {
        java.io.InputStream bytes = folder.createDocumentInputStream(stream);
        RecordFactoryInputStream records = guarded(source, () -> new RecordFactoryInputStream(bytes, false));
        return new BiffRecords(records, bytes, source);
    }

    /** The next record, if there is one. */
    Optional<Record> next() throws IOException {
        return guarded(source, () -> Optional.ofNullable(records.nextRecord()));
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    /** A step of the library that reads the format. */
    interface Step<T> {
        T run() throws IOException;
    }

    /** The one place where whatever the library throws at damaged bytes, which is any unchecked exception, gets the words of the project. */
    static <T> T guarded(String source, Step<T> step) throws IOException {
        try {
            return step.run();
        } catch (CurveFitException ours) {
            throw ours;
        } catch (EncryptedDocumentException locked) {
            throw password(source);
        } catch (RuntimeException damaged) {
            throw Damage.of(source, "its records cannot be read (" + CellText.quoted(damaged.toString()) + ")");
        }
    }

    static DataException password(String source) {
        return new DataException(
                "E205",
                source + " is protected by a password",
                Location.none(),
                "remove the password in Excel (File, Info, Protect Workbook), or save the sheet as .csv");
    }
}
