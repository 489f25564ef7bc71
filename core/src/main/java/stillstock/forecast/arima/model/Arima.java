package stillstock.forecast.arima.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import stillstock.forecast.arima.likelihood.ArimaData;
import stillstock.forecast.arima.likelihood.ArimaOrder;
import stillstock.forecast.arima.likelihood.ConditionalWhitener;
import stillstock.forecast.arima.likelihood.Likelihood;
import stillstock.forecast.arima.likelihood.StateFilter;
import stillstock.forecast.arima.likelihood.Whitener;
import stillstock.forecast.math.Polynomial;
import stillstock.forecast.math.QuasiNewton;

/**
 * Maximum likelihood fits of given orders.
 *
 * <p>The likelihood is the exact Gaussian one of the differenced series. The search starts from the conditional least
 * squares estimate and from a few fixed points and keeps the best end.
 */
public final class Arima {
    private static final double TOLERANCE = 1e-7;
    private static final int MAX_ITERATIONS = 60;
    private static final int POLISHED = 3;
    private static final int CYCLES = 5;

    /** Free numbers of autoregressive and moving-average parts to start from, far from common factors. */
    private static final double[][] STARTS = {{0.1, -0.1}, {1, 0.3}, {0.3, 0.9}, {-0.6, 0.2}, {0.2, -0.6}, {1.5, 1.2}};

    private Arima() {}

    /** Fits without regressors; see {@link #fit(double[], ArimaOrder, double[][])}. */
    public static ArimaFit fit(double[] values, ArimaOrder order) {
        return fit(values, order, new double[0][]);
    }

    /**
     * Fits a model.
     *
     * @param values oldest first, NaN where missing
     * @param regressors one array of the same length a regressor, without NaN
     * @throws IllegalArgumentException where fewer values remain after differencing than the model has numbers
     */
    public static ArimaFit fit(double[] values, ArimaOrder order, double[][] regressors) {
        ArimaData data = new ArimaData(values, order, regressors);
        int needed = order.lostValues() + order.armaTerms() + data.levels().length;
        if (data.observed() < needed) {
            throw new IllegalArgumentException(order + " needs at least " + needed + " values, not " + data.observed());
        }
        StateFilter filter = data.filter();
        Likelihood likelihood = new Likelihood(order, filter);
        int rows = filter.columns()[0].length;
        List<LeastSquaresSearch> ends = new ArrayList<>();
        for (double[] start : starts(data, order)) {
            LeastSquaresSearch search = new LeastSquaresSearch(likelihood, rows, TOLERANCE, MAX_ITERATIONS);
            if (search.run(start)) {
                ends.add(search);
            }
        }
        if (ends.isEmpty()) {
            throw new IllegalArgumentException(order + " has no likelihood for these values");
        }
        ends.sort(Comparator.comparingDouble(LeastSquaresSearch::sumOfSquares));
        double[] best = polished(likelihood, rows, ends);
        return new ArimaFit(data, order, filter, likelihood.parameters().coefficients(best));
    }

    private static double[] polished(Likelihood likelihood, int rows, List<LeastSquaresSearch> ends) {
        double[] best = ends.get(0).best();
        double lowest = Double.POSITIVE_INFINITY;
        Misfit misfit = new Misfit(likelihood, rows);
        for (LeastSquaresSearch end : ends.subList(0, Math.min(POLISHED, ends.size()))) {
            double[] point = end.best().clone();
            double reached = new QuasiNewton(MAX_ITERATIONS, TOLERANCE).minimize(misfit, point);
            if (reached < lowest) {
                lowest = reached;
                best = point;
            }
        }
        return best;
    }

    private static List<double[]> starts(ArimaData data, ArimaOrder order) {
        int k = order.armaTerms();
        if (k == 0) {
            return List.of(new double[0]);
        }
        List<double[]> starts = new ArrayList<>();
        for (double[] start : STARTS) {
            double[] free = new double[k];
            int at = fill(free, 0, order.p(), start[0]);
            at = fill(free, at, order.q(), start[1]);
            at = fill(free, at, order.seasonalP(), start[0]);
            fill(free, at, order.seasonalQ(), start[1]);
            starts.add(free);
        }
        for (int i = 0; i < CYCLES && order.p() > 1 && order.q() > 1; i++) {
            starts.add(cycle(order, Math.PI * (i + 1) / (CYCLES + 1)));
        }
        if (!data.hasGaps()) {
            starts.add(conditional(data, order, starts.get(0)));
        }
        return starts;
    }

    /** A cycle of a frequency that the moving average nearly takes away: models of order (2,2) have such optima. */
    private static double[] cycle(ArimaOrder order, double frequency) {
        double[] free = new double[order.armaTerms()];
        double[] partial = Polynomial.toPartial(new double[] {1.8 * Math.cos(frequency), -0.81});
        free[0] = 0.5 * Math.log((1 + partial[0]) / (1 - partial[0]));
        free[1] = 0.5 * Math.log((1 + partial[1]) / (1 - partial[1]));
        free[order.p()] = 0.8 * Math.asin(partial[0]);
        free[order.p() + 1] = 0.6 * Math.asin(partial[1]);
        return free;
    }

    private static int fill(double[] free, int from, int count, double first) {
        double value = first;
        for (int i = from; i < from + count; i++) {
            free[i] = value;
            value *= -0.5;
        }
        return from + count;
    }

    private static double[] conditional(ArimaData data, ArimaOrder order, double[] start) {
        Whitener whitener = new ConditionalWhitener(data.differenced());
        LeastSquaresSearch search = new LeastSquaresSearch(
                new Likelihood(order, whitener), whitener.columns()[0].length, 1e-3, MAX_ITERATIONS);
        return search.run(start) ? search.best() : start;
    }
}
