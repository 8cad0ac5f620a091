package org.curvefit.excel.inplace;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Copies a sheet or a chart that was written by this program, with other names in its formulas and other numbers of its styles, piece by piece
 * between angle brackets. Used by one thread.
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
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        StringBuilder piece = new StringBuilder();
        for (int character = reader.read(); character >= 0; character = reader.read()) {
            if (character == '<') {
                writer.write(text(piece.toString()));
                piece.setLength(0);
            }
            piece.append((char) character);
            if (character == '>') {
                writer.write(tag(piece.toString()));
                piece.setLength(0);
            }
        }
        writer.write(piece.toString());
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
