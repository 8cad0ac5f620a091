package org.curvefit.excel.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.core.formula.Formula;

/** Models that people fit, with values for their parameters and a range of x; z runs through the same range backwards. */
final class CatalogueCases {

    /**
     * A model at certain parameters.
     *
     * @param formula of x and z
     * @param values of its parameters, in the order of the model
     * @param from where x starts
     * @param to where x ends
     */
    record Case(String formula, double[] values, double from, double to) {

        ModelFunction model() {
            return Formula.parse(formula).bind(List.of("x", "z"), List.of());
        }

        /** The inputs of a row, in the order of the model. */
        double[] inputs(int row, int rows) {
            double step = (to - from) / (rows - 1);
            return model().inputs().stream()
                    .mapToDouble(name -> name.equals("x") ? from + row * step : to - row * step)
                    .toArray();
        }
    }

    private static final String[] TABLE = {
        "c + 0*x | 3.7 | -5 5",
        "a + b*x | 1.25 -0.37 | -10 10",
        "a + b*x + c*x^2 + d*x^3 + f*x^4 | 1 -2 0.5 0.25 -0.125 | -3 3",
        "(a + b*x)/(1 + c*x + d*x^2) | 1 2 0.3 0.7 | 0 9",
        "a0 + a1*cos(w*x) + b1*sin(w*x) + a2*cos(2*w*x) + b2*sin(2*w*x) | 1 0.5 0.9 0.25 0.125 -0.7 | 0 20",
        "a + b*log(x - c) | 1 2 -0.5 | 0 50",
        "a*x^b + c | 2.5 0.73 1 | 0.1 20",
        "a*exp(-x/tau) | 4 3.3 | 0 40",
        "c + (d - c)*exp(-x/f) | 1 9 2.2 | 0 12",
        "y0 + (P - y0)*(1 - exp(-k*x)) | 1 8 0.4 | 0 12",
        "c + A1*exp(-k1*x) + A2*exp(-k2*x) + A3*exp(-k3*x) | 0.5 3 1.5 2 0.3 1 0.03 | 0 60",
        "a*exp(-(x/tau)^beta) + c | 3 2.4 0.62 0.1 | 0.01 30",
        "if(x < x0, y0, p + (y0 - p)*exp(-k*(x - x0))) | 3 9 1 0.7 | 0 12",
        "Asym + (R0 - Asym)*exp(-exp(lrc)*x) | 100 -8 -3.2 | 0 90",
        "Asym*(1 - exp(-exp(lrc)*(x - c0))) | 100 -3.2 4 | 5 90",
        "A/(1 + exp((m - x)/s)) | 9 4 0.8 | -5 15",
        "A + (B - A)/(1 + exp((m - x)/s)) | 1 9 4 0.8 | -5 15",
        "c + (d - c)/(1 + (x/f)^b) | 1 9 2.1 1.7 | 0.01 40",
        "lo + (hi - lo)/(1 + 10^((lec - x)*h)) | 1 9 -6 1.2 | -10 -3",
        "c + (d - c)/(1 + (x/f)^b)^g | 1 9 2.1 1.7 0.6 | 0.01 40",
        "V*x^n/(K^n + x^n) | 12 1.8 3.3 | 0.01 40",
        "c + (d - c + f*x)/(1 + (x/g)^b) | 1 9 0.4 2.1 1.7 | 0.01 40",
        "c + (d - c)*exp(-(x/f)^b) | 1 9 2.1 1.7 | 0.01 9",
        "c + (d - c)*normcdf(b*log(x/f)) | 1 9 1.3 2.1 | 0.01 40",
        "c + (d - c)*exp(-b*(x - f)*(x > f)) | 1 9 0.7 2.1 | 0 9",
        "A*exp(-b2*b3^x) | 9 3.1 0.6 | 0 20",
        "c + (d - c)*exp(-exp(b*(x - f))) | 1 9 -0.8 4 | 0 20",
        "A*(1 + nu*exp(-k*(x - m)))^(-1/nu) | 9 0.7 0.6 5 | 0 20",
        "Asym - Drop*exp(-exp(lrc)*x^pwr) | 160 110 -9 2.4 | 1 70",
        "a*(1 - exp(-b*x))^c | 9 0.3 1.6 | 0.1 20",
        "V*x/(K + x) | 212 0.06 | 0.02 1.1",
        "V*x/(K + x + x^2/Ki) | 212 0.6 3 | 0.02 9",
        "V*x/(K*(1 + z/Ki) + x) | 212 0.6 3 | 0.02 9",
        "(Bmax*x/(Kd + x)) + NS*x | 20 2 0.3 | 0 30",
        "qm*(K*x)^n/(1 + (K*x)^n) | 5 0.7 0.8 | 0.01 30",
        "D*exp(lKe + lKa - lCl)*(exp(-exp(lKe)*x) - exp(-exp(lKa)*x))/(exp(lKa) - exp(lKe)) | 4 -2.5 0.5 -3 | 0.1 24",
        "b*(x - a)^c*exp(-(x - a)/d) | 3 1 2.2 1.4 | 1.1 20",
        "A*exp(-(x - mu)^2/(2*s^2)) + c | 9 4 1.2 0.3 | -5 15",
        "A/(1 + ((x - mu)/w)^2) | 9 4 1.2 | -5 15",
        "A*(f/(1 + ((x - mu)/w)^2) + (1 - f)*exp(-log(2)*((x - mu)/w)^2)) | 9 0.4 4 1.2 | -5 15",
        "A*(1 + ((x - mu)/s)^2*(2^(1/m) - 1))^(-m) | 9 4 1.2 1.5 | -5 15",
        "A*exp(0.5*(s/t)^2 - (x - mu)/t)*erfc((s/t - (x - mu)/s)/sqrt(2)) | 9 1.2 2 4 | -2 15",
        "A/(x*s*sqrt(2*pi))*exp(-(log(x) - mu)^2/(2*s^2)) | 9 0.6 1.1 | 0.1 20",
        "A*cos(pi*al/2 + (1 - al)*atan((x - mu)/g))/(g^2 + (x - mu)^2)^((1 - al)/2) | 9 0.2 4 1.1 | -5 15",
        "a*exp(-x/t)*sin(w*x + ph) + c | 3 8 1.7 0.4 0.1 | 0 30",
        "A*(1 + erf((x - mu)/s)) | 2 4 1.3 | 0 9",
        "A*(0.5 + atan((x - mu)/s)/pi) | 2 4 1.3 | -5 15",
        "a + b*x + c*max(x - x0, 0) + d*min(x, x1) | 1 0.4 0.8 3 0.2 7 | 0 12",
        "Is*expm1(V0*x/25.85) + x/R | 1e-3 1000 50 | -0.3 0.3",
        "a*x^3/expm1(b*x) | 2 1.4 | 0.001 9",
        "A*10^(-B/(C + x)) | 8 1730 233 | 1 99",
        "D*exp(-Ea/(8.31446261815324*x)) | 1e13 80000 | 280 500",
        "M + A*cos(2*pi*x/24 - ph) | 20 3 0.7 | 0 48",
        "A*exp(-((x - mx)^2/(2*sx^2) + (z - my)^2/(2*sy^2))) | 9 4 1 5 2 | 0 9",
        "a*log1p(b*x) + c*log2(x + 2) | 2 1e-3 0.5 | -1 90",
        "a*gamma(x) + b*lgamma(-x - 0.1) | 2 0.3 | 0.2 8.05",
        "a*besselj0(w*x) + b*besselj1(w*x) + c*sinc(x) | 2 0.9 0.5 1 | -9 9",
        "a*atan2(z, x) + b*tanh(x) + c*cbrt(x) + d*sign(x)*floor(x) | 2 0.9 0.5 1 | -9.3 9",
        "-x^2*a + b^-x + (-x)^2*c + a^x^0.5 | 2 1.1 0.3 | 0.1 4",
        "a*sinh(x) + b*cosh(x) + c*asin(x/10) + d*acos(x/10) + f*tan(x/7) | 2 0.9 0.5 1 3 | 0.1 9",
    };

    private CatalogueCases() {}

    static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        for (String line : TABLE) {
            String[] parts = line.split(" [|] ");
            double[] range = numbers(parts[2]);
            cases.add(new Case(parts[0], numbers(parts[1]), range[0], range[1]));
        }
        return cases;
    }

    private static double[] numbers(String words) {
        return Arrays.stream(words.trim().split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
