package stillstock.quality.rule;

import java.util.Collections;
import java.util.PriorityQueue;

/** The median of values as they come: two heaps, O(log n) a value. */
public final class RunningMedian {
    private final PriorityQueue<Double> low = new PriorityQueue<>(Collections.reverseOrder());
    private final PriorityQueue<Double> high = new PriorityQueue<>();

    /** Takes a value. */
    public void add(double value) {
        if (low.isEmpty() || value <= low.peek()) {
            low.add(value);
        } else {
            high.add(value);
        }
        if (low.size() > high.size() + 1) {
            high.add(low.poll());
        } else if (high.size() > low.size()) {
            low.add(high.poll());
        }
    }

    /** The median of what came; NaN before anything did. */
    public double median() {
        if (low.isEmpty()) {
            return Double.NaN;
        }
        return low.size() > high.size() ? low.peek() : (low.peek() + high.peek()) / 2;
    }
}
