package stillstock.forecast.global;

import java.util.List;
import java.util.Optional;
import stillstock.job.JobContext;

/**
 * A method that learns from all series at once before it forecasts any. Those that are no part of the plain build are
 * found through {@link java.util.ServiceLoader}; see {@link GlobalMethods}. Implementations are stateless.
 */
public interface GlobalMethod {
    /** The method's name in files and tables: "global". */
    String name();

    /**
     * Learns. The same input gives the same answer.
     *
     * @param series all ending at the same step
     * @param season steps in a season; 1 for none
     * @param horizon steps ahead that will be asked for
     * @param seed of every random choice
     * @return none where the series are too few or too short to learn from
     */
    Optional<TrainedMethod> train(List<GlobalSeries> series, int season, int horizon, long seed, JobContext job);
}
