package stillstock.forecast.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import stillstock.forecast.returns.ReturnRate;
import stillstock.series.DemandSeries;
import stillstock.series.change.DemandChange;
import stillstock.series.stat.Moments;

/** Looks through a product's series for what deserves a look. Pure functions. */
public final class ForecastAlerts {
    private static final int LEAST_MONTHS = 4;
    private static final int MOST_MONTHS = 8;
    private static final double LEAST_UNITS = 4;
    private static final int MONTH_DAYS = 28;

    private ForecastAlerts() {}

    /**
     * A product's alerts, most urgent first.
     *
     * @param sales its history
     * @param changes found in it
     * @param rate what comes back; {@link ReturnRate#UNKNOWN} where returns are not known
     */
    public static List<ForecastAlert> of(
            int product, DemandSeries sales, List<DemandChange> changes, ReturnRate rate, AlertConfig config) {
        List<ForecastAlert> alerts = new ArrayList<>();
        if (rate.known() && rate.rate() > config.returnRate()) {
            alerts.add(new ForecastAlert(
                    product,
                    ForecastAlert.Kind.RETURNS,
                    String.format(
                            Locale.ROOT,
                            "%.1f %% comes back (95 %% sure of %.1f to %.1f %%), above %.0f %%",
                            100 * rate.rate(),
                            100 * rate.lower(),
                            100 * rate.upper(),
                            100 * config.returnRate()),
                    rate.surelyAbove(config.returnRate()) ? 0.9 : 0.5,
                    rate.rate(),
                    config.returnRate()));
        }
        addVolatility(alerts, product, sales, config);
        for (DemandChange change : changes) {
            addChange(alerts, product, sales, change, config);
        }
        return ForecastAlert.byUrgency(alerts);
    }

    private static void addVolatility(List<ForecastAlert> alerts, int product, DemandSeries sales, AlertConfig config) {
        double variation = monthlyVariation(sales);
        if (variation > config.volatility()) {
            alerts.add(new ForecastAlert(
                    product,
                    ForecastAlert.Kind.VOLATILITY,
                    String.format(
                            Locale.ROOT,
                            "monthly sales swing by %.0f %% of their mean, beyond chance: no forecast of it is narrow",
                            100 * variation),
                    Math.min(0.6, 0.3 * variation),
                    variation,
                    config.volatility()));
        }
    }

    /**
     * Standard deviation over mean of the latest sums over four weeks (months for monthly data), what chance alone gives counts of
     * that size taken off; NaN with fewer than four of them or fewer than four units in the mean one.
     */
    static double monthlyVariation(DemandSeries sales) {
        int block =
                switch (sales.period()) {
                    case DAY -> MONTH_DAYS;
                    case WEEK -> MONTH_DAYS / 7;
                    case MONTH -> 1;
                };
        int blocks = Math.min(MOST_MONTHS, sales.length() / block);
        if (blocks < LEAST_MONTHS) {
            return Double.NaN;
        }
        double[] sums = new double[blocks];
        for (int i = 0; i < blocks * block; i++) {
            // the newest periods fill whole blocks
            double value = sales.value(sales.length() - 1 - i);
            sums[i / block] += Double.isNaN(value) ? 0 : value;
        }
        double mean = Moments.mean(sums);
        return mean >= LEAST_UNITS ? Math.sqrt(Math.max(0, Moments.variance(sums) - mean)) / mean : Double.NaN;
    }

    private static void addChange(
            List<ForecastAlert> alerts, int product, DemandSeries sales, DemandChange change, AlertConfig config) {
        if (change.index() < sales.length() - sales.period().stepsFor(config.recentDays())) {
            return;
        }
        ForecastAlert.Kind kind =
                switch (change.kind()) {
                    case SPIKE -> ForecastAlert.Kind.SPIKE;
                    case RISE -> ForecastAlert.Kind.RISE;
                    case DIP, FALL, DROP, STOP -> ForecastAlert.Kind.DROP;
                };
        double urgency =
                switch (change.kind()) {
                    case STOP -> 1;
                    case DROP -> 0.95;
                    case SPIKE -> 0.7;
                    case FALL -> 0.6;
                    case RISE -> 0.55;
                    case DIP -> 0.2;
                };
        alerts.add(new ForecastAlert(
                product, kind, change.words(sales.period().word()), urgency, change.after(), change.before()));
    }
}
