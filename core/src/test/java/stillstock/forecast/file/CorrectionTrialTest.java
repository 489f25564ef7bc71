package stillstock.forecast.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import stillstock.forecast.Forecast;
import stillstock.forecast.Forecaster;
import stillstock.forecast.baseline.HistoricMean;
import stillstock.forecast.combine.Combination;
import stillstock.job.JobContext;

class CorrectionTrialTest {
    private static final int AHEAD = 8;
    private static final List<Combination.Member> MEMBERS = List.of(new Combination.Member(new HistoricMean(), 1));
    private static final Combination USUAL = Combination.weighted("usual", MEMBERS);

    /** Noise about a level that is higher in the last part: the mean of all is too low by 5. Tails are heavy. */
    private static List<NamedSeries> series(int count, int length, long seed) {
        Random random = new Random(seed);
        List<NamedSeries> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double[] values = new double[length];
            for (int t = 0; t < length; t++) {
                double noise = random.nextGaussian() * (random.nextDouble() < 0.1 ? 8 : 2);
                values[t] = 50 + (t > length - 2 * AHEAD ? 5 : 0) + noise;
            }
            all.add(new NamedSeries("s" + i, 1, AHEAD, values));
        }
        return all;
    }

    private static Combination shiftedBy(double shift) {
        return Combination.corrected("corrected", MEMBERS, (moment, combined) -> {
            double[] shifts = new double[combined.length];
            Arrays.fill(shifts, shift);
            return shifts;
        });
    }

    private static CorrectionTrial.Verdict verdict(double shift, List<NamedSeries> series) {
        return new CorrectionTrial(USUAL, shiftedBy(shift))
                .of(series, one -> new SeriesFileForecast.Task(1, AHEAD), JobContext.none())
                .orElseThrow();
    }

    @Test
    void theCorrectionIsTakenOnlyWhereItHelpsTheseSeries() {
        List<NamedSeries> series = series(120, 80, 1);
        assertEquals("corrected", verdict(4, series).combination().name());
        assertEquals("usual", verdict(-4, series).combination().name());
        assertEquals("usual", verdict(0, series).combination().name());
        assertTrue(new CorrectionTrial(USUAL, shiftedBy(4))
                .of(series.subList(0, 99), one -> new SeriesFileForecast.Task(1, AHEAD), JobContext.none())
                .isEmpty());
    }

    /** Of a level that shifts in the last part the usual bands hold too little; pooled errors bring them nearer. */
    @Test
    void pooledErrorsBringTheBandsNearerToTheirShareOfSeriesLikeThem() {
        CorrectionTrial.Verdict verdict = verdict(0, series(600, 80, 2));
        List<NamedSeries> others = series(400, 80, 3);
        double[] before = coverage(USUAL, others);
        double[] after = coverage(verdict.stretched(), others);
        assertTrue(before[0] < 0.75 && before[1] < 0.93, Arrays.toString(before));
        assertTrue(after[0] > 0.5 * (before[0] + 0.8) - 0.02 && after[0] < 0.82, Arrays.toString(after));
        assertTrue(after[1] > 0.5 * (before[1] + 0.95) - 0.01 && after[1] < 0.97, Arrays.toString(after));
    }

    private static double[] coverage(Forecaster method, List<NamedSeries> series) {
        double[] inside = new double[2];
        int steps = 0;
        for (NamedSeries one : series) {
            double[] history = Arrays.copyOf(one.values(), 80 - AHEAD);
            Forecast.Bands bands =
                    method.forecast(history, 1, AHEAD, JobContext.none()).bands();
            for (int k = 0; k < AHEAD; k++) {
                double value = one.values()[80 - AHEAD + k];
                inside[0] += value >= bands.lower80()[k] && value <= bands.upper80()[k] ? 1 : 0;
                inside[1] += value >= bands.lower95()[k] && value <= bands.upper95()[k] ? 1 : 0;
                steps++;
            }
        }
        return new double[] {inside[0] / steps, inside[1] / steps};
    }
}
