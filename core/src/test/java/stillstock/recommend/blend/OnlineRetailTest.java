package stillstock.recommend.blend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import stillstock.job.JobContext;
import stillstock.recommend.basket.ItemScorer;
import stillstock.recommend.basket.Rivals;
import stillstock.recommend.evaluate.PairSet;
import stillstock.recommend.evaluate.RankingEvaluation;
import stillstock.recommend.evaluate.RankingResult;

/** The reference pairs of online_retail_ii: rivals as published, and the learned relatedness against them. */
@Tag("slow")
class OnlineRetailTest {
    private static OnlineRetail retail;

    @BeforeAll
    static void read() throws IOException {
        Path shared = Path.of(System.getProperty("stillstock.shared", "../../shared"));
        Assumptions.assumeTrue(
                Files.isDirectory(shared.resolve("data/online_retail_ii")), "online_retail_ii is not here: " + shared);
        retail = new OnlineRetail(shared);
    }

    private static RankingResult run(ItemScorer scorer, PairSet pairs) {
        return RankingEvaluation.evaluate(scorer, pairs, 10, JobContext.none());
    }

    /** How the published words chose among several texts of an item is not said, so words are held to .002 only. */
    private static void says(String name, ItemScorer scorer, PairSet pairs, double hits, double ndcg, double[] spread) {
        RankingResult result = run(scorer, pairs);
        double tolerance = name.equals("words") ? .002 : .0001;
        assertEquals(hits, result.hitRate(1).value(), tolerance, name + " HR@10");
        assertEquals(ndcg, result.ndcg(), tolerance, name + " NDCG@10");
        assertEquals(spread[0], result.coverage(), 5 * tolerance, name + " coverage");
        assertEquals(spread[1], result.gini(), 5 * tolerance, name + " Gini");
    }

    @Test
    void rivalsHitAsOftenAsPublished() throws IOException {
        PairSet all = retail.all();
        PairSet tail = retail.tail();
        var baskets = retail.data().baskets();
        says("popularity", Rivals.popularity(baskets), all, .0286, .0152, new double[] {.0025, .9978});
        says("P", Rivals.conditionalProbability(baskets), all, .1105, .0663, new double[] {.3735, .9405});
        says("Jaccard", Rivals.jaccard(baskets), all, .1074, .0660, new double[] {.6713, .8022});
        says("lift", Rivals.lift(baskets), all, .0387, .0189, new double[] {.4167, .9153});
        says("lift C 5", Rivals.shrunkLift(baskets, 5), all, .1018, .0607, new double[] {.5007, .8486});
        says("P", Rivals.conditionalProbability(baskets), tail, .0467, .0281, new double[] {.3493, .9188});
        says("Jaccard", Rivals.jaccard(baskets), tail, .0478, .0282, new double[] {.4295, .9039});
        ItemScorer words = new BlendScorer.Words(retail.data(), JobContext.none()).scorer();
        says("words", words, all, .0759, .0447, new double[] {.8106, .6792});
        says("words", words, tail, .0700, .0424, new double[] {.7810, .6773});
    }

    @Test
    void relatednessBeatsTheBestRivalOnAllItems() throws IOException {
        Relatedness learned = Relatedness.tuned(retail.data(), null, JobContext.none());
        RankingResult result = run(learned.scorer(), retail.all());
        RankingResult rival = run(Rivals.conditionalProbability(retail.data().baskets()), retail.all());
        report("all", learned, result);
        report("gap to P", result.gapTo(rival, 1));
        assertTrue(result.hitRate(1).value() > .117, "above EASE at its best: " + result.hitRate(1));
        assertTrue(result.gapTo(rival, 1).lower() > 0, "beyond noise: " + result.gapTo(rival, 1));
    }

    @Test
    void relatednessBeatsTheBestRivalsOnSlowItemsOldAndNew() throws IOException {
        Relatedness learned = Relatedness.tuned(retail.data(), retail.slow(), JobContext.none());
        RankingResult result = run(learned.scorer(), retail.tail());
        boolean[] launched = retail.launched();
        RankingResult.Interval old = result.hitRate(pair -> !launched[pair], 1);
        RankingResult.Interval fresh = result.hitRate(pair -> launched[pair], 1);
        report("slow", learned, result);
        report("slow, old", old);
        report("slow, new", fresh);
        RankingResult rate = run(Rivals.conditionalProbability(retail.data().baskets()), retail.tail());
        RankingResult words = run(new BlendScorer.Words(retail.data(), JobContext.none()).scorer(), retail.tail());
        report("slow, old, gap to P", gap(result, rate, pair -> !launched[pair]));
        report("slow, new, gap to P", gap(result, rate, pair -> launched[pair]));
        report("slow, old, gap to words", gap(result, words, pair -> !launched[pair]));
        report("slow, new, gap to words", gap(result, words, pair -> launched[pair]));
        assertTrue(gap(result, rate, pair -> launched[pair]).lower() > 0, "new items, beyond noise");
        assertTrue(old.value() > .058, "above conditional probability on old items: " + old);
        assertTrue(fresh.value() > .093, "above the blend on new items: " + fresh);
        assertTrue(result.coverage() >= .75, "coverage " + result.coverage());
        assertTrue(result.gini() <= .70, "Gini " + result.gini());
    }

    private static RankingResult.Interval gap(RankingResult ours, RankingResult rival, IntPredicate pairs) {
        return ours.only(pairs).gapTo(rival.only(pairs), 1);
    }

    private static void report(String name, Relatedness learned, RankingResult result) {
        report(name, result.hitRate(1));
        System.out.println(String.format(
                Locale.ROOT,
                "%s: NDCG %.4f coverage %.3f Gini %.3f %s",
                name,
                result.ndcg(),
                result.coverage(),
                result.gini(),
                learned.config()));
    }

    private static void report(String name, RankingResult.Interval hits) {
        System.out.println(String.format(
                Locale.ROOT, "%s: HR@10 %.4f [%.4f, %.4f]", name, hits.value(), hits.lower(), hits.upper()));
    }
}
