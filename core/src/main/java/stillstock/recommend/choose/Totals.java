package stillstock.recommend.choose;

/**
 * What a ranking within limits comes to.
 *
 * @param pairs placed
 * @param score sum over all pairs
 * @param items flagged items shown with at least one anchor
 * @param valueShare share of the flagged value shown, 0..1; NaN where no value is known
 * @param expectedUnits that all pairs are expected to take along
 */
public record Totals(int pairs, double score, int items, double valueShare, double expectedUnits) {}
