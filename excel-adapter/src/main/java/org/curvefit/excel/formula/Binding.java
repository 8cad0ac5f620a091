package org.curvefit.excel.formula;

/** How tightly the outermost operator of a text binds in Excel, the loosest first. A sign binds tighter than a power: -2^2 is 4. */
enum Binding {
    COMPARISON,
    SUM,
    PRODUCT,
    POWER,
    SIGN,
    ATOM
}
