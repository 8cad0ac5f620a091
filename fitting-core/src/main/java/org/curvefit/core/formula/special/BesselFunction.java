package org.curvefit.core.formula.special;

/**
 * Bessel functions of the first kind of orders 0, 1 and 2.
 *
 * <p>Up to 8 Chebyshev series in x^2; beyond, J = sqrt(2/(pi x)) (P cos chi - Q sin chi) with chi = x - (n/2 + 1/4) pi (DLMF 10.17.3), where
 * P and x Q are Chebyshev series in (8/x)^2. Coefficients were computed in 40 digits. Absolute error below 1e-15 up to 8; beyond, below
 * 1e-15 times sqrt(2/(pi x)) and that of sin and cos.
 */
public final class BesselFunction {

    private static final double BORDER = 8;
    private static final double SERIES_TO = 1;

    private static final ChebyshevSeries J0_NEAR = new ChebyshevSeries(
            0.15772797147489012,
            -0.008723442352852221,
            0.2651786132033368,
            -0.37009499387264977,
            0.15806710233209725,
            -0.034893769411408884,
            0.004819180069467605,
            -0.00046062616620627504,
            3.246032882100508e-05,
            -1.7619469077621507e-06,
            7.608163592418782e-08,
            -2.679253530557673e-09,
            7.848696314479465e-11,
            -1.9438346867370164e-12,
            4.125320595634374e-14,
            -7.588508125447546e-16,
            1.2218515873961411e-17);
    private static final ChebyshevSeries J1_OVER_X_NEAR = new ChebyshevSeries(
            0.08104484632565812,
            -0.1489751450676521,
            0.1609992623572097,
            -0.08268049176681791,
            0.022213639654966037,
            -0.003646940600769276,
            0.0004050337728354822,
            -3.255554866857259e-05,
            1.9858774049915165e-06,
            -9.521984756750436e-08,
            3.687133759097148e-09,
            -1.178026622695885e-10,
            3.160154580348003e-12,
            -7.221755239651773e-14,
            1.4232144003513942e-15,
            -2.4441972916190464e-17,
            3.6912682997929334e-19);
    private static final ChebyshevSeries J0_P = new ChebyshevSeries(
            0.9994603493475187,
            -0.0005365220468132117,
            3.0751847875194745e-06,
            -5.1705945376060975e-08,
            1.6306464635151382e-09,
            -7.86409137723707e-11,
            5.168262387349193e-12,
            -4.3045788699253914e-13,
            4.3265957431549404e-14,
            -5.069034095935236e-15,
            6.748072215733873e-16,
            -1.0011513723467786e-16,
            1.6305919233744186e-17,
            -2.880866169482871e-18);
    private static final ChebyshevSeries J0_Q = new ChebyshevSeries(
            -0.12444683684269607,
            0.0005470815954089319,
            -5.9315987288485175e-06,
            1.4377965798375193e-07,
            -5.817532749493056e-09,
            3.376097523734991e-10,
            -2.565397936797308e-11,
            2.404916100281365e-12,
            -2.6690625482579414e-13,
            3.4041800321963686e-14,
            -4.87994410531204e-15,
            7.729703176242605e-16,
            -1.3348852171502517e-16,
            2.4865952389390515e-17,
            -4.952892629886516e-18,
            1.0473158973776097e-18);
    private static final ChebyshevSeries J1_P = new ChebyshevSeries(
            1.0009030408600137,
            0.0008989898330859408,
            -3.987284300488908e-06,
            6.177633960644299e-08,
            -1.8718907491063067e-09,
            8.816898659582339e-11,
            -5.704863640395645e-12,
            4.699195515230542e-13,
            -4.6842237839904895e-14,
            5.452674896044717e-15,
            -7.221180842274018e-16,
            1.0667689114335412e-16,
            -1.7312313216116335e-17,
            3.0492991197665872e-18);
    private static final ChebyshevSeries J1_Q = new ChebyshevSeries(
            0.3742222965562826,
            -0.0007702178839325664,
            7.3108922063643636e-06,
            -1.676782510726674e-07,
            6.583354662120443e-09,
            -3.749090950541556e-10,
            2.8121750359748866e-11,
            -2.61145253946232e-12,
            2.8774212663332235e-13,
            -3.649001916061838e-14,
            5.206626366226707e-15,
            -8.215318025458595e-16,
            1.4141084390211833e-16,
            -2.626761589838529e-17,
            5.2192649196714085e-18,
            -1.101261718787959e-18);

    private BesselFunction() {}

    /** J0(x). */
    public static double j0(double x) {
        double distance = Math.abs(x);
        if (distance <= BORDER) {
            return J0_NEAR.at(x * x / 32 - 1);
        }
        double t = 2 * (BORDER / x) * (BORDER / x) - 1;
        double sine = StrictMath.sin(distance);
        double cosine = StrictMath.cos(distance);
        double wave = J0_P.at(t) * (cosine + sine) - J0_Q.at(t) / distance * (sine - cosine);
        return wave / StrictMath.sqrt(Math.PI * distance);
    }

    /** J1(x). */
    public static double j1(double x) {
        double distance = Math.abs(x);
        if (distance <= BORDER) {
            return x * J1_OVER_X_NEAR.at(x * x / 32 - 1);
        }
        double t = 2 * (BORDER / x) * (BORDER / x) - 1;
        double sine = StrictMath.sin(distance);
        double cosine = StrictMath.cos(distance);
        double wave = J1_P.at(t) * (sine - cosine) + J1_Q.at(t) / distance * (sine + cosine);
        return Math.signum(x) * wave / StrictMath.sqrt(Math.PI * distance);
    }

    /** J1(x)/x, 1/2 at 0. */
    public static double j1OverX(double x) {
        return Math.abs(x) <= BORDER ? J1_OVER_X_NEAR.at(x * x / 32 - 1) : j1(x) / x;
    }

    /** J2(x)/x, 0 at 0. */
    public static double j2OverX(double x) {
        return Math.abs(x) < SERIES_TO ? j2Series(x) : (2 * j1OverX(x) - j0(x)) / x;
    }

    /** The power series of J2(x)/x, DLMF 10.2.2. */
    private static double j2Series(double x) {
        double quarter = -x * x / 4;
        double term = x / 8;
        double sum = term;
        for (int k = 1; Math.abs(term) > Math.ulp(sum); k++) {
            term *= quarter / (k * (k + 2.0));
            sum += term;
        }
        return sum;
    }
}
