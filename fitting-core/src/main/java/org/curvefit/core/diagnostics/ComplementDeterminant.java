package org.curvefit.core.diagnostics;

import java.util.Arrays;

/**
 * det(Q2'BQ2) for the tridiagonal B = I - 2 s (A - d I), s complex, where A is the matrix of sums of squared differences and Q2 the complement of the
 * orthonormal columns of Q: det B det(Q'B^-1 Q), by elimination without pivoting in n m^2 operations. Where the real part of B is positive definite, so
 * are those of all Schur complements: no pivot has an argument beyond pi/2, and the sum of their principal logarithms is the continuous one.
 */
final class ComplementDeterminant {
    private final double[][] basis;
    private final double d;
    private final int m;
    private final double[] re;
    private final double[] im;
    private final double[] productRe;
    private final double[] productIm;
    private double logarithm;
    private double argument;

    /**
     * @param basis Q, one array of m values per row
     */
    ComplementDeterminant(double[][] basis, double d) {
        this.basis = basis;
        this.d = d;
        this.m = basis[0].length;
        this.re = new double[m];
        this.im = new double[m];
        this.productRe = new double[m * m];
        this.productIm = new double[m * m];
    }

    /** Computes it at s. */
    void at(double sRe, double sIm) {
        logarithm = 0;
        argument = 0;
        Arrays.fill(re, 0);
        Arrays.fill(im, 0);
        Arrays.fill(productRe, 0);
        Arrays.fill(productIm, 0);
        double multiplierRe = 0;
        double multiplierIm = 0;
        for (int i = 0; i < basis.length; i++) {
            double diagonal = i == 0 || i == basis.length - 1 ? 1 : 2;
            double pivotRe = 1 + 2 * sRe * (d - diagonal) - 2 * (multiplierRe * sRe - multiplierIm * sIm);
            double pivotIm = 2 * sIm * (d - diagonal) - 2 * (multiplierRe * sIm + multiplierIm * sRe);
            count(pivotRe, pivotIm);
            double squared = pivotRe * pivotRe + pivotIm * pivotIm;
            double inverseRe = pivotRe / squared;
            double inverseIm = -pivotIm / squared;
            eliminate(basis[i], multiplierRe, multiplierIm);
            addSquare(inverseRe, inverseIm);
            multiplierRe = 2 * (sRe * inverseRe - sIm * inverseIm);
            multiplierIm = 2 * (sRe * inverseIm + sIm * inverseRe);
        }
        factor();
    }

    /** The natural logarithm of its modulus. */
    double logarithm() {
        return logarithm;
    }

    /** Its argument, continuous from 0 at s = 0. */
    double argument() {
        return argument;
    }

    private void count(double pivotRe, double pivotIm) {
        logarithm += 0.5 * Math.log(pivotRe * pivotRe + pivotIm * pivotIm);
        argument += Math.atan2(pivotIm, pivotRe);
    }

    /** The next row of L^-1 Q. */
    private void eliminate(double[] row, double multiplierRe, double multiplierIm) {
        for (int k = 0; k < m; k++) {
            double before = re[k];
            re[k] = row[k] - (multiplierRe * before - multiplierIm * im[k]);
            im[k] = -(multiplierRe * im[k] + multiplierIm * before);
        }
    }

    /** Adds the product of that row with itself, over the pivot, to the lower triangle of Q'B^-1 Q. */
    private void addSquare(double inverseRe, double inverseIm) {
        for (int l = 0; l < m; l++) {
            double scaledRe = re[l] * inverseRe - im[l] * inverseIm;
            double scaledIm = re[l] * inverseIm + im[l] * inverseRe;
            for (int k = l; k < m; k++) {
                productRe[k + l * m] += re[k] * scaledRe - im[k] * scaledIm;
                productIm[k + l * m] += re[k] * scaledIm + im[k] * scaledRe;
            }
        }
    }

    /** Eliminates in the lower triangle of Q'B^-1 Q. */
    private void factor() {
        for (int j = 0; j < m; j++) {
            double pivotRe = productRe[j + j * m];
            double pivotIm = productIm[j + j * m];
            count(pivotRe, pivotIm);
            double squared = pivotRe * pivotRe + pivotIm * pivotIm;
            for (int l = j + 1; l < m; l++) {
                double shareRe = (productRe[l + j * m] * pivotRe + productIm[l + j * m] * pivotIm) / squared;
                double shareIm = (productIm[l + j * m] * pivotRe - productRe[l + j * m] * pivotIm) / squared;
                for (int k = l; k < m; k++) {
                    double ownRe = productRe[k + j * m];
                    double ownIm = productIm[k + j * m];
                    productRe[k + l * m] -= shareRe * ownRe - shareIm * ownIm;
                    productIm[k + l * m] -= shareRe * ownIm + shareIm * ownRe;
                }
            }
        }
    }
}
