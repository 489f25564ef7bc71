package stillstock.forecast.arima.likelihood;

import java.util.Arrays;
import stillstock.forecast.math.Polynomial;

/**
 * Free numbers of an optimiser to ARMA polynomials and back. Every autoregressive part is stationary: partial
 * autocorrelations are tanh of the free numbers (Jones 1980). Every moving-average part is invertible or on the border,
 * which the likelihood may well prefer: its partial autocorrelations are sines, so that the border is an inner point.
 *
 * <p>Order of the numbers: p ordinary autoregressive, q moving-average, seasonal autoregressive, seasonal
 * moving-average.
 */
public final class ArmaParameters {
    private static final double SAFE = 0.999;

    private final ArimaOrder order;

    public ArmaParameters(ArimaOrder order) {
        this.order = order;
    }

    public int count() {
        return order.armaTerms();
    }

    /** phi, theta, seasonal phi, seasonal theta as they are written in the model. */
    public double[] coefficients(double[] free) {
        double[] result = new double[free.length];
        int at = 0;
        at = put(result, at, ar(free, at, order.p()), 1);
        at = put(result, at, ma(free, at, order.q()), -1);
        at = put(result, at, ar(free, at, order.seasonalP()), 1);
        put(result, at, ma(free, at, order.seasonalQ()), -1);
        return result;
    }

    private static int put(double[] target, int at, double[] part, double sign) {
        for (int i = 0; i < part.length; i++) {
            target[at + i] = sign * part[i];
        }
        return at + part.length;
    }

    private static double[] ar(double[] free, int from, int count) {
        double[] partial = new double[count];
        for (int i = 0; i < count; i++) {
            partial[i] = Math.tanh(free[from + i]);
        }
        return Polynomial.fromPartial(partial);
    }

    private static double[] ma(double[] free, int from, int count) {
        double[] partial = new double[count];
        for (int i = 0; i < count; i++) {
            partial[i] = Math.sin(free[from + i]);
        }
        return Polynomial.fromPartial(partial);
    }

    /** The free numbers of given coefficients; 0 for a part that is not stationary or invertible. */
    public double[] free(double[] coefficients) {
        double[] result = new double[coefficients.length];
        int at = 0;
        at = invert(coefficients, at, order.p(), false, result);
        at = invert(coefficients, at, order.q(), true, result);
        at = invert(coefficients, at, order.seasonalP(), false, result);
        invert(coefficients, at, order.seasonalQ(), true, result);
        return result;
    }

    private static int invert(double[] coefficients, int from, int count, boolean movingAverage, double[] result) {
        double[] part = new double[count];
        for (int i = 0; i < count; i++) {
            part[i] = movingAverage ? -coefficients[from + i] : coefficients[from + i];
        }
        double[] partial = Polynomial.toPartial(part);
        for (int i = 0; i < count && partial != null; i++) {
            double value = Math.max(-SAFE, Math.min(SAFE, partial[i]));
            result[from + i] = movingAverage ? Math.asin(value) : 0.5 * Math.log((1 + value) / (1 - value));
        }
        return from + count;
    }

    /** phi(B) Phi(B^m): 1, -phi1, ... */
    public double[] arPolynomial(double[] coefficients) {
        double[] ordinary = Polynomial.spread(slice(coefficients, 0, order.p()), 1, -1);
        double[] seasonal =
                Polynomial.spread(slice(coefficients, order.p() + order.q(), order.seasonalP()), order.season(), -1);
        return Polynomial.multiply(ordinary, seasonal);
    }

    /** theta(B) Theta(B^m): 1, theta1, ... */
    public double[] maPolynomial(double[] coefficients) {
        double[] ordinary = Polynomial.spread(slice(coefficients, order.p(), order.q()), 1, 1);
        double[] seasonal = Polynomial.spread(
                slice(coefficients, order.p() + order.q() + order.seasonalP(), order.seasonalQ()), order.season(), 1);
        return Polynomial.multiply(ordinary, seasonal);
    }

    private static double[] slice(double[] values, int from, int count) {
        return Arrays.copyOfRange(values, from, from + count);
    }
}
