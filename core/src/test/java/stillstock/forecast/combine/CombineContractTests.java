package stillstock.forecast.combine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import stillstock.forecast.Forecast;
import stillstock.forecast.Forecaster;
import stillstock.forecast.ForecasterContract;
import stillstock.forecast.baseline.HistoricMean;
import stillstock.forecast.baseline.Naive;
import stillstock.forecast.baseline.SeasonalNaive;
import stillstock.forecast.smoothing.Theta;
import stillstock.job.JobContext;
import stillstock.series.decompose.ClassicalSeason;

class CombineContractTests {
    private static final double[] HISTORY = {3, 9, 6, 10, 5, 12, 4, 11};
    private static final double[] LONGER = {2, 8, 3, 9, 6, 10, 5, 12, 4, 11};

    @Nested
    class Median extends ForecasterContract {
        @Override
        protected Forecaster forecaster() {
            return Combination.median(
                    "median", List.of(Theta.standard(), new HistoricMean(), new SeasonalNaive(), new Naive()));
        }
    }

    @Nested
    class InverseErrors extends ForecasterContract {
        @Override
        protected Forecaster forecaster() {
            return Combination.inverseErrors(
                    "inverse errors", List.of(Theta.standard(), new HistoricMean(), new SeasonalNaive()));
        }
    }

    @Nested
    class MeanOfShifting extends ForecasterContract {
        @Override
        protected Forecaster forecaster() {
            return Combination.mean("mean of three", List.of(new HistoricMean(), new SeasonalNaive(), new Naive()));
        }

        @Test
        void shiftsAsItsMembersDo() {
            assertTrue(forecaster().shifts());
            assertFalse(Combination.mean("with theta", List.of(new HistoricMean(), Theta.standard()))
                    .shifts());
        }
    }

    @Nested
    class HierarchyOfNaive extends ForecasterContract {
        @Override
        protected Forecaster forecaster() {
            return new TemporalHierarchy("temporal naive", new SeasonalNaive());
        }
    }

    @Nested
    class ShrunkenSeason extends ForecasterContract {
        @Override
        protected Forecaster forecaster() {
            return new ShrunkSeason("shrunk season theta", Theta.standard());
        }
    }

    @Nested
    class Hierarchy extends ForecasterContract {
        @Override
        protected Forecaster forecaster() {
            return new TemporalHierarchy("temporal theta", Theta.dynamicOptimised());
        }
    }

    @Test
    void aMeanCountsEachMemberByItsWeight() {
        Combination combination = Combination.weighted(
                "weighted",
                List.of(
                        new Combination.Member(new Naive(), 3),
                        new Combination.Member(new SeasonalNaive(), 1),
                        new Combination.Member(new HistoricMean(), 1)));
        Forecast forecast = combination.forecast(HISTORY, 2, 2, JobContext.none());
        assertArrayEquals(new double[] {(3 * 11 + 4 + 7.5) / 5, (3 * 11 + 11 + 7.5) / 5}, forecast.mean(), 1e-12);
        Combination middle =
                Combination.median("middle", List.of(new Naive(), new SeasonalNaive(), new HistoricMean()));
        assertArrayEquals(
                new double[] {7.5, 11},
                middle.forecast(HISTORY, 2, 2, JobContext.none()).mean(),
                1e-12);
    }

    /** From 3, 9, 6, 10, 5, 12 the last value says 12, 12, the season 5, 12; 4, 11 came: errors 4.5 and 1. */
    @Test
    void inverseErrorsCountTheMemberThatWasNearer() {
        Combination combination = Combination.inverseErrors("inverse", List.of(new Naive(), new SeasonalNaive()));
        double naive = 1 / 4.5;
        assertArrayEquals(
                new double[] {(naive * 11 + 4) / (naive + 1), 11},
                combination.forecast(LONGER, 2, 2, JobContext.none()).mean(),
                1e-9);
    }

    /** The same season every year is kept whole; noise of twelve places by chance loses nearly all of it. */
    @Test
    void aSeasonIsKeptAsFarAsItIsNoChance() {
        double[] regular = new double[60];
        double[] noise = new double[60];
        Random random = new Random(2);
        for (int i = 0; i < 60; i++) {
            regular[i] = 5 * Math.sin(2 * Math.PI * i / 12) + 0.01 * random.nextGaussian();
            noise[i] = random.nextGaussian();
        }
        assertEquals(5, ShrunkSeason.shrunk(regular, 12)[3], 0.02);
        double size =
                Arrays.stream(ShrunkSeason.shrunk(noise, 12)).map(x -> x * x).sum() / 12;
        double raw = Arrays.stream(ClassicalSeason.indices(noise, 12, false))
                        .map(x -> x * x)
                        .sum()
                / 12;
        assertTrue(size < 0.3 * raw, size + " of " + raw);
    }

    @Test
    void aMemberWithoutAForecastIsLeftOut() {
        Combination combination = Combination.mean("pair", List.of(new Naive(), new SeasonalNaive()));
        assertArrayEquals(
                new double[] {9},
                combination
                        .forecast(new double[] {3, 9}, 12, 1, JobContext.none())
                        .mean());
        Combination alone = Combination.mean("alone", List.of(new SeasonalNaive()));
        assertEquals(
                "seasonal naive: a whole season of 12 known values is needed",
                alone.forecast(new double[] {3, 9}, 12, 1, JobContext.none()).unavailableCause());
    }

    @Test
    void weightsMustBeAboveZeroAndMembersThere() {
        assertThrows(IllegalArgumentException.class, () -> new Combination.Member(new Naive(), 0));
        assertThrows(IllegalArgumentException.class, () -> Combination.mean("none", List.of()));
    }

    /** Two steps a season: the sums of pairs 12, 16, 17, 15 go on at 15, the steps at 4 and 11, which add up already. */
    @Test
    void aHierarchyWhoseLevelsAgreeChangesNothing() {
        Forecaster naive = new SeasonalNaive();
        Forecast plain = naive.forecast(HISTORY, 2, 4, JobContext.none());
        Forecast reconciled = new TemporalHierarchy("temporal", naive).forecast(HISTORY, 2, 4, JobContext.none());
        assertArrayEquals(plain.mean(), reconciled.mean(), 1e-9);
    }

    /**
     * Steps say 7.5 and 7.5, pairs say 15 whole; with the last value instead: steps 11 and 11, pairs 15. The nearest
     * steps a with weights 1 for steps and 1/2 for pairs minimise 2 (a - 11)^2 + (2a - 15)^2 / 2, so a = 9.25.
     */
    @Test
    void levelsThatDisagreeMeetByTheirWeights() {
        Forecast forecast = new TemporalHierarchy("temporal", new Naive()).forecast(HISTORY, 2, 2, JobContext.none());
        assertArrayEquals(new double[] {9.25, 9.25}, forecast.mean(), 1e-9);
    }
}
