package stillstock.recommend.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import stillstock.job.JobContext;
import stillstock.recommend.FlaggedItems;
import stillstock.recommend.GroupConfig;
import stillstock.recommend.PairingInputs;
import stillstock.recommend.group.GroupPaths;
import stillstock.snapshot.Days;
import stillstock.snapshot.ProductRecord;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.SnapshotBuilder;

class LearnedGroupsTest {
    private static final int DAY = 20_000;

    /** Lamps and rugs; lamps go into even orders, rugs into odd ones. */
    private static PairingInputs shop(List<Integer> order) {
        SnapshotBuilder builder = new SnapshotBuilder();
        for (int i : order) {
            String kind = i % 2 == 0 ? "lamp" : "rug";
            builder.describe(new ProductRecord(
                    "P" + (10 + i),
                    kind + " " + (i % 2 == 0 ? "steel" : "wool") + " no " + i,
                    "",
                    "",
                    "",
                    "",
                    "",
                    1,
                    i % 2 == 0 ? 10 : 100,
                    Days.MISSING,
                    false,
                    Double.NaN,
                    "",
                    Map.of()));
        }
        for (int sale = 0; sale < 60; sale++) {
            for (int line = 0; line < 3; line++) {
                int item = 2 * ((sale / 2 + line * line) % 6) + sale % 2;
                builder.sale(
                        builder.product("P" + (10 + item)),
                        DAY - sale,
                        builder.order("O" + sale),
                        -1,
                        -1,
                        1,
                        1,
                        Float.NaN);
            }
        }
        Snapshot snapshot = builder.build();
        int[] flagged = PairingInputs.rows(
                snapshot.products(), p -> snapshot.products().id(p).compareTo("P16") < 0);
        int[] anchors = PairingInputs.rows(
                snapshot.products(), p -> snapshot.products().id(p).compareTo("P16") >= 0);
        double[] ones = new double[flagged.length];
        Arrays.fill(ones, 1);
        return new PairingInputs(snapshot, DAY, anchors, new FlaggedItems(flagged, ones, ones, ones, ones, ones), true);
    }

    private static Map<String, String> tops(PairingInputs inputs, GroupConfig.Source source) {
        GroupPaths paths = LearnedGroups.of(inputs, GroupConfig.defaults().with(source), JobContext.none());
        Map<String, String> tops = new TreeMap<>();
        for (int product = 0; product < paths.size(); product++) {
            tops.put(inputs.snapshot().products().id(product), paths.path(product, 2));
        }
        return tops;
    }

    @Test
    void lampsAndRugsAreFoundByNameAndByBaskets() {
        List<Integer> order = java.util.stream.IntStream.range(0, 12).boxed().toList();
        for (GroupConfig.Source source : List.of(GroupConfig.Source.SIMILARITY, GroupConfig.Source.BASKETS)) {
            Map<String, String> tops = tops(shop(order), source);
            for (int i = 2; i < 12; i++) {
                assertEquals(
                        tops.get("P" + (8 + i)).split(" / ")[0],
                        tops.get("P" + (10 + i)).split(" / ")[0]);
            }
            assertNotEquals(tops.get("P10").split(" / ")[0], tops.get("P11").split(" / ")[0]);
        }
        assertEquals(
                "lamp steel / lamp steel / lamp steel",
                tops(shop(order), GroupConfig.Source.SIMILARITY).get("P10"));
    }

    @Test
    void rowOrderChangesNothing() {
        List<Integer> order = new java.util.ArrayList<>(
                java.util.stream.IntStream.range(0, 12).boxed().toList());
        PairingInputs before = shop(order);
        Collections.shuffle(order, new Random(3));
        for (GroupConfig.Source source : GroupConfig.Source.values()) {
            assertEquals(tops(before, source), tops(shop(order), source));
        }
    }

    @Test
    void twoCliquesAndABridgeAreTwoCommunities() {
        Graph graph = new Graph(8);
        for (int side = 0; side < 2; side++) {
            for (int a = 0; a < 4; a++) {
                for (int b = a + 1; b < 4; b++) {
                    graph.edge(4 * side + a, 4 * side + b, 1);
                }
            }
        }
        graph.edge(3, 4, 0.2);
        List<int[]> passes = Louvain.partitions(graph, JobContext.none());
        assertArrayEquals(new int[] {0, 0, 0, 0, 1, 1, 1, 1}, passes.get(passes.size() - 1));
    }

    @Test
    void withoutEdgesEveryNodeIsItsOwn() {
        assertArrayEquals(
                new int[] {0, 1, 2},
                Louvain.partitions(new Graph(3), JobContext.none()).get(0));
    }
}
