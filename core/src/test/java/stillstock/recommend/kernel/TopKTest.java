package stillstock.recommend.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TopKTest {
    @Test
    void keepsWhatSortingWouldPutFirst() {
        Random random = new Random(1);
        for (int round = 0; round < 50; round++) {
            int capacity = 1 + random.nextInt(8);
            TopK best = new TopK(capacity);
            List<int[]> all = new ArrayList<>();
            int size = random.nextInt(40);
            for (int item = 0; item < size; item++) {
                int score = random.nextInt(6);
                all.add(new int[] {item, score});
            }
            List<int[]> shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, random);
            shuffled.forEach(entry -> best.offer(entry[0], entry[1]));
            best.offer(99, Double.NaN);
            all.sort(Comparator.<int[]>comparingInt(e -> -e[1]).thenComparingInt(e -> e[0]));
            for (int i = 0; i < best.size(); i++) {
                assertEquals(all.get(i)[0], best.item(i));
            }
            assertEquals(Math.min(capacity, size), best.size());
        }
    }
}
