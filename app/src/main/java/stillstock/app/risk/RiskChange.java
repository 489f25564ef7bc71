package stillstock.app.risk;

import stillstock.risk.RiskConfig;

/** Risk settings with some values replaced. */
final class RiskChange {
    private final RiskConfig before;
    private int horizonDays;
    private RiskConfig.Label label;
    private double deadShare;
    private double mediumFrom;
    private double highFrom;

    private RiskChange(RiskConfig before) {
        this.before = before;
        horizonDays = before.horizonDays();
        label = before.label();
        deadShare = before.deadShare();
        mediumFrom = before.mediumFrom();
        highFrom = before.highFrom();
    }

    static RiskChange of(RiskConfig risk) {
        return new RiskChange(risk);
    }

    RiskChange horizonDays(int value) {
        horizonDays = value;
        return this;
    }

    RiskChange label(RiskConfig.Label value) {
        label = value;
        return this;
    }

    RiskChange deadShare(double value) {
        deadShare = value;
        return this;
    }

    RiskChange bands(double medium, double high) {
        mediumFrom = medium;
        highFrom = high;
        return this;
    }

    RiskConfig risk() {
        return new RiskConfig(
                horizonDays,
                label,
                deadShare,
                before.trainingDates(),
                mediumFrom,
                highFrom,
                before.rounds(),
                before.depth(),
                before.learningRate(),
                before.monotone(),
                before.seed(),
                before.costs());
    }
}
