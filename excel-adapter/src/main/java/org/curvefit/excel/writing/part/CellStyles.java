package org.curvefit.excel.writing.part;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The cell styles of a workbook; a number format becomes a style when it is first asked for. Used by one thread. */
public final class CellStyles {
    /** As the spreadsheet shows it. */
    public static final int GENERAL = 0;

    /** A header cell. */
    public static final int HEADER = 1;

    /** Words about the result, wrapped. */
    public static final int NOTE = 2;

    /** The header of a column of numbers. */
    public static final int NUMBER_HEADER = 3;

    private static final int FIRST_FREE = 4;

    private static final int FIRST_CUSTOM_FORMAT = 164;

    private static final String FONTS =
            "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font>"
                    + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font></fonts>";
    private static final String FILLS = "<fills count=\"4\"><fill><patternFill patternType=\"none\"/></fill>"
            + "<fill><patternFill patternType=\"gray125\"/></fill>"
            + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE8EEF4\"/><bgColor indexed=\"64\"/></patternFill></fill>"
            + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFFFF6D6\"/><bgColor indexed=\"64\"/></patternFill></fill></fills>";
    private static final String BORDERS =
            "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>"
                    + "<border><left/><right/><top/><bottom style=\"thin\"><color rgb=\"FF8A9BAC\"/></bottom><diagonal/></border></borders>";

    private final List<Style> styles = new ArrayList<>();

    private record Style(String format, boolean input) {}

    /** The style of numbers in this format, e.g. {@code 0.000}. */
    public int number(String format) {
        return style(new Style(format, false));
    }

    /** The same for cells that are meant to be changed by hand. */
    public int input(String format) {
        return style(new Style(format, true));
    }

    private int style(Style style) {
        if (!styles.contains(style)) {
            styles.add(style);
        }
        return FIRST_FREE + styles.indexOf(style);
    }

    void write(XmlOutput xml) throws IOException {
        xml.markup("<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        if (!styles.isEmpty()) {
            xml.markup("<numFmts count=\"").count(styles.size()).markup("\">");
            for (int k = 0; k < styles.size(); k++) {
                xml.markup("<numFmt numFmtId=\"").count(FIRST_CUSTOM_FORMAT + k).markup("\" formatCode=\"");
                xml.text(styles.get(k).format()).markup("\"/>");
            }
            xml.markup("</numFmts>");
        }
        xml.markup(FONTS).markup(FILLS).markup(BORDERS);
        xml.markup(
                "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>");
        xml.markup("<cellXfs count=\"").count(FIRST_FREE + styles.size()).markup("\">");
        xml.markup("<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>");
        xml.markup(
                "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"2\" borderId=\"1\" xfId=\"0\" applyFont=\"1\" applyFill=\"1\""
                        + " applyBorder=\"1\"/>");
        xml.markup("<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyAlignment=\"1\">"
                + "<alignment vertical=\"top\"/></xf>");
        xml.markup(
                "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"2\" borderId=\"1\" xfId=\"0\" applyFont=\"1\" applyFill=\"1\""
                        + " applyBorder=\"1\" applyAlignment=\"1\"><alignment horizontal=\"right\"/></xf>");
        for (int k = 0; k < styles.size(); k++) {
            xml.markup("<xf numFmtId=\"").count(FIRST_CUSTOM_FORMAT + k);
            xml.markup("\" fontId=\"0\" fillId=\"").count(styles.get(k).input() ? 3 : 0);
            xml.markup("\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFill=\"1\"/>");
        }
        xml.markup(
                "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>");
        xml.markup("</styleSheet>");
    }
}
