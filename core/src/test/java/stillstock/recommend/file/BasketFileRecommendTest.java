package stillstock.recommend.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillstock.job.JobContext;
import stillstock.recommend.file.BasketFileRecommend.Candidates;
import stillstock.recommend.file.BasketFileRecommend.Request;

class BasketFileRecommendTest {
    @TempDir
    Path folder;

    private Path write(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines));
    }

    private List<String> run(Path baskets, Path pairs, Path items, Candidates candidates, int topK) throws IOException {
        Path out = folder.resolve("out.csv");
        BasketFileRecommend.run(new Request(baskets, pairs, items, candidates, topK, out), JobContext.none());
        return Files.readAllLines(out);
    }

    private List<String> shop() {
        Random random = new Random(5);
        List<String> lines = new ArrayList<>();
        for (int basket = 0; basket < 200; basket++) {
            int family = random.nextInt(3);
            for (int i = 0; i < 3; i++) {
                lines.add("b" + basket + "," + (char) ('p' + family) + random.nextInt(4) + ",x" + i);
            }
        }
        return lines;
    }

    private Path baskets(List<String> lines) throws IOException {
        List<String> all = new ArrayList<>(List.of("basket_id,item,customer"));
        all.addAll(lines);
        return write("baskets.csv", all.toArray(String[]::new));
    }

    @Test
    void itemsBoughtTogetherComeFirst() throws IOException {
        Path pairs = write("pairs.csv", "basket_id,anchor,target", "t1,p0,q1", "t2,q1,p0", "t3,unseen,p0");
        List<String> out = run(baskets(shop()), pairs, null, Candidates.ALL, 3);
        assertEquals("basket_id,anchor,rank,item,score", out.get(0));
        assertEquals(7, out.size(), "three for each known anchor");
        for (String line : out.subList(1, 4)) {
            assertTrue(line.startsWith("t1,p0,") && line.split(",")[3].startsWith("p"), line);
        }
    }

    @Test
    void theOrderOfLinesAndTheTargetChangeNothing() throws IOException {
        List<String> lines = shop();
        Path pairs = write("pairs.csv", "basket_id,anchor,target", "t1,p0,q1", "t2,q1,p0");
        List<String> before = run(baskets(lines), pairs, null, Candidates.ALL, 5);
        Collections.shuffle(lines, new Random(1));
        Path others = write("pairs.csv", "target,anchor,basket_id", "r2,p0,t1", "r1,q1,t2");
        assertEquals(before, run(baskets(lines), others, null, Candidates.ALL, 5));
    }

    @Test
    void onlySlowItemsAreShownAndWordsFindThoseNeverSold() throws IOException {
        Path items = write(
                "items.csv",
                "item,text,category,price,slow",
                "p0,red lamp,light,2,0",
                "q1,oak table,wood,3,0",
                "n1,red lamp shade,light,2,1",
                "n2,blue rug,floor,9,1",
                "p1,,,,1");
        Path pairs = write("pairs.csv", "basket_id,anchor", "t1,p0");
        List<String> out = run(baskets(shop()), pairs, items, Candidates.SLOW, 10);
        assertEquals(4, out.size());
        assertEquals("p1", out.get(1).split(",")[3]);
        assertEquals("n1", out.get(2).split(",")[3]);
    }

    @Test
    void whatIsWrongWithAFileIsSaid() throws IOException {
        Path good = baskets(shop());
        Path pairs = write("pairs.csv", "basket_id,anchor", "t1,p0");
        String missing = assertThrows(
                        BasketFileException.class,
                        () -> run(folder.resolve("none.csv"), pairs, null, Candidates.ALL, 3))
                .getMessage();
        assertEquals(folder.resolve("none.csv") + " does not exist: check the path.", missing);
        Path other = write("other.csv", "invoice,item", "1,a");
        assertEquals(
                other + ", line 1: there is no column \"basket_id\" among invoice, item. Name it so in the header.",
                assertThrows(BasketFileException.class, () -> run(other, pairs, null, Candidates.ALL, 3))
                        .getMessage());
        Path ragged = write("ragged.csv", "basket_id,item", "1,a", "2");
        assertEquals(
                ragged + ", line 3: column 2 is empty. Fill it in or leave the line out.",
                assertThrows(BasketFileException.class, () -> run(ragged, pairs, null, Candidates.ALL, 3))
                        .getMessage());
        Path slow = write("slow.csv", "item,slow", "a,maybe");
        assertEquals(
                slow + ", line 2: slow is \"maybe\", not 1 or 0.",
                assertThrows(BasketFileException.class, () -> run(good, pairs, slow, Candidates.ALL, 3))
                        .getMessage());
    }
}
