package org.curvefit.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.curvefit.api.error.DataException;
import org.curvefit.api.error.Location;
import org.curvefit.api.io.SavedFit;
import org.curvefit.api.io.SavedFitReader;
import org.curvefit.api.io.Source;

/** Reads plain fields of a saved result, strictly and within narrow limits, for such a file may come from anybody. */
final class JsonSavedFitReader implements SavedFitReader {
    private static final int MOST_BYTES = 16 << 20;
    private static final int DEEPEST = 32;
    private static final int LONGEST_TEXT = 1 << 20;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxDocumentLength(MOST_BYTES)
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    @Override
    public List<SavedFit> read(Source source) {
        try (InputStream in = source.open();
                JsonParser parser = FACTORY.createParser(in)) {
            return SavedFitParser.all(parser, source.name());
        } catch (StreamConstraintsException tooMuch) {
            throw refused(source, "is larger or deeper than a saved result can be", tooMuch.getOriginalMessage());
        } catch (JsonProcessingException broken) {
            throw refused(source, "is not JSON", broken.getOriginalMessage() + place(broken));
        } catch (IOException unreadable) {
            throw new DataException(
                    "E201",
                    "cannot read " + source.name() + ": " + unreadable.getMessage(),
                    Location.none(),
                    "check the file");
        }
    }

    private static DataException refused(Source source, String what, String where) {
        return new DataException(
                "E215", source.name() + " " + what, Location.at(where), "give a file that was saved with -o NAME.json");
    }

    private static String place(JsonProcessingException broken) {
        return broken.getLocation() == null
                ? ""
                : ", line " + broken.getLocation().getLineNr() + ", column "
                        + broken.getLocation().getColumnNr();
    }
}
