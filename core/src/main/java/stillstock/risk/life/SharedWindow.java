package stillstock.risk.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import stillstock.classify.DeadStockPolicy.FactWindows;
import stillstock.feature.FeatureBuilder;
import stillstock.feature.FeatureMatrix;
import stillstock.feature.Labels;
import stillstock.job.JobContext;
import stillstock.risk.RiskConfig;
import stillstock.risk.RiskModel;
import stillstock.risk.judged.HeldOutWindow;
import stillstock.snapshot.Days;
import stillstock.snapshot.Snapshot;

/**
 * Finds a window both models can be judged on fairly, and scores it. A model is judged fairly on a window that it was
 * judged on when it was trained (its kept scores are used), or that begins on or after the last day it read. Where no
 * such window is known for both, the last closed one is taken and the caution says whom it flatters.
 */
public final class SharedWindow {
    /** The first model's scores. */
    public static final String FIRST = "first";

    /** The second model's scores. */
    public static final String SECOND = "second";

    private final Snapshot snapshot;
    private final FactWindows windows;

    /** @param windows of the policy, for the features */
    public SharedWindow(Snapshot snapshot, FactWindows windows) {
        this.snapshot = snapshot;
        this.windows = windows;
    }

    /**
     * Compares two models.
     *
     * @param knownUntil nothing after it is read
     * @throws IllegalArgumentException where they foretell different things or no window is closed
     */
    public ModelComparison compare(StoredModel first, StoredModel second, int knownUntil, JobContext job) {
        RiskConfig config = first.model().config();
        requireSameOutcome(config, second.model().config());
        int closed = knownUntil - config.horizonDays();
        List<Integer> days = new ArrayList<>(List.of(closed));
        for (StoredModel model : List.of(first, second)) {
            model.training().heldOut().map(HeldOutWindow::day).map(Days::of).ifPresent(days::add);
        }
        int day = days.stream()
                .filter(candidate -> candidate <= closed && isFair(first, candidate) && isFair(second, candidate))
                .max(Comparator.naturalOrder())
                .orElse(closed);
        HeldOutWindow rows = rows(first, second, day, job);
        if (rows.rows() == 0) {
            throw new IllegalArgumentException(
                    "no product could be judged as of " + Days.text(day) + ": the history is too short");
        }
        return ModelComparison.of(rows, FIRST, SECOND, caution(first, second, day), config.seed());
    }

    private HeldOutWindow rows(StoredModel first, StoredModel second, int day, JobContext job) {
        RiskConfig config = first.model().config();
        FeatureMatrix all = FeatureBuilder.asOf(snapshot, day, windows, job.sub(0.6));
        byte[] labels = Labels.of(
                snapshot, all, config.horizonDays(), config.label() == RiskConfig.Label.SHARE, config.deadShare());
        double[] a = scores(first, all, day);
        double[] b = scores(second, all, day);
        int[] judged = IntStream.range(0, all.rows())
                .filter(row -> labels[row] != Labels.NONE && !Double.isNaN(a[row]) && !Double.isNaN(b[row]))
                .toArray();
        int worth = all.schema().column("stock_value");
        int idle = all.schema().column("days_since_last_sale");
        int lately = Math.max(90, config.horizonDays());
        boolean[] dead = new boolean[all.rows()];
        boolean[] soldLately = new boolean[all.rows()];
        double[] values = new double[all.rows()];
        List<String> products = new ArrayList<>();
        for (int row = 0; row < all.rows(); row++) {
            products.add(snapshot.products().id(all.product(row)));
            dead[row] = labels[row] == Labels.DEAD;
            soldLately[row] = all.value(row, idle) < lately;
            values[row] = all.value(row, worth);
        }
        Map<String, double[]> scores = new LinkedHashMap<>();
        scores.put(FIRST, a);
        scores.put(SECOND, b);
        return new HeldOutWindow(Days.date(day), config.horizonDays(), products, dead, values, soldLately, scores)
                .rows(judged);
    }

    /** Scores of every row: those kept from when the model was judged on this window, else worked out now. */
    private double[] scores(StoredModel stored, FeatureMatrix all, int day) {
        Optional<HeldOutWindow> kept = stored.training()
                .heldOut()
                .filter(window -> Days.of(window.day()) == day && !knewNothingOf(stored, day));
        double[] scores = new double[all.rows()];
        if (kept.isPresent()) {
            Map<String, Double> byProduct = new LinkedHashMap<>();
            double[] own = kept.get().scores().values().iterator().next();
            for (int row = 0; row < own.length; row++) {
                byProduct.put(kept.get().products().get(row), own[row]);
            }
            for (int row = 0; row < scores.length; row++) {
                scores[row] = byProduct.getOrDefault(snapshot.products().id(all.product(row)), Double.NaN);
            }
            return scores;
        }
        RiskModel model = stored.model();
        FeatureMatrix features = all.select(model.schema());
        for (int row = 0; row < scores.length; row++) {
            scores[row] = model.probability(features, row);
        }
        return scores;
    }

    private static boolean isFair(StoredModel stored, int day) {
        return knewNothingOf(stored, day)
                || stored.training()
                        .heldOut()
                        .filter(window -> Days.of(window.day()) == day)
                        .isPresent();
    }

    private static boolean knewNothingOf(StoredModel stored, int day) {
        return Days.of(stored.model().info().asOf()) <= day;
    }

    private static String caution(StoredModel first, StoredModel second, int day) {
        List<String> flattered = new ArrayList<>();
        if (!isFair(first, day)) {
            flattered.add("the first model");
        }
        if (!isFair(second, day)) {
            flattered.add("the second model");
        }
        if (flattered.isEmpty()) {
            return "";
        }
        LocalDate date = Days.date(day);
        return "Not fair: " + String.join(" and ", flattered) + " learned from the window after " + date
                + " and looks better here than it is.";
    }

    private static void requireSameOutcome(RiskConfig a, RiskConfig b) {
        boolean sameShare = a.label() != RiskConfig.Label.SHARE || a.deadShare() == b.deadShare();
        if (a.horizonDays() != b.horizonDays() || a.label() != b.label() || !sameShare) {
            throw new IllegalArgumentException("the models foretell different things (" + a.horizonDays() + " days, "
                    + a.label() + " and " + b.horizonDays() + " days, " + b.label()
                    + ") and cannot be compared on one window");
        }
    }
}
