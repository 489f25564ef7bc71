package stillstock.forecast.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import stillstock.forecast.Forecast;
import stillstock.forecast.ForecastBands;
import stillstock.forecast.ForecastConfig;
import stillstock.forecast.ForecastEffort;
import stillstock.forecast.Forecaster;
import stillstock.forecast.ProductForecast;
import stillstock.forecast.StockoutTreatment;
import stillstock.forecast.adjust.KnownEffects;
import stillstock.forecast.band.LikeSeries;
import stillstock.forecast.driver.ProductDrivers;
import stillstock.forecast.global.GlobalMethods;
import stillstock.forecast.intermittent.SeasonalBlend;
import stillstock.forecast.lookalike.GroupLevels;
import stillstock.forecast.lookalike.LaunchCurves;
import stillstock.forecast.override.Overrides;
import stillstock.forecast.returns.LaggedReturns;
import stillstock.job.JobContext;
import stillstock.series.DemandSeries;
import stillstock.series.Measure;
import stillstock.series.Period;
import stillstock.snapshot.Snapshot;

/** Forecasts products of one snapshot as of one day. Safe for several threads. */
final class ProductForecaster {
    private static final int NAMED = 3;

    private final List<Forecaster> methods;
    private final SeriesForecaster standard;
    private final ForecastConfig config;
    private final Snapshot snapshot;
    private final Period period;
    private final Learned learned;

    /**
     * @param standard chooses among the methods where the product has no pin of its own
     * @param learned what all products teach under these settings
     */
    ProductForecaster(List<Forecaster> methods, SeriesForecaster standard, ForecastConfig config, Learned learned) {
        this.methods = methods;
        this.standard = standard;
        this.config = config;
        this.learned = learned;
        snapshot = learned.snapshot();
        period = learned.period();
    }

    /** Sales, with the user's overrides in them. */
    ProductForecast sales(int product, JobContext job) {
        DemandSeries series = learned.known().of(product, Measure.SALES);
        if (!series.emptyCause().isEmpty()) {
            return none(product, series);
        }
        if (learned.stockouts().treatment() == StockoutTreatment.IMPUTED) {
            series = StockoutImputation.imputed(series);
        }
        DemandSeries history = series;
        ProductDrivers.Known moved = moved(product, history);
        ProductForecast made = borrowed(product, history)
                .or(() -> drawn(product, history))
                .orElseGet(() ->
                        chosenOfAll(product, history, moved.effects(), job).withDrivers(moved.told()));
        if (history.outOfStockPeriods() > 0 && !learned.stockouts().words().isEmpty()) {
            made = made.withMoreWords("periods out of stock taken as "
                    + learned.stockouts().treatment().label() + " ("
                    + learned.stockouts().words() + ")");
        }
        return Overrides.applied(made, config.choices().overridesOf(series.id()));
    }

    /** A young product's forecast by its look-alikes; empty where it is not young, is pinned, or nothing is like it. */
    private Optional<ProductForecast> borrowed(int product, DemandSeries series) {
        int young = period.stepsFor(config.newProductDays());
        if (config.newProductDays() == 0
                || series.length() >= young
                || !config.pinnedMethod(series.id(), series.measure()).isEmpty()) {
            return Optional.empty();
        }
        LaunchCurves.Borrowed borrowed = learned.launches()
                .forecast(product, series.values(), period.season(), period.stepsFor(config.horizonDays()));
        if (!borrowed.forecast().available()) {
            return Optional.empty();
        }
        String names = borrowed.products().stream()
                .limit(NAMED)
                .map(other -> snapshot.products().name(other))
                .collect(Collectors.joining(", "));
        String choice = "known for " + series.length() + " of " + young + " periods: borrowed from "
                + borrowed.products().size() + " like products (" + names
                + (borrowed.products().size() > NAMED ? ", …)" : ")");
        return Optional.of(new ProductForecast(
                product,
                series,
                borrowed.forecast(),
                List.of(),
                choice,
                Optional.empty(),
                borrowed.products(),
                List.of(),
                ForecastBands.Source.MODEL));
    }

    /** The forecast of a product with too few periods to have a level of its own; empty where it has, or is pinned. */
    private Optional<ProductForecast> drawn(int product, DemandSeries series) {
        if (knownPeriods(series) >= GroupLevels.FEW
                || !config.pinnedMethod(series.id(), series.measure()).isEmpty()) {
            return Optional.empty();
        }
        return learned.levels()
                .forecast(product, series.values(), period.stepsFor(config.horizonDays()))
                .map(made -> new ProductForecast(product, series, made.forecast(), List.of(), made.words()));
    }

    private static long knownPeriods(DemandSeries series) {
        return Arrays.stream(series.values())
                .filter(value -> !Double.isNaN(value))
                .count();
    }

    /** Returns, driven by what was sold and what will be. */
    ProductForecast returns(ProductForecast sales, JobContext job) {
        int product = sales.product();
        DemandSeries series = learned.known().of(product, Measure.RETURNS);
        if (!series.emptyCause().isEmpty()) {
            return none(product, series);
        }
        if (snapshot.returns().isEmpty() || !sales.forecast().available()) {
            return chosen(product, new History(series, KnownEffects.NONE, LikeSeries.NONE), methods, standard, job);
        }
        List<Forecaster> more = forReturns(sales);
        return chosen(
                product,
                new History(series, KnownEffects.NONE, LikeSeries.NONE),
                more,
                SeriesForecaster.choosing(more, config.testedOrigins(), config.pinnedMethod()),
                job);
    }

    private List<Forecaster> forReturns(ProductForecast sales) {
        List<Forecaster> more = new ArrayList<>();
        more.add(new LaggedReturns(
                learned.returnsNow(),
                learned.returnsEarlier(),
                sales.product(),
                learned.asRecorded().of(sales.product(), Measure.SALES),
                sales.forecast(),
                new SeasonalBlend()));
        more.addAll(methods);
        return more;
    }

    /** What the method of a product's sales would have said at past origins. */
    List<PastForecasts.Past> past(ProductForecast sales, JobContext job) {
        DemandSeries series = sales.history();
        List<Forecaster> from = forSales(sales.product(), series, job);
        KnownEffects effects = moved(sales.product(), series).effects();
        return PastForecasts.of(sales, from, effects, config.testedOrigins(), job);
    }

    /** What the method of a product's returns would have said at past origins. */
    List<PastForecasts.Past> past(ProductForecast returns, ProductForecast sales, JobContext job) {
        List<Forecaster> from = sales.forecast().available() ? forReturns(sales) : methods;
        return PastForecasts.of(returns, from, KnownEffects.NONE, config.testedOrigins(), job);
    }

    private ProductDrivers.Known moved(int product, DemandSeries history) {
        return learned.drivers().map(all -> all.of(product, history)).orElse(ProductDrivers.Known.NOTHING);
    }

    /** The methods themselves, or with those among them that learn from all products. */
    private List<Forecaster> forSales(int product, DemandSeries series, JobContext job) {
        String pinned = config.pinnedMethod(series.id(), series.measure());
        boolean plain = config.effort() != ForecastEffort.THOROUGH
                && GlobalMethods.named(pinned).isEmpty();
        return plain ? methods : learned.shared(job).methods(methods, product, series);
    }

    private ProductForecast chosenOfAll(int product, DemandSeries series, KnownEffects effects, JobContext job) {
        List<Forecaster> from = forSales(product, series, job);
        SeriesForecaster usual = from == methods
                ? standard
                : SeriesForecaster.choosing(from, config.testedOrigins(), config.pinnedMethod());
        return chosen(product, new History(series, effects, learned.like()), from, usual, job);
    }

    /** A series, what is known to have moved it, and what series like it teach. */
    private record History(DemandSeries series, KnownEffects effects, LikeSeries like) {}

    private ProductForecast chosen(
            int product, History history, List<Forecaster> from, SeriesForecaster usual, JobContext job) {
        DemandSeries series = history.series();
        String pinned = config.pinnedMethod(series.id(), series.measure());
        boolean own = !pinned.equals(config.pinnedMethod())
                && from.stream().anyMatch(method -> method.name().equals(pinned));
        SeriesForecaster chooser = own ? new SeriesForecaster(from, config.testedOrigins(), pinned) : usual;
        SeriesForecaster.Outcome outcome = chooser.beside(history.like())
                .forecast(
                        series.values(),
                        history.effects(),
                        period.season(),
                        period.stepsFor(config.horizonDays()),
                        job);
        String choice = GlobalMethods.missing(pinned)
                .map(todo -> outcome.choice() + "; " + todo)
                .orElse(outcome.choice());
        return new ProductForecast(product, series, outcome.forecast(), outcome.leaderboard(), choice)
                .withBandSource(outcome.bands());
    }

    private static ProductForecast none(int product, DemandSeries series) {
        Forecast none = Forecast.unavailable("none", series.emptyCause());
        return new ProductForecast(product, series, none, List.of(), series.emptyCause());
    }
}
