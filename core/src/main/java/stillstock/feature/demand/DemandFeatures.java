package stillstock.feature.demand;

import java.util.List;
import stillstock.feature.column.Feature;
import stillstock.feature.column.FeatureContext;
import stillstock.feature.column.FeatureGroup;
import stillstock.feature.history.SalesHistory;
import stillstock.snapshot.TableName;

/** How fast, how lately and how regularly a product sells. */
public final class DemandFeatures implements FeatureGroup {
    private static final double QUICK = 0.3;
    private static final double STEADY = 0.05;
    private static final double START = 0.5;

    private static final List<Feature> FEATURES = List.of(
            velocity(7),
            velocity(30),
            velocity(90),
            velocity(180),
            velocity(365),
            of("days_since_last_sale", "days", "as-of day - day of the last sale", 0, "last sold {v} days ago", 1),
            of("days_since_first_sale", "days", "as-of day - day of the first sale", 0, "on sale for {v} days", 0),
            of(
                    "demand_interval_days",
                    "days",
                    "(last - first sale day) / (sale days - 1)",
                    SalesHistory.DAYS,
                    "sells every {v} days",
                    1),
            of(
                    "demand_cv2",
                    "ratio",
                    "variance / mean squared of the units of sale days (population)",
                    SalesHistory.DAYS,
                    "sizes of demand vary by {v}",
                    0),
            of(
                    "overdue_ratio",
                    "ratio",
                    "days_since_last_sale / demand_interval_days",
                    SalesHistory.DAYS,
                    "without a sale for {v} times its usual interval",
                    1),
            of(
                    "longest_gap_days",
                    "days",
                    "longest time between two sale days",
                    SalesHistory.DAYS,
                    "once went {v} days without a sale",
                    0),
            of("sale_weeks_13", "share", "weeks with a sale / 13", 91, "sold in {v} of the last 13 weeks", -1),
            of("sale_weeks_52", "share", "weeks with a sale / 52", 364, "sold in {v} of the last 52 weeks", -1),
            of(
                    "demand_probability",
                    "probability",
                    "TSB by week, p += 0.3 (sold - p), 0.5 at the first sale",
                    SalesHistory.DAYS,
                    "chance of a sale in a week {v}",
                    -1),
            of(
                    "demand_probability_slow",
                    "probability",
                    "TSB by week, p += 0.05 (sold - p), 0.5 at the first sale",
                    SalesHistory.DAYS,
                    "long-run chance of a sale in a week {v}",
                    -1),
            of("mean_line_units", "units", "units sold / sales lines", 365, "{v} units in a usual sale", 0),
            of(
                    "days_since_2nd_last_sale",
                    "days",
                    "as-of day - second latest day with a sale",
                    SalesHistory.DAYS,
                    "the sale before the last was {v} days ago",
                    1),
            of(
                    "days_since_5th_last_sale",
                    "days",
                    "as-of day - fifth latest day with a sale",
                    SalesHistory.DAYS,
                    "the fifth latest sale was {v} days ago",
                    1));

    @Override
    public List<Feature> features() {
        return FEATURES;
    }

    private static Feature velocity(int window) {
        return of(
                "velocity_" + window + "d",
                "units/day",
                "units sold / " + window,
                window,
                "sells {v} a day over " + window + " days",
                -1);
    }

    private static Feature of(String name, String unit, String formula, int window, String phrase, int direction) {
        return new Feature(name, unit, formula, window, List.of(TableName.SALES), phrase, direction);
    }

    @Override
    public Filler filler(FeatureContext context) {
        return DemandFeatures::fill;
    }

    private static void fill(SalesHistory history, float[] row, int at) {
        row[at] = (float) (history.units(7) / 7);
        row[at + 1] = (float) (history.units(30) / 30);
        row[at + 2] = (float) (history.units(90) / 90);
        row[at + 3] = (float) (history.units(180) / 180);
        row[at + 4] = (float) (history.units(365) / 365);
        boolean sold = history.soldEver();
        row[at + 5] = sold ? history.daysSinceLastSale() : Float.NaN;
        row[at + 6] = sold ? history.daysSinceFirstSale() : Float.NaN;
        row[at + 7] = (float) history.meanInterval();
        row[at + 8] = (float) history.squaredVariation();
        row[at + 9] = (float) (row[at + 5] / history.meanInterval());
        row[at + 10] = (float) history.longestGap();
        row[at + 11] = (float) (saleWeeks(history, 13) / 13.0);
        row[at + 12] = (float) (saleWeeks(history, 52) / 52.0);
        row[at + 13] = (float) probability(history, QUICK);
        row[at + 14] = (float) probability(history, STEADY);
        int lines = history.end() - history.fromWithin(365);
        row[at + 15] = lines == 0 ? Float.NaN : (float) (history.units(365) / lines);
        row[at + 16] = (float) history.daysSinceSaleDay(2);
        row[at + 17] = (float) history.daysSinceSaleDay(5);
    }

    private static int saleWeeks(SalesHistory history, int weeks) {
        int count = 0;
        for (int week = 0; week < weeks; week++) {
            count += history.weeks()[week] > 0 ? 1 : 0;
        }
        return count;
    }

    /** Teunter, Syntetos and Babai (2011): the probability of demand, updated every period, decays without demand. */
    static double probability(SalesHistory history, double smoothing) {
        if (!history.soldEver()) {
            return Double.NaN;
        }
        int first = history.daysSinceFirstSale() / 7;
        double probability = START;
        for (int week = Math.min(first, SalesHistory.WEEKS) - 1; week >= 0; week--) {
            probability += smoothing * ((history.weeks()[week] > 0 ? 1 : 0) - probability);
        }
        return probability;
    }
}
