package stillstock.app.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexSortTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 11, 12, 13, 100, 1000, 4097})
    void sortsLikeTheLibraryAndKeepsEqualRowsInOrder(int size) {
        Random random = new Random(size);
        int[] keys = random.ints(size, 0, Math.max(1, size / 3)).toArray();
        int[] rows = IntStream.range(0, size).toArray();

        IndexSort.sort(rows, (left, right) -> Integer.compare(keys[left], keys[right]));

        Integer[] expected = IntStream.range(0, size).boxed().toArray(Integer[]::new);
        Arrays.sort(expected, Comparator.comparingInt(row -> keys[row]));
        assertArrayEquals(Arrays.stream(expected).mapToInt(Integer::intValue).toArray(), rows);
    }
}
