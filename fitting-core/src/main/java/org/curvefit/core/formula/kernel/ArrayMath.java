package org.curvefit.core.formula.kernel;

/**
 * Elementary functions over arrays of doubles, in plain loops that the JIT compiler turns into vector code.
 *
 * <p>Every function fills {@code out[0..n)} from {@code x[0..n)}; input and output may be the same array. Special values (NaN, infinities,
 * signed zeros, overflow, gradual underflow) are those of the function of the same name in {@link Math}.
 *
 * <p><b>Same bits.</b> A result depends on its argument alone: not on its position, on n, on its neighbours, nor on the JVM or the machine,
 * interpreted or compiled. Only the operations that IEEE 754 defines are used, and {@link StrictMath} for rare arguments. {@link Math#fma} is
 * avoided: without hardware support it falls back to arbitrary precision, thousands of times slower, and choosing formulas by machine would
 * give each machine its own bits. Where an exact product is needed it is made of short factors.
 *
 * <p>An instance owns the work columns that its functions need, so that no call allocates (but {@link #sincos} of arguments beyond 2^20, or
 * of NaN): one instance per thread.
 */
public final class ArrayMath {

    private final int capacity;
    private final ArrayExp exponential;
    private final ArrayExpm1 exponentialLessOne;
    private final ArrayLog logarithm;
    private final ArrayPow power;
    private final ArrayTrig trigonometry;

    /** @param capacity the largest n of any call */
    public ArrayMath(int capacity) {
        this.capacity = capacity;
        ArrayScratch scratch = new ArrayScratch(capacity);
        exponential = new ArrayExp(scratch);
        exponentialLessOne = new ArrayExpm1(scratch);
        logarithm = new ArrayLog(scratch);
        power = new ArrayPow(scratch);
        trigonometry = new ArrayTrig(scratch);
    }

    /** The largest n of any call. */
    public int capacity() {
        return capacity;
    }

    /** out = e^x; largest error measured 0.51 ulp. */
    public void exp(double[] x, double[] out, int n) {
        exponential.exp(x, out, n);
    }

    /** out = natural logarithm of x; largest error measured 0.51 ulp. */
    public void log(double[] x, double[] out, int n) {
        logarithm.log(x, out, n);
    }

    /** out = x^y; largest error measured 0.51 ulp. */
    public void pow(double[] x, double[] y, double[] out, int n) {
        power.pow(x, y, out, n);
    }

    /** out = x^exponent; largest error measured 0.51 ulp, with the exponents -2, 3/2, 3 and 4, which are products, below 2 ulp. */
    public void pow(double[] x, double exponent, double[] out, int n) {
        power.pow(x, exponent, out, n);
    }

    /** out = base^y; largest error measured 0.51 ulp. */
    public void pow(double base, double[] y, double[] out, int n) {
        power.pow(base, y, out, n);
    }

    /** out = sine of x in radians; largest error measured 0.72 ulp. */
    public void sin(double[] x, double[] out, int n) {
        trigonometry.sin(x, out, n);
    }

    /** out = cosine of x in radians; largest error measured 0.72 ulp. */
    public void cos(double[] x, double[] out, int n) {
        trigonometry.cos(x, out, n);
    }

    /** Sine and cosine at little more than the price of one; the two outputs must be different arrays. */
    public void sincos(double[] x, double[] sinOut, double[] cosOut, int n) {
        trigonometry.sincos(x, sinOut, cosOut, n);
    }

    /** out = square root of x, correctly rounded. */
    public void sqrt(double[] x, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = Math.sqrt(x[i]);
        }
    }

    /** out = e^x - 1, accurate near 0 too; largest error measured 0.51 ulp. */
    public void expm1(double[] x, double[] out, int n) {
        exponentialLessOne.expm1(x, out, n);
    }

    /** out = log(1 + x), accurate near 0 too; largest error measured 0.66 ulp. */
    public void log1p(double[] x, double[] out, int n) {
        logarithm.log1p(x, out, n);
    }

    /** out = tangent of x in radians; largest error measured 0.9 ulp. */
    public void tan(double[] x, double[] out, int n) {
        trigonometry.tan(x, out, n);
    }

    /** out = hyperbolic tangent of x; largest error measured 0.51 ulp. */
    public void tanh(double[] x, double[] out, int n) {
        exponentialLessOne.tanh(x, out, n);
    }
}
