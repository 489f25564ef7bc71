package stillstock.recommend;

/**
 * The parts of a pairing's score, each weighted already, so that they add up to the score.
 *
 * @param similarity category path, brand, price band and name words
 * @param pressure value tied up, age and cover of the flagged item
 * @param coSales bought together before, shrunk by evidence
 * @param margin what is left at the proposed discount
 */
public record ScoreParts(double similarity, double pressure, double coSales, double margin) {
    /** The score. */
    public double total() {
        return similarity + pressure + coSales + margin;
    }
}
