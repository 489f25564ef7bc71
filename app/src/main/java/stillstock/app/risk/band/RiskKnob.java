package stillstock.app.risk.band;

import java.util.function.ToDoubleFunction;
import stillstock.app.screen.NumberControl;
import stillstock.risk.RiskConfig;
import stillstock.risk.band.RiskCosts;

/** The numbers of the risk settings that the screen can move, and where they sit in the settings. */
public enum RiskKnob {
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
        public RiskConfig with(RiskConfig risk, double value) {
            return risk.withOutcome((int) value, risk.label());
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
        public RiskConfig with(RiskConfig risk, double value) {
            return risk.withDeadShare(value / 100);
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
        public RiskConfig with(RiskConfig risk, double value) {
            double medium = Math.min(value, hundredths(risk.highFrom() - LEAST_BAND));
            return risk.withBands(medium, risk.highFrom());
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
        public RiskConfig with(RiskConfig risk, double value) {
            double high = Math.max(value, hundredths(risk.mediumFrom() + LEAST_BAND));
            return risk.withBands(risk.mediumFrom(), high);
        }
    },
    /** Share of its cost that dead stock still brings. */
    RECOVERY(
            new NumberControl.Spec(
                    "recovery",
                    "Recovered",
                    "% of cost",
                    0,
                    100,
                    0,
                    "What clearance, return or scrap still brings; a miss costs the rest of the stock's value"),
            risk -> risk.costs().recovery() * 100) {
        @Override
        public RiskConfig with(RiskConfig risk, double value) {
            RiskCosts c = risk.costs();
            return risk.withCosts(
                    new RiskCosts(value / 100, c.falseAlarmPerItem(), c.falseAlarmShare(), c.watchShare()));
        }
    },
    /** Cost of acting on a product that would have sold. */
    ALARM_ITEM(
            new NumberControl.Spec(
                    "alarm-item",
                    "False alarm",
                    "an item",
                    0,
                    1000,
                    0,
                    "Work and trouble of acting on a product that would have sold, in the data's currency"),
            risk -> risk.costs().falseAlarmPerItem()) {
        @Override
        public RiskConfig with(RiskConfig risk, double value) {
            RiskCosts c = risk.costs();
            return risk.withCosts(new RiskCosts(c.recovery(), value, c.falseAlarmShare(), c.watchShare()));
        }
    },
    /** The same as a share of its stock. */
    ALARM_SHARE(
            new NumberControl.Spec(
                    "alarm-share",
                    "and of its stock",
                    "% of value",
                    0,
                    100,
                    0,
                    "The markdown given away on a product that would have sold at full price"),
            risk -> risk.costs().falseAlarmShare() * 100) {
        @Override
        public RiskConfig with(RiskConfig risk, double value) {
            RiskCosts c = risk.costs();
            return risk.withCosts(new RiskCosts(c.recovery(), c.falseAlarmPerItem(), value / 100, c.watchShare()));
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
    public abstract RiskConfig with(RiskConfig risk, double value);

    /** What the number is. */
    public NumberControl.Spec spec() {
        return spec;
    }

    /** Its value in the settings. */
    public double of(RiskConfig risk) {
        return value.applyAsDouble(risk);
    }

    private static double hundredths(double value) {
        return Math.rint(value * 100) / 100;
    }
}
