package org.curvefit.core.formula.ast;

import java.util.List;

/**
 * Derivatives of the Voigt profile V = A(0) and of its conjugate B(0), where A(n) and B(n) are their n-th derivatives with respect to x; see
 * {@link org.curvefit.core.formula.special.Voigt}.
 */
final class VoigtRules {

    private VoigtRules() {}

    /** dA(n) = A(n+1) dx + sigma A(n+2) dsigma - B(n+1) dgamma. */
    static DifferentialRule real(int order) {
        return DifferentialRule.smooth(
                (m, f) -> m.call(a(order + 1), f.arguments()),
                (m, f) -> m.product(f.argument(1), m.call(a(order + 2), f.arguments())),
                (m, f) -> m.negation(m.call(b(order + 1), f.arguments())));
    }

    /** dB(n) = B(n+1) dx + sigma B(n+2) dsigma + A(n+1) dgamma. */
    static DifferentialRule imaginary(int order) {
        return DifferentialRule.smooth(
                (m, f) -> m.call(b(order + 1), f.arguments()),
                (m, f) -> m.product(f.argument(1), m.call(b(order + 2), f.arguments())),
                (m, f) -> m.call(a(order + 1), f.arguments()));
    }

    private static ElementaryFunction a(int order) {
        return List.of(
                        ElementaryFunction.VOIGT_A1,
                        ElementaryFunction.VOIGT_A2,
                        ElementaryFunction.VOIGT_A3,
                        ElementaryFunction.VOIGT_A4)
                .get(order - 1);
    }

    private static ElementaryFunction b(int order) {
        return List.of(ElementaryFunction.VOIGT_B1, ElementaryFunction.VOIGT_B2, ElementaryFunction.VOIGT_B3)
                .get(order - 1);
    }
}
