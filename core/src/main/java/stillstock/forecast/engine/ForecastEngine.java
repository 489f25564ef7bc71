package stillstock.forecast.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import stillstock.forecast.Forecast;
import stillstock.forecast.ForecastConfig;
import stillstock.forecast.Forecaster;
import stillstock.forecast.ProductForecast;
import stillstock.forecast.StockoutTreatment;
import stillstock.forecast.override.Overrides;
import stillstock.job.JobContext;
import stillstock.job.Parallel;
import stillstock.series.DemandSeries;
import stillstock.series.DemandSeriesBuilder;
import stillstock.series.Measure;
import stillstock.series.Period;
import stillstock.snapshot.Snapshot;

/**
 * Forecasts products of a snapshot as they were known on a day. The step (day, week or month) is the one the snapshot's
 * data is fine enough for and the same for every product. Immutable and safe for several threads.
 */
public final class ForecastEngine {
    private final ForecastConfig config;
    private final List<Forecaster> methods;
    private final SeriesForecaster forecaster;

    /**
     * @param methods in the order they are taken where a history is too short to test
     * @throws IllegalArgumentException where the pinned method is not among them
     */
    public ForecastEngine(List<Forecaster> methods, ForecastConfig config) {
        this.config = Objects.requireNonNull(config, "config");
        this.methods = List.copyOf(methods);
        this.forecaster = new SeriesForecaster(methods, config.folds(), config.pinnedMethod());
    }

    /**
     * One product's forecast of one measure; reads no row dated after the day.
     *
     * @param asOfDay the last known day
     */
    public ProductForecast forecast(Snapshot snapshot, int product, Measure measure, int asOfDay, JobContext job) {
        return forecast(builder(snapshot, asOfDay), product, measure, new CancelOnly(job));
    }

    /**
     * Sales, and returns where the snapshot has some, of many products on all cores.
     *
     * @param products product rows
     * @param asOfDay the last known day
     * @param asTheyCome gets each forecast as soon as it is made, one at a time, in no fixed order, from any thread;
     *     what it gets for a product does not depend on the other products or on the order
     */
    public void forecastAll(
            Snapshot snapshot, int[] products, int asOfDay, Consumer<ProductForecast> asTheyCome, JobContext job) {
        DemandSeriesBuilder builder = builder(snapshot, asOfDay);
        List<Measure> measures =
                snapshot.returns().isEmpty() ? List.of(Measure.SALES) : Arrays.asList(Measure.values());
        JobContext cancelOnly = new CancelOnly(job);
        Object turn = new Object();
        Parallel.blocks(products.length, 1, job, (from, to) -> {
            for (int i = from; i < to; i++) {
                for (Measure measure : measures) {
                    ProductForecast forecast = forecast(builder, products[i], measure, cancelOnly);
                    synchronized (turn) {
                        asTheyCome.accept(forecast);
                    }
                }
            }
        });
    }

    private DemandSeriesBuilder builder(Snapshot snapshot, int asOfDay) {
        Period period = DemandSeriesBuilder.choosePeriod(snapshot, asOfDay);
        return new DemandSeriesBuilder(
                snapshot, period, asOfDay, config.maxHistoryDays(), config.stockouts() != StockoutTreatment.ZERO);
    }

    private ProductForecast forecast(DemandSeriesBuilder builder, int product, Measure measure, JobContext job) {
        DemandSeries series = builder.of(product, measure);
        if (!series.emptyCause().isEmpty()) {
            Forecast none = Forecast.unavailable("none", series.emptyCause());
            return new ProductForecast(product, series, none, List.of(), series.emptyCause());
        }
        Period period = series.period();
        int horizon = period.stepsFor(config.horizonDays());
        if (config.stockouts() == StockoutTreatment.IMPUTED) {
            series = StockoutImputation.imputed(series);
        }
        SeriesForecaster.Outcome outcome =
                chooser(series.id()).forecast(series.values(), period.season(), horizon, job);
        ProductForecast made =
                new ProductForecast(product, series, outcome.forecast(), outcome.leaderboard(), outcome.choice());
        return measure == Measure.SALES
                ? Overrides.applied(made, config.choices().overridesOf(series.id()))
                : made;
    }

    /** The one for all products, or one with the product's own pin. */
    private SeriesForecaster chooser(String productId) {
        String pinned = config.pinnedMethod(productId);
        return pinned.equals(config.pinnedMethod())
                        || methods.stream().noneMatch(method -> method.name().equals(pinned))
                ? forecaster
                : new SeriesForecaster(methods, config.folds(), pinned);
    }

    /** Passes cancellation on, but not the progress of single fits. */
    private record CancelOnly(JobContext job) implements JobContext {
        @Override
        public void step(long done, long total) {
            // a single fit is no progress worth telling
        }

        @Override
        public void message(String text) {
            // nor are its words
        }

        @Override
        public JobContext sub(double share) {
            return this;
        }

        @Override
        public boolean isCancelled() {
            return job.isCancelled();
        }
    }
}
