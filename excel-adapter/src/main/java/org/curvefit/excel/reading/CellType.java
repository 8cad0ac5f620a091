package org.curvefit.excel.reading;

/** What the value of a cell is, by its attribute t (ECMA-376 part 1, 18.18.11, ST_CellType). */
enum CellType {
    NUMBER("n"),
    SHARED("s"),
    FORMULA_TEXT("str"),
    INLINE("inlineStr"),
    BOOLEAN("b"),
    ERROR("e"),
    DATE("d");

    private static final CellType[] ALL = values();

    private final String code;

    CellType(String code) {
        this.code = code;
    }

    static CellType of(XmlTag cell) {
        if (!cell.has("t")) {
            return NUMBER;
        }
        for (CellType type : ALL) {
            if (cell.is("t", type.code)) {
                return type;
            }
        }
        return INLINE;
    }
}
