package stillstock.forecast.arima.likelihood;

import java.util.Arrays;
import stillstock.forecast.math.Polynomial;

/** Forecasts of a differenced series summed up to levels again; variances by psi weights (Box and Jenkins 1976, 5.1). */
public final class DifferencedContinuation implements Continuation {
    private final double[] next;
    private final double[] ar;
    private final double[] ma;
    private final double[] differencing;
    private final double[] lastLevels;

    /**
     * @param next forecasts of the differenced series as far as the moving-average part reaches
     * @param differencing (1 - B)^d (1 - B^m)^D
     * @param lastLevels the last levels, as many as differencing takes, oldest first
     */
    public DifferencedContinuation(
            double[] next, double[] ar, double[] ma, double[] differencing, double[] lastLevels) {
        this.next = next;
        this.ar = ar;
        this.ma = ma;
        this.differencing = differencing;
        this.lastLevels = lastLevels;
    }

    @Override
    public double[] mean(int horizon) {
        int lost = lastLevels.length;
        double[] differenced = new double[horizon];
        double[] levels = new double[lost + horizon];
        System.arraycopy(lastLevels, 0, levels, 0, lost);
        for (int h = 0; h < horizon; h++) {
            differenced[h] = h < next.length ? next[h] : recursion(ar, differenced, h);
            levels[lost + h] = differenced[h] + recursion(differencing, levels, lost + h);
        }
        return Arrays.copyOfRange(levels, lost, lost + horizon);
    }

    private static double recursion(double[] polynomial, double[] values, int at) {
        double sum = 0;
        for (int j = 1; j < polynomial.length && j <= at; j++) {
            sum -= polynomial[j] * values[at - j];
        }
        return sum;
    }

    @Override
    public double[] variance(int horizon) {
        double[] psi = Polynomial.ratio(ma, Polynomial.multiply(ar, differencing), horizon);
        double[] variance = new double[horizon];
        double sum = 0;
        for (int h = 0; h < horizon; h++) {
            sum += psi[h] * psi[h];
            variance[h] = sum;
        }
        return variance;
    }
}
