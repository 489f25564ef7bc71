package stillstock.recommend.index;

import java.util.EnumMap;
import java.util.Map;
import stillstock.recommend.PairingInputs;
import stillstock.recommend.ScorerKind;
import stillstock.recommend.scorer.ItemMeasure;
import stillstock.recommend.scorer.PressureMeasures;
import stillstock.recommend.scorer.SeasonMeasure;

/** The measures that lie in the flagged item alone, one value a candidate. */
final class ItemGrounds {
    private ItemGrounds() {}

    static Map<ScorerKind, double[]> of(PairingInputs inputs) {
        Map<ScorerKind, double[]> all = new EnumMap<>(ScorerKind.class);
        Map<ScorerKind, ItemMeasure> measures =
                PressureMeasures.of(inputs.flagged(), inputs.snapshot().products());
        for (Map.Entry<ScorerKind, ItemMeasure> measure : measures.entrySet()) {
            all.put(measure.getKey(), values(inputs, measure.getValue()));
        }
        SeasonMeasure season = new SeasonMeasure(inputs.snapshot(), inputs.day());
        int[] products = inputs.flagged().products();
        all.put(ScorerKind.SEASON, values(inputs, candidate -> season.of(products[candidate], products[candidate])));
        return all;
    }

    private static double[] values(PairingInputs inputs, ItemMeasure measure) {
        double[] values = new double[inputs.flagged().size()];
        for (int candidate = 0; candidate < values.length; candidate++) {
            values[candidate] = measure.of(candidate);
        }
        return values;
    }

    /** Pressure by the usual weights: what candidates are looked at first by. */
    static float[] pressure(Map<ScorerKind, double[]> measures, int candidates) {
        float[] pressure = new float[candidates];
        for (int candidate = 0; candidate < candidates; candidate++) {
            double sum = 0;
            double weight = 0;
            for (Map.Entry<ScorerKind, double[]> measure : measures.entrySet()) {
                double value = measure.getValue()[candidate];
                if (measure.getKey().family() == ScorerKind.Family.PRESSURE && !Double.isNaN(value)) {
                    sum += measure.getKey().usualWeight() * value;
                    weight += measure.getKey().usualWeight();
                }
            }
            pressure[candidate] = weight == 0 ? 0 : (float) (sum / weight);
        }
        return pressure;
    }
}
