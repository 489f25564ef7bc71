package stillstock.forecast.weigh;

import java.util.List;
import stillstock.boost.tree.TreeEnsemble;
import stillstock.forecast.combine.Correction;
import stillstock.forecast.combine.Weighting;

/**
 * What the usual combination tends to miss, as trees see it from the features of a series and from what the members say: at
 * each step a shift in units of the usual change over a season. Boosting on the residuals of a forecast. Immutable and safe
 * for several threads; no native code.
 *
 * <p>Source: Zhang, "Time series forecasting using a hybrid ARIMA and neural network model", Neurocomputing 50 (2003), for the
 * learning of a forecast's residuals; here over many series at once.
 *
 * @param members names, in the order of the combination's members
 * @param usual shares the combination was learned with, one a member, above 0
 * @param trees of the shift
 */
public record LearnedCorrection(List<String> members, List<Double> usual, TreeEnsemble trees) implements Correction {
    /** Of what the trees say; the rest is drawn towards no correction. */
    private static final double SHARE = 0.75;

    /** Copies its lists and checks their lengths. */
    public LearnedCorrection {
        members = List.copyOf(members);
        usual = List.copyOf(usual);
        int columns = CorrectionRow.names(members).size();
        if (usual.size() != members.size() || trees.columns() != columns) {
            throw new IllegalArgumentException(members.size() + " members need as many shares, not " + usual.size()
                    + ", and trees over " + columns + " features, not " + trees.columns());
        }
    }

    @Override
    public double[] shifts(Weighting.Moment moment, double[] combined) {
        List<String> names =
                moment.methods().stream().map(method -> method.name()).toList();
        if (!names.equals(members)) {
            throw new IllegalArgumentException("the correction was learned for " + members + ", not for " + names);
        }
        double[] shifts = new double[combined.length];
        double unit = WeightExample.seasonalChange(moment.history(), moment.season());
        if (!(unit > 0)) {
            return shifts;
        }
        double[][] means = LearnedWeights.means(moment.forecasts());
        float[] ofSeries = WeightRow.of(moment.history(), moment.season(), means, combined);
        for (int j = 0; j < means.length; j++) {
            means[j] = Double.isNaN(means[j][0]) ? combined : means[j];
        }
        CorrectionRow rows = new CorrectionRow(ofSeries, moment.history(), moment.season(), means, combined, unit);
        for (int k = 0; k < shifts.length; k++) {
            shifts[k] = SHARE * unit * trees.margin(rows.of(k), 0);
        }
        return shifts;
    }
}
