package stillstock.forecast.weigh;

import java.util.Arrays;
import java.util.List;
import stillstock.boost.tree.TreeEnsemble;
import stillstock.forecast.Forecast;
import stillstock.forecast.combine.Weighting;

/**
 * Weights of a combination's members as trees see them from a series' features: softmax of the log usual share plus one
 * sum of trees a member. Immutable and safe for several threads; no native code.
 *
 * <p>Source: Montero-Manso, Athanasopoulos, Hyndman and Talagala, "FFORMA: Feature-based forecast model averaging", Int. J.
 * Forecasting 36 (2020); other than there the trees lower the error of the combined forecast itself.
 *
 * @param members names, in the order of the combination's members
 * @param usual shares without knowledge of the series, one a member, above 0
 * @param trees one ensemble a member
 */
public record LearnedWeights(List<String> members, List<Double> usual, List<TreeEnsemble> trees) implements Weighting {
    /** Copies its lists and checks their lengths. */
    public LearnedWeights {
        members = List.copyOf(members);
        usual = List.copyOf(usual);
        trees = List.copyOf(trees);
        int columns = WeightRow.names(members).size();
        if (usual.size() != members.size() || trees.size() != members.size()) {
            throw new IllegalArgumentException(members.size() + " members need as many shares and ensembles, not "
                    + usual.size() + " and " + trees.size());
        }
        for (TreeEnsemble ensemble : trees) {
            if (ensemble.columns() != columns) {
                throw new IllegalArgumentException(
                        "weights were learned from " + ensemble.columns() + " features, there are " + columns);
            }
        }
    }

    @Override
    public boolean shifts() {
        return false;
    }

    @Override
    public double[] weights(Moment moment) {
        List<String> names =
                moment.methods().stream().map(method -> method.name()).toList();
        if (!names.equals(members)) {
            throw new IllegalArgumentException("weights were learned for " + members + ", not for " + names);
        }
        double[] shares = usual.stream().mapToDouble(Double::doubleValue).toArray();
        double[][] means = means(moment.forecasts());
        double[] together = together(means, shares);
        if (together.length == 0) {
            return shares;
        }
        float[] row = WeightRow.of(moment.history(), moment.season(), means, together);
        double[] margins = new double[shares.length];
        Arrays.setAll(margins, j -> trees.get(j).margin(row, 0));
        return softmax(shares, margins);
    }

    /** Each member's mean; NaN all along where it has none. */
    static double[][] means(List<Forecast> forecasts) {
        int steps = forecasts.stream()
                .mapToInt(forecast -> forecast.mean().length)
                .max()
                .orElse(0);
        double[][] means = new double[forecasts.size()][];
        for (int j = 0; j < means.length; j++) {
            means[j] = forecasts.get(j).available() ? forecasts.get(j).mean() : new double[steps];
            if (!forecasts.get(j).available()) {
                Arrays.fill(means[j], Double.NaN);
            }
        }
        return means;
    }

    /** The weighted mean of the members that have a forecast; empty where none has. */
    static double[] together(double[][] means, double[] shares) {
        int steps = means.length == 0 ? 0 : means[0].length;
        double[] result = new double[steps];
        double total = 0;
        for (int j = 0; j < means.length; j++) {
            if (steps > 0 && !Double.isNaN(means[j][0])) {
                total += shares[j];
                for (int k = 0; k < steps; k++) {
                    result[k] += shares[j] * means[j][k];
                }
            }
        }
        if (!(total > 0)) {
            return new double[0];
        }
        for (int k = 0; k < steps; k++) {
            result[k] /= total;
        }
        return result;
    }

    /** Shares times exp(margin), adding up to 1. */
    static double[] softmax(double[] shares, double[] margins) {
        double most = Arrays.stream(margins).max().orElse(0);
        double[] result = new double[shares.length];
        double sum = 0;
        for (int j = 0; j < result.length; j++) {
            result[j] = shares[j] * Math.exp(margins[j] - most);
            sum += result[j];
        }
        for (int j = 0; j < result.length; j++) {
            result[j] /= sum;
        }
        return result;
    }
}
