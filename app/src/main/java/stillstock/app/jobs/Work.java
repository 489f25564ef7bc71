package stillstock.app.jobs;

import stillstock.job.JobContext;

/**
 * Work done off the window's thread. It captures immutable inputs when it is made and touches no property.
 *
 * @param <T> the result
 */
@FunctionalInterface
public interface Work<T> {
    /**
     * Does the work.
     *
     * @param job progress and cancellation
     * @throws Exception a checked one for trouble of the environment, an unchecked one for a bug
     */
    T run(JobContext job) throws Exception;
}
