package stillstock.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import stillstock.classify.DeadStockPolicy.FactWindows;
import stillstock.feature.FeatureMatrix;
import stillstock.job.JobContext;
import stillstock.risk.RiskConfig;
import stillstock.risk.RiskResult;
import stillstock.risk.RiskScorer;
import stillstock.risk.RiskTrainer;
import stillstock.risk.RiskTraining;
import stillstock.risk.judged.HeldOutWindow;
import stillstock.risk.outcome.CameToPass;
import stillstock.snapshot.Days;
import stillstock.snapshot.Snapshot;

/**
 * Realised outcome against score for past dates: at each, a model is trained on what was known then, every product is
 * scored, and the scores are held against what came to pass. Long work; a cancel keeps nothing.
 *
 * @param outcomes oldest first
 * @param emptyCause why there are none, in the user's words; empty where there are some
 */
public record OutcomeHistory(List<PastOutcome> outcomes, String emptyCause) {
    private static final int MONTH = 30;

    /** Copies its list. */
    public OutcomeHistory {
        outcomes = List.copyOf(outcomes);
    }

    /**
     * Looks back.
     *
     * @param asOfDay only windows closed by it are looked at
     * @param steps which past dates
     */
    public static OutcomeHistory of(
            Snapshot snapshot, FactWindows windows, RiskConfig config, int asOfDay, Steps steps, JobContext job) {
        List<PastOutcome> outcomes = new ArrayList<>();
        String cause = "";
        for (int i = steps.dates() - 1; i >= 0; i--) {
            int day = asOfDay - config.horizonDays() - i * steps.monthsApart() * MONTH;
            job.message("What the model would have said on " + Days.text(day));
            JobContext part = job.sub(1.0 / steps.dates());
            RiskTraining training = RiskTrainer.trainAlone(snapshot, windows, config, day, part.sub(0.9));
            RiskResult result = RiskScorer.score(training, snapshot, windows, day, config, part.sub(0.1));
            if (!result.unavailableCause().isEmpty()) {
                cause = result.unavailableCause();
                continue;
            }
            HeldOutWindow window = window(result, snapshot);
            if (window.rows() > 0) {
                outcomes.add(PastOutcome.of(window, window.scores("xgboost")));
            }
        }
        return new OutcomeHistory(outcomes, outcomes.isEmpty() ? cause : "");
    }

    /**
     * Which dates are looked at.
     *
     */
    public record Steps(int dates, int monthsApart) {
        /** Checks the ranges. */
        public Steps {
            if (dates < 1 || monthsApart < 1) {
                throw new IllegalArgumentException(
                        "dates (" + dates + ") and months apart (" + monthsApart + ") must be at least 1");
            }
        }
    }

    /** Scores of a past day beside what came to pass. */
    static HeldOutWindow window(RiskResult result, Snapshot snapshot) {
        CameToPass after = CameToPass.of(result, snapshot).orElseThrow();
        FeatureMatrix features = result.features();
        int[] rows = IntStream.range(0, features.rows())
                .filter(row -> switch (after.fate(features.product(row))) {
                    case WENT_DEAD, SOLD -> true;
                    case OPEN, NOT_SCORED -> false;
                })
                .toArray();
        int worth = features.schema().column("stock_value");
        int idle = features.schema().column("days_since_last_sale");
        int lately = Math.max(90, result.modelConfig().horizonDays());
        boolean[] dead = new boolean[rows.length];
        boolean[] soldLately = new boolean[rows.length];
        double[] values = new double[rows.length];
        double[] scores = new double[rows.length];
        List<String> products = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            int product = features.product(rows[i]);
            products.add(snapshot.products().id(product));
            dead[i] = after.fate(product) == CameToPass.Fate.WENT_DEAD;
            soldLately[i] = features.value(rows[i], idle) < lately;
            values[i] = features.value(rows[i], worth);
            scores[i] = result.risk(product);
        }
        return new HeldOutWindow(
                Days.date(features.asOfDay()),
                result.modelConfig().horizonDays(),
                products,
                dead,
                values,
                soldLately,
                Map.of("xgboost", scores));
    }
}
