package stillstock.forecast.band;

import java.util.Arrays;
import stillstock.forecast.Forecast;
import stillstock.forecast.ForecastBands;

/**
 * Split-conformal correction of bands: stretched by the factor that would have made them cover their share of the
 * rolling-origin errors. With few errors the factor is drawn towards 1.
 *
 * <p>Source: Angelopoulos and Bates, "A gentle introduction to conformal prediction" (2021), section 2: the
 * ceil((n + 1) * coverage)-th smallest score.
 */
public final class BandCalibration {
    private static final double ERRORS_FOR_HALF_TRUST = 30;
    private static final double NARROWEST = 0.5;
    private static final double WIDEST = 3;

    private BandCalibration() {}

    /**
     * Bands stretched by the forecast's own past errors.
     *
     * @param distances80 of its past errors, in distances of the 80 % bound on their side
     * @param distances95 the same of the 95 % bound
     */
    static Forecast calibrated(Forecast forecast, double[] distances80, double[] distances95) {
        double factor80 = factor(distances80, 0.80);
        double factor95 = factor(distances95, 0.95);
        Forecast.Bands bands = ForecastBands.stretched(forecast.mean(), forecast.bands(), factor80, factor95);
        return new Forecast(
                forecast.method(), forecast.mean(), ForecastBands.ordered(forecast.mean(), bands), forecast.fitted());
    }

    /** How far each known value lay from the mean, in distances of the bound on its side; as long as values are known. */
    public static double[] distances(double[] actual, double[] mean, double[] lower, double[] upper) {
        double[] result = new double[actual.length];
        int n = 0;
        for (int i = 0; i < actual.length; i++) {
            double error = actual[i] - mean[i];
            double reach = error > 0 ? upper[i] - mean[i] : mean[i] - lower[i];
            if (!Double.isNaN(error)) {
                result[n++] = error == 0 ? 0 : Math.abs(error) / reach;
            }
        }
        return Arrays.copyOf(result, n);
    }

    /**
     * The stretch that covers that share of distances, 0.5 to 3.
     *
     * @param distances how far values lay from the mean, in distances of the bound on their side
     */
    public static double factor(double[] distances, double coverage) {
        double[] sorted = distances.clone();
        Arrays.sort(sorted);
        int rank = (int) Math.ceil((sorted.length + 1) * coverage);
        if (sorted.length == 0 || rank > sorted.length) {
            return 1;
        }
        double factor = Math.max(NARROWEST, Math.min(WIDEST, sorted[rank - 1]));
        double trust = sorted.length / (sorted.length + ERRORS_FOR_HALF_TRUST);
        return Math.pow(factor, trust);
    }
}
