package org.curvefit.excel.reading;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.curvefit.api.data.Column;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.data.Reading;
import org.curvefit.api.error.DataException;
import org.curvefit.api.error.Location;
import org.curvefit.api.io.DatasetReader;
import org.curvefit.api.io.Source;

/** Reads one table of a workbook: choose the sheet, find out from the first rows where the table is, walk over all rows, build the columns. */
final class WorkbookReader implements DatasetReader {
    private static final Set<String> EXTENSIONS =
            Set.of("xlsx", "xlsm", "xltx", "xltm", "xls", "xlt", "xlsb", "ods", "ots");
    private static final int SAMPLE_ROWS = 200;
    private static final int SAMPLE_CELLS = 100_000;

    private final WorkbookSettings settings;

    WorkbookReader(WorkbookSettings settings) {
        this.settings = settings;
    }

    @Override
    public Set<String> extensions() {
        return EXTENSIONS;
    }

    @Override
    public boolean recognizes(byte[] head) {
        return FileKind.isPacked(head);
    }

    @Override
    public Dataset read(Source source) {
        return opened(source, (book, file) -> read(book, source.name(), file.fingerprint()));
    }

    /** The sheets that are not hidden. */
    @Override
    public List<String> tables(Source source) {
        return opened(
                source,
                (book, file) -> book.sheets().stream()
                        .filter(sheet -> !sheet.hidden())
                        .map(Book.Sheet::name)
                        .toList());
    }

    private static <T> T opened(Source source, Use<T> use) {
        try (LocalFile file = LocalFile.of(source);
                Book book = open(file, source.name())) {
            return use.of(book, file);
        } catch (IOException failure) {
            throw new DataException(
                    "E201",
                    "cannot read " + source.name() + ": "
                            + (failure instanceof AccessDeniedException ? "permission denied" : failure.getMessage()),
                    Location.none(),
                    "look at the file and its permissions");
        }
    }

    /** What is done with an open workbook. */
    @FunctionalInterface
    private interface Use<T> {
        T of(Book book, LocalFile file) throws IOException;
    }

    private static Book open(LocalFile file, String source) throws IOException {
        return switch (file.kind()) {
            case ZIP -> OoxmlBook.open(file.path(), source, file.bytes());
            case COMPOUND -> BiffBook.open(file.path(), source);
        };
    }

    private Dataset read(Book book, String source, Fingerprint fingerprint) throws IOException {
        RangeChoice choice = RangeChoice.of(book, source, settings);
        List<SampleRow> sample = sample(book, choice);
        if (sample.isEmpty()) {
            throw LayoutRefusals.noRows(source, choice, RangeChoice.names(book), "it is empty");
        }
        SheetLayout layout = SheetLayout.of(sample, choice, settings.decimal());
        SheetTable table = new SheetTable(choice, layout, settings);
        SheetTraits traits = scan(book, choice, table);
        if (table.rows() == 0) {
            String found = layout.headerRow() > 0 ? "1 header row, 0 rows" : "0 rows";
            throw LayoutRefusals.noRows(source, choice, RangeChoice.names(book), found);
        }
        Map<String, String> dates = new LinkedHashMap<>();
        SheetReport report = new SheetReport(book, choice, settings, layout, table, traits, dates);
        List<SheetColumn> collected = table.columns();
        List<Boolean> dated = collected.stream().map(SheetColumn::isDates).toList();
        List<Column> columns = new ArrayList<>();
        for (int k = 0; k < collected.size(); k++) {
            Column column = collected.get(k).build(table.rows());
            columns.add(dated.get(k) && column instanceof Column.Numbers numbers ? dated(numbers, dates) : column);
        }
        Reading reading = new Reading(source, fingerprint.hex(), report.told(), List.of(), 0, report.notes());
        return new Dataset(columns, table.address(), reading);
    }

    private static List<SampleRow> sample(Book book, RangeChoice choice) throws IOException {
        List<SampleRow> sample = new ArrayList<>();
        RowCells row = new RowCells();
        int cells = 0;
        try (Book.RowStream rows = book.rows(choice.sheet())) {
            while (sample.size() < SAMPLE_ROWS
                    && cells < SAMPLE_CELLS
                    && rows.next(row)
                    && row.number() <= choice.cells().bottom()) {
                SampleRow kept = SampleRow.of(row, choice.cells());
                if (choice.cells().hasRow(row.number()) && !kept.cells().isEmpty()) {
                    sample.add(kept);
                    cells += kept.cells().size();
                }
            }
        }
        return sample;
    }

    private static SheetTraits scan(Book book, RangeChoice choice, SheetTable table) throws IOException {
        RowCells row = new RowCells();
        try (Book.RowStream rows = book.rows(choice.sheet())) {
            boolean inside = true;
            while (rows.next(row)) {
                inside = inside && table.add(row);
            }
            return rows.traits();
        }
    }

    private Column dated(Column.Numbers column, Map<String, String> dates) {
        Optional<Double> first = DateOrigin.first(column);
        if (first.isEmpty()) {
            return column;
        }
        if (!settings.datesFromFirst()) {
            dates.put(column.name(), "days since 1899-12-30");
            return column;
        }
        dates.put(column.name(), "days since " + SerialDate.text(first.get()));
        return DateOrigin.since(first.get(), column);
    }
}
