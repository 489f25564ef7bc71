package stillstock.forecast.band;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import stillstock.forecast.Forecast;
import stillstock.forecast.ForecastBands;
import stillstock.series.stat.Moments;

/**
 * Errors of forecasts of like series in distances of a bound from the mean, pooled for each bound, and by thirds of the
 * horizon where there are enough. Immutable.
 *
 * <p>Source: Romano, Patterson and Candes, "Conformalized quantile regression" (2019), theorem 2: each bound is put where
 * it leaves out its own share of errors; the errors of other series stand for those of this one.
 */
public final class LikeErrors {
    /** Fewer series teach nothing. */
    public static final int LEAST_SERIES = 20;

    private static final int THIRDS = 3;
    private static final int LEAST_ERRORS_OF_A_THIRD = 300;
    private static final double NARROWEST = 0.1;
    private static final double WIDEST = 5;

    private final int series;
    private final Share within80;
    private final Share within95;
    private final double[][] factors;

    private LikeErrors(int series, Share within80, Share within95, double[][] factors) {
        this.series = series;
        this.within80 = within80;
        this.within95 = within95;
        this.factors = factors;
    }

    /**
     * What bands held.
     *
     * @param nominal what they should
     * @param held mean over series
     * @param error standard error over series, whose own errors go together
     * @param factor the stretch of both sides alike with which they would have held their share
     */
    record Share(double nominal, double held, double error, double factor) {
        /** True where they held less by more than chance. */
        boolean failed() {
            return held + 2 * error < nominal;
        }
    }

    /**
     * A forecast made at a past moment and what came to pass.
     *
     * @param actual one value a step of the forecast, NaN where missing
     */
    public record Tested(Forecast forecast, double[] actual) {}

    /** One of the four bounds, the share of values that it leaves on its inner side, and where it lies. */
    private enum Bound {
        LOWER_80(0.90),
        UPPER_80(0.90),
        LOWER_95(0.975),
        UPPER_95(0.975);

        private final double share;

        Bound(double share) {
            this.share = share;
        }

        double[] of(Forecast.Bands bands) {
            return switch (this) {
                case LOWER_80 -> bands.lower80();
                case UPPER_80 -> bands.upper80();
                case LOWER_95 -> bands.lower95();
                case UPPER_95 -> bands.upper95();
            };
        }
    }

    /**
     * Pools; empty with fewer than {@value #LEAST_SERIES} series.
     *
     * @param tested one a series
     * @param horizon steps of the longest forecast
     */
    public static Optional<LikeErrors> of(List<Tested> tested, int horizon) {
        if (tested.size() < LEAST_SERIES) {
            return Optional.empty();
        }
        double[][] factors = new double[Bound.values().length][];
        for (Bound bound : Bound.values()) {
            factors[bound.ordinal()] = factors(tested, horizon, bound);
        }
        return Optional.of(new LikeErrors(
                tested.size(),
                share(0.80, tested, Bound.LOWER_80, Bound.UPPER_80),
                share(0.95, tested, Bound.LOWER_95, Bound.UPPER_95),
                factors));
    }

    private static Share share(double nominal, List<Tested> tested, Bound lower, Bound upper) {
        double[][] distances = tested.stream()
                .map(one -> BandCalibration.distances(
                        one.actual(),
                        one.forecast().mean(),
                        lower.of(one.forecast().bands()),
                        upper.of(one.forecast().bands())))
                .filter(own -> own.length > 0)
                .toArray(double[][]::new);
        double[] held = Arrays.stream(distances)
                .mapToDouble(own ->
                        (double) Arrays.stream(own).filter(one -> one <= 1).count() / own.length)
                .toArray();
        return new Share(
                nominal,
                Moments.mean(held),
                Math.sqrt(Moments.variance(held) / held.length),
                BandCalibration.factor(
                        Arrays.stream(distances).flatMapToDouble(Arrays::stream).toArray(), nominal));
    }

    /** One factor a third of the horizon, or one for all of it. */
    private static double[] factors(List<Tested> tested, int horizon, Bound bound) {
        double[][] thirds = new double[THIRDS][];
        for (int third = 0; third < THIRDS; third++) {
            int from = third * horizon / THIRDS;
            int to = (third + 1) * horizon / THIRDS;
            thirds[third] = tested.stream()
                    .flatMapToDouble(one -> distances(one, from, to, bound))
                    .toArray();
        }
        if (Arrays.stream(thirds).anyMatch(third -> third.length < LEAST_ERRORS_OF_A_THIRD)) {
            thirds = new double[][] {
                Arrays.stream(thirds).flatMapToDouble(Arrays::stream).toArray()
            };
        }
        return Arrays.stream(thirds)
                .mapToDouble(part -> factor(part, bound.share))
                .toArray();
    }

    /** How far values lay from the mean towards a bound, less than 0 on the other side; where they are known. */
    private static DoubleStream distances(Tested tested, int from, int to, Bound bound) {
        double[] mean = tested.forecast().mean();
        double[] limit = bound.of(tested.forecast().bands());
        return IntStream.range(from, Math.min(to, tested.actual().length))
                .filter(step -> !Double.isNaN(tested.actual()[step]))
                .mapToDouble(step -> {
                    double error = tested.actual()[step] - mean[step];
                    return error == 0 ? 0 : error / (limit[step] - mean[step]);
                });
    }

    private static double factor(double[] distances, double share) {
        double[] sorted = distances.clone();
        Arrays.sort(sorted);
        int rank = (int) Math.ceil((sorted.length + 1) * share);
        return rank > sorted.length ? 1 : Math.max(NARROWEST, Math.min(WIDEST, sorted[rank - 1]));
    }

    /** How many series. */
    public int series() {
        return series;
    }

    /** What the 80 % bands held. */
    Share within80() {
        return within80;
    }

    /** What the 95 % bands held. */
    Share within95() {
        return within95;
    }

    /** A forecast whose bands are stretched, on both sides alike, where those of like series failed to hold their share. */
    Forecast widened(Forecast forecast) {
        double[] mean = forecast.mean();
        Forecast.Bands bands = ForecastBands.stretched(
                mean,
                forecast.bands(),
                within80.failed() ? Math.max(1, within80.factor()) : 1,
                within95.failed() ? Math.max(1, within95.factor()) : 1);
        return new Forecast(forecast.method(), mean, ForecastBands.ordered(mean, bands), forecast.fitted());
    }

    /** A forecast with bands as far out as the pooled errors lay. */
    Forecast stretched(Forecast forecast) {
        double[] mean = forecast.mean();
        Forecast.Bands bands = ForecastBands.ordered(
                mean,
                new Forecast.Bands(
                        moved(forecast, Bound.LOWER_80),
                        moved(forecast, Bound.UPPER_80),
                        moved(forecast, Bound.LOWER_95),
                        moved(forecast, Bound.UPPER_95)));
        return new Forecast(forecast.method(), mean, bands, forecast.fitted());
    }

    private double[] moved(Forecast forecast, Bound bound) {
        double[] mean = forecast.mean();
        double[] limit = bound.of(forecast.bands());
        double[] parts = factors[bound.ordinal()];
        double[] result = new double[mean.length];
        Arrays.setAll(result, step -> {
            double factor = parts[step * parts.length / mean.length];
            return mean[step] + factor * (limit[step] - mean[step]);
        });
        return result;
    }
}
