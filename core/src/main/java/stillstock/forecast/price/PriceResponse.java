package stillstock.forecast.price;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stillstock.job.JobContext;
import stillstock.job.Parallel;
import stillstock.series.DemandSeries;
import stillstock.series.DemandSeriesBuilder;
import stillstock.series.Measure;
import stillstock.series.Period;
import stillstock.snapshot.Days;
import stillstock.snapshot.Snapshot;

/**
 * The price effect of every product: its own episodes of other prices, drawn towards what its group (department,
 * category, subcategory) shows, and the group towards all. How far products of a group differ is estimated from them by
 * moments. Source: empirical Bayes, Efron, "Large-Scale Inference" (2010), chapter 1; between-product scatter: DerSimonian and Laird 1986.
 */
public final class PriceResponse {
    /** With fewer episodes in all the data says nothing about price. */
    public static final int LEAST_EPISODES = 8;

    private static final ElasticityFit VAGUE = new ElasticityFit(-1, 2);
    private static final double GROUP_SPREAD = 0.7;
    private static final double LEAST_SPREAD = 0.15;
    private static final double USUAL_SPREAD = 0.4;
    private static final double TELLING = 1.5;

    private final List<List<Episode>> episodes;
    private final double[] scatter;
    private final String[] groups;
    private final int all;
    private final Map<String, ElasticityFit> priors = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    private PriceResponse(List<List<Episode>> episodes, double[] scatter, String[] groups) {
        this.episodes = episodes;
        this.scatter = scatter;
        this.groups = groups;
        this.all = episodes.stream().mapToInt(List::size).sum();
        fitGroups();
    }

    /** Learns from all products; reads no row after the day. */
    public static PriceResponse learn(Snapshot snapshot, int asOfDay, int maxHistoryDays, JobContext job) {
        int n = snapshot.products().size();
        PriceCalendar calendar = new PriceCalendar(snapshot);
        DemandSeriesBuilder builder = new DemandSeriesBuilder(snapshot, Period.DAY, asOfDay, maxHistoryDays, true);
        List<List<Episode>> episodes = new ArrayList<>(Collections.nCopies(n, List.of()));
        double[] scatter = new double[n];
        String[] groups = new String[n];
        Parallel.blocks(n, 64, job, (from, to) -> {
            for (int product = from; product < to; product++) {
                groups[product] = snapshot.products().group(product);
                DemandSeries series = builder.of(product, Measure.SALES);
                scatter[product] = 1;
                if (series.length() > 0) {
                    int first = Days.of(series.start());
                    double[] logPrices = calendar.logPrices(product, first, first + series.length() - 1);
                    episodes.set(product, Episode.of(series.values(), logPrices));
                    scatter[product] = scatter(series.values());
                }
            }
        });
        return new PriceResponse(episodes, scatter, groups);
    }

    /** Variance over mean of sums over four days, within pieces of eight weeks; at least 1. */
    private static double scatter(double[] units) {
        double squares = 0;
        double total = 0;
        int free = 0;
        for (int piece = 0; piece + 56 <= units.length; piece += 56) {
            double mean = 0;
            double[] sums = new double[14];
            for (int i = 0; i < 56; i++) {
                double value = Double.isNaN(units[piece + i]) ? 0 : units[piece + i];
                sums[i / 4] += value;
                mean += value / 14;
            }
            for (double sum : sums) {
                squares += (sum - mean) * (sum - mean);
            }
            total += 14 * mean;
            free += 13;
        }
        return total > 0 ? Math.max(1, squares / free / (total / (free / 13.0 * 14))) : 1;
    }

    private void fitGroups() {
        Map<String, List<Integer>> members = new HashMap<>();
        for (int product = 0; product < groups.length; product++) {
            members.computeIfAbsent(groups[product], key -> new ArrayList<>()).add(product);
        }
        List<Integer> everyone = new ArrayList<>();
        members.values().forEach(everyone::addAll);
        ElasticityFit overall = pooled(everyone, VAGUE);
        members.forEach((group, products) -> {
            ElasticityFit mean = pooled(
                    products, new ElasticityFit(overall.elasticity(), Math.hypot(overall.deviation(), GROUP_SPREAD)));
            double spread = spread(products, mean.elasticity());
            priors.put(group, new ElasticityFit(mean.elasticity(), Math.hypot(mean.deviation(), spread)));
            counts.put(
                    group,
                    products.stream().mapToInt(p -> episodes.get(p).size()).sum());
        });
    }

    private ElasticityFit pooled(List<Integer> products, ElasticityFit prior) {
        List<Episode> joined = new ArrayList<>();
        double scattered = 0;
        for (int product : products) {
            joined.addAll(episodes.get(product));
            scattered += scatter[product] * episodes.get(product).size();
        }
        return ElasticityFit.of(joined, joined.isEmpty() ? 1 : Math.max(1, scattered / joined.size()), prior);
    }

    /** Standard deviation of true elasticities between products of a group. */
    private double spread(List<Integer> products, double mean) {
        double weights = 0;
        double squares = 0;
        double misfit = 0;
        int n = 0;
        for (int product : products) {
            ElasticityFit own = ElasticityFit.of(episodes.get(product), scatter[product], VAGUE);
            if (own.deviation() < TELLING && !episodes.get(product).isEmpty()) {
                double weight = 1 / (own.deviation() * own.deviation());
                weights += weight;
                squares += weight * weight;
                misfit += weight * (own.elasticity() - mean) * (own.elasticity() - mean);
                n++;
            }
        }
        if (n < 5) {
            return USUAL_SPREAD;
        }
        double between = (misfit - (n - 1)) / (weights - squares / weights);
        return Math.sqrt(Math.max(LEAST_SPREAD * LEAST_SPREAD, between));
    }

    /** A product's effect; unknown where hardly any price ever moved. */
    public PriceEffect effect(int product) {
        if (all < LEAST_EPISODES) {
            return PriceEffect.unknown(
                    all == 0
                            ? "no price change and no promotion in the data lets demand be compared with the days around it"
                            : "only " + all + " price changes or promotions in the data; " + LEAST_EPISODES
                                    + " are the least to learn from");
        }
        ElasticityFit prior = priors.get(groups[product]);
        ElasticityFit own = ElasticityFit.of(episodes.get(product), scatter[product], prior);
        double ownShare = 1 - own.deviation() * own.deviation() / (prior.deviation() * prior.deviation());
        return new PriceEffect(
                own.elasticity(),
                own.deviation(),
                episodes.get(product).size(),
                Math.max(0, Math.min(1, ownShare)),
                counts.get(groups[product]),
                "");
    }
}
