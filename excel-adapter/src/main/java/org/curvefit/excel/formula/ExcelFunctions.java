package org.curvefit.excel.formula;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/**
 * The functions of the formula language in Excel's. In a pattern, {@code $1} is the first argument between commas, or beside a comparison, and
 * {@code #1} the same in brackets where it needs them.
 *
 * <p>What Excel lacks: log1p from the series 2 (t + t^3/3 + t^5/5 + ...) with t = x/(2 + x), expm1 from the power series, both below 0.1, where
 * the plain form loses digits, with the terms after which a further one is below 1e-17 of the sum; lgamma of negative numbers by Euler's
 * reflection, Abramowitz and Stegun 6.1.17. The functions named here are those that every Excel since 2010 has, but for GAMMA (2013), and
 * LibreOffice as well. Excel takes the sine of numbers up to 2^27 only.
 */
final class ExcelFunctions {

    private static final String LOG1P =
            "IF(ABS($1)<0.1," + "2*SUMPRODUCT((#1/(2+#1))^{1,3,5,7,9,11,13}/{1,3,5,7,9,11,13})," + "LN(1+#1))";
    private static final String EXPM1 = "IF(ABS($1)<0.1,"
            + "SUMPRODUCT(#1^{1,2,3,4,5,6,7,8,9,10,11}/{1,2,6,24,120,720,5040,40320,362880,3628800,39916800}),"
            + "EXP($1)-1)";
    private static final String LGAMMA = "IF($1>0,GAMMALN($1),LN(PI()/ABS(SIN(PI()*#1)))-GAMMALN(1-#1))";

    private static final Map<String, String> PATTERNS = Map.ofEntries(
            entry("exp", "EXP($1)"),
            entry("log", "LN($1)"),
            entry("log10", "LOG10($1)"),
            entry("log2", "LOG($1,2)"),
            entry("log1p", LOG1P),
            entry("expm1", EXPM1),
            entry("sqrt", "SQRT($1)"),
            entry("cbrt", "(SIGN($1)*ABS($1)^(1/3))"),
            entry("abs", "ABS($1)"),
            entry("sign", "SIGN($1)"),
            entry("floor", "INT($1)"),
            entry("step", "IF($1>=0,1,0)"),
            entry("min", "MIN($1,$2)"),
            entry("max", "MAX($1,$2)"),
            entry("sin", "SIN($1)"),
            entry("cos", "COS($1)"),
            entry("tan", "TAN($1)"),
            entry("asin", "ASIN($1)"),
            entry("acos", "ACOS($1)"),
            entry("atan", "ATAN($1)"),
            entry("atan2", "IF(AND($1=0,$2=0),0,ATAN2($2,$1))"),
            entry("sinh", "SINH($1)"),
            entry("cosh", "COSH($1)"),
            entry("tanh", "TANH($1)"),
            entry("erf", "ERF($1)"),
            entry("erfc", "ERFC($1)"),
            entry("normcdf", "NORMSDIST($1)"),
            entry("gamma", "_xlfn.GAMMA($1)"),
            entry("lgamma", LGAMMA),
            entry("sinc", "IF($1=0,1,SIN($1)/#1)"),
            entry("besselj0", "BESSELJ($1,0)"),
            entry("besselj1", "BESSELJ($1,1)"));

    private ExcelFunctions() {}

    static Term call(String function, List<Term> arguments) {
        String pattern = PATTERNS.get(function);
        return pattern == null
                ? Term.unavailable("Excel has nothing to write " + function + " with")
                : Term.atom(filled(pattern, arguments));
    }

    private static String filled(String pattern, List<Term> arguments) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char character = pattern.charAt(i);
            if (character == '$' || character == '#') {
                i++;
                Term argument = arguments.get(pattern.charAt(i) - '1');
                text.append(character == '$' ? argument.atLeast(Binding.SUM) : argument.atLeast(Binding.ATOM));
            } else {
                text.append(character);
            }
        }
        return text.toString();
    }
}
