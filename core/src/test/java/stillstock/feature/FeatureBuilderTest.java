package stillstock.feature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import stillstock.classify.DeadStockPolicy;
import stillstock.feature.column.Feature;
import stillstock.feature.demand.TrendFeatures;
import stillstock.job.JobCancelledException;
import stillstock.job.JobContext;
import stillstock.job.ProgressJob;
import stillstock.snapshot.Days;
import stillstock.snapshot.ProductRecord;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.SnapshotBuilder;
import stillstock.snapshot.TableName;

class FeatureBuilderTest {
    @Test
    void nothingDatedAfterTheDayChangesAByte() {
        FeatureMatrix before = Shop.features(Shop.random(4, new Shop.Recipe(false, false)));
        FeatureMatrix after = Shop.features(Shop.random(4, new Shop.Recipe(true, false)));

        assertArrayEquals(before.rowMajor(), after.rowMajor());
        assertTrue(before.rows() > 100, "rows " + before.rows());
    }

    @Test
    void theOrderOfRowsChangesNothing() {
        Snapshot read = Shop.random(4, new Shop.Recipe(false, false));
        Snapshot shuffled = Shop.random(4, new Shop.Recipe(false, true));

        assertArrayEquals(
                Shop.features(read).rowMajor(), Shop.features(shuffled).rowMajor(), 1e-6f);
    }

    @Test
    void aSecondRunGivesTheSameBytes() {
        Snapshot snapshot = Shop.random(5, new Shop.Recipe(false, false));

        assertArrayEquals(
                Shop.features(snapshot).rowMajor(), Shop.features(snapshot).rowMajor());
    }

    @Test
    void everyFeatureHasAValueSomewhereAndNoneIsInfinite() {
        FeatureMatrix matrix = Shop.features(Shop.random(4, new Shop.Recipe(false, false)));
        Set<String> never = new TreeSet<>(List.of(matrix.schema().names()));
        for (int row = 0; row < matrix.rows(); row++) {
            for (int column = 0; column < matrix.schema().size(); column++) {
                float value = matrix.value(row, column);
                assertTrue(!Float.isInfinite(value), matrix.schema().get(column).name());
                if (!Float.isNaN(value)) {
                    never.remove(matrix.schema().get(column).name());
                }
            }
        }
        // The test shop has no inflation series, and its master data is not of this day.
        assertEquals(Set.of("inflation_365d", "discontinued"), never);
    }

    /** Two products of one group, one with every kind of row; the values are of that one. */
    private static Map<String, Float> workedExample() {
        Shop shop = new Shop();
        int a = shop.add("A", "tools");
        int b = shop.add("B", "tools");
        shop.sold(a, 5, 2, "k1", 0)
                .sold(a, 15, 4, "k2", 0.5)
                .sold(a, 95, 6, "k1", 0)
                .sold(a, 400, 8, "k3", 0);
        shop.sold(b, 200, 1, "k3", 0);
        shop.builder().stock(a, Shop.DAY - 100, -1, 20, 20, Float.NaN, Float.NaN, Double.NaN);
        shop.builder().stock(a, Shop.DAY - 10, -1, 12, Float.NaN, 7, 6, Double.NaN);
        shop.builder().interaction(a, Shop.DAY - 3, 100, 20, 4, 30);
        shop.builder().returned(a, Shop.DAY - 2, -1, -1, -1, 3, -1);

        return row(shop.features(), 0);
    }

    @Test
    void demandIsThatOfTheFormulas() {
        Map<String, Float> v = workedExample();

        check(v, "velocity_7d", 2 / 7.0);
        check(v, "velocity_30d", 0.2);
        check(v, "velocity_90d", 6 / 90.0);
        check(v, "velocity_365d", 12 / 365.0);
        check(v, "days_since_last_sale", 5);
        check(v, "days_since_first_sale", 400);
        check(v, "demand_interval_days", 395 / 3.0);
        check(v, "demand_cv2", 5 / 25.0);
        check(v, "overdue_ratio", 5 * 3 / 395.0);
        check(v, "longest_gap_days", 305);
        check(v, "sale_weeks_13", 2 / 13.0);
        check(v, "sale_weeks_52", 3 / 52.0);
        check(v, "mean_line_units", 4);
        check(v, "days_since_2nd_last_sale", 15);
        check(v, "days_since_5th_last_sale", Double.NaN);
    }

    @Test
    void stockAndPricesAreThoseOfTheFormulas() {
        Map<String, Float> v = workedExample();

        check(v, "on_hand", 12);
        check(v, "stock_value", 48);
        check(v, "on_order", 7);
        check(v, "cover_days", 12 / (6 / 90.0));
        check(v, "stock_age_days", 100);
        check(v, "sell_through_90d", 6 / 20.0);
        check(v, "days_since_receipt", 100);
        check(v, "turnover_365d", 12 / ((90 * 20 + 11 * 12) / 101.0));
        check(v, "stock_to_reorder_point", 2);
        check(v, "price", (8 * 10 + 4 * 5) / 12.0);
        check(v, "price_vs_group", Math.log(100 / 12.0 / ((100 / 12.0 + 10) / 2)));
        check(v, "price_change_90d", Math.log((2 * 10 + 4 * 5) / 6.0 / 10));
        check(v, "last_price_ratio", 10 / (100 / 12.0));
        check(v, "discount_30d", 2 / 6.0);
        check(v, "discount_365d", 2 / 12.0);
        check(v, "discounted_share_365d", 4 / 12.0);
        check(v, "margin", 1 - 4 / (100 / 12.0));
    }

    @Test
    void buyersPeersAndVisitorsAreThoseOfTheFormulas() {
        Map<String, Float> v = workedExample();

        check(v, "return_rate_90d", 0.5);
        check(v, "days_since_return", 2);
        check(v, "customers_90d", 2);
        check(v, "customers_365d", 2);
        check(v, "lost_customer_share", 0);
        check(v, "new_customer_share_90d", 0.5);
        check(v, "repeat_share_365d", 0.5);
        check(v, "top_customer_share_365d", 8 / 12.0);
        check(v, "orders_90d", 2);
        check(v, "mean_basket_lines", 1);
        check(v, "customers_30d", 2);
        check(v, "idle_company_share", Double.NaN);
        check(v, "group_dead_share", 1);
        check(v, "group_selling_share", 0);
        check(v, "share_of_group_90d", 1);
        check(v, "click_through_90d", 0.2);
        check(v, "cart_abandonment_90d", 0.5);
        check(v, "bounce_rate_90d", 0.3);
        check(v, "conversion_90d", 0.02);
        check(v, "promotion_active", Double.NaN);
        check(v, "lead_time_days", Double.NaN);
        check(v, "competitor_price_30d", Double.NaN);
    }

    @Test
    void neighboursAreFoundWithoutCategories() {
        Shop shop = new Shop();
        int a = shop.add("100A", "");
        int b = shop.add("100B", "");
        int c = shop.add("101", "");
        int d = shop.add("shirt", "");
        shop.sold(a, 5, 1, "k1", 0)
                .sold(b, 200, 1, "k1", 0)
                .sold(c, 190, 1, "k1", 0)
                .sold(d, 5, 1, "k1", 0);
        shop.sold(a, 200, 1, "k1", 0);
        FeatureMatrix matrix = shop.features();

        check(row(matrix, a), "family_selling_share", 0);
        check(row(matrix, b), "family_selling_share", 1);
        check(row(matrix, c), "family_selling_share", Double.NaN);
        check(row(matrix, d), "family_selling_share", Double.NaN);
        check(row(matrix, c), "next_numbers_selling_share", 2 / 3.0);
        check(row(matrix, b), "cohort_selling_share", 0.5);
        check(row(matrix, a), "idle_company_share", 0.5);
        check(row(matrix, b), "idle_company_share", 0);
    }

    @Test
    void tsbIsTheWeeklyRecursion() {
        Shop shop = new Shop();
        int a = shop.add("A", "tools");
        shop.sold(a, 22, 1, "k", 0).sold(a, 8, 1, "k", 0);

        Map<String, Float> v = row(shop.features(), 0);

        double p = 0.5;
        for (int sold : new int[] {0, 1, 0}) {
            p += 0.3 * (sold - p);
        }
        check(v, "demand_probability", p);
    }

    @Test
    void slopeIsThatOfLeastSquares() {
        double[] weeks = new double[104];
        for (int week = 0; week < 26; week++) {
            weeks[week] = Math.expm1(3 - 0.1 * week);
        }
        assertEquals(0.1, TrendFeatures.slope(weeks), 1e-12);
    }

    @Test
    void withoutATableItsFeaturesAreMissingAndNotZero() {
        SnapshotBuilder builder = new SnapshotBuilder();
        builder.sale(builder.product("A"), Shop.DAY - 3, -1, -1, -1, 1, Float.NaN, Float.NaN);
        FeatureMatrix matrix = Shop.features(builder.build());
        EnumSet<TableName> absent = EnumSet.complementOf(EnumSet.of(TableName.SALES, TableName.PRODUCTS));

        for (Feature feature : matrix.schema().features()) {
            if (feature.needs().stream().anyMatch(absent::contains)) {
                float value = matrix.value(0, matrix.schema().column(feature.name()));
                assertTrue(Float.isNaN(value), feature.name() + " is " + value);
            }
        }
    }

    @Test
    void withoutSalesStockFeaturesRemain() {
        SnapshotBuilder builder = new SnapshotBuilder();
        builder.stock(builder.product("A"), Shop.DAY - 3, -1, 8, 8, Float.NaN, Float.NaN, 2);
        Map<String, Float> v = row(Shop.features(builder.build()), 0);

        check(v, "on_hand", 8);
        check(v, "stock_value", 16);
        check(v, "velocity_90d", Double.NaN);
        check(v, "cover_days", Double.NaN);
    }

    @Test
    void onlyProductsKnownByTheDayHaveARow() {
        SnapshotBuilder builder = new SnapshotBuilder();
        int sold = builder.product("sold");
        int later = builder.product("later");
        int launched = builder.describe(Shop.product("launched", "", 1, 1, Shop.DAY));
        builder.describe(Shop.product("to come", "", 1, 1, Shop.DAY + 1));
        int stocked = builder.product("stocked");
        builder.sale(sold, Shop.DAY, -1, -1, -1, 1, Float.NaN, Float.NaN);
        builder.sale(later, Shop.DAY + 1, -1, -1, -1, 1, Float.NaN, Float.NaN);
        builder.stock(stocked, Shop.DAY, -1, 0, Float.NaN, Float.NaN, Float.NaN, Double.NaN);
        FeatureMatrix matrix = Shop.features(builder.build());

        int[] products = new int[matrix.rows()];
        for (int row = 0; row < products.length; row++) {
            products[row] = matrix.product(row);
        }
        assertArrayEquals(new int[] {sold, launched, stocked}, products);
    }

    @Test
    void theProductMasterOfTodayIsNotKnownInThePast() {
        SnapshotBuilder builder = new SnapshotBuilder();
        builder.describe(
                new ProductRecord("A", "A", "", "", "", "", "", 1, 1, Days.MISSING, true, Double.NaN, "", Map.of()));
        builder.sale(0, Shop.DAY, -1, -1, -1, 1, Float.NaN, Float.NaN);
        builder.sale(0, Shop.DAY + 1, -1, -1, -1, 1, Float.NaN, Float.NaN);
        Snapshot snapshot = builder.build();
        FeatureMatrix today = FeatureBuilder.asOf(
                snapshot, Shop.DAY + 1, DeadStockPolicy.defaults().windows(), JobContext.none());

        check(row(Shop.features(snapshot), 0), "discontinued", Double.NaN);
        check(row(today, 0), "discontinued", 1);
    }

    @Test
    void aCancelledJobStops() {
        ProgressJob job = new ProgressJob((fraction, message) -> {});
        job.cancel();
        Snapshot snapshot = Shop.random(1, new Shop.Recipe(false, false));

        assertThrows(
                JobCancelledException.class,
                () -> FeatureBuilder.asOf(
                        snapshot, Shop.DAY, DeadStockPolicy.defaults().windows(), job));
    }

    private static Map<String, Float> row(FeatureMatrix matrix, int row) {
        Map<String, Float> values = new HashMap<>();
        for (int column = 0; column < matrix.schema().size(); column++) {
            values.put(matrix.schema().get(column).name(), matrix.value(row, column));
        }
        return values;
    }

    private static void check(Map<String, Float> values, String name, double expected) {
        float tolerance = Double.isNaN(expected) ? 1 : 1e-5f * Math.max(1, (float) Math.abs(expected));
        assertEquals((float) expected, values.get(name), tolerance, name);
    }
}
