package stillstock.recommend.rank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import stillstock.recommend.FlaggedItems;
import stillstock.recommend.PairingInputs;
import stillstock.snapshot.Days;
import stillstock.snapshot.ProductRecord;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.SnapshotBuilder;
import stillstock.snapshot.side.GroupMember;

/** A seeded small shop: products in a tree with names, brands and prices, orders, and stock facts made up by product. */
final class RandomShop {
    static final int DAY = 20_000;
    private static final String[] NOUNS = {"lamp", "chair", "table", "rug", "vase", "clock", "shelf", "mirror"};
    private static final String[] COLOURS = {"red", "blue", "green", "white", "black"};

    record Line(String product, int day, String order) {}

    final List<ProductRecord> products = new ArrayList<>();
    final List<Line> lines = new ArrayList<>();
    final List<String[]> groups = new ArrayList<>();

    RandomShop(long seed, int size) {
        Random random = new Random(seed);
        for (int i = 0; i < size; i++) {
            String name = COLOURS[random.nextInt(5)] + " " + NOUNS[random.nextInt(8)] + " " + random.nextInt(4);
            products.add(product(random, "P" + (1000 + i), random.nextInt(10) == 0 ? "" : name));
        }
        for (int order = 0; order < size * 4; order++) {
            for (int line = 0; line <= random.nextInt(4); line++) {
                lines.add(new Line(products.get(random.nextInt(size)).id(), DAY - random.nextInt(300), "O" + order));
            }
        }
        groups.add(new String[] {products.get(0).id(), "hand"});
        groups.add(new String[] {products.get(size - 1).id(), "hand"});
    }

    private static ProductRecord product(Random random, String id, String name) {
        boolean homeless = random.nextInt(12) == 0;
        return new ProductRecord(
                id,
                name,
                homeless ? "" : "D" + random.nextInt(2),
                homeless ? "" : "C" + random.nextInt(2),
                homeless || random.nextInt(8) == 0 ? "" : "S" + random.nextInt(2),
                random.nextInt(4) == 0 ? "" : "B" + random.nextInt(3),
                "V" + random.nextInt(3),
                2 + random.nextInt(5),
                random.nextInt(6) == 0 ? Double.NaN : 5 + random.nextInt(20),
                Days.MISSING,
                false,
                Double.NaN,
                "",
                random.nextBoolean() ? Map.of("size", "" + random.nextInt(3)) : Map.of());
    }

    /** The same rows in another order. */
    void shuffle(long seed) {
        Random random = new Random(seed);
        Collections.shuffle(products, random);
        Collections.shuffle(lines, random);
        Collections.shuffle(groups, random);
    }

    PairingInputs inputs() {
        Snapshot snapshot = snapshot();
        int[] flagged = PairingInputs.rows(snapshot.products(), p -> kind(snapshot, p) == 1 || kind(snapshot, p) == 2);
        int[] anchors = PairingInputs.rows(snapshot.products(), p -> kind(snapshot, p) >= 5);
        double[] hash = Arrays.stream(flagged)
                .mapToDouble(p -> snapshot.products().id(p).hashCode() % 97)
                .toArray();
        return new PairingInputs(
                snapshot,
                DAY,
                anchors,
                new FlaggedItems(
                        flagged,
                        Arrays.stream(hash).map(h -> h * 30).toArray(),
                        Arrays.stream(hash)
                                .map(h -> h < 10 ? Double.NaN : 100 + h)
                                .toArray(),
                        Arrays.stream(hash)
                                .map(h -> h > 80 ? Double.POSITIVE_INFINITY : 3 * h)
                                .toArray(),
                        PairingInputs.values(flagged, snapshot.products()::unitCost),
                        Arrays.stream(hash).map(h -> 10 + h).toArray()),
                true);
    }

    /** 0 neither, 1 and 2 flagged, 5 and more anchor; ids beginning with X are neither. */
    private static int kind(Snapshot snapshot, int product) {
        String id = snapshot.products().id(product);
        return id.startsWith("X") ? 0 : (id.hashCode() & 0x7fffffff) % 9;
    }

    Snapshot snapshot() {
        SnapshotBuilder builder = new SnapshotBuilder();
        products.forEach(builder::describe);
        for (Line line : lines) {
            builder.sale(
                    builder.product(line.product()),
                    line.day(),
                    builder.order(line.order()),
                    -1,
                    -1,
                    1,
                    9.5f,
                    Float.NaN);
        }
        for (String[] member : groups) {
            builder.side().groups().add(new GroupMember(builder.product(member[0]), member[1]));
        }
        return builder.build();
    }
}
