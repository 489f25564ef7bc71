package stillstock.job;

/**
 * What a long computation is given to report progress and to notice that nobody waits for it any more.
 *
 * <p>Implementations are safe to call from several threads. Core code never makes threads visible: it calls
 * {@link #checkCancelled()} at least every few milliseconds of work and {@link #step(long, long)} as often as it likes.
 */
public interface JobContext {
    /**
     * Says how far the current part is.
     *
     * @param done units finished, 0 to total
     * @param total units in all; 0 where unknown
     */
    void step(long done, long total);

    /** Names what is being done now, in the user's words: "Reading sales.csv". */
    void message(String text);

    /**
     * A context for a part of this job.
     *
     * @param share the part's share of this job's progress, 0..1; shares of consecutive parts add up
     */
    JobContext sub(double share);

    /** True once the job was cancelled. */
    boolean isCancelled();

    /** @throws JobCancelledException where the job was cancelled */
    default void checkCancelled() {
        if (isCancelled()) {
            throw new JobCancelledException();
        }
    }

    /** A context that reports to nobody and is never cancelled. */
    static JobContext none() {
        return SilentJob.INSTANCE;
    }
}
