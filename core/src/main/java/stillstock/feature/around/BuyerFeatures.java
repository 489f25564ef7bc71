package stillstock.feature.around;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stillstock.feature.column.Feature;
import stillstock.feature.column.FeatureContext;
import stillstock.feature.column.FeatureGroup;
import stillstock.feature.column.Ratio;
import stillstock.feature.history.CustomerTotals;
import stillstock.feature.history.SalesHistory;
import stillstock.snapshot.SalesTable;
import stillstock.snapshot.TableName;
import stillstock.snapshot.side.Customer;

/**
 * Whether its past buyers left the shop or only left the product, and what they would buy if they went on as before.
 * Visits are weeks of the last year with a purchase of anything.
 */
public final class BuyerFeatures implements FeatureGroup {
    private static final int COUNT = 9;
    private static final long QUARTER = (1L << 13) - 1;

    private static final List<Feature> FEATURES = List.of(
            of(
                    "lapsed_buyer_share",
                    "share",
                    "of the buyers of the year, those that bought nothing at all in 90 days",
                    365,
                    "{v} of its buyers left the shop",
                    1),
            of(
                    "turned_away_share",
                    "share",
                    "of the buyers 365 to 90 days ago that bought anything in the last 90 days, those that did not buy it",
                    365,
                    "{v} of its past buyers still shop here without buying it",
                    1),
            of(
                    "expected_purchases_90d",
                    "purchases",
                    "sum over its buyers of visits of the last 91 days x share of a year's visits with it",
                    365,
                    "its buyers' visits would give {v} purchases a quarter",
                    -1),
            of(
                    "purchases_vs_expected",
                    "ratio",
                    "weeks of its buyers with it in 91 days / expected_purchases_90d",
                    365,
                    "its buyers bought it {v} times as often as usual in the last quarter",
                    -1),
            of(
                    "buyer_trend_28_91",
                    "log ratio",
                    "ln((buyers of 28 days / 28 + 1/90) / (buyers of 91 days / 91 + 1/90))",
                    90,
                    "buyers of the last month against the quarter {v}",
                    -1),
            of(
                    "mean_buyer_value",
                    "currency",
                    "mean of what its buyers of the year spent on anything in 365 days",
                    365,
                    "its buyers spend {v} a year",
                    0),
            of(
                    "unnamed_share_90d",
                    "share",
                    "units sold without a customer / units sold",
                    90,
                    "{v} of its sales are to unnamed customers",
                    0),
            listed("segments_365d", "segments", "distinct segments of its buyers", "bought by {v} customer segments"),
            listed(
                    "top_segment_share_365d",
                    "share",
                    "units of its biggest customer segment / units of buyers with one",
                    "one customer segment takes {v} of it"));

    @Override
    public List<Feature> features() {
        return FEATURES;
    }

    private static Feature of(String name, String unit, String formula, int window, String phrase, int direction) {
        return new Feature(name, unit, formula, window, List.of(TableName.SALES), phrase, direction);
    }

    private static Feature listed(String name, String unit, String formula, String phrase) {
        return new Feature(name, unit, formula, 365, List.of(TableName.SALES, TableName.CUSTOMERS), phrase, 0);
    }

    @Override
    public Filler filler(FeatureContext context) {
        return new Worker(context);
    }

    /** Segment of each customer code, -1 where none is given. */
    private static int[] segmentOfCustomer(FeatureContext context) {
        int[] result = new int[context.snapshot().codes().customers().size()];
        Arrays.fill(result, -1);
        Map<String, Integer> numbers = new HashMap<>();
        for (Customer customer : context.snapshot().side().customers()) {
            int code = context.snapshot().codes().customers().code(customer.id());
            if (code >= 0 && !customer.segment().isEmpty()) {
                result[code] = numbers.computeIfAbsent(customer.segment(), key -> numbers.size());
            }
        }
        return result;
    }

    private static final class Worker implements Filler {
        private final SalesTable sales;
        private final CustomerTotals customers;
        private final int day;
        private final int[] segment;
        private final double[] segmentUnits;
        private long[] keys = new long[64];
        private int size;

        Worker(FeatureContext context) {
            sales = context.snapshot().sales();
            customers = context.customers();
            day = context.day();
            segment = segmentOfCustomer(context);
            segmentUnits = new double[Arrays.stream(segment).max().orElse(-1) + 1];
        }

        @Override
        public void fill(SalesHistory history, float[] row, int at) {
            Arrays.fill(row, at, at + COUNT, Float.NaN);
            if (!customers.customersKnown()) {
                return;
            }
            int from = history.fromWithin(364);
            collect(history, from);
            Totals totals = new Totals();
            int i = 0;
            while (i < size) {
                int customer = (int) (keys[i] >>> 32);
                long bought = 0;
                for (; i < size && keys[i] >>> 32 == customer; i++) {
                    bought |= CustomerTotals.weekBit(day - sales.day(from + (int) keys[i]));
                }
                totals.add(bought, customers.weeks(customer), customers.takings(customer));
            }
            totals.write(row, at);
            row[at + 6] = Ratio.share(unnamed(history), history.units(90));
            segments(history, from, row, at + 7);
        }

        private void collect(SalesHistory history, int from) {
            int rows = history.end() - from;
            keys = rows > keys.length ? new long[rows + rows / 2] : keys;
            size = 0;
            for (int row = from; row < history.end(); row++) {
                if (sales.customer(row) >= 0) {
                    keys[size++] = (long) sales.customer(row) << 32 | (row - from);
                }
            }
            Arrays.sort(keys, 0, size);
        }

        private double unnamed(SalesHistory history) {
            double units = 0;
            for (int row = history.fromWithin(90); row < history.end(); row++) {
                units += sales.customer(row) < 0 ? sales.quantity(row) : 0;
            }
            return units;
        }

        private void segments(SalesHistory history, int from, float[] row, int at) {
            if (segmentUnits.length == 0) {
                return;
            }
            Arrays.fill(segmentUnits, 0);
            for (int sale = from; sale < history.end(); sale++) {
                int customer = sales.customer(sale);
                if (customer >= 0 && segment[customer] >= 0) {
                    segmentUnits[segment[customer]] += sales.quantity(sale);
                }
            }
            double all = Arrays.stream(segmentUnits).sum();
            row[at] = Arrays.stream(segmentUnits).filter(units -> units > 0).count();
            row[at + 1] = Ratio.share(Arrays.stream(segmentUnits).max().orElse(0), all);
        }
    }

    /** Sums over the buyers of one product. */
    private static final class Totals {
        private int buyers;
        private int lapsed;
        private int earlierStillHere;
        private int turnedAway;
        private int quarter;
        private int month;
        private double expected;
        private double actual;
        private double value;

        /** Weeks with it, weeks with anything, what the buyer spent. */
        void add(long bought, long visits, double spent) {
            boolean recent = (bought & QUARTER) != 0;
            boolean here = (visits & QUARTER) != 0;
            buyers++;
            lapsed += here ? 0 : 1;
            quarter += recent ? 1 : 0;
            month += (bought & 0xF) != 0 ? 1 : 0;
            if (here && (bought & ~QUARTER) != 0) {
                earlierStillHere++;
                turnedAway += recent ? 0 : 1;
            }
            expected += Long.bitCount(visits & QUARTER) * (double) Long.bitCount(bought) / Long.bitCount(visits);
            actual += Long.bitCount(bought & QUARTER);
            value += spent;
        }

        void write(float[] row, int at) {
            row[at] = Ratio.share(lapsed, buyers);
            row[at + 1] = Ratio.share(turnedAway, earlierStillHere);
            row[at + 2] = (float) expected;
            row[at + 3] = Ratio.share(actual, expected);
            row[at + 4] = (float) Math.log((month / 28.0 + 1 / 90.0) / (quarter / 91.0 + 1 / 90.0));
            row[at + 5] = Ratio.share(value, buyers);
        }
    }
}
