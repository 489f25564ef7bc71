package stillstock.risk.explain;

import java.util.Optional;
import stillstock.job.JobContext;
import stillstock.risk.Contribution;
import stillstock.risk.RiskResult;

/**
 * The one reason of every product that says most about it. The strongest contribution is often the same for all (nobody
 * looks at any of the riskiest products); the telling one pushes the score to the side the product stands on and does so
 * most beyond what it does for the products of a like score (tenths of the ranking). Memory: 4 bytes a product and
 * feature while it is worked out.
 */
public final class TellingReasons {
    private static final int GROUPS = 10;
    private final RiskResult result;
    private final int[] column;
    private final double[] contribution;

    private TellingReasons(RiskResult result, int products) {
        this.result = result;
        column = new int[products];
        contribution = new double[products];
    }

    /** Works out the reasons, in parallel. */
    public static TellingReasons of(RiskResult result, int products, JobContext job) {
        float[][] all = new float[products][];
        result.eachContributions((product, values) -> all[product] = floats(values), job);
        TellingReasons reasons = new TellingReasons(result, products);
        double[][] means = reasons.means(all);
        for (int product = 0; product < products; product++) {
            reasons.column[product] = -1;
            if (all[product] != null) {
                reasons.choose(product, all[product], means[reasons.group(product)]);
            }
        }
        return reasons;
    }

    /** The reason; empty where the product is not scored. */
    public Optional<Contribution> of(int product) {
        return column[product] < 0
                ? Optional.empty()
                : Optional.of(result.reason(product, column[product], contribution[product]));
    }

    private void choose(int product, float[] values, double[] usual) {
        double side = Math.signum(result.margin(product) - result.expectedMargin());
        double most = 0;
        int strongest = -1;
        for (int c = 0; c < values.length; c++) {
            double beyond = (values[c] - usual[c]) * side;
            if (values[c] * side > 0 && beyond > most) {
                most = beyond;
                column[product] = c;
            }
            strongest = strongest < 0 || Math.abs(values[c]) > Math.abs(values[strongest]) ? c : strongest;
        }
        column[product] = column[product] < 0 ? strongest : column[product];
        contribution[product] = values[column[product]];
    }

    private double[][] means(float[][] all) {
        int columns = result.features().schema().size();
        double[][] means = new double[GROUPS][columns];
        int[] counts = new int[GROUPS];
        for (int product = 0; product < all.length; product++) {
            if (all[product] != null) {
                int group = group(product);
                counts[group]++;
                for (int c = 0; c < columns; c++) {
                    means[group][c] += all[product][c];
                }
            }
        }
        for (int group = 0; group < GROUPS; group++) {
            for (int c = 0; c < columns; c++) {
                means[group][c] /= Math.max(1, counts[group]);
            }
        }
        return means;
    }

    private int group(int product) {
        return (int) Math.min(GROUPS - 1, (result.rank(product) - 1L) * GROUPS / Math.max(1, result.scored()));
    }

    private static float[] floats(double[] values) {
        float[] result = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = (float) values[i];
        }
        return result;
    }
}
