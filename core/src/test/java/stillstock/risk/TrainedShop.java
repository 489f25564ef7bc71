package stillstock.risk;

import stillstock.classify.DeadStockPolicy;
import stillstock.classify.DeadStockPolicy.FactWindows;
import stillstock.job.JobContext;
import stillstock.snapshot.Snapshot;

/** A shop of 300 products with stock, trained on and scored once for all tests. */
public final class TrainedShop {
    public static final FactWindows WINDOWS = DeadStockPolicy.defaults().windows();
    public static final RiskConfig CONFIG =
            new RiskConfig(90, RiskConfig.Label.SHARE, 0.1, 6, 0.35, 0.65, 60, 3, 0.15, true, 42);
    private static Snapshot snapshot;
    private static RiskResult result;

    private TrainedShop() {}

    public static synchronized Snapshot snapshot() {
        if (snapshot == null) {
            snapshot = Shop.of(300, true, 11).snapshot();
        }
        return snapshot;
    }

    public static synchronized RiskResult result() {
        if (result == null) {
            RiskTraining training = RiskTrainer.train(snapshot(), WINDOWS, CONFIG, Shop.END, JobContext.none());
            result = RiskScorer.score(training, snapshot(), WINDOWS, Shop.END, CONFIG, JobContext.none());
        }
        return result;
    }

    /** Scores of a past day, trained on what was known then. */
    public static RiskResult asOf(int day) {
        RiskTraining training = RiskTrainer.train(snapshot(), WINDOWS, CONFIG, day, JobContext.none());
        return RiskScorer.score(training, snapshot(), WINDOWS, day, CONFIG, JobContext.none());
    }
}
