package stillstock.forecast.driver;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import stillstock.forecast.ForecastConfig;
import stillstock.forecast.adjust.KnownEffects;
import stillstock.forecast.known.DriverEffect;
import stillstock.job.JobContext;
import stillstock.series.DemandSeries;
import stillstock.series.DemandSeriesBuilder;
import stillstock.series.Measure;
import stillstock.series.Period;
import stillstock.snapshot.Days;
import stillstock.snapshot.Snapshot;

/**
 * Promotions, list prices, seasons of the year and holidays for the sales forecasts of a snapshot: what they do (as known now, and as known before
 * the past origins that methods are tested from), and for which products they enter. Immutable and safe for several threads.
 */
public final class ProductDrivers {
    private static final int MOST_CANDIDATES = 1_200;
    private static final int MOST_NAMED = 4;
    private static final int LEAST_TESTED_DAYS = 30;

    private final Snapshot snapshot;
    private final int asOfDay;
    private final int horizon;
    private final DriverModel now;
    private final DriverModel before;
    private final DriverTrial trial;

    /** What moves one product: the effects that enter its forecast, and what is said of them. */
    public record Known(KnownEffects effects, List<DriverEffect> told) {
        /** Nothing. */
        public static final Known NOTHING = new Known(KnownEffects.NONE, List.of());
    }

    private ProductDrivers(
            Snapshot snapshot, int asOfDay, int horizon, DriverModel now, DriverModel before, DriverTrial trial) {
        this.snapshot = snapshot;
        this.asOfDay = asOfDay;
        this.horizon = horizon;
        this.now = now;
        this.before = before;
        this.trial = trial;
    }

    /** Learns and tests; reads no row after the day but promotions and holidays, which are planned ahead. */
    public static ProductDrivers learn(
            Snapshot snapshot,
            DemandSeriesBuilder builder,
            Period period,
            int asOfDay,
            ForecastConfig config,
            JobContext job) {
        int horizon = period.stepsFor(config.horizonDays());
        int folds = Math.max(1, config.testedOrigins());
        int lastDay = Days.of(period.plus(Days.date(asOfDay + 1), horizon + 1));
        // a test of a week ahead would judge three weeks; seasons and promotions need more
        int tested = Math.max(horizon, period.stepsFor(LEAST_TESTED_DAYS));
        int testedDays = asOfDay - Days.of(period.plus(Days.date(asOfDay), -folds * tested));
        DriverModel now = DriverModel.learn(snapshot, asOfDay, lastDay, config, job);
        DriverModel before = DriverModel.learn(snapshot, asOfDay - testedDays, lastDay, config, job);
        ProductDrivers untested = new ProductDrivers(snapshot, asOfDay, horizon, now, before, null);
        List<DriverTrial.Candidate> candidates = new ArrayList<>();
        int products = snapshot.products().size();
        int drawn = Math.min(products, MOST_CANDIDATES);
        for (int i = 0; i < drawn; i++) {
            int product = (int) ((long) i * products / drawn);
            DemandSeries series = builder.of(product, Measure.SALES);
            if (series.length() > folds * tested) {
                Map<DriverKind, FactorEffects.Steps> steps = new EnumMap<>(DriverKind.class);
                for (DriverKind kind : DriverTrial.TESTED) {
                    untested.put(steps, kind, product, series);
                }
                if (!steps.isEmpty()) {
                    candidates.add(new DriverTrial.Candidate(snapshot.products().group(product), series, steps));
                }
            }
        }
        DriverTrial trial = DriverTrial.of(candidates, tested, folds, job);
        return new ProductDrivers(snapshot, asOfDay, horizon, now, before, trial);
    }

    private void put(Map<DriverKind, FactorEffects.Steps> steps, DriverKind kind, int product, DemandSeries series) {
        int first = Days.of(series.start());
        int last = Days.of(series.date(series.length() + horizon)) - 1;
        DriverModel.Daily daily = before.daily(kind, product, first, asOfDay, last);
        if (daily.moved(0, daily.logs().length) > 0) {
            steps.put(kind, steps(kind, daily, series));
        }
    }

    /** Days gathered into the steps of a series: the mean factor of a step's days. */
    private FactorEffects.Steps steps(DriverKind kind, DriverModel.Daily daily, DemandSeries series) {
        int n = series.length() + horizon;
        FactorEffects.Steps steps = FactorEffects.Steps.none(n);
        double[] logs = kind == DriverKind.PRICE ? steps.lasting() : steps.planned();
        LocalDate start = series.start();
        int at = 0;
        for (int step = 0; step < n; step++) {
            int end = (int) (series.date(step + 1).toEpochDay() - start.toEpochDay());
            double factor = 0;
            double deviation = 0;
            int days = end - at;
            for (; at < end; at++) {
                factor += Math.exp(daily.logs()[at]) / days;
                deviation += Math.sqrt(daily.variances()[at]) / days;
            }
            logs[step] = Math.log(factor);
            steps.variances()[step] = deviation * deviation;
        }
        return steps;
    }

    /** What moves a product whose series ends at the as-of day. */
    public Known of(int product, DemandSeries series) {
        String group = snapshot.products().group(product);
        FactorEffects.Steps known = null;
        FactorEffects.Steps earlier = null;
        List<DriverEffect> told = new ArrayList<>();
        for (DriverKind kind : DriverKind.values()) {
            int first = Days.of(series.start());
            int last = Days.of(series.date(series.length() + horizon)) - 1;
            DriverModel.Daily daily = now.daily(kind, product, first, asOfDay, last);
            if (daily.moved(0, daily.logs().length) == 0) {
                continue;
            }
            boolean helps =
                    kind == DriverKind.HOLIDAY || trial.verdict(kind, group).helps();
            FactorEffects.Steps steps = steps(kind, daily, series);
            told.add(told(kind, group, daily, steps, series));
            if (helps) {
                FactorEffects.Steps old = steps(kind, before.daily(kind, product, first, asOfDay, last), series);
                known = known == null ? steps : known.and(steps);
                earlier = earlier == null ? old : earlier.and(old);
            }
        }
        KnownEffects effects = known == null ? KnownEffects.NONE : new FactorEffects(series.length(), known, earlier);
        return new Known(effects, told);
    }

    /** What it adds to the horizon: against usual days, and where no day is usual, against as many steps before. */
    private double effect(DriverKind kind, FactorEffects.Steps steps, int length) {
        double ahead = 0;
        double lately = 0;
        int back = Math.min(horizon, length);
        for (int k = 0; k < horizon; k++) {
            ahead += Math.exp(steps.log(length + k, length)) / horizon;
        }
        for (int k = 0; k < back; k++) {
            lately += Math.exp(steps.log(length - 1 - k, length)) / back;
        }
        boolean everyDay = kind == DriverKind.SEASON || kind == DriverKind.PRICE;
        return everyDay ? ahead / lately - 1 : ahead - 1;
    }

    private String holidays(String group, DemandSeries series) {
        int first = Days.of(series.date(series.length()));
        int end = Days.of(series.date(series.length() + horizon));
        List<String> names = new ArrayList<>();
        for (int day = first; day < end && names.size() < MOST_NAMED; day++) {
            if (!now.holiday(day).isEmpty()) {
                names.add(String.format(
                        Locale.ROOT,
                        "%s %s × %.2f",
                        Days.date(day),
                        now.holiday(day),
                        Math.exp(now.holidayLog(group, day))));
            }
        }
        return names.isEmpty() ? "past effect taken out of the level" : String.join(", ", names);
    }

    private DriverEffect told(
            DriverKind kind, String group, DriverModel.Daily daily, FactorEffects.Steps steps, DemandSeries series) {
        DriverTrial.Verdict verdict = trial.verdict(kind, group);
        int ahead = (int)
                (series.date(series.length()).toEpochDay() - series.start().toEpochDay());
        int past = daily.moved(0, ahead);
        int future = daily.moved(ahead, daily.logs().length);
        double effect = effect(kind, steps, series.length());
        double onThem = 0;
        for (int i = ahead; i < daily.logs().length; i++) {
            onThem += Math.abs(daily.logs()[i]) > 1e-6 ? Math.exp(daily.logs()[i]) / future : 0;
        }
        String days = past + (past == 1 ? " day" : " days") + " of the past, " + future + " ahead";
        if (kind == DriverKind.HOLIDAY) {
            return new DriverEffect(kind.label(), true, effect, days + "; " + holidays(group, series));
        }
        String tested = verdict.products() == 0
                ? "too little to test on"
                : String.format(
                        Locale.ROOT,
                        "squared errors at past origins %+.1f %% over %d products%s",
                        100 * verdict.change(),
                        verdict.products(),
                        trial.own(kind, group) ? " of " + group : "");
        if (!verdict.helps()) {
            return new DriverEffect(kind.label(), false, 0, days + "; left out: " + tested);
        }
        if (kind == DriverKind.SEASON || kind == DriverKind.PRICE) {
            return new DriverEffect(
                    kind.label(),
                    true,
                    effect,
                    String.format(Locale.ROOT, "demand × %.2f against as many days before (%s)", 1 + effect, tested));
        }
        String does = future == 0
                ? "past effect taken out of the level"
                : String.format(Locale.ROOT, "demand × %.2f on those ahead", onThem);
        return new DriverEffect(kind.label(), true, effect, days + "; " + does + " (" + tested + ")");
    }
}
