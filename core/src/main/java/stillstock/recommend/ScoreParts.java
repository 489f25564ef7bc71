package stillstock.recommend;

import java.util.List;

/**
 * The parts of a pairing's score by family, each weighted already, so that they add up to the score.
 *
 * @param similarity category path, name, brand, price band, attributes, embedding, season
 * @param pressure value tied up, age, cover, shelf life and risk of the flagged item
 * @param coSales bought together before, by the same kind of customers, accepted before
 * @param margin what is left at the proposed discount
 */
public record ScoreParts(double similarity, double pressure, double coSales, double margin) {
    /** The sums of grounds. */
    static ScoreParts of(List<Ground> grounds) {
        double[] sums = new double[ScorerKind.Family.values().length];
        for (Ground ground : grounds) {
            sums[ground.kind().family().ordinal()] += ground.part();
        }
        return new ScoreParts(
                sums[ScorerKind.Family.SIMILARITY.ordinal()],
                sums[ScorerKind.Family.PRESSURE.ordinal()],
                sums[ScorerKind.Family.CO_SALES.ordinal()],
                sums[ScorerKind.Family.MARGIN.ordinal()]);
    }

    /** The score. */
    public double total() {
        return similarity + pressure + coSales + margin;
    }
}
