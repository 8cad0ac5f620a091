package org.curvefit.excel.inplace;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Copies a sheet or a chart that was written by this program, with other names in its formulas and other numbers of its styles. Used by one thread.
 */
final class CellRewriting {
    private static final Pattern STYLE = Pattern.compile(" s=\"([0-9]+)\"");

    private final FormulaNames names;
    private final IntUnaryOperator styles;
    private boolean inFormula;

    CellRewriting(FormulaNames names, IntUnaryOperator styles) {
        this.names = names;
        this.styles = styles;
    }

    void copy(InputStream in, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        XmlPieces pieces = new XmlPieces(in);
        while (pieces.advance()) {
            String piece = pieces.text();
            writer.write(piece.startsWith("<") ? tag(piece) : text(piece));
        }
        writer.flush();
    }

    private String text(String text) {
        return inFormula ? escaped(names.renamed(plain(text))) : text;
    }

    private String tag(String piece) {
        inFormula = piece.equals("<f>") || piece.equals("<c:f>");
        if (!piece.startsWith("<c ")) {
            return piece;
        }
        return STYLE.matcher(piece).replaceFirst(style -> Matcher.quoteReplacement(styled(style.group(1))));
    }

    private String styled(String number) {
        return " s=\"" + styles.applyAsInt(Integer.parseInt(number)) + "\"";
    }

    private static String plain(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
