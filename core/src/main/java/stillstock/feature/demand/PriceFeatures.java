package stillstock.feature.demand;

import java.util.List;
import stillstock.feature.column.Feature;
import stillstock.feature.column.FeatureContext;
import stillstock.feature.column.FeatureGroup;
import stillstock.feature.history.SalesHistory;
import stillstock.snapshot.SalesTable;
import stillstock.snapshot.TableName;
import stillstock.snapshot.side.Promotion;

/** What buyers paid, what was taken off, and what is left. */
public final class PriceFeatures implements FeatureGroup {
    private static final List<TableName> SOLD = List.of(TableName.SALES);
    private static final List<TableName> BOTH = List.of(TableName.SALES, TableName.PRODUCTS);
    private static final List<TableName> PROMOTED = List.of(TableName.PROMOTIONS);

    private static final List<Feature> FEATURES = List.of(
            new Feature(
                    "price",
                    "currency",
                    "mean net price paid in 365 days, else list price",
                    365,
                    BOTH,
                    "sells at {v}",
                    0),
            new Feature(
                    "price_vs_group",
                    "log ratio",
                    "ln(price / mean price of its group's products)",
                    365,
                    BOTH,
                    "price against its group {v}",
                    0),
            new Feature(
                    "price_change_90d",
                    "log ratio",
                    "ln(mean net price of 90 days / mean net price of the 275 days before)",
                    365,
                    SOLD,
                    "price changed by {v} in the last quarter",
                    0),
            new Feature(
                    "paid_vs_list",
                    "ratio",
                    "mean net price paid in 90 days / list price",
                    90,
                    BOTH,
                    "buyers pay {v} of the list price",
                    0),
            new Feature(
                    "last_price_ratio",
                    "ratio",
                    "net price of the last sales day with one / price",
                    365,
                    SOLD,
                    "last sold at {v} times its usual price",
                    0),
            discount(30),
            discount(90),
            discount(365),
            new Feature(
                    "discounted_share_365d",
                    "share",
                    "units sold below the full price / units sold",
                    365,
                    SOLD,
                    "{v} of its sales were on discount",
                    0),
            new Feature("margin", "share", "1 - unit cost / price", 365, BOTH, "margin is {v}", 0),
            new Feature(
                    "promotion_active",
                    "0/1",
                    "1 where a promotion of it or its category runs on the day",
                    0,
                    PROMOTED,
                    "in a promotion today: {v}",
                    0),
            new Feature(
                    "promotion_days_90d",
                    "days",
                    "days of 90 with a promotion begun by the day",
                    90,
                    PROMOTED,
                    "was promoted on {v} of the last 90 days",
                    0),
            new Feature(
                    "days_since_promotion",
                    "days",
                    "as-of day - last promoted day",
                    0,
                    PROMOTED,
                    "last promoted {v} days ago",
                    0));

    @Override
    public List<Feature> features() {
        return FEATURES;
    }

    private static Feature discount(int window) {
        return new Feature(
                "discount_" + window + "d",
                "share",
                "mean discount of units sold",
                window,
                SOLD,
                "sold at {v} off over " + window + " days",
                0);
    }

    @Override
    public Filler filler(FeatureContext context) {
        boolean promotions = context.has(TableName.PROMOTIONS);
        return (history, row, at) -> {
            int p = history.product();
            SalesTable sales = context.snapshot().sales();
            Paid paid = new Paid(sales, context.day(), history);
            double list = context.snapshot().products().unitPrice(p);
            double price = context.groups().price(p);
            row[at] = (float) price;
            row[at + 1] = (float) Math.log(price / context.groups().meanPrice(p));
            row[at + 2] = (float) Math.log(paid.price(0, 2) / paid.price(2, 3));
            row[at + 3] = (float) (paid.price(0, 2) / list);
            row[at + 4] = (float) (paid.lastPrice() / price);
            row[at + 5] = (float) paid.discount(1);
            row[at + 6] = (float) paid.discount(2);
            row[at + 7] = (float) paid.discount(3);
            row[at + 8] = (float) paid.discountedShare();
            row[at + 9] = (float) (1 - context.facts().unitCost(p) / price);
            if (promotions) {
                promotion(context, p, row, at + 10);
            } else {
                row[at + 10] = Float.NaN;
                row[at + 11] = Float.NaN;
                row[at + 12] = Float.NaN;
            }
        };
    }

    private static void promotion(FeatureContext context, int p, float[] row, int at) {
        int day = context.day();
        long first = 0;
        long second = 0;
        int last = Integer.MIN_VALUE;
        for (Promotion promotion : context.promotions(p)) {
            int end = Math.min(day, promotion.endDay());
            last = Math.max(last, end);
            for (int date = Math.max(day - 89, promotion.startDay()); date <= end; date++) {
                int age = day - date;
                if (age < 64) {
                    first |= 1L << age;
                } else {
                    second |= 1L << (age - 64);
                }
            }
        }
        row[at] = first & 1;
        row[at + 1] = Long.bitCount(first) + Long.bitCount(second);
        row[at + 2] = last == Integer.MIN_VALUE ? Float.NaN : day - last;
    }

    /** Units, takings and discounts of one product in the bands 0-29, 30-89 and 90-364 days ago. */
    private static final class Paid {
        private final double[] priced = new double[3];
        private final double[] takings = new double[3];
        private final double[] known = new double[3];
        private final double[] off = new double[3];
        private double reduced;
        private int lastDay;
        private double lastUnits;
        private double lastTakings;

        Paid(SalesTable sales, int day, SalesHistory history) {
            for (int r = history.fromWithin(365); r < history.end(); r++) {
                int age = day - sales.day(r);
                int band = age < 30 ? 0 : age < 90 ? 1 : 2;
                double units = sales.quantity(r);
                float discount = sales.discount(r);
                if (!Float.isNaN(discount)) {
                    known[band] += units;
                    off[band] += units * discount;
                    reduced += discount > 0 ? units : 0;
                }
                if (!Float.isNaN(sales.unitPrice(r))) {
                    double money = units * sales.unitPrice(r) * (1 - (Float.isNaN(discount) ? 0 : discount));
                    priced[band] += units;
                    takings[band] += money;
                    addLast(sales.day(r), units, money);
                }
            }
        }

        private void addLast(int date, double units, double money) {
            if (date != lastDay) {
                lastDay = date;
                lastUnits = 0;
                lastTakings = 0;
            }
            lastUnits += units;
            lastTakings += money;
        }

        double lastPrice() {
            return lastTakings > 0 ? lastTakings / lastUnits : Double.NaN;
        }

        double price(int from, int to) {
            double money = 0;
            double units = 0;
            for (int band = from; band < to; band++) {
                money += takings[band];
                units += priced[band];
            }
            return units > 0 && money > 0 ? money / units : Double.NaN;
        }

        double discount(int bands) {
            double sum = 0;
            double units = 0;
            for (int band = 0; band < bands; band++) {
                sum += off[band];
                units += known[band];
            }
            return units > 0 ? sum / units : Double.NaN;
        }

        double discountedShare() {
            double units = known[0] + known[1] + known[2];
            return units > 0 ? reduced / units : Double.NaN;
        }
    }
}
