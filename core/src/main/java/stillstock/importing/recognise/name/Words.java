package stillstock.importing.recognise.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Cuts the names of columns and files into words and turns words of one meaning into one: "InvoiceNo", "invoice_nr" and
 * "Order ID" all give [order, id]. Words written together are taken apart where known words fill them ("stockcode").
 */
final class Words {
    private static final Pattern SEAMS =
            Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");
    /** Shorter words are too often parts of others to be found inside one. */
    private static final int SHORTEST_PART = 3;

    private final Map<String, List<String>> meanings = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    /** @param lines "meaning < word word ..."; lines beginning with # are remarks */
    Words(List<String> lines) {
        for (String line : lines) {
            String[] sides = line.split("<", 2);
            if (sides.length == 2) {
                List<String> meaning = List.of(sides[0].strip().split(" "));
                known.addAll(meaning);
                Arrays.stream(sides[1].strip().split(" ")).forEach(word -> meanings.putIfAbsent(word, meaning));
            }
        }
        known.addAll(meanings.keySet());
    }

    /** Makes further words known, so that they are found where words are written together. */
    void learn(String phrase) {
        known.addAll(raw(phrase));
    }

    /** The words of a name, each by its meaning. */
    List<String> of(String name) {
        List<String> words = new ArrayList<>();
        for (String word : raw(name)) {
            for (String part : meanings.containsKey(word) ? List.of(word) : parts(word)) {
                meaning(part).stream()
                        .filter(one ->
                                words.isEmpty() || !words.get(words.size() - 1).equals(one))
                        .forEach(words::add);
            }
        }
        return words;
    }

    /** What a word stands for; of a plural that is not known what its singular does. */
    private List<String> meaning(String word) {
        if (known.contains(word) || !word.endsWith("s") || word.length() < 4) {
            return meanings.getOrDefault(word, List.of(word));
        }
        String singular = word.endsWith("ies")
                ? word.substring(0, word.length() - 3) + "y"
                : word.substring(0, word.length() - 1);
        return known.contains(singular) ? meanings.getOrDefault(singular, List.of(singular)) : List.of(word);
    }

    private static List<String> raw(String name) {
        return Arrays.stream(SEAMS.split(name.strip()))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The fewest known words that fill a word; the word itself where none do. */
    private List<String> parts(String word) {
        int n = word.length();
        if (known.contains(word) || n < 2 * SHORTEST_PART) {
            return List.of(word);
        }
        int[] fewest = new int[n + 1];
        int[] from = new int[n + 1];
        Arrays.fill(fewest, n + 1);
        fewest[0] = 0;
        for (int end = SHORTEST_PART - 1; end <= n; end++) {
            for (int start = 0; start <= end - 2; start++) {
                String part = word.substring(start, end);
                // two letters only where they end the word: "invoiceno", "customerid"
                boolean enough = part.length() >= SHORTEST_PART || (end == n && part.length() == 2);
                if (enough && fewest[start] + 1 < fewest[end] && known.contains(part)) {
                    fewest[end] = fewest[start] + 1;
                    from[end] = start;
                }
            }
        }
        if (fewest[n] > n) {
            return List.of(word);
        }
        List<String> parts = new ArrayList<>();
        for (int end = n; end > 0; end = from[end]) {
            parts.add(0, word.substring(from[end], end));
        }
        return parts;
    }
}
