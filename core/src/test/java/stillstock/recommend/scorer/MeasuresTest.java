package stillstock.recommend.scorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import stillstock.recommend.CoSalesMethod;
import stillstock.recommend.FlaggedItems;
import stillstock.recommend.PairingInputs;
import stillstock.recommend.group.CategoryTree;
import stillstock.recommend.group.GroupLift;
import stillstock.recommend.group.Kinship;
import stillstock.recommend.group.ManualGroups;
import stillstock.snapshot.Days;
import stillstock.snapshot.ProductRecord;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.SnapshotBuilder;
import stillstock.snapshot.side.Customer;
import stillstock.snapshot.side.Embedding;
import stillstock.snapshot.side.GroupMember;

class MeasuresTest {
    private static final int DAY = Days.of(LocalDate.of(2025, 6, 1));

    private final SnapshotBuilder builder = new SnapshotBuilder();

    private void product(String id, String name, String path, String brand, double price, String season) {
        product(id, name, path, brand, price, season, Map.of());
    }

    private void product(
            String id,
            String name,
            String path,
            String brand,
            double price,
            String season,
            Map<String, String> attributes) {
        String[] labels = (path + "//").split("/", -1);
        builder.describe(new ProductRecord(
                id,
                name,
                labels[0],
                labels[1],
                labels[2],
                brand,
                "",
                1,
                price,
                Days.MISSING,
                false,
                100,
                season,
                attributes));
    }

    private void sell(String product, int daysAgo, String order, String customer) {
        builder.sale(
                builder.product(product),
                DAY - daysAgo,
                builder.order(order),
                -1,
                customer.isEmpty() ? -1 : builder.customer(customer),
                1,
                1,
                Float.NaN);
    }

    private static PairingInputs inputs(Snapshot snapshot, int anchors) {
        int[] flagged = new int[snapshot.products().size() - anchors];
        double[] numbers = new double[flagged.length];
        int[] active = new int[anchors];
        for (int i = 0; i < anchors; i++) {
            active[i] = i;
        }
        for (int i = 0; i < flagged.length; i++) {
            flagged[i] = anchors + i;
            numbers[i] = 50 * (i + 1);
        }
        return new PairingInputs(
                snapshot, DAY, active, new FlaggedItems(flagged, numbers, numbers, numbers, numbers, numbers), true);
    }

    @Test
    void categoryPathFallsWithTheSteps() {
        product("a", "", "H/L/D", "", 1, "");
        product("b", "", "H/L/D", "", 1, "");
        product("c", "", "H/L/F", "", 1, "");
        product("d", "", "H/R/W", "", 1, "");
        product("e", "", "G/T/S", "", 1, "");
        product("f", "", "", "", 1, "");
        builder.side().groups().add(new GroupMember(0, "mine"));
        builder.side().groups().add(new GroupMember(4, "mine"));
        Snapshot snapshot = builder.build();
        ManualGroups manual = new ManualGroups(6, snapshot.side().groups());
        PairMeasure path =
                new CategoryPathMeasure(new Kinship(CategoryTree.of(snapshot.products()), manual, GroupLift.none()));
        assertEquals(1, path.of(0, 1));
        assertEquals(0.6, path.of(0, 2));
        assertEquals(0.3, path.of(0, 3));
        assertEquals(0, path.of(1, 4));
        assertEquals(1, path.of(0, 4), "one group made by hand");
        assertTrue(Double.isNaN(path.of(0, 5)), "no place");
    }

    @Test
    void categoriesBoughtTogetherAreRelated() {
        product("a", "", "H/L/", "", 1, "");
        product("b", "", "G/T/", "", 1, "");
        product("c", "", "K/P/", "", 1, "");
        for (int order = 0; order < 60; order++) {
            sell("a", 10, "o" + order, "");
            sell("b", 10, "o" + order, "");
        }
        for (int order = 60; order < 400; order++) {
            sell("c", 10, "o" + order, "");
        }
        Snapshot snapshot = builder.build();
        CategoryTree tree = CategoryTree.of(snapshot.products());
        GroupLift lift = GroupLift.of(inputs(snapshot, 1), tree, 2);
        assertTrue(lift.related(tree.node(0, 1), tree.node(1, 1)), "lift 60 / (60 * 60 / 400 + 20) = 2.07");
        assertTrue(!lift.related(tree.node(0, 1), tree.node(2, 1)));
        Kinship kinship = new Kinship(tree, new ManualGroups(3, java.util.List.of()), lift);
        assertEquals(2, kinship.distance(0, 1));
        assertEquals("related category", kinship.words(0, 1));
        assertEquals(3, kinship.distance(0, 2));
    }

    @Test
    void brandPriceAttributesNameAndEmbedding() {
        product("a", "red lamp", "", "Lux", 10, "", Map.of("size", "S", "colour", "red"));
        product("b", "red lamp", "", "Lux", 20, "", Map.of("size", "S", "colour", "blue"));
        product("c", "", "", "Umbra", 50, "");
        product("d", "", "", "", Double.NaN, "");
        builder.side().embeddings().add(new Embedding(0, new float[] {1, 0}));
        builder.side().embeddings().add(new Embedding(1, new float[] {3, 4}));
        Snapshot snapshot = builder.build();
        PairMeasure brand = new BrandMeasure(snapshot.products());
        assertEquals(1, brand.of(0, 1));
        assertEquals(0, brand.of(0, 2));
        assertTrue(Double.isNaN(brand.of(0, 3)));
        PairMeasure price = new PriceBandMeasure(Prices.asOf(snapshot, DAY));
        assertEquals(0.5, price.of(0, 1), 1e-12);
        assertEquals(0, price.of(0, 2));
        assertTrue(Double.isNaN(price.of(0, 3)));
        PairMeasure attributes = new AttributeMeasure(snapshot.products());
        assertEquals(0.5, attributes.of(0, 1));
        assertTrue(Double.isNaN(attributes.of(0, 2)));
        PairMeasure name = new NameMeasure(inputs(snapshot, 1));
        assertEquals(1, name.of(0, 1), 1e-6);
        assertTrue(Double.isNaN(name.of(0, 2)));
        PairMeasure embedding = new EmbeddingMeasure(4, snapshot.side().embeddings());
        assertEquals(0.6, embedding.of(0, 1), 1e-6);
        assertTrue(Double.isNaN(embedding.of(0, 2)));
    }

    @Test
    void aSeasonThatComesFitsAndOneThatWentDoesNot() {
        product("a", "", "", "", 1, "Summer");
        product("b", "", "", "", 1, "christmas");
        product("c", "", "", "", 1, "");
        product("d", "", "", "", 1, "");
        for (int year = 0; year < 3; year++) {
            for (int line = 0; line < 4; line++) {
                sell("c", 365 * year + 340 + line, "s" + year + line, "");
            }
        }
        PairMeasure season = new SeasonMeasure(builder.build(), DAY);
        assertEquals(1, season.of(0, 0), "2 June to 30 August");
        assertEquals(0, season.of(0, 1));
        assertTrue(season.of(0, 2) > 0.75, "sold in June of every year: " + season.of(0, 2));
        assertTrue(Double.isNaN(season.of(0, 3)));
    }

    @Test
    void theSameKindOfCustomersOverlap() {
        product("a", "", "", "", 1, "");
        product("b", "", "", "", 1, "");
        product("c", "", "", "", 1, "");
        product("d", "", "", "", 1, "");
        for (int i = 0; i < 4; i++) {
            builder.side().customers().add(new Customer("n" + i, "north", "", 0, "", Days.MISSING));
            builder.side().customers().add(new Customer("s" + i, "south", "", 0, "", Days.MISSING));
            sell("a", 5, "1" + i, "n" + i);
            sell("b", 6, "2" + i, "n" + i);
            sell("c", 6, "3" + i, "s" + i);
        }
        sell("d", 3, "4", "n1");
        CustomerMeasure measure = new CustomerMeasure(inputs(builder.build(), 1));
        assertTrue(measure.known());
        assertTrue(measure.of(0, 1) > 0.7);
        assertEquals(0, measure.of(0, 2));
        assertTrue(Double.isNaN(measure.of(0, 3)), "one buyer is no evidence");
    }

    @Test
    void pressureSaturates() {
        product("a", "", "", "", 1, "");
        product("b", "", "", "", 1, "");
        product("c", "", "", "", 1, "");
        Snapshot snapshot = builder.build();
        FlaggedItems flagged = new FlaggedItems(
                new int[] {1, 2},
                new double[] {100, 300},
                new double[] {180, 50},
                new double[] {Double.POSITIVE_INFINITY, Double.NaN},
                new double[] {6, 12},
                new double[] {1, 1},
                new double[] {0.7, Double.NaN});
        assertEquals(100.0 / 400, PressureMeasures.value(flagged).of(0), 1e-12);
        assertEquals(0.5, PressureMeasures.age(flagged).of(0), 1e-12);
        assertEquals(1, PressureMeasures.cover(flagged).of(0));
        assertTrue(Double.isNaN(PressureMeasures.cover(flagged).of(1)));
        assertEquals(1, PressureMeasures.shelfLife(flagged, snapshot.products()).of(0), "past its 100 days");
        assertEquals(
                0.5, PressureMeasures.shelfLife(flagged, snapshot.products()).of(1));
        assertEquals(0.7, PressureMeasures.risk(flagged).of(0));
        assertTrue(Double.isNaN(PressureMeasures.risk(flagged).of(1)));
        ItemMeasure margin = PressureMeasures.margin(new double[] {10, 10}, flagged.unitCost(), 0.2);
        assertEquals(0.25, margin.of(0), 1e-12);
        assertEquals(0, margin.of(1), "sold at a loss");
    }

    @Test
    void coSalesFormulas() {
        assertEquals(
                Math.sqrt(4 / 25.0),
                CoSalesFormula.of(CoSalesMethod.CONDITIONAL, 5, 100).of(4, 20, 10),
                1e-12);
        double lift = 4 / (2.0 + 5);
        assertEquals(
                lift / (1 + lift), CoSalesFormula.of(CoSalesMethod.LIFT, 5, 100).of(4, 20, 10), 1e-12);
        assertEquals(
                Math.sqrt(4 / Math.sqrt(25 * 15)),
                CoSalesFormula.of(CoSalesMethod.COSINE, 5, 100).of(4, 20, 10),
                1e-12);
        for (CoSalesMethod method : CoSalesMethod.values()) {
            assertEquals(0, CoSalesFormula.of(method, 5, 100).of(0, 20, 10));
        }
    }
}
