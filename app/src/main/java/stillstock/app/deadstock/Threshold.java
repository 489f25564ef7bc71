package stillstock.app.deadstock;

import java.util.function.ToDoubleFunction;
import stillstock.classify.DeadStockPolicy;

/** The thresholds that can be dragged: their names, units, ranges, and where they sit in the policy. */
enum Threshold {
    /** Dead after so many days without a sale. */
    DEAD_AFTER("Dead after", "days without a sale", 1, 730, true, DeadStockPolicy::deadAfterDays) {
        @Override
        DeadStockPolicy with(DeadStockPolicy policy, double value) {
            return PolicyChange.of(policy).deadAfterDays((int) value).policy();
        }
    },
    /** Slow above so many days of cover. */
    SLOW_COVER("Slow above", "days of cover", 1, 1095, true, DeadStockPolicy::slowCoverDays) {
        @Override
        DeadStockPolicy with(DeadStockPolicy policy, double value) {
            return PolicyChange.of(policy).slowCoverDays(value).policy();
        }
    },
    /** New for so many days. */
    GRACE("New for", "days after it came", 0, 365, true, DeadStockPolicy::newGraceDays) {
        @Override
        DeadStockPolicy with(DeadStockPolicy policy, double value) {
            return PolicyChange.of(policy).newGraceDays((int) value).policy();
        }
    },
    /** Flagged only with so many on hand. */
    MIN_ON_HAND("On hand at least", "units", 1, 200, false, DeadStockPolicy::minOnHand) {
        @Override
        DeadStockPolicy with(DeadStockPolicy policy, double value) {
            return PolicyChange.of(policy).minOnHand(value).policy();
        }
    },
    /** Flagged only where it ties up so much. */
    MIN_VALUE("Worth at least", "at cost", 0, 5000, false, DeadStockPolicy::minStockValue) {
        @Override
        DeadStockPolicy with(DeadStockPolicy policy, double value) {
            return PolicyChange.of(policy).minStockValue(value).policy();
        }
    };

    private final String label;
    private final String unit;
    private final double low;
    private final double high;
    private final boolean whole;
    private final ToDoubleFunction<DeadStockPolicy> value;

    Threshold(
            String label,
            String unit,
            double low,
            double high,
            boolean whole,
            ToDoubleFunction<DeadStockPolicy> value) {
        this.label = label;
        this.unit = unit;
        this.low = low;
        this.high = high;
        this.whole = whole;
        this.value = value;
    }

    /** The policy with another value of this threshold. */
    abstract DeadStockPolicy with(DeadStockPolicy policy, double newValue);

    String label() {
        return label;
    }

    String unit() {
        return unit;
    }

    /** The least value, of slider and field. */
    double low() {
        return low;
    }

    /** The slider's end; the field takes more. */
    double high() {
        return high;
    }

    /** True where only whole numbers make sense. */
    boolean whole() {
        return whole;
    }

    double of(DeadStockPolicy policy) {
        return value.applyAsDouble(policy);
    }

    /** The nearest value it can take: whole where it must be, not below the least. */
    double rounded(double wanted) {
        return Math.max(low, whole ? Math.rint(wanted) : Math.rint(wanted * 100) / 100);
    }
}
