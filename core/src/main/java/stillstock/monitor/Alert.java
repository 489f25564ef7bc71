package stillstock.monitor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import stillstock.forecast.alert.ForecastAlert;
import stillstock.risk.Band;
import stillstock.risk.RiskResult;
import stillstock.snapshot.ProductTable;

/**
 * Something that should not go unseen, for alerts.csv.
 *
 * @param day as of when
 * @param kind "retrain", "drift", "age", "calibration", "exposure"; of a product's demand "drop", "rise", "spike", "returns",
 *     "volatility"
 * @param subject what it is about: a feature, "score", "model", "stock", or a product's id
 * @param value what was measured; NaN for none
 * @param limit what it was held against; NaN for none
 */
public record Alert(
        LocalDate day, Severity severity, String kind, String subject, String message, double value, double limit) {
    private static final double EXPOSED_WATCH = 0.10;
    private static final double EXPOSED_ACT = 0.25;
    private static final double URGENT = 0.9;
    private static final double WORTH_AN_EYE = 0.5;

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

    /** What of products' demand deserves a look, most urgent first. */
    public static List<Alert> ofDemand(List<ForecastAlert> found, ProductTable products, LocalDate day) {
        return ForecastAlert.byUrgency(found).stream()
                .map(alert -> new Alert(
                        day,
                        alert.urgency() >= URGENT
                                ? Severity.ACT
                                : alert.urgency() >= WORTH_AN_EYE ? Severity.WATCH : Severity.FINE,
                        alert.kind().label(),
                        products.id(alert.product()),
                        products.name(alert.product()) + ": " + alert.words(),
                        alert.value(),
                        alert.limit()))
                .toList();
    }

    /** Two lists in one, gravest first, those of the first list first where equally grave. */
    public static List<Alert> joined(List<Alert> first, List<Alert> second) {
        return Stream.concat(first.stream(), second.stream())
                .sorted(Comparator.comparing(Alert::severity).reversed())
                .toList();
    }

    /** Where a tenth or more of the scored stock's value is expected to be lost. */
    private static Optional<Alert> exposure(RiskResult result, LocalDate day) {
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
            return Optional.empty();
        }
        boolean act = share >= EXPOSED_ACT;
        return Optional.of(new Alert(
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
