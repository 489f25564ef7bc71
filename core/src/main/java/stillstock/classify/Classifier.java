package stillstock.classify;

import java.util.Objects;
import stillstock.job.JobContext;
import stillstock.job.Parallel;

/**
 * Gives every product its status: the step that runs again at every move of a threshold. O(products), no allocation a
 * product; the rules are tried in the order of {@link Status}.
 */
public final class Classifier {
    /** Fixed, so that sums are added in the same order on any number of cores. */
    private static final int BLOCK = 1 << 14;

    private static final int STATUSES = Status.values().length;

    private Classifier() {}

    /**
     * Flags all products.
     *
     * @param facts as of some day; the windows of the policy are those the facts were made with
     * @throws IllegalArgumentException where the facts were made with other windows than the policy's
     */
    public static Classification classify(StockFacts facts, DeadStockPolicy policy) {
        Objects.requireNonNull(facts, "facts");
        if (!facts.windows().equals(policy.windows())) {
            throw new IllegalArgumentException("policy windows (" + policy.windows()
                    + ") differ from those of the facts (" + facts.windows() + "): make the facts again");
        }
        int n = facts.products();
        byte[] status = new byte[n];
        StatusSums[] parts = new StatusSums[(n + BLOCK - 1) / BLOCK];
        Rules rules = new Rules(facts, policy);
        Parallel.blocks(n, BLOCK, JobContext.none(), (from, to) -> {
            StatusSums sums = new StatusSums(STATUSES);
            for (int p = from; p < to; p++) {
                int value = rules.status(p);
                status[p] = (byte) value;
                sums.add(value, facts.onHand(p), facts.stockValue(p));
            }
            parts[from / BLOCK] = sums;
        });
        StatusSums total = new StatusSums(STATUSES);
        for (StatusSums part : parts) {
            total.add(part);
        }
        return new Classification(policy, facts, status, total);
    }
}
