package stillstock.forecast.hierarchy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import stillstock.forecast.Forecast;
import stillstock.forecast.ProductForecast;
import stillstock.job.JobContext;
import stillstock.job.Parallel;
import stillstock.series.DemandSeries;
import stillstock.snapshot.Snapshot;

/**
 * Forecasts of all levels that add up, over categories and over places, by step, by span and over the horizon; made from the products' own
 * forecasts and from those of the groups' summed series.
 */
public final class HierarchyForecast {
    /** The method of all its forecasts. */
    public static final String METHOD = "reconciled";

    private static final double SMOOTHING = 0.1;
    private static final int LEAST_HISTORY = 8;

    private final Hierarchy tree;
    private final List<NodeForecast> nodes;
    private final String noPlacesCause;

    private HierarchyForecast(Hierarchy tree, List<NodeForecast> nodes, String noPlacesCause) {
        this.tree = tree;
        this.nodes = List.copyOf(nodes);
        this.noPlacesCause = noPlacesCause;
    }

    /**
     * Reconciles.
     *
     * @param products forecasts of sales as of the day; those without a forecast are left out
     * @param asOfDay no sale after it is read
     * @param ofGroup forecasts a summed series over the products' horizon
     * @param config how many futures, and the seed
     * @throws IllegalArgumentException where no product has a forecast
     */
    public static HierarchyForecast of(
            List<ProductForecast> products,
            Snapshot snapshot,
            int asOfDay,
            Function<DemandSeries, Forecast> ofGroup,
            HierarchyConfig config,
            JobContext job) {
        Grounds grounds = new Grounds(products, snapshot, asOfDay, config.mostCells());
        Forecast[] base = grounds.base();
        int[] groups = IntStream.range(0, base.length)
                .filter(node -> base[node] == null)
                .toArray();
        Parallel.blocks(groups.length, 1, job.sub(0.5), (from, to) -> {
            for (int i = from; i < to; i++) {
                base[groups[i]] = ofGroup.apply(grounds.histories()[groups[i]]);
            }
        });
        return new HierarchyForecast(
                grounds.tree(), reconciled(grounds, config, job.sub(0.5)), grounds.noPlacesCause());
    }

    /** One-step errors of the last periods that all methods fitted, 0 where there is none. */
    private static double[][] errors(DemandSeries[] histories, Forecast[] base) {
        int periods = Math.min(
                Grounds.MOST_ERRORS,
                Arrays.stream(histories).mapToInt(DemandSeries::length).max().orElse(0));
        double[][] errors = new double[base.length][periods];
        for (int node = 0; node < base.length; node++) {
            int n = histories[node].length();
            double[] fitted = base[node].fitted().length == n ? base[node].fitted() : smoothed(histories[node]);
            for (int back = 1; back <= Math.min(periods, n); back++) {
                double error = histories[node].value(n - back) - fitted[n - back];
                errors[node][periods - back] = Double.isNaN(error) ? 0 : error;
            }
        }
        return errors;
    }

    /** One-step fits by simple smoothing, for methods that give none of their own. */
    private static double[] smoothed(DemandSeries history) {
        double[] fitted = new double[history.length()];
        double level = Double.NaN;
        for (int t = 0; t < fitted.length; t++) {
            double value = history.value(t);
            fitted[t] = Double.isNaN(level) ? value : level;
            level = Double.isNaN(value) ? level : Double.isNaN(level) ? value : level + SMOOTHING * (value - level);
        }
        return fitted;
    }

    private static List<NodeForecast> reconciled(Grounds grounds, HierarchyConfig config, JobContext job) {
        Hierarchy tree = grounds.tree();
        Forecast[] base = grounds.base();
        DemandSeries[] histories = grounds.histories();
        int horizon = Arrays.stream(base)
                .filter(Forecast::available)
                .mapToInt(forecast -> forecast.mean().length)
                .min()
                .orElse(0);
        double[][] errors = errors(histories, base);
        double[][] means = new double[horizon][];
        MinTrace minTrace = new MinTrace(tree, errors, doubts(histories, base));
        Parallel.blocks(horizon, 1, job.sub(0.4), (from, to) -> {
            for (int step = from; step < to; step++) {
                means[step] = minTrace.reconciled(means(tree, base, step), true, job);
            }
        });
        FuturePaths futures = new FuturePaths(tree, errors, base, config.futures(), config.seed());
        int span = NodeForecast.spanSteps(histories[0].period());
        Adding adding = new Adding(tree.nodes(), horizon, span, config.futures());
        double[][] samples = new double[tree.nodes()][config.futures()];
        for (int step = 0; step < horizon; step++) {
            futures.fill(step, means[step], samples, JobContext.none());
            adding.step(step, step == horizon - 1, means[step], samples, JobContext.none());
            job.checkCancelled();
            job.step(step + 1L, horizon);
        }
        List<NodeForecast> nodes = new ArrayList<>();
        for (int node = 0; node < tree.nodes(); node++) {
            nodes.add(new NodeForecast(
                    node,
                    histories[node],
                    adding.steps(node, base[node].fitted()),
                    adding.spans(node),
                    adding.total(node),
                    base[node]));
        }
        return nodes;
    }

    /** A history too short to show errors has not proven itself right: its forecast may be wrong by all of itself. */
    private static double[] doubts(DemandSeries[] histories, Forecast[] base) {
        double[] doubts = new double[base.length];
        for (int node = 0; node < doubts.length; node++) {
            if (histories[node].length() < LEAST_HISTORY && base[node].available()) {
                double mean = Arrays.stream(base[node].mean()).average().orElse(0);
                doubts[node] = mean * mean;
            }
        }
        return doubts;
    }

    /** Each node's own mean; a group without one takes its children's sum, so that it pulls nowhere. */
    private static double[] means(Hierarchy tree, Forecast[] base, int step) {
        double[] leaves = new double[tree.leaves()];
        Arrays.setAll(leaves, leaf -> base[leaf].mean()[step]);
        double[] means = tree.sums(leaves);
        for (int node = tree.leaves(); node < tree.nodes(); node++) {
            if (base[node].available()) {
                means[node] = base[node].mean()[step];
            }
        }
        return means;
    }

    /** Who adds up to whom. */
    public Hierarchy tree() {
        return tree;
    }

    /** Every node's forecast, by its number. */
    public List<NodeForecast> nodes() {
        return nodes;
    }

    /** Why places are not told apart; empty where they are. */
    public String noPlacesCause() {
        return noPlacesCause;
    }
}
