package stillstock.forecast.hierarchy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import stillstock.forecast.Forecast;
import stillstock.forecast.ProductForecast;
import stillstock.job.JobContext;
import stillstock.job.Parallel;
import stillstock.series.DemandSeries;
import stillstock.series.Measure;
import stillstock.snapshot.ProductTable;

/** Forecasts of all levels that add up, made from the products' own and from those of the groups' summed series. */
public final class HierarchyForecast {
    private static final int MOST_ERRORS = 120;
    private static final double SMOOTHING = 0.1;

    private final ProductTree tree;
    private final List<NodeForecast> nodes;

    private HierarchyForecast(ProductTree tree, List<NodeForecast> nodes) {
        this.tree = tree;
        this.nodes = List.copyOf(nodes);
    }

    /**
     * Reconciles.
     *
     * @param products forecasts of sales; those without a forecast are left out
     * @param table the product master
     * @param ofGroup forecasts a summed series over the products' horizon
     * @param config how many futures, and the seed
     * @throws IllegalArgumentException where no product has a forecast
     */
    public static HierarchyForecast of(
            List<ProductForecast> products,
            ProductTable table,
            Function<DemandSeries, Forecast> ofGroup,
            HierarchyConfig config,
            JobContext job) {
        List<ProductForecast> usable = products.stream()
                .filter(made -> made.history().measure() == Measure.SALES
                        && made.forecast().available())
                .sorted(Comparator.comparingInt(ProductForecast::product))
                .toList();
        ProductTree tree = ProductTree.of(
                table, usable.stream().mapToInt(ProductForecast::product).toArray());
        DemandSeries[] histories = histories(tree, usable);
        Forecast[] base = base(tree, usable, histories, ofGroup, job.sub(0.5));
        double[][] errors = errors(histories, base);
        return new HierarchyForecast(tree, reconciled(tree, histories, base, errors, config, job.sub(0.5)));
    }

    /** Every node's summed series over the longest history; periods before a product's first count nothing. */
    private static DemandSeries[] histories(ProductTree tree, List<ProductForecast> usable) {
        DemandSeries longest = usable.stream()
                .map(ProductForecast::history)
                .max(Comparator.comparingInt(DemandSeries::length))
                .orElseThrow(() -> new IllegalArgumentException("no product has a forecast"));
        int n = longest.length();
        double[][] sums = new double[tree.nodes()][];
        for (int node = tree.leaves(); node < tree.nodes(); node++) {
            sums[node] = new double[n];
        }
        DemandSeries[] all = new DemandSeries[tree.nodes()];
        for (int leaf = 0; leaf < tree.leaves(); leaf++) {
            all[leaf] = usable.get(leaf).history();
            int shift = n - all[leaf].length();
            for (int node = tree.parent(leaf); node >= 0; node = tree.parent(node)) {
                for (int t = 0; t < all[leaf].length(); t++) {
                    double value = all[leaf].value(t);
                    sums[node][shift + t] += Double.isNaN(value) ? 0 : value;
                }
            }
        }
        for (int node = tree.leaves(); node < tree.nodes(); node++) {
            all[node] = new DemandSeries(tree.name(node), Measure.SALES, longest.period(), longest.start(), sums[node]);
        }
        return all;
    }

    private static Forecast[] base(
            ProductTree tree,
            List<ProductForecast> usable,
            DemandSeries[] histories,
            Function<DemandSeries, Forecast> ofGroup,
            JobContext job) {
        Forecast[] base = new Forecast[tree.nodes()];
        for (int leaf = 0; leaf < tree.leaves(); leaf++) {
            base[leaf] = usable.get(leaf).forecast();
        }
        int groups = tree.nodes() - tree.leaves();
        Parallel.blocks(groups, 1, job, (from, to) -> {
            for (int group = from; group < to; group++) {
                int node = tree.leaves() + group;
                base[node] = ofGroup.apply(histories[node]);
            }
        });
        return base;
    }

    /** One-step errors of the last periods that all methods fitted, 0 where there is none. */
    private static double[][] errors(DemandSeries[] histories, Forecast[] base) {
        int periods = Math.min(
                MOST_ERRORS,
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

    private static List<NodeForecast> reconciled(
            ProductTree tree,
            DemandSeries[] histories,
            Forecast[] base,
            double[][] errors,
            HierarchyConfig config,
            JobContext job) {
        int horizon = Arrays.stream(base)
                .filter(Forecast::available)
                .mapToInt(forecast -> forecast.mean().length)
                .min()
                .orElse(0);
        MinTrace minTrace = new MinTrace(tree, errors);
        JointSamples futures = new JointSamples(tree, errors, config.futures(), config.seed());
        double[][] mean = new double[tree.nodes()][horizon];
        double[][][] bounds = new double[4][tree.nodes()][horizon];
        Parallel.blocks(horizon, 1, job, (from, to) -> {
            for (int step = from; step < to; step++) {
                double[] all = minTrace.reconciled(means(tree, base, step), true, job);
                double[][] samples = futures.at(step, all, base);
                for (int node = 0; node < all.length; node++) {
                    mean[node][step] = all[node];
                    Arrays.sort(samples[node]);
                    bounds[0][node][step] = JointSamples.quantile(samples[node], 0.10);
                    bounds[1][node][step] = JointSamples.quantile(samples[node], 0.90);
                    bounds[2][node][step] = JointSamples.quantile(samples[node], 0.025);
                    bounds[3][node][step] = JointSamples.quantile(samples[node], 0.975);
                }
            }
        });
        List<NodeForecast> nodes = new ArrayList<>();
        for (int node = 0; node < tree.nodes(); node++) {
            Forecast.Bands bands =
                    new Forecast.Bands(bounds[0][node], bounds[1][node], bounds[2][node], bounds[3][node]);
            nodes.add(new NodeForecast(
                    node,
                    histories[node],
                    new Forecast("reconciled", mean[node], bands, base[node].fitted()),
                    base[node]));
        }
        return nodes;
    }

    /** Each node's own mean; a group without one takes its children's sum, so that it pulls nowhere. */
    private static double[] means(ProductTree tree, Forecast[] base, int step) {
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
    public ProductTree tree() {
        return tree;
    }

    /** Every node's forecast, by its number. */
    public List<NodeForecast> nodes() {
        return nodes;
    }
}
