package org.curvefit.excel.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.curvefit.api.model.Derivatives;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.model.ModelKernel;
import org.curvefit.api.model.Parameter;
import org.curvefit.api.model.Response;
import org.curvefit.core.formula.Formula;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcelFormulaTest {

    /** Columns x and z stand in columns A and B, parameter p in the cell named p. */
    private static final CellNames CELLS = new CellNames() {
        @Override
        public String parameter(String name) {
            return name;
        }

        @Override
        public String input(String name) {
            return (name.equals("x") ? "A" : "B") + ROW;
        }
    };

    private static ModelFunction model(String formula) {
        return Formula.parse(formula).bind(List.of("x", "z"), List.of());
    }

    private static String written(String formula) {
        return ((ExcelFormula.Available) ExcelFormula.of(model(formula), CELLS)).at(2);
    }

    private static String reason(String formula) {
        return ((ExcelFormula.Unavailable) ExcelFormula.of(model(formula), CELLS)).reason();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "p*-x^2                 | p*(-(A2^2))",
                "-x^2 + p               | -(A2^2)+p",
                "(-x)^2 * p             | (-A2)^2*p",
                "p*x^-2                 | p*A2^(-2)",
                "p^x^2                  | p^(A2^2)",
                "(p^x)^2                | (p^A2)^2",
                "p - (x - z)            | p-(A2-B2)",
                "p - x - z              | p-A2-B2",
                "p/(x*z)                | p/(A2*B2)",
                "p*(x/z)                | p*(A2/B2)",
                "(p + x)*z              | (p+A2)*B2",
                "a + b*exp(-c*x)        | a+b*EXP(-(c*A2))",
                "p*(-2)^x               | p*(-2)^A2",
                "p + x^0                | p+1",
                "p*pi*x + e             | p*PI()*A2+EXP(1)",
                "p*0.1*x + 1e-30        | p*0.1*A2+1E-30",
                "p*1e22*x               | p*1E+22*A2",
                "p*atan2(x, z)          | p*IF(AND(A2=0,B2=0),0,ATAN2(B2,A2))",
                "p*log(x) + log10(x)    | p*LN(A2)+LOG10(A2)",
                "p*log2(x + 1)          | p*LOG(A2+1,2)",
                "p*cbrt(x)              | p*(SIGN(A2)*ABS(A2)^(1/3))",
                "p*sinc(x)              | p*IF(A2=0,1,SIN(A2)/A2)",
                "p*sinc(x - z)          | p*IF(A2-B2=0,1,SIN(A2-B2)/(A2-B2))",
                "p*floor(x)             | p*INT(A2)",
                "p*heaviside(x - z)     | p*IF(A2-B2>=0,1,0)",
                "min(x, p) + max(z, p)  | MIN(A2,p)+MAX(B2,p)",
                "p*gamma(x)             | p*_xlfn.GAMMA(A2)",
                "p*normcdf(x)           | p*NORMSDIST(A2)",
                "p*erf(x) + erfc(x)     | p*ERF(A2)+ERFC(A2)",
                "p*besselj1(x)          | p*BESSELJ(A2,1)",
                "p*arctan(x) + asin(z)  | p*ATAN(A2)+ASIN(B2)",
                "p*(x < z)              | p*IF(A2<B2,1,0)",
                "if(x <= z, p, -p)      | IF(A2<=B2,p,-p)",
                "if(x - z, p, 2*p)      | IF(A2-B2<>0,p,2*p)",
                "p*((x < z) == 1)       | p*IF(IF(A2<B2,1,0)=1,1,0)",
                "p + (x != z)           | p+IF(A2<>B2,1,0)"
            })
    void writesWhatExcelReadsInTheSameWay(String formula, String expected) {
        assertThat(written(formula)).isEqualTo(expected);
    }

    @Test
    void writesDigitsThatExcelWouldDropAsASecondNumber() {
        assertThat(written("p*x*0.12345678901234567")).isEqualTo("p*A2*(0.123456789012346-3.33066907387547E-16)");
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 2_000; i++) {
            double value = random.nextDouble() * StrictMath.pow(10, random.nextInt(-290, 290));
            assertThat(asExcelReads(ExcelNumber.of(value).text()))
                    .as("%s", value)
                    .isEqualTo(value);
        }
    }

    private static double asExcelReads(String text) {
        String plain = text.replaceAll("[()]", "");
        String[] parts = plain.split("(?<=[0-9])(?=[+-])", 2);
        assertThat(parts[0].replaceAll("E.*|[.]", "").replaceFirst("^0+", "")).hasSizeLessThanOrEqualTo(15);
        return Double.parseDouble(parts[0]) + (parts.length > 1 ? Double.parseDouble(parts[1]) : 0);
    }

    @Test
    void writesTheTransformationOfTheResponse() {
        Response response = model("log(z - 1) = a + b*x").response().orElseThrow();
        assertThat(ExcelFormula.of(response, CELLS)).isEqualTo(new ExcelFormula.Available(List.of("LN(B", "-1)")));
        Response plain = model("z = a + b*x").response().orElseThrow();
        assertThat(ExcelFormula.of(plain, CELLS)).isEqualTo(new ExcelFormula.Available(List.of("B", "")));
    }

    @Test
    void writesEachRowWithItsNumber() {
        ExcelFormula.Available formula = (ExcelFormula.Available) ExcelFormula.of(model("a*x + b*z*x"), CELLS);
        assertThat(formula.at(1_048_576)).isEqualTo("a*A1048576+b*B1048576*A1048576");
    }

    @Test
    void saysWhatExcelCannotWrite() {
        assertThat(reason("p*voigt(x, s, g)")).isEqualTo("Excel has nothing to write voigt with");
        assertThat(reason("p*x + 1e-310")).isEqualTo("Excel cannot hold the number 1.0E-310");
    }

    @Test
    void keepsTheLimitOfTheInnerForm() {
        String sum = IntStream.range(0, 900).mapToObj(i -> "p*x").collect(Collectors.joining("+"));
        assertThat(sum.length()).isLessThan(FormulaLimits.CHARACTERS);
        assertThat(reason(sum)).startsWith("it is longer than Excel's limit");
    }

    @Test
    void keepsTheLimitOfNesting() {
        assertThat(written("p*" + "sin(".repeat(60) + "x" + ")".repeat(60))).startsWith("p*SIN(SIN(");
        String deep = "p*" + "sin(".repeat(61) + "log1p(x)" + ")".repeat(61);
        assertThat(reason(deep)).isEqualTo("it is nested more than 64 levels deep, Excel's limit");
    }

    @Test
    void doesNotGrowWithoutBoundWherePatternsRepeatTheirArgument() {
        String nested = "p*" + "sinc(".repeat(60) + "x" + ")".repeat(60);
        assertThat(reason(nested)).startsWith("it is longer than Excel's limit");
    }

    @Test
    void knowsNoFormulaOfAModelThatAHostWrote() {
        assertThat(ExcelFormula.of(new HostModel(), CELLS))
                .isEqualTo(new ExcelFormula.Unavailable("the model is not a formula"));
    }

    @Test
    void tellsRowsWithPartsThatExcelCannotHold() {
        ModelFunction logistic = model("p/(1 + exp(-x))");
        assertThat(logistic.finiteThroughout(new double[] {1}, new double[] {3}))
                .isTrue();
        assertThat(logistic.finiteThroughout(new double[] {1}, new double[] {-1000}))
                .isFalse();
        ModelFunction guarded = model("if(x > 0, p/x, 0)");
        assertThat(guarded.finiteThroughout(new double[] {1}, new double[] {0})).isTrue();
    }

    private record HostModel() implements ModelFunction {
        @Override
        public String text() {
            return "code";
        }

        @Override
        public String understood() {
            return "code";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(new Parameter("p"));
        }

        @Override
        public List<String> inputs() {
            return List.of("x");
        }

        @Override
        public Optional<Response> response() {
            return Optional.empty();
        }

        @Override
        public Derivatives derivatives() {
            return Derivatives.NONE;
        }

        @Override
        public ModelKernel kernel(int[] wanted) {
            throw new AssertionError("nothing is evaluated here");
        }
    }
}
