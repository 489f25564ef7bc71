package stillstock.quality.inspect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Supplier;
import stillstock.quality.finding.Example;
import stillstock.quality.finding.Finding;

/** Counts places and keeps the worst of them. */
public final class Examples {
    private record Weighted(double weight, Example example) {}

    private static final Comparator<Weighted> MILDEST = Comparator.comparingDouble(Weighted::weight)
            .thenComparing(w -> w.example().productId(), Comparator.reverseOrder())
            .thenComparing(w -> w.example().place(), Comparator.reverseOrder());

    private final PriorityQueue<Weighted> worst = new PriorityQueue<>(MILDEST);
    private long count;

    /** Adds a place; the words are made only where it is among the worst so far. */
    public void add(double weight, Supplier<Example> example) {
        count++;
        if (worst.size() < Finding.EXAMPLES) {
            worst.add(new Weighted(weight, example.get()));
        } else if (weight > worst.peek().weight()) {
            worst.poll();
            worst.add(new Weighted(weight, example.get()));
        }
    }

    /** Places added. */
    public long count() {
        return count;
    }

    /** The worst, worst first; ties by product and place, so that the order of rows does not matter. */
    public List<Example> worst() {
        List<Weighted> all = new ArrayList<>(worst);
        all.sort(MILDEST.reversed());
        return all.stream().map(Weighted::example).toList();
    }
}
