package stillstock.monitor;

import java.util.List;
import stillstock.classify.DeadStockPolicy.FactWindows;
import stillstock.job.JobContext;
import stillstock.risk.RiskResult;
import stillstock.snapshot.Snapshot;

/** What the monitor finds about a model and the scores it gave: drift, advice and alerts. */
public record MonitorReport(DriftReport drift, RetrainAdvice advice, List<Alert> alerts) {
    /** Copies its list. */
    public MonitorReport {
        alerts = List.copyOf(alerts);
    }

    /** Looks at scores; a few feature matrices' worth of work. */
    public static MonitorReport of(RiskResult result, Snapshot snapshot, FactWindows windows, JobContext job) {
        DriftReport drift = DriftReport.of(result, snapshot, windows, job);
        RetrainAdvice advice = RetrainAdvice.of(result, drift);
        return new MonitorReport(drift, advice, Alert.of(result, drift, advice));
    }
}
