package stillstock.feature.demand;

import java.util.List;
import stillstock.feature.column.Feature;
import stillstock.feature.column.FeatureContext;
import stillstock.feature.column.FeatureGroup;
import stillstock.feature.history.SalesHistory;
import stillstock.snapshot.TableName;

/** Where demand is heading and what the season does to it. */
public final class TrendFeatures implements FeatureGroup {
    private static final int SLOPE_WEEKS = 26;
    private static final int QUARTER = 90;
    private static final int YEAR = 365;

    private static final List<Feature> FEATURES = List.of(
            of(
                    "trend_30_90",
                    "log ratio",
                    "ln((velocity_30d + 1/90) / (velocity_90d + 1/90))",
                    90,
                    "pace of the last month against the quarter {v}",
                    -1),
            of(
                    "trend_90_365",
                    "log ratio",
                    "ln((velocity_90d + 1/365) / (velocity_365d + 1/365))",
                    365,
                    "pace of the last quarter against the year {v}",
                    -1),
            of(
                    "trend_slope_26w",
                    "log units/week",
                    "least-squares slope of ln(1 + units a week) over 26 weeks",
                    SLOPE_WEEKS * 7,
                    "weekly demand changes by {v}",
                    -1),
            of(
                    "season_ahead_ratio",
                    "log ratio",
                    "a year ago: ln((1 + units of the 90 days after) / (1 + units of the 90 days before))",
                    YEAR + QUARTER,
                    "a year ago the coming season changed sales by {v}",
                    -1),
            of(
                    "last_year_ahead",
                    "units/day",
                    "units of the coming 90 days a year ago / 90",
                    YEAR,
                    "sold {v} a day in the coming season a year ago",
                    -1),
            of(
                    "peak_share",
                    "share",
                    "units of the best 13 weeks in a row / units of 52 weeks",
                    364,
                    "{v} of a year's sales fall into one quarter",
                    0),
            new Feature(
                    "season_fit",
                    "ratio",
                    "share of the sales of products of the same season that fell into the coming 90 days of the"
                            + " year, over the share of those days in the year",
                    YEAR,
                    List.of(TableName.SALES, TableName.PRODUCTS),
                    "its season sells {v} times as usual in the coming quarter",
                    -1),
            new Feature("month_sin", "-", "sin(2 pi day of year / 365.25)", 0, List.of(), "time of the year {v}", 0),
            new Feature("month_cos", "-", "cos(2 pi day of year / 365.25)", 0, List.of(), "time of the year {v}", 0));

    @Override
    public List<Feature> features() {
        return FEATURES;
    }

    private static Feature of(String name, String unit, String formula, int window, String phrase, int direction) {
        return new Feature(name, unit, formula, window, List.of(TableName.SALES), phrase, direction);
    }

    @Override
    public Filler filler(FeatureContext context) {
        double angle = 2 * Math.PI * context.date().getDayOfYear() / 365.25;
        float sin = (float) Math.sin(angle);
        float cos = (float) Math.cos(angle);
        return (history, row, at) -> {
            double pace = history.units(90) / 90;
            row[at] = (float) Math.log((history.units(30) / 30 + 1.0 / 90) / (pace + 1.0 / 90));
            row[at + 1] = (float) Math.log((pace + 1.0 / 365) / (history.units(365) / 365 + 1.0 / 365));
            row[at + 2] = (float) slope(history.weeks());
            lastYear(context, history, row, at + 3);
            row[at + 5] = (float) peakShare(history.weeks());
            row[at + 6] = (float) context.seasons().fit(history.product());
            row[at + 7] = sin;
            row[at + 8] = cos;
        };
    }

    /** Only where the sales of the shop reach back far enough to know. */
    private static void lastYear(FeatureContext context, SalesHistory history, float[] row, int at) {
        double ahead = 0;
        double before = 0;
        for (int r = history.fromWithin(YEAR + QUARTER); r < history.end(); r++) {
            int age = context.day() - context.snapshot().sales().day(r);
            if (age >= YEAR) {
                before += context.snapshot().sales().quantity(r);
            } else if (age >= YEAR - QUARTER) {
                ahead += context.snapshot().sales().quantity(r);
            } else {
                break;
            }
        }
        int reach = context.day() - context.salesStart() + 1;
        row[at] = reach >= YEAR + QUARTER ? (float) Math.log((1 + ahead) / (1 + before)) : Float.NaN;
        row[at + 1] = reach >= YEAR ? (float) (ahead / QUARTER) : Float.NaN;
    }

    /** The least-squares slope of ln(1 + units) over equally spaced weeks. */
    public static double slope(double[] weeks) {
        double middle = (SLOPE_WEEKS - 1) / 2.0;
        double cross = 0;
        double squares = 0;
        for (int week = 0; week < SLOPE_WEEKS; week++) {
            double time = middle - week;
            cross += time * Math.log1p(weeks[week]);
            squares += time * time;
        }
        return cross / squares;
    }

    private static double peakShare(double[] weeks) {
        double year = 0;
        double quarter = 0;
        double best = 0;
        for (int week = 0; week < 52; week++) {
            year += weeks[week];
            quarter += weeks[week] - (week >= 13 ? weeks[week - 13] : 0);
            best = Math.max(best, quarter);
        }
        return year > 0 ? best / year : Double.NaN;
    }
}
