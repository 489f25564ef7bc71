package stillstock.recommend;

/**
 * One ground of a pairing.
 *
 * @param measure before weighting, 0..1; NaN where unknown
 * @param part what it adds to the score
 */
public record Ground(ScorerKind kind, double measure, double part) {}
