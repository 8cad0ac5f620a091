package org.curvefit.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.curvefit.api.data.Column;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.data.Reading;
import org.curvefit.api.error.DataException;
import org.curvefit.api.error.Location;
import org.curvefit.api.io.DatasetReader;
import org.curvefit.api.io.Source;

/** Reads delimited text in one pass: open, find out the dialect from the first rows, walk over all rows, build the columns. */
final class CsvReader implements DatasetReader {
    private static final Set<String> EXTENSIONS = Set.of("csv", "tsv", "tab", "txt", "dat", "gz");
    private static final String ANNOUNCEMENT = "sep=";
    private static final String ANNOUNCED = ",;\t|";
    private static final int SAMPLE_ROWS = 100;
    private static final int LARGE_SAMPLE_ROWS = 10_000;
    private static final int CHECKED_BYTES = 1 << 12;
    private static final int EXPECTED_WITHOUT_A_SIZE = 1_024;
    private static final int MOST_EXPECTED = 100_000_000;

    private final CsvSettings settings;

    CsvReader(CsvSettings settings) {
        this.settings = settings;
    }

    @Override
    public Set<String> extensions() {
        return EXTENSIONS;
    }

    @Override
    public Dataset read(Source source) {
        try (InputStream bytes = source.open();
                Fingerprint fingerprint = new Fingerprint()) {
            HashedStream hashed = new HashedStream(bytes, fingerprint);
            TextInput input = TextInput.open(hashed, source.name(), settings.encoding());
            ByteFeed feed = new ByteFeed(input.stream(), source.name());
            Dataset dataset = read(source, input, feed);
            hashed.transferTo(OutputStream.nullOutputStream());
            return withHash(dataset, fingerprint.hex());
        } catch (IOException failure) {
            throw new DataException(
                    "E201",
                    "cannot read " + source.name() + ": "
                            + (failure instanceof AccessDeniedException ? "permission denied" : failure.getMessage()),
                    Location.none(),
                    "look at the file and its permissions");
        }
    }

    private Dataset read(Source source, TextInput input, ByteFeed feed) throws IOException {
        String name = source.name();
        long skipped = begin(feed, name);
        Optional<Character> announced = announced(feed);
        long firstLine = skipped + (announced.isPresent() ? 1 : 0);
        char delimiter = settings.delimiter()
                .or(() -> announced)
                .orElseGet(() -> DelimiterGuess.best(feed, name, settings, firstLine));
        Dialect dialect = new Dialect(delimiter, settings.quote(), settings.comment());
        Sample sample = Sample.of(feed, name, dialect, firstLine, SAMPLE_ROWS);
        if (sample.rows().isEmpty()) {
            throw noRows(feed, name, dialect, firstLine);
        }
        TableLayout layout = TableLayout.of(sample, dialect, name, firstLine, settings.header());
        Marks marks = new Marks(settings.decimal(), settings.thousands(), delimiter);
        DecimalGuess.decide(
                rowsForDecimals(feed, name, dialect, firstLine, layout), layout.names(), name, delimiter, marks);
        TableBuilder table = new TableBuilder(
                name, layout.header(), columns(layout, new CellNumbers(marks), expected(source, input, feed)));
        TableScanner scanner = new TableScanner(feed, name, dialect, marks, table);
        scanner.scan(firstLine, layout.firstRow());
        List<Column> columns = table.build();
        checkRows(table, name, layout);
        Report report = new Report(settings, input, dialect, layout, marks, scanner);
        Reading reading = new Reading(name, "", report.told(), table.rejected(), table.rejectedCount(), report.notes());
        return new Dataset(columns, table.address(), reading);
    }

    /** Fills the feed for the first time, passes over the lines to be skipped; returns the number of the line it stands at. */
    private long begin(ByteFeed feed, String name) throws IOException {
        feed.more();
        byte[] bytes = feed.bytes();
        boolean lineFeeds = false;
        boolean returns = false;
        for (int i = 0; i < feed.limit(); i++) {
            if (bytes[i] == 0) {
                throw Utf8.binary(name, i, 1 + Sample.lineFeeds(bytes, 0, i));
            }
            lineFeeds |= bytes[i] == '\n';
            returns |= bytes[i] == '\r';
            if (lineFeeds && i > CHECKED_BYTES) {
                break; // zeros further on are found when they are read
            }
        }
        if (returns && !lineFeeds) {
            feed.returnsAreLineEnds();
        }
        long line = 1;
        for (int skipped = 0; skipped < settings.skip() && feed.start() < feed.limit(); skipped++) {
            skipLine(feed, line);
            line++;
        }
        while (feed.wholeLines() == feed.start() && feed.more()) {
            if (feed.limit() - feed.start() > ByteFeed.LONGEST_LINE) {
                throw feed.tooLong(line);
            }
        }
        return line;
    }

    /** The delimiter of a first line such as {@code sep=;}, with which spreadsheets tell each other; that line is used up. */
    private static Optional<Character> announced(ByteFeed feed) {
        byte[] head = feed.peek(ANNOUNCEMENT.length() + 3);
        String text = new String(head, StandardCharsets.ISO_8859_1);
        int end = text.indexOf('\n');
        boolean announces = text.toLowerCase(Locale.ROOT).startsWith(ANNOUNCEMENT)
                && text.substring(0, Math.max(end, 0)).stripTrailing().length() <= ANNOUNCEMENT.length() + 1
                && end > ANNOUNCEMENT.length();
        if (!announces || ANNOUNCED.indexOf(text.charAt(ANNOUNCEMENT.length())) < 0) {
            return Optional.empty();
        }
        feed.used(feed.start() + end + 1);
        return Optional.of(text.charAt(ANNOUNCEMENT.length()));
    }

    private static void skipLine(ByteFeed feed, long line) throws IOException {
        int end = feed.lineEnd(feed.start(), line);
        while (end < 0) {
            feed.more();
            end = feed.lineEnd(feed.start(), line);
        }
        feed.used(Math.min(end + 1, feed.limit()));
    }

    /** Walks over all there is, in case something is wrong with it, such as a quote that is never closed. */
    private static DataException noRows(ByteFeed feed, String name, Dialect dialect, long firstLine)
            throws IOException {
        Marks marks = new Marks(Optional.empty(), Optional.empty(), dialect.delimiter());
        TableBuilder none = new TableBuilder(name, false, List.of());
        new TableScanner(feed, name, dialect, marks, none).scan(firstLine, Long.MAX_VALUE);
        return TableLayout.noRows(name, 0);
    }

    /** More rows are looked at only where the first leave it open what the marks in their numbers mean. */
    private List<Sample.Row> rowsForDecimals(
            ByteFeed feed, String name, Dialect dialect, long firstLine, TableLayout layout) {
        boolean open = settings.decimal().isEmpty()
                && DecimalGuess.isOpen(layout.rows(), layout.names(), name, dialect.delimiter());
        return open
                ? Sample.of(feed, name, dialect, firstLine, LARGE_SAMPLE_ROWS).rows()
                : layout.rows();
    }

    private static List<ColumnBuilder> columns(TableLayout layout, CellNumbers numbers, int expected) {
        List<ColumnBuilder> builders = new ArrayList<>();
        for (int k = 0; k < layout.names().size(); k++) {
            boolean numeric = isAllNumbers(layout.rows(), k);
            builders.add(new ColumnBuilder(layout.names().get(k), numbers, numeric, expected));
        }
        return builders;
    }

    private static boolean isAllNumbers(List<Sample.Row> rows, int column) {
        for (Sample.Row row : rows) {
            String cell = row.cells().get(column);
            if (!Words.isMissing(cell) && NumberShape.of(cell).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** How many rows there are, judged by the size of the file and the length of its first lines. */
    private static int expected(Source source, TextInput input, ByteFeed feed) throws IOException {
        int end = feed.wholeLines();
        int lines = Sample.lineFeeds(feed.bytes(), feed.start(), end);
        if (feed.ended() || source.path().isEmpty() || input.packed() || lines == 0) {
            return feed.ended() ? lines + 1 : EXPECTED_WITHOUT_A_SIZE;
        }
        double perLine = (double) (end - feed.start()) / lines;
        return (int) Math.min(MOST_EXPECTED, 1.02 * Files.size(source.path().get()) / perLine);
    }

    private static void checkRows(TableBuilder table, String name, TableLayout layout) {
        if (table.rows() > 0) {
            return;
        }
        if (table.rejectedCount() == 0) {
            throw TableLayout.noRows(name, layout.header() ? 1 : 0);
        }
        throw new DataException(
                "E302",
                table.rejected().get(0).reason(),
                Location.at(table.rejected().get(0).address() + ": "
                        + table.rejected().get(0).text()),
                "mend the line, or name the delimiter: --delimiter");
    }

    private static Dataset withHash(Dataset dataset, String sha256) {
        Reading reading = dataset.reading();
        return new Dataset(
                dataset.columns(),
                dataset.address(),
                new Reading(
                        reading.source(),
                        sha256,
                        reading.dialect(),
                        reading.rejected(),
                        reading.rejectedCount(),
                        reading.notes()));
    }
}
