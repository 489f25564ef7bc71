package stillstock.app.risk;

import java.util.function.ToDoubleFunction;
import stillstock.app.screen.NumberControl;
import stillstock.risk.RiskConfig;

/** The numbers of the risk settings that the screen can move, and where they sit in the settings. */
enum RiskKnob {
    /** Length of the outcome window. */
    HORIZON(
            new NumberControl.Spec(
                    "horizon",
                    "Looks ahead",
                    "days",
                    7,
                    365,
                    0,
                    "The score is the chance of going dead within so many days; a change needs training again"),
            RiskConfig::horizonDays) {
        @Override
        RiskConfig with(RiskConfig risk, double value) {
            return RiskChange.of(risk).horizonDays((int) value).risk();
        }
    },
    /** Sales below this share of the stock count as dead. */
    DEAD_SHARE(
            new NumberControl.Spec(
                    "dead-share",
                    "Sells less than",
                    "% of stock",
                    1,
                    50,
                    0,
                    "An item counts as dead where it sells less than this share of its stock in the time looked ahead;"
                            + " a change needs training again"),
            risk -> risk.deadShare() * 100) {
        @Override
        RiskConfig with(RiskConfig risk, double value) {
            return RiskChange.of(risk).deadShare(value / 100).risk();
        }
    },
    /** Where the medium band begins. */
    MEDIUM(
            new NumberControl.Spec(
                    "medium-from",
                    "Medium from",
                    "of 1",
                    0.01,
                    0.98,
                    2,
                    "Scores from here are medium; follows at once, without training"),
            RiskConfig::mediumFrom) {
        @Override
        RiskConfig with(RiskConfig risk, double value) {
            double medium = Math.min(value, hundredths(risk.highFrom() - LEAST_BAND));
            return RiskChange.of(risk).bands(medium, risk.highFrom()).risk();
        }
    },
    /** Where the high band begins. */
    HIGH(
            new NumberControl.Spec(
                    "high-from",
                    "High from",
                    "of 1",
                    0.02,
                    0.99,
                    2,
                    "Scores from here are high; follows at once, without training"),
            RiskConfig::highFrom) {
        @Override
        RiskConfig with(RiskConfig risk, double value) {
            double high = Math.max(value, hundredths(risk.mediumFrom() + LEAST_BAND));
            return RiskChange.of(risk).bands(risk.mediumFrom(), high).risk();
        }
    };

    /** The medium band is never empty. */
    private static final double LEAST_BAND = 0.01;

    private final NumberControl.Spec spec;
    private final ToDoubleFunction<RiskConfig> value;

    RiskKnob(NumberControl.Spec spec, ToDoubleFunction<RiskConfig> value) {
        this.spec = spec;
        this.value = value;
    }

    /** The settings with another value; a band's bound stops short of the other's. */
    abstract RiskConfig with(RiskConfig risk, double value);

    NumberControl.Spec spec() {
        return spec;
    }

    double of(RiskConfig risk) {
        return value.applyAsDouble(risk);
    }

    private static double hundredths(double value) {
        return Math.rint(value * 100) / 100;
    }
}
