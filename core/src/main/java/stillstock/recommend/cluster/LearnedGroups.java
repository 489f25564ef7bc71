package stillstock.recommend.cluster;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import stillstock.job.JobContext;
import stillstock.recommend.GroupConfig;
import stillstock.recommend.PairingInputs;
import stillstock.recommend.group.GroupPaths;
import stillstock.recommend.text.Words;
import stillstock.snapshot.ProductTable;

/**
 * Groups from the source that the settings name, edits applied. Learned groups are the communities of a graph of anchors
 * and flagged items (see {@link Louvain}) at three levels: the finest as subcategories, the coarsest as departments.
 * Their names are the two words that tell most about them. Other products have no place in learned groups.
 */
public final class LearnedGroups {
    private LearnedGroups() {}

    /** The groups of a snapshot. */
    public static GroupPaths of(PairingInputs inputs, GroupConfig config, JobContext job) {
        ProductTable products = inputs.snapshot().products();
        GroupPaths paths =
                switch (config.source()) {
                    case CATEGORY_TREE -> GroupPaths.of(products);
                    case SIMILARITY -> communities(inputs, SimilarityGraph.of(inputs, items(inputs), job), job);
                    case BASKETS -> communities(inputs, BasketGraph.of(inputs, items(inputs)), job);
                };
        return paths.edited(config.edits());
    }

    /** Anchors and flagged items, in order of product id. */
    private static int[] items(PairingInputs inputs) {
        ProductTable products = inputs.snapshot().products();
        return IntStream.concat(
                        Arrays.stream(inputs.anchors()),
                        Arrays.stream(inputs.flagged().products()))
                .distinct()
                .boxed()
                .sorted(Comparator.comparing(products::id))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static GroupPaths communities(PairingInputs inputs, Graph graph, JobContext job) {
        ProductTable products = inputs.snapshot().products();
        int[] items = items(inputs);
        List<int[]> passes = Louvain.partitions(graph, job);
        String[][] labels = new String[products.size()][];
        int[][] levels = {passes.get(passes.size() - 1), passes.get((passes.size() - 1) / 2), passes.get(0)};
        for (int item : items) {
            labels[item] = new String[] {"", "", ""};
        }
        for (int level = 0; level < levels.length; level++) {
            String[] names = names(products, items, levels[level]);
            for (int i = 0; i < items.length; i++) {
                labels[items[i]][level] = names[levels[level][i]];
            }
        }
        return GroupPaths.of(products, labels);
    }

    /** The two words that most of a group's names hold and few others do; numbered where groups would share a name. */
    private static String[] names(ProductTable products, int[] items, int[] community) {
        int groups = Arrays.stream(community).max().orElse(-1) + 1;
        Map<String, Integer> everywhere = new HashMap<>();
        List<Map<String, Integer>> inside = IntStream.range(0, groups)
                .<Map<String, Integer>>mapToObj(i -> new TreeMap<>())
                .toList();
        for (int i = 0; i < items.length; i++) {
            Set<String> words = new HashSet<>(Words.of(products.name(items[i])));
            for (String word : words) {
                if (word.length() > 2 && word.chars().anyMatch(Character::isLetter)) {
                    everywhere.merge(word, 1, Integer::sum);
                    inside.get(community[i]).merge(word, 1, Integer::sum);
                }
            }
        }
        String[] names = new String[groups];
        Map<String, Integer> used = new HashMap<>();
        for (int group = 0; group < groups; group++) {
            String name = String.join(
                    " ",
                    inside.get(group).entrySet().stream()
                            .sorted(Comparator.comparingDouble((Map.Entry<String, Integer> word) ->
                                            -(double) word.getValue() * word.getValue() / everywhere.get(word.getKey()))
                                    .thenComparing(Map.Entry::getKey))
                            .limit(2)
                            .map(Map.Entry::getKey)
                            .toList());
            name = name.isEmpty() ? "group" : name;
            int times = used.merge(name, 1, Integer::sum);
            names[group] = times == 1 ? name : name + " " + times;
        }
        return names;
    }
}
