package stillstock.job;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Independent work over 0..n-1 on all cores, with progress and cancel; the result never depends on the order. */
public final class Parallel {
    /** What is done for one block of indices, from (inclusive) to to (exclusive). */
    @FunctionalInterface
    public interface Block {
        /** Does the work of one block. */
        void run(int from, int to);
    }

    private Parallel() {}

    /**
     * Runs a block function over all indices.
     *
     * @param n how many indices
     * @param blockSize indices a block; small for slow work, large for quick work
     * @throws JobCancelledException where the job was cancelled meanwhile
     */
    public static void blocks(int n, int blockSize, JobContext job, Block work) {
        int blocks = (n + blockSize - 1) / blockSize;
        if (blocks <= 1) {
            job.checkCancelled();
            if (n > 0) {
                work.run(0, n);
            }
            job.step(n, n);
            return;
        }
        AtomicLong done = new AtomicLong();
        IntStream.range(0, blocks).parallel().forEach(block -> {
            job.checkCancelled();
            int from = block * blockSize;
            int to = Math.min(n, from + blockSize);
            work.run(from, to);
            job.step(done.addAndGet(to - from), n);
        });
    }
}
