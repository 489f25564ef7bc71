package stillstock.risk.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import stillstock.boost.tree.TreeShap;
import stillstock.feature.FeatureMatrix;
import stillstock.feature.column.Feature;
import stillstock.job.JobContext;
import stillstock.job.Parallel;
import stillstock.risk.RiskModel;
import stillstock.risk.RiskResult;

/**
 * What matters to the model over all products: the mean size of each feature's contribution, the gain of its splits, and
 * its values beside its contributions (dependence). Worked out from at most {@value #MOST_ROWS} products, spread evenly.
 */
public final class Importance {
    private static final int MOST_ROWS = 4000;
    private static final int BLOCK = 128;
    private static final int BINS = 20;

    /**
     * One feature.
     *
     * @param meanContribution mean of the absolute SHAP values, log-odds
     * @param gain share of the trees' summed gain, 0..1
     */
    public record Weight(Feature feature, double meanContribution, double gain) {}

    /**
     * A feature's values beside its contributions, in order of the value; products without a value are left out.
     *
     * @param values in the feature's unit, rising
     * @param contributions log-odds
     * @param binMiddles mean value of each of up to 20 bins of equally many products
     * @param binMeans mean contribution of each
     * @param missing mean contribution where the value is missing; NaN where none is
     */
    public record Dependence(
            Feature feature,
            double[] values,
            double[] contributions,
            double[] binMiddles,
            double[] binMeans,
            double missing) {}

    private final FeatureMatrix features;
    private final int[] rows;
    private final double[][] contributions;
    private final List<Weight> weights;

    private Importance(FeatureMatrix features, int[] rows, double[][] contributions, double[] gains) {
        this.features = features;
        this.rows = rows;
        this.contributions = contributions;
        weights = weights(gains);
    }

    /**
     * Works it out.
     *
     * @param result with scores
     */
    public static Importance of(RiskResult result, JobContext job) {
        RiskModel model = result.training().model().orElseThrow();
        FeatureMatrix features = result.features();
        int[] scored = java.util.stream.IntStream.range(0, features.rows())
                .filter(row -> !Double.isNaN(result.risk(features.product(row))))
                .toArray();
        int n = Math.min(MOST_ROWS, scored.length);
        int[] rows = new int[n];
        for (int i = 0; i < n; i++) {
            rows[i] = scored[(int) ((long) i * scored.length / n)];
        }
        double[][] contributions = new double[n][];
        TreeShap shap = model.shap();
        job.message("Weighing the features");
        Parallel.blocks(n, BLOCK, job, (from, to) -> {
            for (int i = from; i < to; i++) {
                contributions[i] = shap.contributions(
                        features.rowMajor(), rows[i] * features.schema().size());
            }
        });
        return new Importance(features, rows, contributions, model.gains());
    }

    /** The features that move any score, most important first. */
    public List<Weight> weights() {
        return weights;
    }

    /** Products looked at. */
    public int products() {
        return rows.length;
    }

    /** A feature's values beside its contributions. */
    public Dependence dependence(Feature feature) {
        int column = features.schema().column(feature.name());
        List<double[]> points = new ArrayList<>();
        double missing = 0;
        int missingRows = 0;
        for (int i = 0; i < rows.length; i++) {
            float value = features.value(rows[i], column);
            if (Float.isNaN(value)) {
                missing += contributions[i][column];
                missingRows++;
            } else {
                points.add(new double[] {value, contributions[i][column]});
            }
        }
        points.sort(Comparator.comparingDouble(point -> point[0]));
        double[][] bins = bins(points);
        return new Dependence(
                feature,
                points.stream().mapToDouble(point -> point[0]).toArray(),
                points.stream().mapToDouble(point -> point[1]).toArray(),
                bins[0],
                bins[1],
                missingRows == 0 ? Double.NaN : missing / missingRows);
    }

    private static double[][] bins(List<double[]> points) {
        int bins = Math.min(BINS, points.size());
        double[][] means = new double[2][bins];
        for (int bin = 0; bin < bins; bin++) {
            int from = (int) ((long) bin * points.size() / bins);
            int to = (int) ((bin + 1L) * points.size() / bins);
            for (int i = from; i < to; i++) {
                means[0][bin] += points.get(i)[0] / (to - from);
                means[1][bin] += points.get(i)[1] / (to - from);
            }
        }
        return means;
    }

    private List<Weight> weights(double[] gains) {
        double all = java.util.Arrays.stream(gains).sum();
        List<Weight> result = new ArrayList<>();
        for (int column = 0; column < features.schema().size(); column++) {
            double sum = 0;
            for (double[] row : contributions) {
                sum += Math.abs(row[column]);
            }
            if (sum > 0 || gains[column] > 0) {
                result.add(new Weight(
                        features.schema().get(column),
                        contributions.length == 0 ? 0 : sum / contributions.length,
                        all > 0 ? gains[column] / all : 0));
            }
        }
        result.sort(
                Comparator.comparingDouble(Weight::meanContribution).reversed().thenComparing(weight -> weight.feature()
                        .name()));
        return List.copyOf(result);
    }
}
