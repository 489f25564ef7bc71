package stillstock.forecast.smoothing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import stillstock.forecast.Forecast;
import stillstock.forecast.Forecaster;
import stillstock.forecast.ReferenceFiles;
import stillstock.forecast.ReferenceFiles.SeasonalSeries;
import stillstock.job.JobContext;

/** Fits beside those of R 4.2.2, forecast 8.20: files reference/ets_fixed_*.csv and classical_auto.csv. */
class EtsReferenceTest {
    @Test
    void fixedFormsAreAsLikelyAsInTheReference() throws IOException {
        Map<String, SeasonalSeries> series = series();
        List<String> worse = new ArrayList<>();
        List<Map<String, String>> rows = ReferenceFiles.rows("ets_fixed_fits.csv");
        for (Map<String, String> row : rows) {
            SeasonalSeries s = series.get(row.get("series"));
            double scale = Arrays.stream(s.values()).average().orElse(1);
            EtsFit fit = fit(form(row.get("model"), s.season()), s.values(), scale);
            double reached = fit.logLikelihood() - s.values().length * Math.log(scale);
            double expected = Double.parseDouble(row.get("loglik"));
            if (!(reached > expected - 0.02)) {
                worse.add(row.get("series") + " " + row.get("model") + " " + expected + " " + reached);
            } else if (reached < expected + 0.001) {
                double criterion = Double.parseDouble(row.get("aicc")) - 2 * s.values().length * Math.log(scale);
                assertEquals(criterion, fit.aicc(), 0.05, row.get("series") + " " + row.get("model"));
            }
        }
        assertEquals(322, rows.size());
        assertTrue(worse.size() <= 3, "less likely by more than 0.02: " + worse);
    }

    /** Where both programs found the same optimum, forecasts and bands agree. */
    @Test
    void forecastsEqualTheReferenceWhereTheOptimumIsTheSame() throws IOException {
        Map<String, SeasonalSeries> series = series();
        Map<String, Map<String, String>> fits = new HashMap<>();
        ReferenceFiles.rows("ets_fixed_fits.csv").forEach(row -> fits.put(row.get("series") + row.get("model"), row));
        Map<String, EtsForecastMoments> made = new HashMap<>();
        Map<String, Boolean> same = new HashMap<>();
        int compared = 0;
        for (Map<String, String> row : ReferenceFiles.rows("ets_fixed_forecasts.csv")) {
            String key = row.get("series") + row.get("model");
            SeasonalSeries s = series.get(row.get("series"));
            double scale = Arrays.stream(s.values()).average().orElse(1);
            if (!made.containsKey(key)) {
                EtsFit fit = fit(form(row.get("model"), s.season()), s.values(), scale);
                double reached = fit.logLikelihood() - s.values().length * Math.log(scale);
                double expected = Double.parseDouble(fits.get(key).get("loglik"));
                same.put(key, Math.abs(reached - expected) < 1e-4);
                made.put(key, EtsForecastMoments.of(fit, 24));
            }
            int k = Integer.parseInt(row.get("k")) - 1;
            if (same.get(key)) {
                double mean = Double.parseDouble(row.get("mean"));
                double width = Double.parseDouble(row.get("hi95")) - mean;
                EtsForecastMoments moments = made.get(key);
                assertEquals(mean, moments.mean()[k] * scale, 0.005 * Math.abs(width) + 1e-9, key + " step " + k);
                assertEquals(width, 1.959964 * moments.deviation()[k] * scale, 0.005 * width, key + " width " + k);
                compared++;
            }
        }
        assertTrue(compared >= 800, compared + " steps compared");
    }

    @Test
    void standardThetaEqualsTheReference() throws IOException {
        Map<String, SeasonalSeries> series = ReferenceFiles.classical();
        int compared = 0;
        for (Map<String, String> row : ReferenceFiles.rows("classical_auto.csv")) {
            if (row.get("search").equals("thetaf")) {
                SeasonalSeries s = series.get(row.get("series"));
                Forecast forecast = Theta.standard().forecast(s.values(), s.season(), 12, JobContext.none());
                double[] expected = ReferenceFiles.numbers(row.get("mean"), ";");
                double[] lower = ReferenceFiles.numbers(row.get("lo95"), ";");
                for (int k = 0; k < 12; k++) {
                    double tolerance = 0.02 * (expected[k] - lower[k]);
                    assertEquals(expected[k], forecast.mean()[k], tolerance, row.get("series") + " step " + k);
                }
                compared++;
            }
        }
        assertTrue(compared >= 15, compared + " series compared");
    }

    /** The automatic choice is by the same criterion, so it is at least as good. */
    @Test
    void theAutomaticChoiceHasNoWorseCriterionThanTheReference() throws IOException {
        Map<String, SeasonalSeries> series = ReferenceFiles.classical();
        for (Map<String, String> row : ReferenceFiles.rows("classical_auto.csv")) {
            SeasonalSeries s = series.get(row.get("series"));
            if (row.get("search").equals("ets") && s.season() <= 24) {
                double scale = Arrays.stream(s.values()).average().orElse(1);
                double least = EtsForm.all(s.season(), true).stream()
                        .mapToDouble(form -> fit(form, s.values(), scale).aicc())
                        .min()
                        .orElseThrow();
                double expected = Double.parseDouble(row.get("aicc"));
                assertTrue(least + 2 * s.values().length * Math.log(scale) < expected + 0.05, row.get("series"));
            }
        }
    }

    @Test
    void theGradientIsThatOfTheLoss() {
        double[] values = {1, 2, 1.5, 1.2, 1.1, 2.3, 1.4, 1.0, 1.3, 2.2, Double.NaN, 1.3, 1.2, 2.6};
        for (EtsForm form : EtsForm.all(4, true)) {
            EtsSpace space = new EtsSpace(form, 0.3);
            EtsRecursion recursion = new EtsRecursion(form, values);
            double[] point = space.pointOf(
                    EtsStart.tries(form, EtsStart.of(form, values)).get(1));
            recursion.loss(space.at(point));
            EtsGradient slopes = new EtsGradient(form.period());
            recursion.gradient(space.at(point), slopes);
            double[] gradient = new double[point.length];
            space.chain(point, space.at(point), slopes, gradient);
            for (int i = 0; i < point.length; i++) {
                double[] up = point.clone();
                double[] down = point.clone();
                up[i] += 1e-6;
                down[i] -= 1e-6;
                double numeric = (recursion.loss(space.at(up)) - recursion.loss(space.at(down))) / 2e-6;
                assertEquals(numeric, gradient[i], 1e-6 * (1 + Math.abs(numeric)), form.label() + " coordinate " + i);
            }
        }
    }

    @Test
    void aGapLeavesTheSeasonInPlace() {
        double[] history = new double[96];
        for (int i = 0; i < history.length; i++) {
            history[i] = 50 + 20 * Math.sin(2 * Math.PI * i / 12) + (i * 7919 % 13) * 0.3;
        }
        Forecaster ets = ExponentialSmoothing.automatic();
        double[] whole = ets.forecast(history, 12, 12, JobContext.none()).mean();
        Arrays.fill(history, 40, 47, Double.NaN);
        double[] gapped = ets.forecast(history, 12, 12, JobContext.none()).mean();
        for (int k = 0; k < 12; k++) {
            assertEquals(whole[k], gapped[k], 2);
        }
    }

    private static Map<String, SeasonalSeries> series() throws IOException {
        Map<String, SeasonalSeries> series = new HashMap<>(ReferenceFiles.classical());
        ReferenceFiles.series("m3_monthly.csv").forEach((id, v) -> series.put(id, new SeasonalSeries(v, 12)));
        return series;
    }

    private static EtsFit fit(EtsForm form, double[] values, double scale) {
        return EtsFit.of(form, Arrays.stream(values).map(v -> v / scale).toArray(), JobContext.none());
    }

    private static EtsForm form(String label, int season) {
        String[] parts = label.substring(4, label.length() - 1).split(",");
        EtsForm.Season kind =
                switch (parts[2]) {
                    case "N" -> EtsForm.Season.NONE;
                    case "A" -> EtsForm.Season.ADDITIVE;
                    default -> EtsForm.Season.MULTIPLICATIVE;
                };
        EtsForm.Trend trend =
                switch (parts[1]) {
                    case "N" -> EtsForm.Trend.NONE;
                    case "A" -> EtsForm.Trend.ADDITIVE;
                    default -> EtsForm.Trend.DAMPED;
                };
        EtsForm.Error error = parts[0].equals("A") ? EtsForm.Error.ADDITIVE : EtsForm.Error.MULTIPLICATIVE;
        return new EtsForm(error, trend, kind, kind == EtsForm.Season.NONE ? 1 : season);
    }
}
