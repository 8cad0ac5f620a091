package org.curvefit.excel.inplace;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFCreationHelper;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;

/** A workbook as users have them: macros, a chart, a comment, own styles, a conditional format, formulas with their calculation chain. */
final class UserWorkbook {
    static final int ROWS = 8;

    private UserWorkbook() {}

    static void write(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook(XSSFWorkbookType.XLSM)) {
            XSSFSheet sheet = workbook.createSheet("Data");
            table(workbook, sheet);
            chart(sheet);
            workbook.createSheet("parameters").createRow(0).createCell(0).setCellValue("my own sheet");
            var name = workbook.createName();
            name.setNameName("b");
            name.setRefersToFormula("Data!$A$2");
            workbook.setVBAProject(new ByteArrayInputStream(new byte[] {1, 2, 3, 4}));
            workbook.write(bytes);
        }
        Files.write(file, withCalculationChain(bytes.toByteArray()));
    }

    private static void table(XSSFWorkbook workbook, XSSFSheet sheet) {
        sheet.createRow(0).createCell(0).setCellValue("x");
        sheet.getRow(0).createCell(1).setCellValue("y");
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat("0.0\" mg\""));
        for (int i = 1; i < ROWS; i++) {
            sheet.createRow(i).createCell(0).setCellValue(i);
            sheet.getRow(i).createCell(1).setCellFormula("3*A" + (i + 1));
            sheet.getRow(i).getCell(1).setCellValue(3 * i);
            sheet.getRow(i).getCell(1).setCellStyle(style);
        }
        var formats = sheet.getSheetConditionalFormatting();
        formats.addConditionalFormatting(
                new CellRangeAddress[] {CellRangeAddress.valueOf("B2:B8")},
                formats.createConditionalFormattingRule(ComparisonOperator.GT, "9"));
        XSSFCreationHelper make = workbook.getCreationHelper();
        var comment = sheet.createDrawingPatriarch().createCellComment(make.createClientAnchor());
        comment.setString(make.createRichTextString("measured twice"));
        sheet.getRow(1).getCell(1).setCellComment(comment);
    }

    private static void chart(XSSFSheet sheet) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFChart chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 4, 1, 10, 15));
        var x = chart.createValueAxis(AxisPosition.BOTTOM);
        var y = chart.createValueAxis(AxisPosition.LEFT);
        XDDFNumericalDataSource<Double> cells =
                XDDFDataSourcesFactory.fromNumericCellRange(sheet, CellRangeAddress.valueOf("A2:A8"));
        var data = chart.createData(ChartTypes.SCATTER, x, y);
        data.addSeries(cells, cells);
        chart.plot(data);
    }

    private static byte[] withCalculationChain(byte[] workbook) throws IOException {
        Map<String, byte[]> parts = parts(workbook);
        insert(
                parts,
                "[Content_Types].xml",
                "</Types>",
                "<Override PartName=\"/xl/calcChain.xml\""
                        + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml\"/>");
        insert(
                parts,
                "xl/_rels/workbook.xml.rels",
                "</Relationships>",
                "<Relationship Id=\"rId77\" Target=\"calcChain.xml\" Type=\"" + WorkbookParts.OFFICE
                        + "/calcChain\"/>");
        StringBuilder cells = new StringBuilder();
        for (int i = 2; i <= ROWS; i++) {
            cells.append("<c r=\"B" + i + "\" i=\"1\"/>");
        }
        parts.put(
                "xl/calcChain.xml",
                ("<calcChain xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">" + cells
                                + "</calcChain>")
                        .getBytes(StandardCharsets.UTF_8));
        return packed(parts);
    }

    private static void insert(Map<String, byte[]> parts, String part, String before, String text) {
        String old = new String(parts.get(part), StandardCharsets.UTF_8);
        parts.put(part, old.replace(before, text + before).getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, byte[]> parts(byte[] workbook) throws IOException {
        Path file = Files.createTempFile("workbook", ".zip");
        try {
            Files.write(file, workbook);
            return parts(file);
        } finally {
            Files.delete(file);
        }
    }

    /** The content of every part; packed sums of check included. */
    static Map<String, byte[]> parts(Path file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    byte[] bytes = in.readAllBytes();
                    CRC32 sum = new CRC32();
                    sum.update(bytes);
                    if (sum.getValue() != entry.getCrc()) {
                        throw new AssertionError(entry.getName() + " is damaged");
                    }
                    parts.put(entry.getName(), bytes);
                }
            }
        }
        return parts;
    }

    static byte[] packed(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
