package stillstock.quality.step;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stillstock.job.JobContext;
import stillstock.quality.step.effect.StepEffect;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.TableName;
import stillstock.snapshot.column.Dictionary;

/** Makes one product of ids that the user names; ids that are not there are passed over. */
public record MergeProducts(List<Pair> pairs) implements CleaningStep {
    /**
     * One merge.
     *
     * @param from the id that goes
     * @param into the id that stays
     */
    public record Pair(String from, String into) {}

    /** Copies its list. */
    public MergeProducts {
        pairs = List.copyOf(pairs);
    }

    @Override
    public Set<TableName> tables() {
        return MergeTwins.OF_PRODUCTS;
    }

    @Override
    public String label() {
        return pairs.size() == 1
                ? "Merge product " + pairs.get(0).from() + " into "
                        + pairs.get(0).into()
                : "Merge " + pairs.size() + " products into others";
    }

    @Override
    public StepEffect apply(Snapshot snapshot, int asOfDay, JobContext job) {
        Map<Integer, Integer> next = new HashMap<>();
        for (Pair pair : pairs) {
            int from = snapshot.products().row(pair.from());
            int target = snapshot.products().row(pair.into());
            if (from != Dictionary.MISSING && target != Dictionary.MISSING && from != target) {
                next.put(from, target);
            }
        }
        int[] into = new int[snapshot.products().size()];
        for (int p = 0; p < into.length; p++) {
            into[p] = last(snapshot, next, p);
        }
        return MergeTwins.merge(snapshot, into);
    }

    /** Follows a chain of merges to its end. */
    private static int last(Snapshot snapshot, Map<Integer, Integer> next, int product) {
        int at = product;
        for (int steps = 0; next.containsKey(at); steps++) {
            if (steps > next.size()) {
                throw new IllegalArgumentException(
                        "product " + snapshot.products().id(product) + " is merged into itself in a circle");
            }
            at = next.get(at);
        }
        return at;
    }
}
