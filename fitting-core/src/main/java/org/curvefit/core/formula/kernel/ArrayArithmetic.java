package org.curvefit.core.formula.kernel;

/**
 * Arithmetic over arrays: each function fills {@code out[0..n)} element by element; input and output may be the same array.
 *
 * <p>Scalars stand in the place they have in the formula: {@code subtract(1.0, x, out, n)} is 1 - x. Fused forms do in one pass over
 * memory what a formula asks for most; they round after each operation, as the separate calls would.
 */
public final class ArrayArithmetic {

    private ArrayArithmetic() {}

    public static void add(double[] a, double[] b, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a[i] + b[i];
        }
    }

    public static void add(double[] a, double b, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a[i] + b;
        }
    }

    public static void subtract(double[] a, double[] b, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a[i] - b[i];
        }
    }

    public static void subtract(double[] a, double b, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a[i] - b;
        }
    }

    public static void subtract(double a, double[] b, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a - b[i];
        }
    }

    public static void multiply(double[] a, double[] b, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a[i] * b[i];
        }
    }

    public static void multiply(double[] a, double b, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a[i] * b;
        }
    }

    public static void divide(double[] a, double[] b, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a[i] / b[i];
        }
    }

    public static void divide(double[] a, double b, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a[i] / b;
        }
    }

    public static void divide(double a, double[] b, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a / b[i];
        }
    }

    public static void negate(double[] a, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = -a[i];
        }
    }

    public static void absolute(double[] a, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = Math.abs(a[i]);
        }
    }

    public static void square(double[] a, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a[i] * a[i];
        }
    }

    public static void reciprocal(double[] a, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = 1 / a[i];
        }
    }

    /** out = a * b + c, rounded twice. */
    public static void multiplyAdd(double[] a, double[] b, double[] c, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a[i] * b[i] + c[i];
        }
    }

    /** out = a * b + c, rounded twice. */
    public static void multiplyAdd(double[] a, double b, double[] c, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a[i] * b + c[i];
        }
    }

    /** out = a * b + c, rounded twice. */
    public static void multiplyAdd(double[] a, double[] b, double c, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a[i] * b[i] + c;
        }
    }

    /** out = a * b + c, rounded twice: a straight line. */
    public static void multiplyAdd(double[] a, double b, double c, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a[i] * b + c;
        }
    }

    /** out = (a - b) * c, rounded twice: an argument centred and scaled. */
    public static void subtractMultiply(double[] a, double b, double c, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = (a[i] - b) * c;
        }
    }

    /** y = y + factor * x, rounded twice. */
    public static void axpy(double factor, double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] += factor * x[i];
        }
    }
}
