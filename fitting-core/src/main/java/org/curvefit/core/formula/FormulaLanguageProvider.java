package org.curvefit.core.formula;

import org.curvefit.api.model.ModelLanguage;
import org.curvefit.api.spi.Provider;
import org.curvefit.api.spi.Settings;

/** Provides the formula language. */
public final class FormulaLanguageProvider implements Provider<ModelLanguage> {
    @Override
    public Class<ModelLanguage> type() {
        return ModelLanguage.class;
    }

    @Override
    public String name() {
        return "formula";
    }

    @Override
    public String summary() {
        return "formulas such as y = a + b*exp(-c*x)";
    }

    @Override
    public ModelLanguage create(Settings settings) {
        return Formula::parse;
    }
}
