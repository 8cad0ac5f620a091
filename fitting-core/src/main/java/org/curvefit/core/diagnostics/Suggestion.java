package org.curvefit.core.diagnostics;

/**
 * What a model may lack.
 *
 * @param words what to add, and what it would bring
 * @param formula the model with it, as it can be typed; empty where none can be named
 */
record Suggestion(String words, String formula) {
    /** Nothing simple would bring much. */
    static final Suggestion NONE = new Suggestion("try another one", "");
}
