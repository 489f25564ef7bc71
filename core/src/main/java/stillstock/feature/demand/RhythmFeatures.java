package stillstock.feature.demand;

import java.util.List;
import stillstock.feature.column.Feature;
import stillstock.feature.column.FeatureContext;
import stillstock.feature.column.FeatureGroup;
import stillstock.feature.column.Ratio;
import stillstock.feature.history.SalesHistory;
import stillstock.snapshot.SalesTable;
import stillstock.snapshot.TableName;

/** The present silence and pace of a product against its own past: a slow seller's month is a quick seller's day. */
public final class RhythmFeatures implements FeatureGroup {
    private static final int QUARTER_WEEKS = 13;
    private static final int MONTH_WEEKS = 4;
    private static final int YEAR_WEEKS = 52;

    private static final List<Feature> FEATURES = List.of(
            of("sale_days_30d", "days", "days with a sale", 30, "sold on {v} of the last 30 days", -1),
            of("sale_days_90d", "days", "days with a sale", 90, "sold on {v} of the last 90 days", -1),
            of("sale_days_365d", "days", "days with a sale", 365, "sold on {v} days of the last year", -1),
            of(
                    "sale_days_trend",
                    "log ratio",
                    "ln((sale_days_30d / 30 + 1/90) / (sale_days_90d / 90 + 1/90))",
                    90,
                    "sale days of the last month against the quarter {v}",
                    -1),
            of(
                    "gap_percentile",
                    "share",
                    "of its past intervals between sale days, those shorter than days_since_last_sale",
                    SalesHistory.DAYS,
                    "{v} of its usual intervals were shorter than the present silence",
                    1),
            of(
                    "longest_gap_ratio",
                    "ratio",
                    "days_since_last_sale / longest_gap_days",
                    SalesHistory.DAYS,
                    "silent for {v} times its longest interval",
                    1),
            of(
                    "interval_variation",
                    "ratio",
                    "standard deviation / mean of its intervals between sale days (population)",
                    SalesHistory.DAYS,
                    "intervals between sales vary by {v}",
                    0),
            of(
                    "empty_quarter_share",
                    "share",
                    "of the stretches of 13 weeks in a row since its first sale, those without a sale",
                    SalesHistory.DAYS,
                    "{v} of its quarters were without a sale",
                    1),
            of(
                    "order_size_trend",
                    "log ratio",
                    "ln(mean units of a sales line of 90 days / of 365 days)",
                    365,
                    "size of orders against the year {v}",
                    0),
            of(
                    "last_day_ratio",
                    "ratio",
                    "units of its last sale day / mean units of its sale days",
                    SalesHistory.DAYS,
                    "last sale was {v} times the usual size",
                    0),
            of(
                    "pace_vs_peak",
                    "ratio",
                    "units of the last 13 weeks / of its best 13 weeks in a row",
                    SalesHistory.DAYS,
                    "sells {v} times as in its best quarter",
                    -1),
            of(
                    "weeks_since_peak",
                    "weeks",
                    "weeks since the end of its best 4 weeks in a row",
                    SalesHistory.DAYS,
                    "its best month was {v} weeks ago",
                    0),
            of(
                    "last_year_weeks_ahead",
                    "share",
                    "of the coming 13 weeks a year ago, those with a sale",
                    365,
                    "sold in {v} of the coming weeks a year ago",
                    -1));

    @Override
    public List<Feature> features() {
        return FEATURES;
    }

    private static Feature of(String name, String unit, String formula, int window, String phrase, int direction) {
        return new Feature(name, unit, formula, window, List.of(TableName.SALES), phrase, direction);
    }

    @Override
    public Filler filler(FeatureContext context) {
        SalesTable sales = context.snapshot().sales();
        int reach = context.day() - context.salesStart() + 1;
        return (history, row, at) -> {
            int month = history.saleDaysWithin(30);
            int quarter = history.saleDaysWithin(90);
            row[at] = month;
            row[at + 1] = quarter;
            row[at + 2] = history.saleDaysWithin(365);
            row[at + 3] = (float) Math.log((month / 30.0 + 1 / 90.0) / (quarter / 90.0 + 1 / 90.0));
            row[at + 4] = (float) history.shorterGapShare();
            row[at + 5] =
                    (float) (history.soldEver() ? history.daysSinceLastSale() / history.longestGap() : Double.NaN);
            row[at + 6] = (float) history.gapVariation();
            row[at + 7] = emptyQuarters(history);
            row[at + 8] = (float) Math.log(lineSize(sales, history, 90) / lineSize(sales, history, 365));
            row[at + 9] = (float) history.lastDayRatio();
            peak(history, row, at + 10);
            row[at + 12] = reach >= 365 ? weeksAhead(history) : Float.NaN;
        };
    }

    private static double lineSize(SalesTable sales, SalesHistory history, int days) {
        double units = 0;
        int from = history.fromWithin(days);
        for (int r = from; r < history.end(); r++) {
            units += sales.quantity(r);
        }
        return units / (history.end() - from);
    }

    private static float emptyQuarters(SalesHistory history) {
        if (!history.soldEver()) {
            return Float.NaN;
        }
        int life = Math.min(SalesHistory.WEEKS, history.daysSinceFirstSale() / 7 + 1);
        int empty = 0;
        int silent = 0;
        for (int week = 0; week < life; week++) {
            silent = history.weeks()[week] > 0 ? 0 : silent + 1;
            empty += silent >= QUARTER_WEEKS ? 1 : 0;
        }
        return Ratio.share(empty, life - QUARTER_WEEKS + 1);
    }

    private static void peak(SalesHistory history, float[] row, int at) {
        double[] weeks = history.weeks();
        double recent = 0;
        for (int week = 0; week < QUARTER_WEEKS; week++) {
            recent += weeks[week];
        }
        row[at] = Ratio.share(recent, best(weeks, QUARTER_WEEKS)[0]);
        double[] month = best(weeks, MONTH_WEEKS);
        row[at + 1] = month[0] > 0 ? (float) month[1] : Float.NaN;
    }

    /** The most units of so many weeks in a row, and how many weeks ago the latest such stretch ended. */
    private static double[] best(double[] weeks, int length) {
        double sum = 0;
        double best = 0;
        double place = 0;
        for (int week = 0; week < weeks.length; week++) {
            sum += weeks[week] - (week >= length ? weeks[week - length] : 0);
            if (week >= length - 1 && sum > best + 1e-9) {
                best = sum;
                place = week - length + 1;
            }
        }
        return new double[] {best, place};
    }

    private static float weeksAhead(SalesHistory history) {
        int sold = 0;
        for (int week = YEAR_WEEKS - QUARTER_WEEKS; week < YEAR_WEEKS; week++) {
            sold += history.weeks()[week] > 0 ? 1 : 0;
        }
        return (float) sold / QUARTER_WEEKS;
    }
}
