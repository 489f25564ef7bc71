package stillstock.forecast.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stillstock.forecast.ForecastChoices;
import stillstock.forecast.ForecastConfig;
import stillstock.forecast.ForecastEffort;
import stillstock.forecast.StockoutTreatment;
import stillstock.forecast.driver.ProductDrivers;
import stillstock.forecast.lookalike.GroupLevels;
import stillstock.forecast.lookalike.LaunchCurves;
import stillstock.forecast.returns.ReturnModel;
import stillstock.job.JobContext;
import stillstock.job.Once;
import stillstock.series.DemandSeries;
import stillstock.series.DemandSeriesBuilder;
import stillstock.series.Measure;
import stillstock.series.Period;
import stillstock.snapshot.Snapshot;

/**
 * What all products of a snapshot teach until a day for the forecast of each. It does not depend on what the user decided for
 * single products, so a pin or an override needs no learning anew. Safe for several threads.
 */
final class Learned {
    private static final int LEAST_LAUNCH_DAYS = 28;
    private static final int MOST_TESTED = 4_000;

    private final Snapshot snapshot;
    private final int asOfDay;
    private final ForecastConfig config;
    private final Period period;
    private final DemandSeriesBuilder known;
    private final DemandSeriesBuilder asRecorded;
    private final StockoutTrial.Verdict stockouts;
    private final Optional<ProductDrivers> drivers;
    private LaunchCurves launches;
    private GroupLevels levels;
    private LikeProducts like;
    private ReturnModel returnsNow;
    private ReturnModel returnsEarlier;
    private final Once<SharedLearning> shared = new Once<>();

    /** Learns what every product needs, on all cores, with progress; the rest when it is first asked for. */
    Learned(Snapshot snapshot, int asOfDay, ForecastConfig config, JobContext job) {
        this.snapshot = snapshot;
        this.asOfDay = asOfDay;
        this.config = config;
        period = config.step().period().orElseGet(() -> DemandSeriesBuilder.choosePeriod(snapshot, asOfDay));
        asRecorded = new DemandSeriesBuilder(snapshot, period, asOfDay, config.maxHistoryDays(), false);
        DemandSeriesBuilder blanked = new DemandSeriesBuilder(snapshot, period, asOfDay, config.maxHistoryDays(), true);
        stockouts = config.stockouts() == StockoutTreatment.TESTED
                ? tested(blanked, job.sub(0.1))
                : new StockoutTrial.Verdict(config.stockouts(), "");
        known = stockouts.treatment() == StockoutTreatment.ZERO ? asRecorded : blanked;
        drivers = config.drivers().used()
                ? Optional.of(ProductDrivers.learn(snapshot, known, period, asOfDay, config, job.sub(0.1)))
                : Optional.empty();
        if (config.effort() == ForecastEffort.THOROUGH) {
            shared(job.sub(0.8));
        }
    }

    private StockoutTrial.Verdict tested(DemandSeriesBuilder blanked, JobContext job) {
        List<StockoutTrial.Pair> pairs = new ArrayList<>();
        int products = snapshot.products().size();
        int drawn = Math.min(products, MOST_TESTED);
        for (int i = 0; i < drawn; i++) {
            int product = (int) ((long) i * products / drawn);
            DemandSeries unknown = blanked.of(product, Measure.SALES);
            if (unknown.outOfStockPeriods() > 0) {
                pairs.add(new StockoutTrial.Pair(unknown, asRecorded.of(product, Measure.SALES)));
            }
        }
        return StockoutTrial.of(pairs, period.stepsFor(config.horizonDays()), config.testedOrigins(), job);
    }

    /** True where it holds for a snapshot, a day and settings; pins and overrides do not count. */
    boolean isFor(Snapshot other, int day, ForecastConfig settings) {
        return snapshot == other && asOfDay == day && ofAll(config).equals(ofAll(settings));
    }

    private static ForecastConfig ofAll(ForecastConfig config) {
        return config.withChoices(ForecastChoices.none()).withPinnedMethod("");
    }

    Snapshot snapshot() {
        return snapshot;
    }

    Period period() {
        return period;
    }

    /** Series with periods out of stock as the settings, or past forecasts, read them. */
    DemandSeriesBuilder known() {
        return known;
    }

    /** Series with what was sold, 0 where nothing was. */
    DemandSeriesBuilder asRecorded() {
        return asRecorded;
    }

    StockoutTrial.Verdict stockouts() {
        return stockouts;
    }

    /** Promotions, list prices and holidays; empty where the settings leave them out. */
    Optional<ProductDrivers> drivers() {
        return drivers;
    }

    /** What products of each kind of demand teach of the errors of sales forecasts. */
    synchronized LikeProducts like() {
        if (like == null) {
            like = new LikeProducts(
                    product -> known.of(product, Measure.SALES).values(),
                    snapshot.products().size(),
                    StandardMethods.candidates(ForecastEffort.FAST),
                    new LikeProducts.Setup(
                            period.season(), period.stepsFor(config.horizonDays()), config.testedOrigins()));
        }
        return like;
    }

    synchronized LaunchCurves launches() {
        if (launches == null) {
            launches = LaunchCurves.learn(snapshot, known, period.stepsFor(LEAST_LAUNCH_DAYS));
        }
        return launches;
    }

    synchronized GroupLevels levels() {
        if (levels == null) {
            levels = GroupLevels.learn(snapshot, known);
        }
        return levels;
    }

    synchronized ReturnModel returnsNow() {
        if (returnsNow == null) {
            returnsNow = ReturnModel.learn(snapshot, asOfDay);
        }
        return returnsNow;
    }

    /** What returns were like before the first past origin that methods are tested from. */
    synchronized ReturnModel returnsEarlier() {
        if (returnsEarlier == null) {
            int steps = (config.testedOrigins() + 1) * period.stepsFor(config.horizonDays());
            int days =
                    switch (period) {
                        case DAY -> steps;
                        case WEEK -> 7 * steps;
                        case MONTH -> 31 * steps;
                    };
            returnsEarlier = ReturnModel.learn(snapshot, asOfDay - days);
        }
        return returnsEarlier;
    }

    /** What all products teach one model; who asks while it is learned waits. */
    SharedLearning shared(JobContext job) {
        return shared.get(
                learning -> {
                    learning.message("Learning from all products");
                    return SharedLearning.of(snapshot, known, period, config, learning);
                },
                job);
    }
}
