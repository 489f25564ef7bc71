package stillstock.monitor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import stillstock.risk.Band;
import stillstock.risk.RiskResult;

/**
 * Something that should not go unseen, for alerts.csv.
 *
 * @param day as of when
 * @param kind "retrain", "drift", "age", "calibration", "exposure"
 * @param subject what it is about: a feature, "score", "model", "stock"
 * @param value what was measured; NaN for none
 * @param limit what it was held against; NaN for none
 */
public record Alert(
        LocalDate day, Severity severity, String kind, String subject, String message, double value, double limit) {
    private static final double EXPOSED_WATCH = 0.10;
    private static final double EXPOSED_ACT = 0.25;

    /** The alerts of a day, gravest first: whether to train again, why, and how much stock stands at high risk. */
    public static List<Alert> of(RiskResult result, DriftReport drift, RetrainAdvice advice) {
        List<Alert> alerts = new ArrayList<>();
        if (advice.severity() != Severity.FINE) {
            alerts.add(new Alert(
                    drift.now(), advice.severity(), "retrain", "model", advice.sentence(), Double.NaN, Double.NaN));
        }
        for (RetrainAdvice.Reason reason : advice.reasons()) {
            alerts.add(new Alert(
                    drift.now(),
                    reason.severity(),
                    reason.kind(),
                    reason.subject(),
                    reason.sentence(),
                    reason.value(),
                    reason.limit()));
        }
        exposure(result, drift.now()).ifPresent(alerts::add);
        alerts.sort((a, b) -> b.severity().compareTo(a.severity()));
        return List.copyOf(alerts);
    }

    /** Where a tenth or more of the scored stock's value is expected to be lost. */
    private static java.util.Optional<Alert> exposure(RiskResult result, LocalDate day) {
        int worth = result.features().schema().column("stock_value");
        double recovery = result.config().costs().recovery();
        double value = 0;
        double loss = 0;
        int high = 0;
        for (int row = 0; worth >= 0 && row < result.features().rows(); row++) {
            int product = result.features().product(row);
            double held = result.features().value(row, worth);
            if (held > 0 && !Double.isNaN(result.risk(product))) {
                value += held;
                loss += result.expectedLoss(product, recovery);
                high += result.band(product) == Band.HIGH ? 1 : 0;
            }
        }
        double share = value > 0 ? loss / value : 0;
        if (share < EXPOSED_WATCH) {
            return java.util.Optional.empty();
        }
        boolean act = share >= EXPOSED_ACT;
        return java.util.Optional.of(new Alert(
                day,
                act ? Severity.ACT : Severity.WATCH,
                "exposure",
                "stock",
                String.format(
                        Locale.ROOT,
                        "%.0f %% of the stock's value is expected to be lost (%,.0f of %,.0f); %,d products are at high"
                                + " risk.",
                        share * 100,
                        loss,
                        value,
                        high),
                share,
                act ? EXPOSED_ACT : EXPOSED_WATCH));
    }
}
