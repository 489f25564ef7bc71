package stillstock.forecast.band;

import java.util.Optional;
import stillstock.forecast.DemandClass;
import stillstock.job.JobContext;

/** What series of one kind of demand teach of errors. */
public interface LikeSeries {
    /** None are known. */
    LikeSeries NONE = (demand, job) -> Optional.empty();

    /** Their past errors; empty where there are too few of them to tell. */
    Optional<LikeErrors> of(DemandClass demand, JobContext job);
}
