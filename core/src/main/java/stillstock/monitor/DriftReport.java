package stillstock.monitor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import stillstock.classify.DeadStockPolicy.FactWindows;
import stillstock.feature.FeatureBuilder;
import stillstock.feature.FeatureMatrix;
import stillstock.feature.column.Feature;
import stillstock.job.JobContext;
import stillstock.risk.RiskModel;
import stillstock.risk.RiskResult;
import stillstock.risk.words.FeatureLabel;
import stillstock.snapshot.Days;
import stillstock.snapshot.Snapshot;

/**
 * How far what a model sees has moved since it was trained: the products scored now against those of up to four of the
 * dates it learned from, spread evenly over them so that the seasons even out. The dates' features are worked out again
 * from the snapshot, so their history has to be in it.
 *
 * @param score the drift of the score
 * @param features the features the model uses and that differ between products, first those whose move weighs most (PSI
 *     times gain)
 * @param before the dates compared with
 * @param now the day
 * @param rowsBefore products and dates compared with
 * @param rowsNow products scored now
 * @param emptyCause why there is nothing to compare, in the user's words; empty where there is
 */
public record DriftReport(
        List<FeatureDrift> score,
        List<FeatureDrift> features,
        List<LocalDate> before,
        LocalDate now,
        int rowsBefore,
        int rowsNow,
        String emptyCause) {
    private static final int DATES = 4;

    /** Copies its lists. */
    public DriftReport {
        score = List.copyOf(score);
        features = List.copyOf(features);
        before = List.copyOf(before);
    }

    /** Compares; empty where there are no scores or no earlier rows. */
    public static DriftReport of(RiskResult result, Snapshot snapshot, FactWindows windows, JobContext job) {
        LocalDate now = Days.date(result.features().asOfDay());
        if (result.training().model().isEmpty()) {
            return empty(now, result.unavailableCause());
        }
        RiskModel model = result.training().model().get();
        List<LocalDate> dates = spread(model.info().finalDates());
        List<FeatureMatrix> earlier = new ArrayList<>();
        for (LocalDate date : dates) {
            job.message("Comparing with " + date);
            earlier.add(FeatureBuilder.asOf(snapshot, Days.of(date), windows, job.sub(1.0 / dates.size()))
                    .select(model.schema()));
        }
        int[] scored = IntStream.range(0, result.features().rows())
                .filter(row -> !Double.isNaN(result.risk(result.features().product(row))))
                .toArray();
        List<int[]> eligible = earlier.stream().map(DriftReport::eligible).toList();
        int rowsBefore = eligible.stream().mapToInt(rows -> rows.length).sum();
        if (rowsBefore == 0 || scored.length == 0) {
            return empty(now, "The dates the model learned from are not in this data's history.");
        }
        List<FeatureDrift> features = features(model, earlier, eligible, result.features(), scored);
        double[] scoresBefore = new double[rowsBefore];
        int at = 0;
        for (int i = 0; i < earlier.size(); i++) {
            for (int row : eligible.get(i)) {
                scoresBefore[at++] = model.probability(earlier.get(i), row);
            }
        }
        double[] scoresNow = Arrays.stream(scored)
                .mapToDouble(row -> result.risk(result.features().product(row)))
                .toArray();
        FeatureDrift score = FeatureDrift.of("score", "Score", "0..1", scoresBefore, scoresNow, 1);
        return new DriftReport(List.of(score), features, dates, now, rowsBefore, scored.length, "");
    }

    /** The graver of score and of features that make up a twentieth of the model's gain or more. */
    public Severity severity() {
        Severity gravest = Severity.FINE;
        for (FeatureDrift drift : score) {
            gravest = gravest.or(drift.severity());
        }
        for (FeatureDrift drift : features) {
            gravest = drift.gain() >= RetrainAdvice.IMPORTANT_GAIN ? gravest.or(drift.severity()) : gravest;
        }
        return gravest;
    }

    private static List<FeatureDrift> features(
            RiskModel model, List<FeatureMatrix> earlier, List<int[]> eligible, FeatureMatrix now, int[] scored) {
        double[] gains = model.gains();
        double all = Arrays.stream(gains).sum();
        List<FeatureDrift> result = new ArrayList<>();
        for (int column = 0; column < gains.length; column++) {
            if (gains[column] > 0) {
                int c = column;
                Feature feature = model.schema().get(column);
                double[] before = IntStream.range(0, earlier.size())
                        .boxed()
                        .flatMapToDouble(i -> Arrays.stream(eligible.get(i))
                                .mapToDouble(row -> earlier.get(i).value(row, c)))
                        .toArray();
                double[] after = Arrays.stream(scored)
                        .mapToDouble(row -> now.value(row, c))
                        .toArray();
                if (isSameForAll(after)) {
                    continue;
                }
                result.add(FeatureDrift.of(
                        feature.name(), FeatureLabel.of(feature), feature.unit(), before, after, gains[column] / all));
            }
        }
        result.sort(Comparator.comparingDouble((FeatureDrift drift) -> drift.psi() * drift.gain())
                .reversed()
                .thenComparing(FeatureDrift::name));
        return result;
    }

    /** The time of the year, the weather: one value for every product, which has no distribution to drift. */
    private static boolean isSameForAll(double[] values) {
        return Arrays.stream(values)
                        .filter(value -> !Double.isNaN(value))
                        .distinct()
                        .limit(2)
                        .count()
                < 2;
    }

    /** The rows that would have been scored: with stock, or, where none is recorded, sold before. */
    private static int[] eligible(FeatureMatrix features) {
        int onHand = features.schema().column("on_hand");
        int idle = features.schema().column("days_since_last_sale");
        boolean stockKnown = onHand >= 0
                && IntStream.range(0, features.rows()).anyMatch(row -> !Float.isNaN(features.value(row, onHand)));
        return IntStream.range(0, features.rows())
                .filter(row -> stockKnown
                        ? features.value(row, onHand) > 0
                        : idle < 0 || !Float.isNaN(features.value(row, idle)))
                .toArray();
    }

    private static List<LocalDate> spread(List<LocalDate> dates) {
        int n = Math.min(DATES, dates.size());
        List<LocalDate> result = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            result.add(dates.get((int) ((i + 1L) * dates.size() / n) - 1));
        }
        return result;
    }

    private static DriftReport empty(LocalDate now, String cause) {
        return new DriftReport(List.of(), List.of(), List.of(), now, 0, 0, cause);
    }
}
