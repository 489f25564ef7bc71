package stillstock.risk.lens;

import java.util.List;
import stillstock.classify.DeadStockPolicy;
import stillstock.risk.RiskConfig;

/**
 * One threshold a definition.
 *
 * @param idleDays RULE: more days than this without a sale
 * @param ageDays AGE: older than this
 * @param coverDays COVER: lasts longer than this
 * @param fsnShare FSN: cumulated stay above this share; not below fsnFast
 * @param fsnFast where class F ends; the share of FSN stays above it
 * @param tsbFrom TSB: probability from here
 * @param modelFrom MODEL: risk from here
 */
public record LensThresholds(
        double idleDays,
        double ageDays,
        double coverDays,
        double fsnShare,
        double fsnFast,
        double tsbFrom,
        double modelFrom) {

    /** The thresholds of the settings: the oldest age bucket, the cover of slow stock, the high band. */
    public static LensThresholds of(DeadStockPolicy policy, RiskConfig risk) {
        List<Integer> buckets = policy.ageBucketDays();
        return new LensThresholds(
                policy.deadAfterDays(),
                buckets.get(buckets.size() - 1),
                policy.slowCoverDays(),
                policy.fsnSlow(),
                policy.fsnFast(),
                risk.highFrom(),
                risk.highFrom());
    }

    /** The threshold of a definition. */
    public double of(Definition definition) {
        return switch (definition) {
            case RULE -> idleDays;
            case AGE -> ageDays;
            case COVER -> coverDays;
            case FSN -> fsnShare;
            case TSB -> tsbFrom;
            case MODEL -> modelFrom;
        };
    }

    /** The same with another threshold of one definition. */
    public LensThresholds with(Definition definition, double value) {
        return new LensThresholds(
                definition == Definition.RULE ? value : idleDays,
                definition == Definition.AGE ? value : ageDays,
                definition == Definition.COVER ? value : coverDays,
                definition == Definition.FSN ? value : fsnShare,
                fsnFast,
                definition == Definition.TSB ? value : tsbFrom,
                definition == Definition.MODEL ? value : modelFrom);
    }

    /** The least threshold a definition may be set to. */
    double least(Definition definition) {
        return definition == Definition.FSN ? Math.max(definition.low(), fsnFast) : definition.low();
    }
}
