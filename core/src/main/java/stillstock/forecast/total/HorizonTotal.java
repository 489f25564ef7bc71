package stillstock.forecast.total;

import java.util.Arrays;
import java.util.stream.IntStream;
import stillstock.forecast.Forecast;
import stillstock.forecast.ForecastBands;

/**
 * The sum of a forecast's steps with the bands of the sum. Steps hang together as {@link BandGrowth} says. Where days of rare demand are summed, whose
 * own bands are too coarse to say anything (0 to 0), the sum has the bands of a count with at least the variance of a Poisson one.
 */
public record HorizonTotal(double mean, double lower80, double upper80, double lower95, double upper95) {
    private static final double RARE = 1;

    /** Nothing, for sure. */
    public static final HorizonTotal ZERO = new HorizonTotal(0, 0, 0, 0, 0);

    /**
     * Sums a forecast.
     *
     * @throws IllegalArgumentException where the forecast is unavailable
     */
    public static HorizonTotal of(Forecast forecast) {
        if (!forecast.available()) {
            throw new IllegalArgumentException("no forecast to sum: " + forecast.unavailableCause());
        }
        double[] mean = forecast.mean();
        Forecast.Bands bands = forecast.bands();
        double[][] distance = {
            distances(mean, bands.lower80()),
            distances(mean, bands.upper80()),
            distances(mean, bands.lower95()),
            distances(mean, bands.upper95())
        };
        double total = Arrays.stream(mean).sum();
        double[] wide = deviations(forecast);
        BandGrowth growth = BandGrowth.of(wide);
        if (IntStream.range(0, mean.length).anyMatch(step -> rare(forecast, step))) {
            double variance = Math.pow(growth.ofSum(wide), 2);
            return at(CountBands.of(new double[] {total}, new double[] {variance}), total);
        }
        return new HorizonTotal(
                total,
                total - growth.ofSum(distance[0]),
                total + growth.ofSum(distance[1]),
                total - growth.ofSum(distance[2]),
                total + growth.ofSum(distance[3]));
    }

    /** The standard deviation of each step that the bands speak of; of rare demand at least that of a Poisson count. */
    public static double[] deviations(Forecast forecast) {
        Forecast.Bands bands = forecast.bands();
        double[] wide = new double[forecast.mean().length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = Math.max(
                    (bands.upper80()[i] - bands.lower80()[i]) / 2 / ForecastBands.Z80,
                    (bands.upper95()[i] - bands.lower95()[i]) / 2 / ForecastBands.Z95);
            if (rare(forecast, i)) {
                wide[i] = Math.max(wide[i], Math.sqrt(forecast.mean()[i]));
            }
        }
        return wide;
    }

    private static boolean rare(Forecast forecast, int step) {
        double mean = forecast.mean()[step];
        return mean > 0 && mean < RARE && forecast.bands().lower80()[step] == 0;
    }

    private static HorizonTotal at(Forecast.Bands bands, double total) {
        return new HorizonTotal(total, bands.lower80()[0], bands.upper80()[0], bands.lower95()[0], bands.upper95()[0]);
    }

    private static double[] distances(double[] mean, double[] bound) {
        double[] result = new double[mean.length];
        Arrays.setAll(result, i -> Math.abs(bound[i] - mean[i]));
        return result;
    }

    /** Half the width of the 80 % band as a standard deviation. */
    public double sd() {
        return (upper80 - lower80) / (2 * ForecastBands.Z80);
    }

    /** A part of it or a multiple: every figure times a factor. */
    public HorizonTotal times(double factor) {
        return new HorizonTotal(factor * mean, factor * lower80, factor * upper80, factor * lower95, factor * upper95);
    }

    /** This less another that is independent of it: distances from the mean add as squares, on each side on its own. */
    public HorizonTotal minus(HorizonTotal other) {
        double net = mean - other.mean;
        return new HorizonTotal(
                net,
                net - Math.hypot(mean - lower80, other.upper80 - other.mean),
                net + Math.hypot(upper80 - mean, other.mean - other.lower80),
                net - Math.hypot(mean - lower95, other.upper95 - other.mean),
                net + Math.hypot(upper95 - mean, other.mean - other.lower95));
    }
}
