package stillstock.feature.around;

import java.util.Arrays;
import java.util.List;
import stillstock.feature.column.Feature;
import stillstock.feature.column.FeatureContext;
import stillstock.feature.column.FeatureGroup;
import stillstock.feature.column.Ratio;
import stillstock.feature.history.SalesHistory;
import stillstock.snapshot.SalesTable;
import stillstock.snapshot.TableName;

/** Who buys it, who stopped, and in what company. */
public final class CustomerFeatures implements FeatureGroup {
    private static final int COUNT = 11;

    private static final List<Feature> FEATURES = List.of(
            of("customers_90d", "customers", "distinct buyers", 90, "{v} buyers in the last quarter", -1),
            of("customers_365d", "customers", "distinct buyers", 365, "{v} buyers in the last year", -1),
            of(
                    "lost_customer_share",
                    "share",
                    "of the buyers 365 to 90 days ago, those that did not buy it in the last 90 days",
                    365,
                    "{v} of its buyers did not come back in the last quarter",
                    1),
            of(
                    "new_customer_share_90d",
                    "share",
                    "of the buyers of the last 90 days, those that had not bought it in the 275 days before",
                    365,
                    "{v} of its recent buyers are new to it",
                    0),
            of(
                    "repeat_share_365d",
                    "share",
                    "buyers on two or more days / buyers",
                    365,
                    "{v} of its buyers bought again",
                    -1),
            of(
                    "active_customer_share",
                    "share",
                    "buyers of the year that bought anything in the last 30 days",
                    365,
                    "{v} of its buyers still shop here",
                    -1),
            of(
                    "top_customer_share_365d",
                    "share",
                    "units of the biggest buyer / units of known buyers",
                    365,
                    "one customer takes {v} of it",
                    0),
            of("orders_90d", "orders", "distinct orders", 90, "in {v} orders of the last quarter", -1),
            of(
                    "mean_basket_lines",
                    "lines",
                    "mean number of lines in the orders it is part of",
                    365,
                    "bought with {v} lines an order",
                    0),
            of("customers_30d", "customers", "distinct buyers", 30, "{v} buyers in the last month", -1),
            of(
                    "idle_company_share",
                    "share",
                    "of the other lines in the orders it was part of, those of products without a sale for over 90 days",
                    365,
                    "{v} of what it was bought with no longer sells",
                    1));

    @Override
    public List<Feature> features() {
        return FEATURES;
    }

    private static Feature of(String name, String unit, String formula, int window, String phrase, int direction) {
        return new Feature(name, unit, formula, window, List.of(TableName.SALES), phrase, direction);
    }

    @Override
    public Filler filler(FeatureContext context) {
        return new Worker(context);
    }

    private static final class Worker implements Filler {
        private final FeatureContext context;
        private final SalesTable sales;
        private final int day;
        private long[] keys = new long[64];
        private int size;

        Worker(FeatureContext context) {
            this.context = context;
            this.sales = context.snapshot().sales();
            this.day = context.day();
        }

        @Override
        public void fill(SalesHistory history, float[] row, int at) {
            Arrays.fill(row, at, at + COUNT, Float.NaN);
            if (context.customers().customersKnown()) {
                collect(history, history.fromWithin(365), true);
                buyers(history.fromWithin(365), row, at);
            }
            if (context.customers().ordersKnown()) {
                collect(history, history.fromWithin(90), false);
                row[at + 7] = distinct();
                row[at + 8] = (float) basketLines(history);
                row[at + 10] = (float) idleCompany(history);
            }
        }

        /** Rows keyed by customer or order, so that sorting brings those of one together in order of rows. */
        private void collect(SalesHistory history, int from, boolean customers) {
            int rows = history.end() - from;
            if (rows > keys.length) {
                keys = new long[rows + rows / 2];
            }
            size = 0;
            for (int row = from; row < history.end(); row++) {
                int code = customers ? sales.customer(row) : sales.order(row);
                if (code >= 0) {
                    keys[size++] = (long) code << 32 | (row - from);
                }
            }
            Arrays.sort(keys, 0, size);
        }

        private int distinct() {
            int count = 0;
            for (int i = 0; i < size; i++) {
                count += i == 0 || keys[i] >>> 32 != keys[i - 1] >>> 32 ? 1 : 0;
            }
            return count;
        }

        private void buyers(int from, float[] row, int at) {
            Buyers all = new Buyers();
            int i = 0;
            while (i < size) {
                int customer = (int) (keys[i] >>> 32);
                int first = sales.day(from + (int) keys[i]);
                int last = first;
                double units = 0;
                for (; i < size && keys[i] >>> 32 == customer; i++) {
                    last = sales.day(from + (int) keys[i]);
                    units += sales.quantity(from + (int) keys[i]);
                }
                all.add(
                        day - first,
                        day - last,
                        units,
                        day - context.customers().lastDay(customer) < 30);
            }
            all.write(row, at);
        }

        private double basketLines(SalesHistory history) {
            long lines = 0;
            int orders = 0;
            for (int row = history.fromWithin(365); row < history.end(); row++) {
                if (sales.order(row) >= 0) {
                    lines += context.customers().lines(sales.order(row));
                    orders++;
                }
            }
            return orders == 0 ? Double.NaN : (double) lines / orders;
        }

        private double idleCompany(SalesHistory history) {
            int idle = context.facts().idleDays(history.product());
            double sum = 0;
            int orders = 0;
            for (int row = history.fromWithin(365); row < history.end(); row++) {
                double others =
                        sales.order(row) < 0 ? Double.NaN : context.customers().othersIdle(sales.order(row), idle);
                if (!Double.isNaN(others)) {
                    sum += others;
                    orders++;
                }
            }
            return orders == 0 ? Double.NaN : sum / orders;
        }
    }

    /** Counts over the buyers of one product within a year. */
    private static final class Buyers {
        private int year;
        private int quarter;
        private int month;
        private int earlier;
        private int lost;
        private int fresh;
        private int again;
        private int active;
        private double units;
        private double biggest;

        void add(int firstAge, int lastAge, double bought, boolean stillShops) {
            year++;
            again += firstAge != lastAge ? 1 : 0;
            active += stillShops ? 1 : 0;
            units += bought;
            biggest = Math.max(biggest, bought);
            month += lastAge < 30 ? 1 : 0;
            if (lastAge < 90) {
                quarter++;
                fresh += firstAge < 90 ? 1 : 0;
            }
            if (firstAge >= 90) {
                earlier++;
                lost += lastAge >= 90 ? 1 : 0;
            }
        }

        void write(float[] row, int at) {
            row[at] = quarter;
            row[at + 1] = year;
            row[at + 2] = Ratio.share(lost, earlier);
            row[at + 3] = Ratio.share(fresh, quarter);
            row[at + 4] = Ratio.share(again, year);
            row[at + 5] = Ratio.share(active, year);
            row[at + 6] = Ratio.share(biggest, units);
            row[at + 9] = month;
        }
    }
}
