package org.curvefit.core.formula.ast;

import static org.curvefit.core.formula.ast.DifferentialRule.choice;
import static org.curvefit.core.formula.ast.DifferentialRule.smooth;
import static org.curvefit.core.formula.ast.DifferentialRule.steep;
import static org.curvefit.core.formula.ast.DifferentialRule.stepwise;

import java.util.List;
import org.curvefit.core.formula.special.BesselFunction;
import org.curvefit.core.formula.special.BinaryLogarithm;
import org.curvefit.core.formula.special.CardinalSine;
import org.curvefit.core.formula.special.ErrorFunction;
import org.curvefit.core.formula.special.GammaFunction;
import org.curvefit.core.formula.special.Voigt;

/**
 * The functions of the formula language: name, value, derivative; the single place that decides how an elementary function is computed.
 *
 * <p>Values come from {@link StrictMath}, so that they have the same bits on every machine. The last group cannot be written in a formula;
 * it appears in derivatives.
 */
public enum ElementaryFunction {
    EXP("exp", StrictMath::exp, smooth((m, f) -> f)),
    LOG("log", StrictMath::log, smooth((m, f) -> m.quotient(m.constant(1), f.argument(0)))),
    LOG10("log10", StrictMath::log10, smooth((m, f) -> m.quotient(m.constant(1 / StrictMath.log(10)), f.argument(0)))),
    LOG2("log2", BinaryLogarithm::log2, smooth((m, f) -> m.quotient(m.constant(1 / StrictMath.log(2)), f.argument(0)))),
    LOG1P("log1p", StrictMath::log1p, smooth((m, f) -> m.quotient(m.constant(1), m.sum(m.constant(1), f.argument(0))))),
    EXPM1("expm1", StrictMath::expm1, smooth((m, f) -> m.call(exp(), f.argument(0)))),
    SQRT("sqrt", StrictMath::sqrt, steep((m, f) -> m.quotient(m.constant(0.5), f))),
    CBRT(
            "cbrt",
            StrictMath::cbrt,
            steep((m, f) -> m.quotient(m.constant(1), m.product(m.constant(3), m.product(f, f))))),
    ABS("abs", StrictMath::abs, smooth((m, f) -> m.call(sign(), f.argument(0)))),
    SIGN("sign", StrictMath::signum, stepwise()),
    FLOOR("floor", StrictMath::floor, stepwise()),
    STEP("step", ElementaryFunction::step, stepwise()),
    MIN("min", StrictMath::min, choice(Operator.LESS_OR_EQUAL)),
    MAX("max", StrictMath::max, choice(Operator.GREATER_OR_EQUAL)),
    SIN("sin", StrictMath::sin, smooth((m, f) -> m.call(cos(), f.argument(0)))),
    COS("cos", StrictMath::cos, smooth((m, f) -> m.negation(m.call(SIN, f.argument(0))))),
    TAN("tan", StrictMath::tan, smooth((m, f) -> m.sum(m.constant(1), m.product(f, f)))),
    ASIN("asin", StrictMath::asin, steep((m, f) -> arcSlope(m, f.argument(0)))),
    ACOS("acos", StrictMath::acos, steep((m, f) -> m.negation(arcSlope(m, f.argument(0))))),
    ATAN(
            "atan",
            StrictMath::atan,
            smooth((m, f) -> m.quotient(m.constant(1), m.sum(m.constant(1), square(m, f.argument(0)))))),
    ATAN2(
            "atan2",
            StrictMath::atan2,
            smooth(
                    (m, f) -> m.quotient(f.argument(1), squaredRadius(m, f)),
                    (m, f) -> m.negation(m.quotient(f.argument(0), squaredRadius(m, f))))),
    SINH("sinh", StrictMath::sinh, smooth((m, f) -> m.call(cosh(), f.argument(0)))),
    COSH("cosh", StrictMath::cosh, smooth((m, f) -> m.call(SINH, f.argument(0)))),
    TANH(
            "tanh",
            StrictMath::tanh,
            smooth((m, f) -> m.product(m.difference(m.constant(1), f), m.sum(m.constant(1), f)))),

    ERF("erf", ErrorFunction::erf, smooth((m, f) -> bell(m, f.argument(0), 2 / StrictMath.sqrt(Math.PI), 1))),
    ERFC("erfc", ErrorFunction::erfc, smooth((m, f) -> bell(m, f.argument(0), -2 / StrictMath.sqrt(Math.PI), 1))),
    NORMCDF(
            "normcdf",
            ErrorFunction::normcdf,
            smooth((m, f) -> bell(m, f.argument(0), 1 / StrictMath.sqrt(2 * Math.PI), 0.5))),
    GAMMA("gamma", GammaFunction::gamma, smooth((m, f) -> m.product(f, m.call(digamma(), f.argument(0))))),
    LGAMMA("lgamma", GammaFunction::lgamma, smooth((m, f) -> m.call(digamma(), f.argument(0)))),
    SINC("sinc", CardinalSine::sinc, smooth((m, f) -> m.call(sincSlope(), f.argument(0)))),
    BESSELJ0("besselj0", BesselFunction::j0, smooth((m, f) -> m.negation(m.call(j1(), f.argument(0))))),
    BESSELJ1(
            "besselj1",
            BesselFunction::j1,
            smooth((m, f) -> m.difference(m.call(BESSELJ0, f.argument(0)), m.call(j1OverX(), f.argument(0))))),
    VOIGT("voigt", 3, Voigt::profile, VoigtRules.real(0)),

    DIGAMMA("#digamma", GammaFunction::digamma, smooth((m, f) -> m.call(trigamma(), f.argument(0)))),
    TRIGAMMA("#trigamma", GammaFunction::trigamma, DifferentialRule.none()),
    SINC_SLOPE("#sincslope", CardinalSine::slope, smooth((m, f) -> m.call(sincCurvature(), f.argument(0)))),
    SINC_CURVATURE("#sinccurvature", CardinalSine::curvature, DifferentialRule.none()),
    BESSELJ1_OVER_X(
            "#besselj1x", BesselFunction::j1OverX, smooth((m, f) -> m.negation(m.call(j2OverX(), f.argument(0))))),
    BESSELJ2_OVER_X("#besselj2x", BesselFunction::j2OverX, DifferentialRule.none()),
    VOIGT_A1("#voigta1", 3, (x, s, g) -> Voigt.real(1, x, s, g), VoigtRules.real(1)),
    VOIGT_A2("#voigta2", 3, (x, s, g) -> Voigt.real(2, x, s, g), VoigtRules.real(2)),
    VOIGT_A3("#voigta3", 3, (x, s, g) -> Voigt.real(3, x, s, g), DifferentialRule.none()),
    VOIGT_A4("#voigta4", 3, (x, s, g) -> Voigt.real(4, x, s, g), DifferentialRule.none()),
    VOIGT_B1("#voigtb1", 3, (x, s, g) -> Voigt.imaginary(1, x, s, g), VoigtRules.imaginary(1)),
    VOIGT_B2("#voigtb2", 3, (x, s, g) -> Voigt.imaginary(2, x, s, g), VoigtRules.imaginary(2)),
    VOIGT_B3("#voigtb3", 3, (x, s, g) -> Voigt.imaginary(3, x, s, g), DifferentialRule.none()),

    /** The product, which is 0 where the second factor is 0, even if the first one is infinite or not a number. */
    CHAIN("#chain", ElementaryFunction::chain, ElementaryFunction::chainDerivative),

    /** The derivative of f = u^h with respect to u, from (u, h, f): h u^(h-1), without a second power where f/u serves. */
    POWER_SLOPE("#powerslope", 3, ElementaryFunction::powerSlope, ElementaryFunction::powerSlopeDerivative);

    private final String text;
    private final int arity;
    private final Evaluation evaluation;
    private final DifferentialRule rule;

    ElementaryFunction(String text, int arity, Evaluation evaluation, DifferentialRule rule) {
        this.text = text;
        this.arity = arity;
        this.evaluation = evaluation;
        this.rule = rule;
    }

    ElementaryFunction(String text, Evaluation.Unary evaluation, DifferentialRule rule) {
        this(text, 1, Evaluation.of(evaluation), rule);
    }

    ElementaryFunction(String text, Evaluation.Binary evaluation, DifferentialRule rule) {
        this(text, 2, Evaluation.of(evaluation), rule);
    }

    /** The name by which formulas call this function. */
    public String text() {
        return text;
    }

    /** The number of arguments. */
    public int arity() {
        return arity;
    }

    /** Whether this function can be written in a formula; the others appear in derivatives only. */
    public boolean isWritable() {
        return text.charAt(0) != '#';
    }

    /** The value of a function of one argument. */
    public double at(double argument) {
        return evaluation.at(argument, Double.NaN, Double.NaN);
    }

    /** The value of a function of two arguments. */
    public double at(double first, double second) {
        return evaluation.at(first, second, Double.NaN);
    }

    /** The value; arguments beyond the arity are ignored. */
    public double at(double first, double second, double third) {
        return evaluation.at(first, second, third);
    }

    /** The derivative of a call of this function, given the derivatives of its arguments. */
    public Expression differentiate(Algebra algebra, Call call, List<Expression> derivatives) {
        return rule.differentiate(algebra, call, derivatives);
    }

    private static double step(double argument) {
        return Double.isNaN(argument) ? Double.NaN : argument >= 0 ? 1 : 0;
    }

    private static double chain(double outer, double inner) {
        double product = outer * inner;
        return Double.isNaN(product) && inner == 0 ? 0 : product;
    }

    private static Expression chainDerivative(Algebra m, Call chain, List<Expression> derivatives) {
        return m.sum(
                m.call(CHAIN, derivatives.get(0), chain.argument(1)),
                m.call(CHAIN, chain.argument(0), derivatives.get(1)));
    }

    private static double powerSlope(double base, double exponent, double power) {
        double slope = exponent * (power / base);
        return slope != 0 && Math.abs(slope) <= Double.MAX_VALUE
                ? slope
                : exponent * StrictMath.pow(base, exponent - 1);
    }

    private static Expression powerSlopeDerivative(Algebra m, Call slope, List<Expression> derivatives) {
        Expression base = slope.argument(0);
        Expression exponent = slope.argument(1);
        Expression lower = m.difference(exponent, m.constant(1));
        Expression power = m.power(base, lower);
        Expression alongBase = m.product(exponent, m.call(POWER_SLOPE, List.of(base, lower, power)));
        Expression alongExponent = m.sum(power, m.product(exponent, m.call(CHAIN, m.call(LOG, base), power)));
        return m.sum(m.call(CHAIN, alongBase, derivatives.get(0)), m.call(CHAIN, alongExponent, derivatives.get(1)));
    }

    private static Expression square(Algebra m, Expression argument) {
        return m.product(argument, argument);
    }

    private static Expression squaredRadius(Algebra m, Call call) {
        return m.sum(square(m, call.argument(0)), square(m, call.argument(1)));
    }

    private static Expression arcSlope(Algebra m, Expression sine) {
        Expression one = m.constant(1);
        return m.quotient(one, m.call(SQRT, m.product(m.difference(one, sine), m.sum(one, sine))));
    }

    /** factor exp(-rate u^2). */
    private static Expression bell(Algebra m, Expression argument, double factor, double rate) {
        Expression exponent = m.product(m.constant(-rate), square(m, argument));
        return m.product(m.constant(factor), m.call(EXP, exponent));
    }

    // An enum constant may not name a later one directly.

    private static ElementaryFunction exp() {
        return EXP;
    }

    private static ElementaryFunction sign() {
        return SIGN;
    }

    private static ElementaryFunction cos() {
        return COS;
    }

    private static ElementaryFunction cosh() {
        return COSH;
    }

    private static ElementaryFunction digamma() {
        return DIGAMMA;
    }

    private static ElementaryFunction trigamma() {
        return TRIGAMMA;
    }

    private static ElementaryFunction sincSlope() {
        return SINC_SLOPE;
    }

    private static ElementaryFunction sincCurvature() {
        return SINC_CURVATURE;
    }

    private static ElementaryFunction j1() {
        return BESSELJ1;
    }

    private static ElementaryFunction j1OverX() {
        return BESSELJ1_OVER_X;
    }

    private static ElementaryFunction j2OverX() {
        return BESSELJ2_OVER_X;
    }
}
