package stillstock.recommend.rank;

import java.util.Arrays;
import stillstock.job.JobContext;
import stillstock.recommend.LimitConfig;
import stillstock.recommend.RecommendConfig;
import stillstock.recommend.choose.Totals;
import stillstock.recommend.index.PairingIndex;

/** Ranks as the settings say: by score alone, greedily within limits, or as an assignment within limits. */
public final class Ranker {
    private Ranker() {}

    /** Ranks all anchors. */
    public static LimitedRecommendations rank(PairingIndex index, RecommendConfig config, JobContext job) {
        if (config.limits().method() != LimitConfig.Method.TOP_K) {
            return LimitedRanker.rank(index, config, job);
        }
        Recommendations free = PairingRanker.rankAll(index, config, job);
        StockBudget budget = new StockBudget(index, config);
        double[] units = new double[index.flagged().size()];
        double score =
                free.forEachPair((anchor, pair) -> units[index.candidate(pair)] += budget.expectedUnits(anchor, pair));
        Totals totals = new Totals(
                free.all().size(),
                score,
                free.exposedCandidates(),
                free.exposedValueShare(),
                Arrays.stream(units).sum());
        return new LimitedRecommendations(
                free, units, free.candidates() - free.exposedCandidates(), totals, totals, "");
    }
}
