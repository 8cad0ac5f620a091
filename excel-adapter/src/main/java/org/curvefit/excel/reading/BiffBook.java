package org.curvefit.excel.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.ExternSheetRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.NameRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.formula.ptg.Area3DPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.Ref3DPtg;

/** A workbook in the format of Excel 97 to 2003, read by its records ([MS-XLS]). Used by one thread. */
final class BiffBook implements Book {
    private static final List<String> STREAMS = List.of("Workbook", "WORKBOOK");

    private final POIFSFileSystem file;
    private final String stream;
    private final String source;
    private final List<BoundSheetRecord> bound = new ArrayList<>();
    private final List<ExtendedFormatRecord> styles = new ArrayList<>();
    private final Map<Integer, Boolean> formats = new HashMap<>();
    private final List<NameRecord> named = new ArrayList<>();
    private final List<ExternSheetRecord> references = new ArrayList<>();
    private final BitSet dates = new BitSet();
    private Optional<SSTRecord> strings = Optional.empty();
    private boolean since1904;

    private BiffBook(POIFSFileSystem file, String stream, String source) {
        this.file = file;
        this.stream = stream;
        this.source = source;
    }

    /** Opens a compound file that may hold a workbook. */
    static BiffBook open(Path path, String source) throws IOException {
        POIFSFileSystem file = BiffRecords.guarded(source, () -> opened(path, source));
        try {
            BiffBook book = new BiffBook(file, stream(file.getRoot(), source), source);
            book.read();
            return book;
        } catch (RuntimeException | IOException refused) {
            file.close();
            throw refused;
        }
    }

    private static POIFSFileSystem opened(Path path, String source) {
        try {
            return new POIFSFileSystem(path.toFile(), true);
        } catch (IOException damaged) {
            throw Damage.of(source, "the compound file cannot be opened: " + damaged.getMessage());
        }
    }

    private static String stream(DirectoryNode root, String source) {
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw BiffRecords.password(source);
        }
        for (String name : STREAMS) {
            if (root.hasEntryCaseInsensitive(name)) {
                return root.getEntryNames().stream()
                        .filter(name::equalsIgnoreCase)
                        .findFirst()
                        .orElse(name);
            }
        }
        String saveAs = "open it in Excel or LibreOffice and save it as .xlsx or .csv";
        if (root.hasEntryCaseInsensitive("Book")) {
            throw PackageKind.refused(source, "is a workbook of Excel 95 or older", saveAs);
        }
        throw PackageKind.refused(source, "is a compound file that holds no workbook", "is this the right file?");
    }

    private void read() throws IOException {
        try (BiffRecords records = BiffRecords.open(file.getRoot(), stream, source)) {
            Optional<Record> next = records.next();
            while (next.isPresent() && !(next.get() instanceof EOFRecord)) {
                keep(next.get());
                next = records.next();
            }
        }
        for (int style = 0; style < styles.size(); style++) {
            int format = styles.get(style).getFormatIndex();
            dates.set(style, formats.getOrDefault(format, DateFormats.isBuiltInDate(format)));
        }
    }

    private void keep(Record record) {
        if (record instanceof BoundSheetRecord sheet) {
            bound.add(sheet);
        } else if (record instanceof ExtendedFormatRecord style) {
            styles.add(style);
        } else if (record instanceof FormatRecord format) {
            formats.put(format.getIndexCode(), DateFormats.isDate(format.getFormatString()));
        } else if (record instanceof SSTRecord texts) {
            strings = Optional.of(texts);
        } else if (record instanceof NameRecord name) {
            named.add(name);
        } else if (record instanceof ExternSheetRecord reference) {
            references.add(reference);
        } else if (record instanceof DateWindow1904Record window) {
            since1904 = window.getWindowing() == 1;
        }
    }

    @Override
    public String format() {
        return "xls";
    }

    @Override
    public List<Sheet> sheets() {
        List<BoundSheetRecord> ordered = new ArrayList<>(bound);
        ordered.sort(Comparator.comparingInt(BoundSheetRecord::getPositionOfBof));
        List<Sheet> sheets = new ArrayList<>();
        for (BoundSheetRecord sheet : bound) {
            sheets.add(new Sheet(
                    sheet.getSheetname(),
                    sheet.isHidden() || sheet.isVeryHidden(),
                    Integer.toString(ordered.indexOf(sheet))));
        }
        return sheets;
    }

    @Override
    public Optional<Area> area(String name) throws IOException {
        return BiffRecords.guarded(
                source,
                () -> areas().entrySet().stream()
                        .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                        .map(Map.Entry::getValue)
                        .findFirst());
    }

    @Override
    public List<String> areaNames() throws IOException {
        return BiffRecords.guarded(source, () -> new ArrayList<>(areas().keySet()));
    }

    private Map<String, Area> areas() {
        Map<String, Area> areas = new LinkedHashMap<>();
        for (NameRecord name : named) {
            Ptg[] formula = name.isBuiltInName() || name.isFunctionName() ? new Ptg[0] : name.getNameDefinition();
            if (formula.length == 1) {
                area(formula[0]).ifPresent(area -> areas.putIfAbsent(name.getNameText(), area));
            }
        }
        return areas;
    }

    private Optional<Area> area(Ptg part) {
        if (part instanceof Area3DPtg area) {
            CellRange range = new CellRange(
                    area.getFirstRow() + 1, area.getFirstColumn() + 1, area.getLastRow() + 1, area.getLastColumn() + 1);
            return sheetName(area.getExternSheetIndex()).map(sheet -> new Area(sheet, range, Optional.empty()));
        }
        if (part instanceof Ref3DPtg cell) {
            CellRange range =
                    new CellRange(cell.getRow() + 1, cell.getColumn() + 1, cell.getRow() + 1, cell.getColumn() + 1);
            return sheetName(cell.getExternSheetIndex()).map(sheet -> new Area(sheet, range, Optional.empty()));
        }
        return Optional.empty();
    }

    private Optional<String> sheetName(int reference) {
        if (references.isEmpty() || reference >= references.get(0).getNumOfRefs()) {
            return Optional.empty();
        }
        int sheet = references.get(0).getFirstSheetIndexFromRefIndex(reference);
        return sheet >= 0 && sheet < bound.size() ? Optional.of(bound.get(sheet).getSheetname()) : Optional.empty();
    }

    @Override
    public RowStream rows(Sheet sheet) throws IOException {
        BiffRecords records = BiffRecords.open(file.getRoot(), stream, source);
        return new BiffRows(records, this, sheet, source);
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (file.getRoot().hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
            notes.add("the workbook holds macros; they are not run");
        }
        return notes;
    }

    /** Whether a cell of this style shows its number as a date. */
    boolean isDate(int style) {
        return dates.get(Math.max(0, style));
    }

    boolean since1904() {
        return since1904;
    }

    /** The shared text of this number. */
    String shared(int number) {
        if (strings.isEmpty() || number < 0 || number >= strings.get().getNumUniqueStrings()) {
            throw Damage.of(source, "a cell refers to text " + number + ", which is not there");
        }
        return strings.get().getString(number).getString();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
