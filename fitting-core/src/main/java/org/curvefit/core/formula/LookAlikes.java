package org.curvefit.core.formula;

import java.util.Map;
import java.util.Optional;

/** Characters that are read as others, and those that only pretend to be others. */
final class LookAlikes {

    private static final Map<Character, String> READ_AS = Map.ofEntries(
            Map.entry('\u2212', "-"),
            Map.entry('\u2013', "-"),
            Map.entry('\u2014', "-"),
            Map.entry('\u00d7', "*"),
            Map.entry('\u00b7', "*"),
            Map.entry('\u22c5', "*"),
            Map.entry('\u2219', "*"),
            Map.entry('\u2217', "*"),
            Map.entry('\u00f7', "/"),
            Map.entry('\u2215', "/"),
            Map.entry('\u2264', "<="),
            Map.entry('\u2265', ">="),
            Map.entry('\u2260', "!="),
            Map.entry('\u2018', "`"),
            Map.entry('\u2019', "`"),
            Map.entry('\u03c0', "pi"),
            Map.entry('\u00a0', " "),
            Map.entry('\u202f', " "),
            Map.entry('\u2009', " "),
            Map.entry('\u3000', " "));

    private static final String SUPERSCRIPTS = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079\u207b";
    private static final String SUPERSCRIPT_MEANINGS = "0123456789-";

    /** Cyrillic and Greek letters that cannot be told from Latin ones. */
    private static final String LATIN_DOUBLES =
            "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u04bb\u0501\u0410\u0412\u0415"
                    + "\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425\u0406\u0408\u0405\u03bf\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c"
                    + "\u039d\u039f\u03a1\u03a4\u03a5\u03a7";

    private static final char FULL_WIDTH_FIRST = '\uff01';
    private static final char FULL_WIDTH_LAST = '\uff5e';
    private static final int FULL_WIDTH_DISTANCE = 0xfee0;

    private LookAlikes() {}

    /** What a character is read as, if it is not read as itself. */
    static Optional<String> readAs(char character) {
        if (character >= FULL_WIDTH_FIRST && character <= FULL_WIDTH_LAST) {
            return Optional.of(String.valueOf((char) (character - FULL_WIDTH_DISTANCE)));
        }
        return Optional.ofNullable(READ_AS.get(character));
    }

    /** The digit or sign that a superscript stands for. */
    static Optional<String> superscript(char character) {
        int index = SUPERSCRIPTS.indexOf(character);
        return index < 0 ? Optional.empty() : Optional.of(SUPERSCRIPT_MEANINGS.substring(index, index + 1));
    }

    /** Whether a character cannot be seen, or changes the direction of the text. */
    static boolean isInvisible(int character) {
        int type = Character.getType(character);
        boolean lineBreakOrTab = character == '\n' || character == '\r' || character == '\t';
        return type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.CONTROL && !lineBreakOrTab
                || type == Character.SURROGATE
                || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED;
    }

    /** The place of a letter that pretends to be a Latin one, in a name that consists of such letters or mixes them with Latin ones. */
    static Optional<Integer> impostor(String name) {
        boolean latin = false;
        boolean honest = false;
        int impostor = -1;
        for (int i = 0; i < name.length(); i++) {
            char character = name.charAt(i);
            if (LATIN_DOUBLES.indexOf(character) >= 0) {
                impostor = impostor < 0 ? i : impostor;
            } else if (Character.UnicodeScript.of(character) == Character.UnicodeScript.LATIN) {
                latin = true;
            } else if (Character.isLetter(character)) {
                honest = true;
            }
        }
        return impostor >= 0 && (latin || !honest) ? Optional.of(impostor) : Optional.empty();
    }
}
