package stillstock.feature;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import stillstock.classify.DeadStockPolicy;
import stillstock.job.JobContext;
import stillstock.snapshot.Days;
import stillstock.snapshot.ProductRecord;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.SnapshotBuilder;
import stillstock.snapshot.side.Correction;
import stillstock.snapshot.side.Customer;
import stillstock.snapshot.side.ExternalValue;
import stillstock.snapshot.side.GroupMember;
import stillstock.snapshot.side.Location;
import stillstock.snapshot.side.Promotion;
import stillstock.snapshot.side.Supplier;

/** Snapshots of small made-up shops for feature tests. */
final class Shop {
    static final int DAY = Days.of(LocalDate.of(2025, 6, 30));

    /** What a random shop is given beside its rows up to the day. */
    record Recipe(boolean rowsAfter, boolean shuffled) {}

    private final SnapshotBuilder builder = new SnapshotBuilder();
    private final List<Runnable> rows = new ArrayList<>();

    static ProductRecord product(String id, String category, double cost, double price, int launchDay) {
        return product(id, id, category, cost, price, launchDay, Map.of());
    }

    private static ProductRecord product(
            String id,
            String name,
            String category,
            double cost,
            double price,
            int launchDay,
            Map<String, String> attributes) {
        return new ProductRecord(
                id,
                name,
                "D",
                category,
                "",
                "B" + id.hashCode() % 3,
                "S1",
                cost,
                price,
                launchDay,
                false,
                400,
                "summer",
                attributes);
    }

    private static final String[] WORDS = {"red", "lamp", "tin", "heart", "large", "blue", "clock", "bag"};

    private static String name(Random random) {
        return "lamp" + (char) ('a' + random.nextInt(26)) + " heart" + (char) ('a' + random.nextInt(26));
    }

    /** Six attributes that are numbers and one that is a word. */
    private static Map<String, String> attributes(Random random) {
        Map<String, String> result = new TreeMap<>();
        for (int i = 0; i < 6; i++) {
            result.put("size_" + i, String.valueOf(random.nextInt(5) + i / 2.0));
        }
        result.put("colour", WORDS[random.nextInt(8)]);
        return result;
    }

    /** A product of a name and attributes. */
    int add(String id, String name, double price, Map<String, String> attributes) {
        return builder.describe(product(id, name, "", 4, price, Days.MISSING, attributes));
    }

    SnapshotBuilder builder() {
        return builder;
    }

    int add(String id, String category) {
        return builder.describe(product(id, category, 4, 10, Days.MISSING));
    }

    Shop sold(int product, int daysAgo, double units, String customer, double discount) {
        builder.sale(
                product,
                DAY - daysAgo,
                builder.order("o" + daysAgo + customer),
                -1,
                builder.customer(customer),
                (float) units,
                10f,
                (float) discount);
        return this;
    }

    FeatureMatrix features() {
        builder.asOf(DAY);
        return features(builder.build());
    }

    static FeatureMatrix features(Snapshot snapshot) {
        return FeatureBuilder.asOf(snapshot, DAY, DeadStockPolicy.defaults().windows(), JobContext.none());
    }

    /** A shop with rows in every table, two years back and, where asked, half a year ahead. */
    static Snapshot random(long seed, Recipe recipe) {
        Shop shop = new Shop();
        shop.side(recipe.rowsAfter());
        for (int i = 0; i < 150; i++) {
            Random random = new Random(seed * 1000 + i);
            int launch = random.nextBoolean() ? DAY - random.nextInt(900) + 100 : Days.MISSING;
            Random words = new Random(seed * 7000 + i);
            int p = shop.builder.describe(product(
                    "P" + i / 2 + "AB".charAt(i % 2),
                    name(words),
                    "C" + i % 7,
                    random.nextInt(90) / 10.0,
                    12,
                    launch,
                    attributes(words)));
            shop.builder.side().groups().add(new GroupMember(p, "G" + i % 5));
            shop.productRows(p, random, 1);
            if (recipe.rowsAfter()) {
                shop.productRows(p, random, -1);
            }
        }
        if (recipe.shuffled()) {
            Collections.shuffle(shop.rows, new Random(3));
        }
        shop.rows.forEach(Runnable::run);
        shop.builder.asOf(DAY + 200);
        return shop.builder.build();
    }

    private void side(boolean after) {
        builder.side().suppliers().add(new Supplier("S1", "S1", 12, 3, 10));
        builder.side().locations().add(new Location("L0", "L0", "", 100, 2));
        for (int k = 0; k < 40; k++) {
            builder.side().customers().add(new Customer("K" + k, "", "S" + k % 3, 0, "", Days.MISSING));
        }
        for (int day = DAY - 400; day <= DAY + (after ? 200 : 0); day += 5) {
            builder.side().external().add(new ExternalValue(day, "competitor_price_index", 100 + day % 7));
            builder.side().external().add(new ExternalValue(day, "temperature_c", day % 30));
            builder.side().external().add(new ExternalValue(day, "consumer confidence", day % 9));
            builder.side().external().add(new ExternalValue(day, "social mentions", 3 + day % 4));
            builder.side().external().add(new ExternalValue(day, "competitor price: C3", 9 + day % 3));
        }
        builder.side().promotions().add(new Promotion("a", -1, "C1", DAY - 20, DAY + 5, 0.2, ""));
        builder.side().promotions().add(new Promotion("b", 2, "", DAY - 60, DAY - 50, 0.2, ""));
        if (after) {
            builder.side().promotions().add(new Promotion("c", -1, "C2", DAY + 1, DAY + 5, 0.5, ""));
        }
    }

    private void productRows(int p, Random random, int sign) {
        int first = sign > 0 ? 0 : 1;
        for (int k = random.nextInt(25); k > 0; k--) {
            int date = DAY - sign * (first + random.nextInt(sign > 0 ? 700 : 180));
            int units = 1 + random.nextInt(4);
            String customer = "K" + random.nextInt(40);
            float discount = random.nextInt(4) == 0 ? 0.25f : 0;
            rows.add(() -> builder.sale(
                    p,
                    date,
                    builder.order("o" + date + customer),
                    builder.location("L0"),
                    builder.customer(customer),
                    units,
                    12,
                    discount));
        }
        for (int k = 1 + random.nextInt(8); k > 0; k--) {
            int date = DAY - sign * (first + k * 17);
            int level = random.nextInt(50) - 3;
            rows.add(() -> builder.stock(p, date, builder.location("L0"), level, level / 2, 3, 9, 4.5));
            rows.add(() -> builder.interaction(p, date, 40, 12, 5, 9));
            rows.add(() -> builder.returned(p, date, -1, -1, -1, 1, -1));
            int corrected = random.nextInt(3) == 0 ? 2 : -3;
            rows.add(() -> builder.side().corrections().add(new Correction(date, p, corrected, "")));
        }
    }
}
