package stillstock.recommend.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillstock.job.JobContext;
import stillstock.recommend.basket.AssociationRules;
import stillstock.recommend.basket.BasketSet;
import stillstock.recommend.basket.Rivals;

/** The reference figures of groceries, and the file form of the scorer on its test pairs. */
class GroceriesTest {
    private static Path shared;
    private static List<String> lines;

    @TempDir
    Path folder;

    @BeforeAll
    static void read() throws IOException {
        shared = Path.of(System.getProperty("stillstock.shared", "../../shared"));
        Path file = shared.resolve("data/groceries/groceries.csv");
        Assumptions.assumeTrue(Files.exists(file), "groceries is not here: " + file);
        lines = Files.readAllLines(file);
    }

    private BasketFiles baskets(Set<Integer> without) throws IOException {
        Path file = folder.resolve("baskets.csv");
        StringBuilder text = new StringBuilder("basket_id,item,ignored\n");
        for (int i = 1; i <= lines.size(); i++) {
            if (!without.contains(i)) {
                for (String item : lines.get(i - 1).split(",")) {
                    text.append(i).append(",\"").append(item.replace("\"", "")).append("\",x\n");
                }
            }
        }
        Files.writeString(file, text);
        return new BasketFiles(file, null);
    }

    @Test
    void countingFindsTheReferenceRules() throws IOException {
        BasketFiles files = baskets(Set.of());
        BasketSet baskets = files.data().baskets();
        assertEquals(9835, baskets.basketCount());
        List<AssociationRules.Rule> rules = AssociationRules.of(baskets, 0.001, 0.8);
        assertEquals(410, rules.size());
        assertEquals(11.2353, rules.get(0).lift(), 0.00005);
        assertEquals(files.number("bottled beer"), rules.get(0).then());
        assertEquals(
                Set.of(files.number("liquor"), files.number("red/blush wine")),
                new HashSet<>(rules.get(0).given()));
        double[] lifts = new double[169];
        Rivals.lift(baskets).score(files.number("beef"), lifts);
        assertEquals(3.0404, lifts[files.number("root vegetables")], 0.00005);
    }

    @Test
    void relatednessBeatsTheBestRivalOnAllItemsAndEqualsItWithinNoiseOnSlowOnes() throws IOException {
        Set<Integer> test = new HashSet<>();
        for (String line : Files.readAllLines(shared.resolve("reference/pairs/groceries_test_lines.txt"))) {
            test.add(Integer.parseInt(line.trim()));
        }
        baskets(test);
        double all = hitRate("pairs_groceries_all.csv", BasketFileRecommend.Candidates.ALL);
        double slow = hitRate("pairs_groceries_tail.csv", BasketFileRecommend.Candidates.SLOW);
        assertTrue(all > .3550, "all items: above conditional probability and popularity: " + all);
        assertTrue(slow > .2346, "slow half: within the interval of conditional probability (.2737): " + slow);
    }

    private double hitRate(String pairs, BasketFileRecommend.Candidates candidates) throws IOException {
        Path out = folder.resolve("out.csv");
        BasketFileRecommend.run(
                new BasketFileRecommend.Request(
                        folder.resolve("baskets.csv"),
                        shared.resolve("reference/pairs/" + pairs),
                        null,
                        candidates,
                        10,
                        out),
                JobContext.none());
        Map<String, Set<String>> shown = new HashMap<>();
        for (String line : Files.readAllLines(out)) {
            String[] cells = line.split(",");
            shown.computeIfAbsent(cells[0] + "," + cells[1], key -> new HashSet<>())
                    .add(cells[3]);
        }
        int hits = 0;
        List<String> rows = new ArrayList<>(Files.readAllLines(shared.resolve("reference/pairs/" + pairs)));
        rows.remove(0);
        for (String row : rows) {
            String[] cells = row.split(",");
            hits += shown.getOrDefault(cells[0] + "," + cells[1], Set.of()).contains(cells[2]) ? 1 : 0;
        }
        return (double) hits / rows.size();
    }
}
