package stillstock.recommend.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import stillstock.recommend.basket.BasketOrder;
import stillstock.recommend.basket.BasketSet;
import stillstock.recommend.blend.RelatednessData;

/** Baskets and items as read, numbered in order of their ids, so that the order of lines changes nothing. */
final class BasketFiles {
    private static final Set<String> YES = Set.of("1", "true", "yes", "y");
    private static final Set<String> NO = Set.of("0", "false", "no", "n", "");

    private final Map<String, Integer> numbers = new HashMap<>();
    private final RelatednessData data;
    private final boolean[] slow;
    private final boolean slowGiven;

    private record Item(String text, String slow) {}

    /** @param items file of items; null where there is none */
    BasketFiles(Path baskets, Path items) throws IOException {
        TreeMap<String, List<String>> lines = new TreeMap<>(BasketOrder.BY_ID);
        CsvRows.read(baskets, List.of("basket_id", "item"), List.of(), (line, row) -> lines.computeIfAbsent(
                        row[0], key -> new ArrayList<>())
                .add(row[1]));
        if (lines.isEmpty()) {
            throw new BasketFileException(baskets + " holds no baskets: there is nothing to learn from.");
        }
        Map<String, Item> described = items == null ? Map.of() : items(items);
        Set<String> ids = new TreeSet<>(described.keySet());
        lines.values().forEach(ids::addAll);
        ids.forEach(id -> numbers.put(id, numbers.size()));
        List<String> texts = new ArrayList<>();
        for (String id : ids) {
            Item item = described.get(id);
            texts.add(item == null ? null : item.text());
        }
        data = new RelatednessData(baskets(lines), List.copyOf(ids), texts);
        slowGiven = described.values().stream().anyMatch(item -> item.slow() != null);
        slow = slowGiven ? given(described) : belowMedian(data.baskets());
    }

    private static Map<String, Item> items(Path file) throws IOException {
        Map<String, Item> items = new HashMap<>();
        CsvRows.read(file, List.of("item"), List.of("text", "category", "slow"), (line, row) -> {
            if (row[3] != null && !YES.contains(lower(row[3])) && !NO.contains(lower(row[3]))) {
                throw new BasketFileException(file + ", line " + line + ": slow is \"" + row[3] + "\", not 1 or 0.");
            }
            String text = (row[1] == null ? "" : row[1]) + " " + (row[2] == null ? "" : row[2]);
            if (items.put(row[0], new Item(text, row[3])) != null) {
                throw new BasketFileException(
                        file + ", line " + line + ": item \"" + row[0] + "\" is there twice. Keep one of the lines.");
            }
        });
        return items;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private BasketSet baskets(Map<String, List<String>> lines) {
        return BasketSet.of(
                lines.values().stream()
                        .map(items -> items.stream().map(numbers::get).toList())
                        .toList(),
                numbers.size());
    }

    private boolean[] given(Map<String, Item> described) {
        boolean[] given = new boolean[numbers.size()];
        described.forEach(
                (id, item) -> given[numbers.get(id)] = item.slow() != null && YES.contains(lower(item.slow())));
        return given;
    }

    private static boolean[] belowMedian(BasketSet baskets) {
        int n = baskets.itemCount();
        int[] counts = new int[n];
        Arrays.setAll(counts, baskets::frequency);
        int[] sorted = counts.clone();
        Arrays.sort(sorted);
        double median = (sorted[(n - 1) / 2] + sorted[n / 2]) / 2.0;
        boolean[] slow = new boolean[n];
        for (int item = 0; item < n; item++) {
            slow[item] = counts[item] < median;
        }
        return slow;
    }

    RelatednessData data() {
        return data;
    }

    /** The slow items: as the items file says, else those in fewer baskets than the median item. */
    boolean[] slow() {
        return slow.clone();
    }

    /** The number of an item, -1 where neither file names it. */
    int number(String id) {
        return numbers.getOrDefault(id, -1);
    }

    /** The distinct items of both files. */
    Set<String> ids() {
        return new HashSet<>(numbers.keySet());
    }
}
