package stillstock.forecast.weigh;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import stillstock.boost.BoostParameters;
import stillstock.boost.BoostRows;
import stillstock.boost.Booster;
import stillstock.boost.tree.TreeEnsemble;
import stillstock.job.JobContext;

/**
 * Boosts one ensemble a member so that the combined forecast errs least: half by absolute error in units of the series'
 * own seasonal change, half by symmetric relative error, both in units of what the usual combination makes. Rounds go
 * over the members in turn.
 */
final class WeightTrainer {
    private static final int ROUNDS = 80;
    private static final int DEPTH = 3;
    private static final double RATE = 0.05;
    private static final double LEAST_HESSIAN = 1e-3;

    private final List<WeightExample> examples;
    private final double[] usual;
    private final double[][] weights;
    private double unitOfAbsolute = 1;
    private double unitOfRelative = 1;

    WeightTrainer(List<WeightExample> examples, double[] usual) {
        this.examples = examples;
        this.usual = usual;
        this.weights = new double[examples.size()][];
        Arrays.setAll(weights, i -> LearnedWeights.softmax(usual, new double[usual.length]));
        double absolute = 0;
        double relative = 0;
        for (int i = 0; i < weights.length; i++) {
            double[] errors = errors(examples.get(i), weights[i]);
            absolute += errors[0] / weights.length;
            relative += errors[1] / weights.length;
        }
        unitOfAbsolute = absolute > 0 ? absolute : 1;
        unitOfRelative = relative > 0 ? relative : 1;
    }

    List<TreeEnsemble> train(long seed, JobContext job) {
        BoostRows rows = rows();
        List<Booster> boosters = new ArrayList<>();
        try {
            for (int j = 0; j < usual.length; j++) {
                BoostParameters parameters = BoostParameters.trees("reg:squarederror", DEPTH, seed + j)
                        .with("base_score", 0)
                        .with("eta", RATE)
                        .with("max_bin", 64)
                        .with("subsample", 0.7)
                        .with("colsample_bytree", 0.5);
                boosters.add(Booster.over(rows, parameters));
            }
            double[][] margins = new double[usual.length][examples.size()];
            for (int round = 0; round < ROUNDS; round++) {
                job.checkCancelled();
                double[][] gradients = gradients();
                for (int j = 0; j < usual.length; j++) {
                    int member = j;
                    boosters.get(j).update((own, labels, gradient, hessian) -> {
                        for (int i = 0; i < gradient.length; i++) {
                            double share = weights[i][member];
                            gradient[i] = (float) gradients[i][member];
                            hessian[i] = (float) Math.max(LEAST_HESSIAN, share * (1 - share));
                        }
                    });
                    margins[j] = boosters.get(j).margins(0);
                }
                reweigh(margins);
                job.step(round + 1L, ROUNDS);
            }
            return boosters.stream().map(Booster::trees).toList();
        } finally {
            boosters.forEach(Booster::close);
        }
    }

    private BoostRows rows() {
        int columns = examples.get(0).row().length;
        float[] all = new float[examples.size() * columns];
        for (int i = 0; i < examples.size(); i++) {
            System.arraycopy(examples.get(i).row(), 0, all, i * columns, columns);
        }
        return BoostRows.of(all, columns).withLabels(new float[examples.size()]);
    }

    private void reweigh(double[][] margins) {
        for (int i = 0; i < weights.length; i++) {
            double[] own = new double[usual.length];
            for (int j = 0; j < own.length; j++) {
                own[j] = margins[j][i];
            }
            weights[i] = LearnedWeights.softmax(usual, own);
        }
    }

    /** By margin: share times (slope by the member's share less the mean slope). */
    private double[][] gradients() {
        double[][] result = new double[weights.length][];
        for (int i = 0; i < result.length; i++) {
            double[] slopes = slopes(examples.get(i), weights[i]);
            double mean = 0;
            for (int j = 0; j < slopes.length; j++) {
                mean += weights[i][j] * slopes[j];
            }
            for (int j = 0; j < slopes.length; j++) {
                slopes[j] = weights[i][j] * (slopes[j] - mean);
            }
            result[i] = slopes;
        }
        return result;
    }

    private double[] slopes(WeightExample example, double[] shares) {
        double[] slopes = new double[shares.length];
        double[] actual = example.actual();
        int known = 0;
        for (int k = 0; k < actual.length; k++) {
            double forecast = combined(example, shares, k);
            double error = forecast - actual[k];
            if (Double.isNaN(error)) {
                continue;
            }
            known++;
            double size = Math.abs(forecast) + Math.abs(actual[k]);
            double sign = Math.signum(error);
            double relative =
                    size > 0 ? 2 * (sign * size - Math.abs(error) * Math.signum(forecast)) / (size * size) : 0;
            double slope = 0.5 * (sign / example.unit() / unitOfAbsolute + relative / unitOfRelative);
            for (int j = 0; j < slopes.length; j++) {
                slopes[j] += slope * example.means()[j][k];
            }
        }
        for (int j = 0; j < slopes.length; j++) {
            slopes[j] /= Math.max(1, known);
        }
        return slopes;
    }

    private static double[] errors(WeightExample example, double[] shares) {
        double absolute = 0;
        double relative = 0;
        int known = 0;
        for (int k = 0; k < example.actual().length; k++) {
            double forecast = combined(example, shares, k);
            double error = Math.abs(forecast - example.actual()[k]);
            if (!Double.isNaN(error)) {
                known++;
                absolute += error / example.unit();
                double size = Math.abs(forecast) + Math.abs(example.actual()[k]);
                relative += size > 0 ? 2 * error / size : 0;
            }
        }
        return new double[] {absolute / Math.max(1, known), relative / Math.max(1, known)};
    }

    private static double combined(WeightExample example, double[] shares, int step) {
        double sum = 0;
        for (int j = 0; j < shares.length; j++) {
            sum += shares[j] * example.means()[j][step];
        }
        return sum;
    }
}
