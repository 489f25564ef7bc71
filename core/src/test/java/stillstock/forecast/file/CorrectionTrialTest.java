package stillstock.forecast.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import stillstock.forecast.Forecast;
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

    /** The normal band of the usual combination holds the wrong share of heavy tails about a shifted level. */
    @Test
    void pooledErrorsMakeTheBandsHoldTheirShareOfSeriesLikeThem() {
        CorrectionTrial.Verdict verdict = verdict(0, series(150, 80, 2));
        int[] inside = new int[2];
        int steps = 0;
        for (NamedSeries one : series(400, 80, 3)) {
            double[] history = Arrays.copyOf(one.values(), 80 - AHEAD);
            Forecast made = verdict.stretched().forecast(history, 1, AHEAD, JobContext.none());
            for (int k = 0; k < AHEAD; k++) {
                double value = one.values()[80 - AHEAD + k];
                inside[0] += value >= made.bands().lower80()[k] && value <= made.bands().upper80()[k] ? 1 : 0;
                inside[1] += value >= made.bands().lower95()[k] && value <= made.bands().upper95()[k] ? 1 : 0;
                steps++;
            }
        }
        assertEquals(0.80, (double) inside[0] / steps, 0.02);
        assertEquals(0.95, (double) inside[1] / steps, 0.015);
    }
}
