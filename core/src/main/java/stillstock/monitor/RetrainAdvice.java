package stillstock.monitor;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import stillstock.risk.RiskModel;
import stillstock.risk.RiskResult;
import stillstock.risk.judged.HeldOutWindow;

/**
 * Whether to train again, and why. Act where the score or a feature of a twentieth of the gain has moved (PSI from 0.25),
 * where outcomes of more than one horizon since the training wait to be learned from, or where the last judged window
 * came out more than ten points off what was foretold. Watch where the same shift from 0.10, half a horizon or five
 * points.
 *
 * @param severity the gravest of the reasons
 * @param reasons gravest first, each with a full sentence
 */
public record RetrainAdvice(Severity severity, List<Reason> reasons) {
    /** A feature below this share of the gain does not call for training by itself. */
    static final double IMPORTANT_GAIN = 0.05;

    private static final double OFF_ACT = 0.10;
    private static final double OFF_WATCH = 0.05;

    /**
     * One reason.
     *
     * @param kind "drift", "age", "calibration"
     * @param subject the feature, "score" or "model"
     * @param value what was measured
     * @param limit what it was held against
     */
    public record Reason(Severity severity, String kind, String subject, String sentence, double value, double limit) {}

    /** Copies its list. */
    public RetrainAdvice {
        reasons = List.copyOf(reasons);
    }

    /** Weighs what is known. */
    public static RetrainAdvice of(RiskResult result, DriftReport drift) {
        List<Reason> reasons = new ArrayList<>();
        result.training().model().ifPresent(model -> {
            drift(drift, reasons);
            age(model, drift.now(), reasons);
            result.training().heldOut().ifPresent(window -> calibration(window, reasons));
        });
        reasons.sort((a, b) -> b.severity().compareTo(a.severity()));
        Severity gravest = Severity.FINE;
        for (Reason reason : reasons) {
            gravest = gravest.or(reason.severity());
        }
        return new RetrainAdvice(gravest, reasons);
    }

    /** The advice in a sentence. */
    public String sentence() {
        return switch (severity) {
            case FINE -> "The model still fits: no need to train again.";
            case WATCH -> "Keep an eye on the model; train again when it is convenient.";
            case ACT -> "Train again: the model no longer fits what it is shown.";
        };
    }

    private static void drift(DriftReport drift, List<Reason> reasons) {
        for (FeatureDrift score : drift.score()) {
            if (score.severity() != Severity.FINE) {
                reasons.add(reason(score, "The scores have " + moved(score) + " since the training", score.psi()));
            }
        }
        for (FeatureDrift feature : drift.features()) {
            if (feature.gain() >= IMPORTANT_GAIN && feature.severity() != Severity.FINE) {
                reasons.add(reason(
                        feature,
                        String.format(
                                Locale.ROOT,
                                "%s, %.0f %% of what the model goes by, has %s",
                                feature.label(),
                                feature.gain() * 100,
                                moved(feature)),
                        feature.psi()));
            }
        }
    }

    private static Reason reason(FeatureDrift drift, String words, double psi) {
        double limit = drift.severity() == Severity.ACT ? FeatureDrift.MOVED : FeatureDrift.STABLE;
        return new Reason(
                drift.severity(),
                "drift",
                drift.name(),
                String.format(Locale.ROOT, "%s (PSI %.2f, limit %.2f).", words, psi, limit),
                psi,
                limit);
    }

    private static String moved(FeatureDrift drift) {
        return drift.severity() == Severity.ACT ? "moved" : "begun to move";
    }

    private static void age(RiskModel model, LocalDate now, List<Reason> reasons) {
        int horizon = model.config().horizonDays();
        long days = ChronoUnit.DAYS.between(model.info().asOf(), now);
        if (2 * days >= horizon) {
            boolean old = days >= horizon;
            reasons.add(new Reason(
                    old ? Severity.ACT : Severity.WATCH,
                    "age",
                    "model",
                    "The model was trained as of " + model.info().asOf() + ", " + days
                            + " days ago; the outcomes of as many days wait to be learned from.",
                    days,
                    old ? horizon : horizon / 2.0));
        }
    }

    private static void calibration(HeldOutWindow window, List<Reason> reasons) {
        double[] scores = window.scores().values().iterator().next();
        PastOutcome outcome = PastOutcome.of(window, scores);
        double off = outcome.foretold() - outcome.cameTrue();
        if (Math.abs(off) >= OFF_WATCH) {
            boolean act = Math.abs(off) >= OFF_ACT;
            reasons.add(new Reason(
                    act ? Severity.ACT : Severity.WATCH,
                    "calibration",
                    "score",
                    String.format(
                            Locale.ROOT,
                            "On the window after %s, %.0f %% were foretold to go dead and %.0f %% did.",
                            outcome.day(),
                            outcome.foretold() * 100,
                            outcome.cameTrue() * 100),
                    off,
                    act ? OFF_ACT : OFF_WATCH));
        }
    }
}
