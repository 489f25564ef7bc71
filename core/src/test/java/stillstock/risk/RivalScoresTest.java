package stillstock.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import stillstock.classify.DeadStockPolicy;
import stillstock.classify.DeadStockPolicy.FactWindows;
import stillstock.job.JobContext;
import stillstock.snapshot.Snapshot;

class RivalScoresTest {
    private static final FactWindows WINDOWS = DeadStockPolicy.defaults().windows();
    private static final RiskConfig CONFIG =
            new RiskConfig(60, RiskConfig.Label.NO_SALE, 0.1, 4, 0.35, 0.65, 40, 3, 0.15, false, 7);

    @Test
    void everyProductIsScoredByEveryMethodAndTheFirstIsTheModels() {
        Snapshot snapshot = Shop.of(60, false, 2).snapshot();
        int day = Shop.END - 100;
        RivalScores scores = RivalScores.asOf(snapshot, WINDOWS, CONFIG, day, JobContext.none());
        RiskTraining training = RiskTrainer.train(snapshot, WINDOWS, CONFIG, day, JobContext.none());
        RiskResult result = RiskScorer.score(training, snapshot, WINDOWS, day, CONFIG, JobContext.none());
        assertEquals(
                List.of(
                        "xgboost",
                        "random forest",
                        "logistic",
                        "tsb",
                        "recency",
                        "rule 180 d",
                        "persistence",
                        "always"),
                scores.models());
        assertEquals(result.scored(), scores.rows().size());
        assertEquals(training.metrics(), scores.metrics());
        String before = "";
        for (RivalScores.Row row : scores.rows()) {
            int product = snapshot.products().row(row.productId());
            assertEquals(result.risk(product), row.scores().get(0), 1e-12);
            int last = snapshot.sales().toAsOf(product, day) - 1;
            assertEquals(day - snapshot.sales().day(last), row.scores().get(4));
            assertEquals(row.scores().get(4) > 180 ? 1.0 : 0.0, row.scores().get(5));
            assertTrue(before.compareTo(row.productId()) < 0);
            before = row.productId();
        }
    }

    @Test
    void aCauseTakesThePlaceOfScores() {
        Snapshot snapshot = Shop.of(5, true, 2).snapshot();
        RivalScores none = RivalScores.asOf(snapshot, WINDOWS, CONFIG, Shop.START - 30, JobContext.none());
        assertEquals(List.of(), none.rows());
        assertTrue(none.unavailableCause().startsWith("There is no sale up to 2022-12-02"), none.unavailableCause());
    }
}
