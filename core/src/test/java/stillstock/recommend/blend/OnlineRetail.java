package stillstock.recommend.blend;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import stillstock.recommend.basket.BasketOrder;
import stillstock.recommend.basket.BasketSet;
import stillstock.recommend.evaluate.PairSet;

/** The training baskets of online_retail_ii before 2011-09-01 and the test pairs after, as PAIRING-PEERS.md says. */
final class OnlineRetail {
    private static final Set<String> NO_PRODUCTS =
            Set.of("POST", "D", "M", "DOT", "BANK CHARGES", "AMAZONFEE", "CRUK", "C2", "S", "PADS", "B");
    private static final String SPLIT = "2011-09-01";

    private final Path shared;
    private final RelatednessData data;
    private final Map<String, Integer> numbers = new HashMap<>();

    OnlineRetail(Path shared) throws IOException {
        this.shared = shared;
        TreeMap<String, List<String>> baskets = new TreeMap<>(BasketOrder.BY_ID);
        TreeMap<String, Map<String, Integer>> descriptions = new TreeMap<>();
        try (CSVParser rows = read(shared.resolve("data/online_retail_ii/online_retail_ii_dedup.csv"))) {
            for (CSVRecord row : rows) {
                String item = row.get("StockCode").trim().toUpperCase(Locale.ROOT);
                if (counts(row, item)) {
                    baskets.computeIfAbsent(row.get("Invoice"), key -> new ArrayList<>())
                            .add(item);
                    descriptions
                            .computeIfAbsent(item, key -> new TreeMap<>())
                            .merge(row.get("Description"), 1, Integer::sum);
                }
            }
        }
        List<String> ids = new ArrayList<>(descriptions.keySet());
        ids.forEach(id -> numbers.put(id, numbers.size()));
        List<String> texts = new ArrayList<>();
        for (Map<String, Integer> counted : descriptions.values()) {
            texts.add(counted.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .orElseThrow()
                    .getKey());
        }
        data = new RelatednessData(sets(baskets), ids, texts);
    }

    private BasketSet sets(Map<String, List<String>> baskets) {
        return BasketSet.of(
                baskets.values().stream()
                        .map(items -> items.stream().map(numbers::get).toList())
                        .toList(),
                numbers.size());
    }

    private static boolean counts(CSVRecord row, String item) {
        return row.get("InvoiceDate").compareTo(SPLIT) < 0
                && !row.get("Invoice").startsWith("C")
                && Double.parseDouble(row.get("Quantity")) > 0
                && Double.parseDouble(row.get("Price")) > 0
                && !NO_PRODUCTS.contains(item)
                && !item.startsWith("TEST")
                && !item.startsWith("GIFT_")
                && !item.startsWith("ADJUST");
    }

    private static CSVParser read(Path file) throws IOException {
        return CSVParser.parse(
                Files.newBufferedReader(file, StandardCharsets.UTF_8),
                CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get());
    }

    RelatednessData data() {
        return data;
    }

    boolean[] slow() throws IOException {
        boolean[] slow = new boolean[data.items()];
        try (CSVParser rows = read(shared.resolve("reference/pairs/items_online_retail.csv"))) {
            for (CSVRecord row : rows) {
                slow[numbers.get(row.get("item"))] = row.get("slow").equals("1");
            }
        }
        return slow;
    }

    PairSet all() throws IOException {
        boolean[] candidates = new boolean[data.items()];
        Arrays.fill(candidates, true);
        return pairs("pairs_online_retail_all.csv", candidates);
    }

    PairSet tail() throws IOException {
        return pairs("pairs_online_retail_tail.csv", slow());
    }

    private PairSet pairs(String file, boolean[] candidates) throws IOException {
        List<int[]> pairs = new ArrayList<>();
        try (CSVParser rows = read(shared.resolve("reference/pairs/" + file))) {
            for (CSVRecord row : rows) {
                pairs.add(new int[] {numbers.get(row.get("anchor")), numbers.get(row.get("target"))});
            }
        }
        return new PairSet(
                pairs.stream().mapToInt(p -> p[0]).toArray(),
                pairs.stream().mapToInt(p -> p[1]).toArray(),
                candidates);
    }

    /** For each pair of {@link #tail()} whether the target is newly launched. */
    boolean[] launched() throws IOException {
        List<Boolean> launched = new ArrayList<>();
        try (CSVParser rows = read(shared.resolve("reference/pairs/pairs_online_retail_tail_agesplit.csv"))) {
            for (CSVRecord row : rows) {
                launched.add(row.get(3).equals("1"));
            }
        }
        boolean[] result = new boolean[launched.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = launched.get(i);
        }
        return result;
    }
}
