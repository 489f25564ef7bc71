package stillstock.quality.inspect;

import stillstock.quality.rule.OutlierRule;
import stillstock.quality.rule.TwinRule;

/**
 * Limits of the checks.
 *
 * @param outliers when a quantity or price is an outlier
 * @param priceJumpRatio times by which a price level changes; default 3
 * @param twins which ids are spellings of one
 * @param ledgerTolerance units by which the stock ledger may be off; default 0.5
 */
public record QualityConfig(OutlierRule outliers, double priceJumpRatio, TwinRule twins, double ledgerTolerance) {
    /** Checks the limits. */
    public QualityConfig {
        if (!(priceJumpRatio > 1)) {
            throw new IllegalArgumentException("priceJumpRatio (" + priceJumpRatio + ") must be above 1");
        }
        if (!(ledgerTolerance >= 0)) {
            throw new IllegalArgumentException("ledgerTolerance (" + ledgerTolerance + ") must not be negative");
        }
    }

    /** What a new user starts with. */
    public static QualityConfig defaults() {
        return new QualityConfig(OutlierRule.defaults(), 3, TwinRule.defaults(), 0.5);
    }
}
