package stillstock.recommend.choose;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import stillstock.recommend.LimitConfig;

/**
 * Which of the choices are taken, within limits: at most K an anchor, at most so many of one group beside an anchor, and
 * no item beyond its stock. Pinned choices need only room.
 */
public final class Selection {
    /**
     * What limits a selection.
     *
     * @param anchors how many
     * @param k at most so many an anchor
     * @param onHand of each candidate, units
     * @param value of each candidate, currency; NaN where unknown
     * @param apart distance of two candidates in the groups, 0 for the same group
     */
    public record Bounds(
            int anchors, int k, LimitConfig limits, double[] onHand, double[] value, IntBinaryOperator apart) {}

    private final Choices choices;
    private final Bounds bounds;
    private final int[] counts;
    private final int[] taken;
    private final boolean[] in;
    private final int[] showing;
    private final double[] spent;

    Selection(Choices choices, Bounds bounds) {
        this.choices = choices;
        this.bounds = bounds;
        counts = new int[bounds.anchors()];
        taken = new int[bounds.anchors() * bounds.k()];
        in = new boolean[choices.size()];
        showing = new int[bounds.onHand().length];
        spent = new double[showing.length];
    }

    /** Among what was chosen. */
    public Choices choices() {
        return choices;
    }

    Bounds bounds() {
        return bounds;
    }

    boolean has(int choice) {
        return in[choice];
    }

    /** How many were taken for an anchor. */
    public int count(int anchor) {
        return counts[anchor];
    }

    /** The i-th choice taken for an anchor. */
    public int choice(int anchor, int i) {
        return taken[anchor * bounds.k() + i];
    }

    int showing(int candidate) {
        return showing[candidate];
    }

    /** Units of each candidate that are expected to be taken along. */
    public double[] spent() {
        return spent.clone();
    }

    /** Takes the pinned choices. */
    void takePinned() {
        for (int choice = 0; choice < choices.size(); choice++) {
            if (choices.pinned(choice) && !in[choice] && counts[choices.anchor(choice)] < bounds.k()) {
                take(choice);
            }
        }
    }

    /** Takes a choice if no limit forbids it. */
    void takeIfAllowed(int choice) {
        int anchor = choices.anchor(choice);
        int candidate = choices.candidate(choice);
        if (!in[choice]
                && counts[anchor] < bounds.k()
                && spent[candidate] + choices.units(choice) <= bounds.onHand()[candidate]
                && diverse(anchor, candidate)) {
            take(choice);
        }
    }

    private boolean diverse(int anchor, int candidate) {
        int same = 0;
        for (int i = 0; i < counts[anchor]; i++) {
            int other = choices.candidate(choice(anchor, i));
            same += bounds.apart().applyAsInt(candidate, other) == 0 ? 1 : 0;
        }
        return same < bounds.limits().maxPerGroup();
    }

    private void take(int choice) {
        int anchor = choices.anchor(choice);
        taken[anchor * bounds.k() + counts[anchor]++] = choice;
        in[choice] = true;
        showing[choices.candidate(choice)]++;
        spent[choices.candidate(choice)] += choices.units(choice);
    }

    /** The candidates, most value first. */
    int[] byValue() {
        double[] value = bounds.value();
        return IntStream.range(0, showing.length)
                .boxed()
                .sorted((a, b) -> {
                    int order = Double.compare(known(value[b]), known(value[a]));
                    return order != 0 ? order : Integer.compare(a, b);
                })
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static double known(double value) {
        return Double.isNaN(value) ? -1 : value;
    }

    /** Sum of the scores of what is taken. */
    double score() {
        double sum = 0;
        for (int choice = 0; choice < in.length; choice++) {
            sum += in[choice] ? choices.score(choice) : 0;
        }
        return sum;
    }

    /** How many showings are there of those that every candidate should have at least. */
    int least() {
        int least = bounds.limits().minAnchors();
        return Arrays.stream(showing).map(count -> Math.min(count, least)).sum();
    }

    /** What it comes to. */
    public Totals totals() {
        double shown = 0;
        double all = 0;
        for (int candidate = 0; candidate < showing.length; candidate++) {
            double value = Math.max(0, known(bounds.value()[candidate]));
            all += value;
            shown += showing[candidate] > 0 ? value : 0;
        }
        int items = (int) Arrays.stream(showing).filter(count -> count > 0).count();
        return new Totals(
                Arrays.stream(counts).sum(),
                score(),
                items,
                all > 0 ? shown / all : Double.NaN,
                Arrays.stream(spent).sum());
    }
}
