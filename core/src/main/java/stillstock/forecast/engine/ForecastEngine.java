package stillstock.forecast.engine;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import stillstock.forecast.ForecastConfig;
import stillstock.forecast.ForecastEffort;
import stillstock.forecast.Forecaster;
import stillstock.forecast.ProductForecast;
import stillstock.job.JobContext;
import stillstock.job.Once;
import stillstock.job.Parallel;
import stillstock.series.Measure;
import stillstock.snapshot.Snapshot;

/**
 * Forecasts products of a snapshot as they were known on a day. The step (day, week or month) is the one the snapshot's
 * data is fine enough for and the same for every product. Safe for several threads.
 */
public final class ForecastEngine {
    /** The share of a run over all products that goes into what they teach. */
    private static final double LEARNING = 0.05;

    private static final double LEARNING_THOROUGHLY = 0.3;

    private final ForecastConfig config;
    private final List<Forecaster> methods;
    private final SeriesForecaster chooser;
    private Optional<Learned> learned = Optional.empty();
    private Optional<Asked> asked = Optional.empty();

    /** What is learned, or being learned, of all products of a snapshot until a day. */
    private record Asked(Snapshot snapshot, int day, Once<Learned> learned) {}

    /**
     * @param methods in the order they are taken where a history is too short to test
     * @throws IllegalArgumentException where the pinned method is not among them nor one that learns from all products
     */
    public ForecastEngine(List<Forecaster> methods, ForecastConfig config) {
        this.config = Objects.requireNonNull(config, "config");
        this.methods = List.copyOf(methods);
        this.chooser = SeriesForecaster.choosing(methods, config.testedOrigins(), config.pinnedMethod());
    }

    /**
     * One product's forecast of one measure; reads no row dated after the day.
     *
     * @param asOfDay the last known day
     */
    public ProductForecast forecast(Snapshot snapshot, int product, Measure measure, int asOfDay, JobContext job) {
        ProductForecaster forecaster = forecaster(snapshot, asOfDay, job);
        CancelOnly cancelOnly = new CancelOnly(job);
        ProductForecast sales = forecaster.sales(product, cancelOnly);
        return measure == Measure.SALES ? sales : forecaster.returns(sales, cancelOnly);
    }

    /** One product's sales and, where the snapshot has some of any product, returns. */
    public List<ProductForecast> forecast(Snapshot snapshot, int product, int asOfDay, JobContext job) {
        return forecast(snapshot, forecaster(snapshot, asOfDay, job), product, new CancelOnly(job));
    }

    /**
     * What the chosen methods would have said at the past origins they were tested from, beside each of one product's
     * forecasts; none for a method that was not tested.
     *
     * @param made what {@link #forecast(Snapshot, int, int, JobContext)} gave: sales, then perhaps returns
     * @param asOfDay the day it was made for
     */
    public List<List<PastForecasts.Past>> past(
            Snapshot snapshot, List<ProductForecast> made, int asOfDay, JobContext job) {
        ProductForecaster forecaster = forecaster(snapshot, asOfDay, job);
        JobContext cancelOnly = new CancelOnly(job);
        ProductForecast sales = made.get(0);
        List<PastForecasts.Past> ofSales = forecaster.past(sales, cancelOnly);
        return made.size() == 1 ? List.of(ofSales) : List.of(ofSales, forecaster.past(made.get(1), sales, cancelOnly));
    }

    /**
     * Sales, and returns where the snapshot has some, of many products on all cores.
     *
     * @param products product rows
     * @param asOfDay the last known day
     * @param asTheyCome gets each forecast as soon as it is made, one at a time, in no fixed order, from any thread;
     *     what it gets for a product does not depend on the other products asked for or on the order
     */
    public void forecastAll(
            Snapshot snapshot, int[] products, int asOfDay, Consumer<ProductForecast> asTheyCome, JobContext job) {
        double learning = lessons(snapshot, asOfDay).made().isPresent()
                ? 0
                : config.effort() == ForecastEffort.THOROUGH ? LEARNING_THOROUGHLY : LEARNING;
        ProductForecaster forecaster = forecaster(snapshot, asOfDay, job.sub(learning));
        JobContext cancelOnly = new CancelOnly(job);
        Object turn = new Object();
        Parallel.blocks(products.length, 1, job.sub(1 - learning), (from, to) -> {
            for (int i = from; i < to; i++) {
                for (ProductForecast made : forecast(snapshot, forecaster, products[i], cancelOnly)) {
                    synchronized (turn) {
                        asTheyCome.accept(made);
                    }
                }
            }
        });
    }

    private static List<ProductForecast> forecast(
            Snapshot snapshot, ProductForecaster forecaster, int product, JobContext job) {
        ProductForecast sales = forecaster.sales(product, job);
        return snapshot.returns().isEmpty() ? List.of(sales) : List.of(sales, forecaster.returns(sales, job));
    }

    /** The same with what another has learned, where it holds for what is asked. */
    public ForecastEngine knowing(ForecastEngine other) {
        Optional<Learned> known = other.learned();
        synchronized (this) {
            learned = learned.or(() -> known);
        }
        return this;
    }

    private synchronized Optional<Learned> learned() {
        return asked.flatMap(last -> last.learned().made()).or(() -> learned);
    }

    /** What all products teach is learned once for a snapshot and day, and kept for the last asked for. */
    private ProductForecaster forecaster(Snapshot snapshot, int asOfDay, JobContext job) {
        Learned taught =
                lessons(snapshot, asOfDay).get(learning -> new Learned(snapshot, asOfDay, config, learning), job);
        return new ProductForecaster(methods, chooser, config, taught);
    }

    private synchronized Once<Learned> lessons(Snapshot snapshot, int asOfDay) {
        if (asked.isEmpty() || asked.get().snapshot() != snapshot || asked.get().day() != asOfDay) {
            Once<Learned> once = learned.filter(known -> known.isFor(snapshot, asOfDay, config))
                    .map(Once::of)
                    .orElseGet(Once::new);
            asked = Optional.of(new Asked(snapshot, asOfDay, once));
        }
        return asked.get().learned();
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
