package stillstock.recommend.proof;

import stillstock.recommend.evaluate.RankingResult;

/**
 * One method under the limits of the shop.
 *
 * @param pairs later purchases of an anchor and an item that was flagged at the split
 * @param hitRate share of them whose item was on the anchor's list, with its 95 % bootstrap interval
 * @param coverage share of the flagged items shown with any anchor
 * @param gini of how often they are shown
 * @param valueShare share of the flagged value shown; NaN where no value is known
 * @param unitsOfStock expected units over the units on hand
 * @param score sum of the scores of the pairs placed, by the method's own scores
 * @param placed pairs placed
 */
public record LimitedRow(
        String method,
        int pairs,
        RankingResult.Interval hitRate,
        double ndcg,
        double coverage,
        double gini,
        double valueShare,
        double unitsOfStock,
        double score,
        int placed) {}
