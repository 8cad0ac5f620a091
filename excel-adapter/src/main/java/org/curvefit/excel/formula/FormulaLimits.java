package org.curvefit.excel.formula;

import java.util.List;

/**
 * What Excel accepts as the formula of a cell ("Excel specifications and limits"): 8,192 characters, 16,384 bytes in its inner form, 64 levels
 * of nesting.
 */
final class FormulaLimits {

    /** Most characters, the leading equals sign included. */
    static final int CHARACTERS = 8_192;

    private static final int BYTES = 16_384;
    private static final int LEVELS = 64;

    /** A reference to another sheet takes 1 + 2 + 4 + 2 bytes, a number 1 + 8, a function 1 + 1 + 2: [MS-XLSB] 2.5.97. */
    private static final int BYTES_OF_WORD = 10;

    private FormulaLimits() {}

    static ExcelFormula checked(Term term) {
        Term whole = term.numeric();
        if (whole.obstacle().isPresent()) {
            return new ExcelFormula.Unavailable(whole.obstacle().get());
        }
        String text = whole.text();
        if (levels(text) > LEVELS) {
            return new ExcelFormula.Unavailable("it is nested more than " + LEVELS + " levels deep, Excel's limit");
        }
        if (bytes(text) > BYTES) {
            return new ExcelFormula.Unavailable(tooLong());
        }
        return new ExcelFormula.Available(List.of(text.split(CellNames.ROW, -1)));
    }

    static String tooLong() {
        return "it is longer than Excel's limit of " + CHARACTERS + " characters or " + BYTES + " bytes";
    }

    private static int levels(String text) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            depth += character == '(' ? 1 : character == ')' ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    /** An upper bound on the size of the inner form: every word as the largest one, every sign as one byte. */
    private static int bytes(String text) {
        int bytes = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            boolean word = !isSign(text.charAt(i));
            bytes += word ? inWord ? 0 : BYTES_OF_WORD : 1;
            inWord = word;
        }
        return bytes;
    }

    private static boolean isSign(char character) {
        return "+-*/^<>=(),{}".indexOf(character) >= 0;
    }
}
