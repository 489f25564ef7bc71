package stillstock.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import stillstock.snapshot.Days;
import stillstock.snapshot.side.Correction;
import stillstock.snapshot.side.Customer;
import stillstock.snapshot.side.ExternalValue;
import stillstock.snapshot.side.GroupMember;
import stillstock.snapshot.side.Promotion;
import stillstock.snapshot.side.Supplier;

/** Features by hand: each expected value is written out from the formula of the data dictionary. */
class MoreFeaturesTest {
    @Test
    void rhythmIsThatOfTheFormulas() {
        Shop shop = new Shop();
        int a = shop.add("A", "tools");
        shop.sold(a, 40, 3, "k", 0)
                .sold(a, 50, 5, "k", 0)
                .sold(a, 110, 4, "k", 0)
                .sold(a, 380, 8, "k", 0);
        FeatureMatrix matrix = shop.features();

        check(matrix, a, "sale_days_30d", 0);
        check(matrix, a, "sale_days_90d", 2);
        check(matrix, a, "sale_days_365d", 3);
        check(matrix, a, "sale_days_trend", Math.log((1 / 90.0) / (2 / 90.0 + 1 / 90.0)));
        check(matrix, a, "gap_percentile", 1 / 3.0);
        check(matrix, a, "longest_gap_ratio", 40 / 270.0);
        double mean = 340 / 3.0;
        double variance = (sq(10 - mean) + sq(60 - mean) + sq(270 - mean)) / 3;
        check(matrix, a, "interval_variation", Math.sqrt(variance) / mean);
        check(matrix, a, "order_size_trend", Math.log(4.0 / 4.0));
        check(matrix, a, "last_day_ratio", 3 / 5.0);
        check(matrix, a, "pace_vs_peak", 8 / 12.0);
        // sales in the weeks 5, 7, 15 and 54 ago of a life of 55: silent for 13 from week 28 to 53
        check(matrix, a, "empty_quarter_share", 26 / 43.0);
        check(matrix, a, "weeks_since_peak", 4);
        check(matrix, a, "last_year_weeks_ahead", 0);
    }

    @Test
    void buyersThatLeftAreToldFromBuyersThatTurnedAway() {
        Shop shop = new Shop();
        int a = shop.add("A", "");
        int b = shop.add("B", "");
        shop.sold(a, 200, 2, "gone", 0).sold(a, 200, 2, "turned", 0).sold(a, 200, 2, "loyal", 0);
        shop.sold(a, 10, 6, "loyal", 0);
        shop.sold(b, 10, 1, "turned", 0).sold(b, 40, 1, "turned", 0);
        shop.builder().side().customers().add(new Customer("loyal", "", "trade", 0, "", Days.MISSING));
        shop.builder().side().customers().add(new Customer("gone", "", "home", 0, "", Days.MISSING));
        FeatureMatrix matrix = shop.features();

        check(matrix, a, "lapsed_buyer_share", 1 / 3.0);
        check(matrix, a, "turned_away_share", 0.5);
        // turned: two visits of three weeks with one purchase of it; loyal: one visit, each visit with it
        check(matrix, a, "expected_purchases_90d", 2 / 3.0 + 1);
        check(matrix, a, "purchases_vs_expected", 1 / (5 / 3.0));
        check(matrix, a, "mean_buyer_value", (20 + 20 + 20 + 80) / 3.0);
        check(matrix, a, "unnamed_share_90d", 0);
        check(matrix, a, "segments_365d", 2);
        check(matrix, a, "top_segment_share_365d", 0.8);
    }

    @Test
    void likeProductsAreFoundByNamePriceAttributesAndHand() {
        Shop shop = new Shop();
        int a = shop.add("A", "red lamp", 10, Map.of("colour", "red", "weight", "2.5"));
        int b = shop.add("B", "lamp blue", 11, Map.of("colour", "blue", "weight", "3"));
        int c = shop.add("C", "clock red", 12, Map.of("colour", "red", "weight", "3"));
        for (int i = 0; i < 20; i++) {
            int other = shop.add("X" + i, "thing" + (char) ('a' + i), 10, Map.of("colour", "green", "weight", "9"));
            shop.sold(other, 5, 1, "k", 0);
        }
        shop.sold(a, 5, 1, "k", 0).sold(b, 200, 1, "k", 0).sold(c, 10, 1, "k", 0);
        shop.builder().side().groups().add(new GroupMember(a, "shelf"));
        shop.builder().side().groups().add(new GroupMember(b, "shelf"));
        FeatureMatrix matrix = shop.features();

        // both words are shared by two of the 23 products, so they weigh the same
        check(matrix, a, "name_selling_share", 0.5);
        check(matrix, a, "name_dead_share", 0.5);
        check(matrix, b, "name_selling_share", 1);
        check(matrix, a, "price_band_selling_share", 21 / 22.0);
        // colour: the other red one sells; weight: no other of 2.5
        check(matrix, a, "attribute_selling_share", 1);
        check(matrix, b, "attribute_selling_share", 1);
        check(matrix, a, "manual_group_selling_share", 0);
        check(matrix, b, "manual_group_selling_share", 1);
        check(matrix, c, "manual_group_selling_share", Double.NaN);
        check(matrix, a, "attribute_1", 2.5);
        check(matrix, a, "attribute_2", Double.NaN);
    }

    @Test
    void stockFlowIsThatOfTheFormulas() {
        Shop shop = new Shop();
        int a = shop.add("A", "");
        shop.builder().side().suppliers().add(new Supplier("S1", "S1", 12, 3, 10));
        shop.builder().stock(a, Shop.DAY - 100, -1, 20, Float.NaN, 0, Float.NaN, Double.NaN);
        shop.builder().stock(a, Shop.DAY - 60, -1, 0, Float.NaN, 5, Float.NaN, Double.NaN);
        shop.builder().stock(a, Shop.DAY - 20, -1, 8, 8, 5, Float.NaN, Double.NaN);
        shop.sold(a, 70, 18, "k", 0);
        FeatureMatrix matrix = shop.features();

        check(matrix, a, "stock_share_left", 8 / 20.0);
        check(matrix, a, "stock_change_90d", Math.log(9 / 21.0));
        check(matrix, a, "received_90d", 8);
        check(matrix, a, "stockout_days_90d", 40);
        check(matrix, a, "on_order_days", 60);
        check(matrix, a, "delivery_delay_days", 48);
        // 18 units in the 50 days of 90 with stock
        check(matrix, a, "cover_vs_lead_time", 8 / (18 / 50.0) / 12);
        check(matrix, a, "shelf_life_cover", (400 - 20) / (8 / (18 / 50.0)));
    }

    @Test
    void priceCutsAndTheCompetitorAreThoseOfTheFormulas() {
        Shop shop = new Shop();
        int a = shop.add("A", "lamps");
        shop.sold(a, 200, 1, "k", 0).sold(a, 100, 1, "k", 0.2).sold(a, 40, 3, "k", 0.5);
        shop.builder().side().external().add(new ExternalValue(Shop.DAY - 5, "competitor price: a", 4));
        shop.builder().side().external().add(new ExternalValue(Shop.DAY - 6, "competitor price: lamps", 9));
        shop.builder().side().promotions().add(new Promotion("p", a, "", Shop.DAY - 45, Shop.DAY - 30, 0.5, ""));
        FeatureMatrix matrix = shop.features();

        check(matrix, a, "price_vs_peak", 0.5);
        check(matrix, a, "price_cuts_365d", 2);
        check(matrix, a, "days_since_price_cut", 30);
        check(matrix, a, "price_vs_competitor", Math.log((10 + 8 + 15) / 5.0 / 4));
        check(matrix, a, "promoted_share_365d", 3 / 5.0);
    }

    @Test
    void writeOffsAreThoseOfTheFormulas() {
        Shop shop = new Shop();
        int a = shop.add("A", "lamps");
        int b = shop.add("B", "lamps");
        shop.sold(a, 60, 4, "k", 0).sold(a, 10, 2, "k", 0).sold(b, 10, 2, "k", 0);
        shop.builder().side().corrections().add(new Correction(Shop.DAY - 20, a, -18, "damaged"));
        shop.builder().side().corrections().add(new Correction(Shop.DAY - 200, a, -5, ""));
        shop.builder().side().corrections().add(new Correction(Shop.DAY - 30, a, 7, "found"));
        FeatureMatrix matrix = shop.features();

        check(matrix, a, "days_since_write_off", 20);
        check(matrix, a, "written_off_90d", 18);
        check(matrix, a, "written_off_365d", 23);
        check(matrix, a, "write_off_ratio_90d", 18 / 24.0);
        check(matrix, a, "days_since_found", 30);
        check(matrix, a, "found_90d", 7);
        check(matrix, a, "corrections_365d", 3);
        check(matrix, a, "sale_days_since_correction", 1);
        check(matrix, b, "corrections_365d", 0);
        check(matrix, b, "days_since_write_off", Double.NaN);
    }

    private static double sq(double value) {
        return value * value;
    }

    private static void check(FeatureMatrix matrix, int row, String name, double expected) {
        float tolerance = Double.isNaN(expected) ? 1 : 1e-5f * Math.max(1, (float) Math.abs(expected));
        assertEquals((float) expected, matrix.value(row, matrix.schema().column(name)), tolerance, name);
    }
}
