package stillstock.forecast.weigh;

import java.util.Arrays;
import java.util.List;
import stillstock.boost.BoostParameters;
import stillstock.boost.BoostRows;
import stillstock.boost.Booster;
import stillstock.boost.tree.TreeEnsemble;
import stillstock.forecast.Forecaster;
import stillstock.job.JobContext;

/**
 * Boosts the absolute error of the usual combination, half in units of the series' own seasonal change, half relative to the
 * size of forecast and value, at past origins of many series.
 */
final class CorrectionTrainer {
    private static final int ROUNDS = 150;
    private static final int DEPTH = 3;
    private static final double RATE = 0.05;
    private static final double LEAST_SIZE = 1e-9;

    /** What the two errors usually are, so that they count alike. */
    private static final double USUAL_SCALED = 0.9;

    private static final double USUAL_RELATIVE = 0.15;

    private CorrectionTrainer() {}

    /** @param usual shares of the methods */
    static LearnedCorrection train(
            List<WeightExample> examples, List<Forecaster> methods, double[] usual, long seed, JobContext job) {
        List<String> names = methods.stream().map(Forecaster::name).toList();
        int columns = CorrectionRow.names(names).size();
        int steps = examples.stream().mapToInt(one -> one.actual().length).sum();
        float[] features = new float[steps * columns];
        float[] labels = new float[steps];
        float[] weights = new float[steps];
        int row = 0;
        for (WeightExample one : examples) {
            double[] combined = LearnedWeights.together(one.means(), usual);
            CorrectionRow rows =
                    new CorrectionRow(one.row(), one.history(), one.season(), one.means(), combined, one.unit());
            for (int k = 0; k < one.actual().length; k++) {
                double actual = one.actual()[k];
                if (Double.isNaN(actual)) {
                    continue;
                }
                System.arraycopy(rows.of(k), 0, features, row * columns, columns);
                labels[row] = (float) ((actual - combined[k]) / one.unit());
                double size = (Math.abs(actual) + Math.abs(combined[k])) / 2;
                weights[row] = (float) (1 / USUAL_SCALED + one.unit() / Math.max(LEAST_SIZE, size) / USUAL_RELATIVE);
                row++;
            }
        }
        BoostRows learned = BoostRows.of(Arrays.copyOf(features, row * columns), columns)
                .withLabels(Arrays.copyOf(labels, row))
                .withWeights(evened(weights, row));
        BoostParameters parameters = BoostParameters.trees("reg:absoluteerror", DEPTH, seed)
                .with("base_score", 0)
                .with("eta", RATE)
                .with("max_bin", 64)
                .with("subsample", 0.5)
                .with("colsample_bytree", 0.3)
                .with("min_child_weight", 200);
        try (Booster booster = Booster.over(learned, parameters)) {
            booster.train(ROUNDS, job);
            TreeEnsemble trees = booster.trees();
            return new LearnedCorrection(names, Arrays.stream(usual).boxed().toList(), trees);
        }
    }

    /** 1 on average. */
    private static float[] evened(float[] weights, int rows) {
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            sum += weights[i];
        }
        float[] result = new float[rows];
        for (int i = 0; i < rows; i++) {
            result[i] = (float) (weights[i] * rows / sum);
        }
        return result;
    }
}
