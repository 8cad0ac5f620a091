package org.curvefit.api.fit;

/** Is told how a fit goes on, on the fitting thread; an exception from it ends the fit and reaches the caller. */
@FunctionalInterface
public interface FitListener {
    /** Called now and then; must return quickly. */
    void onProgress(Progress progress);

    /** Hears nothing. */
    static FitListener none() {
        return progress -> {};
    }
}
