package org.curvefit.api.model;

/** Turns text into models. */
public interface ModelLanguage {
    /**
     * @throws org.curvefit.api.error.FormulaException with position and hint if the text is not understood
     * @throws org.curvefit.api.error.LimitException if it is longer, deeper or larger than allowed
     */
    Model parse(String text);
}
