package stillstock.feature.demand;

import java.util.Arrays;
import java.util.List;
import stillstock.feature.column.Feature;
import stillstock.feature.column.FeatureContext;
import stillstock.feature.column.FeatureGroup;
import stillstock.feature.column.Ratio;
import stillstock.snapshot.InteractionTable;
import stillstock.snapshot.TableName;

/** How many look, click, put it into the cart and leave. */
public final class InteractionFeatures implements FeatureGroup {
    private static final List<TableName> SEEN = List.of(TableName.INTERACTIONS);
    private static final List<TableName> SOLD = List.of(TableName.INTERACTIONS, TableName.SALES);

    private static final List<Feature> FEATURES = List.of(
            new Feature("views_30d", "views/day", "page views / 30", 30, SEEN, "looked at {v} times a day", -1),
            new Feature(
                    "views_90d",
                    "views/day",
                    "page views / 90",
                    90,
                    SEEN,
                    "looked at {v} times a day over the quarter",
                    -1),
            new Feature(
                    "view_trend_30_90",
                    "log ratio",
                    "ln((views_30d + 1/90) / (views_90d + 1/90))",
                    90,
                    SEEN,
                    "interest of the last month against the quarter {v}",
                    -1),
            new Feature("click_through_90d", "share", "clicks / views", 90, SEEN, "{v} of views are clicked", -1),
            new Feature("cart_add_rate_90d", "share", "cart adds / views", 90, SEEN, "{v} of views end in a cart", -1),
            new Feature(
                    "cart_abandonment_90d",
                    "share",
                    "1 - sales lines / cart adds, at least 0",
                    90,
                    SOLD,
                    "{v} of carts are left behind",
                    1),
            new Feature("bounce_rate_90d", "share", "bounces / views", 90, SEEN, "{v} of visits leave at once", 0),
            new Feature("conversion_90d", "share", "sales lines / views", 90, SOLD, "{v} of views buy", -1));

    @Override
    public List<Feature> features() {
        return FEATURES;
    }

    @Override
    public Filler filler(FeatureContext context) {
        InteractionTable table = context.snapshot().interactions();
        int day = context.day();
        boolean present = context.has(TableName.INTERACTIONS);
        boolean sales = context.has(TableName.SALES);
        double[] sums = new double[5];
        return (history, row, at) -> {
            sum(table, history.product(), day, sums);
            double month = present ? orZero(sums[0]) / 30 : Double.NaN;
            double quarter = present ? orZero(sums[1]) / 90 : Double.NaN;
            double views = sums[1];
            double lines = sales ? history.end() - history.fromWithin(90) : Double.NaN;
            row[at] = (float) month;
            row[at + 1] = (float) quarter;
            row[at + 2] = (float) Math.log((month + 1.0 / 90) / (quarter + 1.0 / 90));
            row[at + 3] = Ratio.share(sums[2], views);
            row[at + 4] = Ratio.share(sums[3], views);
            row[at + 5] = Math.max(0, 1 - Ratio.share(lines, sums[3]));
            row[at + 6] = Ratio.share(sums[4], views);
            row[at + 7] = Ratio.share(lines, views);
        };
    }

    /** Views of 30 days, then views, clicks, cart adds and bounces of 90; NaN where none is recorded. */
    private static void sum(InteractionTable table, int product, int day, double[] sums) {
        Arrays.fill(sums, Double.NaN);
        int end = table.toAsOf(product, day);
        for (int row = table.fromAfter(product, day - 90); row < end; row++) {
            if (day - table.day(row) < 30) {
                sums[0] = plus(sums[0], table.views(row));
            }
            sums[1] = plus(sums[1], table.views(row));
            sums[2] = plus(sums[2], table.clicks(row));
            sums[3] = plus(sums[3], table.cartAdds(row));
            sums[4] = plus(sums[4], table.bounces(row));
        }
    }

    private static double plus(double sum, float value) {
        if (Float.isNaN(value)) {
            return sum;
        }
        return Double.isNaN(sum) ? value : sum + value;
    }

    private static double orZero(double sum) {
        return Double.isNaN(sum) ? 0 : sum;
    }
}
