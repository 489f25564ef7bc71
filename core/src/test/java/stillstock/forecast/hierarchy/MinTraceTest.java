package stillstock.forecast.hierarchy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import stillstock.forecast.Forecast;
import stillstock.forecast.ForecastBands;
import stillstock.job.JobContext;

class MinTraceTest {
    /** Products 0 to 3, groups 4 (of 0 and 1) and 5 (of 2 and 3), the whole 6. */
    private static final Hierarchy TREE = Hierarchy.ofParents(4, 4, 5, 5, 6, 6, -1);

    private static final double[][] ERRORS = {
        {1, -2, 3, 0, 1, -1, 2, -2},
        {0, 1, -1, 2, -2, 1, 0, 1},
        {3, -1, 0, 1, -2, 2, -1, 0},
        {1, 1, -1, -1, 2, 0, -2, 1},
        {2, 0, 1, 3, -2, -1, 2, -1},
        {4, -1, -2, 1, 0, 2, -3, 1},
        {5, -2, 0, 4, -1, 1, -1, 0}
    };

    @Test
    void equalsTheTextbookFormula() {
        // numpy: S (S' W^-1 S)^-1 S' W^-1 y with W = 0.555 diag + 0.445 R R' / 8
        MinTrace minTrace = new MinTrace(TREE, ERRORS);
        assertEquals(0.5551376480530924, minTrace.shrinkageUsed(), 1e-12);
        assertArrayEquals(
                new double[] {11.18345949, 5.56163785, 7.93567483, 2.96799256, 16.74509734, 10.90366738, 27.64876472},
                minTrace.reconciled(new double[] {10, 5, 8, 3, 17, 9, 30}, false, JobContext.none()),
                1e-7);
    }

    @Test
    void equalsTheTextbookFormulaWhereGroupsCross() {
        // two products at two places: cells 0 to 3, products 4 and 5, places 6 and 7, the whole 8; numpy as above
        Hierarchy crossed = Hierarchy.ofParents(new int[][] {{4, 6}, {4, 7}, {5, 6}, {5, 7}, {8}, {8}, {}, {}, {}});
        double[][] errors = Arrays.copyOf(ERRORS, 9);
        errors[6] = new double[] {2, -2, 1, 2, 0, 1, 1, -1};
        errors[7] = new double[] {1, 2, -2, 0, 1, 0, -1, 2};
        errors[8] = ERRORS[6];
        MinTrace minTrace = new MinTrace(crossed, errors);
        assertEquals(0.4763753693977161, minTrace.shrinkageUsed(), 1e-12);
        assertArrayEquals(
                new double[] {
                    11.88616257,
                    4.49482061,
                    7.85781724,
                    2.40033153,
                    16.38098318,
                    10.25814877,
                    19.74397981,
                    6.89515214,
                    26.63913195
                },
                minTrace.reconciled(new double[] {10, 5, 8, 3, 17, 9, 20, 6, 30}, false, JobContext.none()),
                1e-7);
    }

    @Test
    void aForecastThatCouldNotYetErrGivesWayToTheOthers() {
        double[][] errors = ERRORS.clone();
        errors[3] = new double[8];
        double[] doubts = {0, 0, 0, 90_000.0 * 90_000.0, 0, 0, 0};
        double[] base = {10, 5, 8, 90_000, 17, 9, 30};
        double[] all = new MinTrace(TREE, errors, doubts).reconciled(base, true, JobContext.none());
        assertTrue(all[3] < 20, "one day of 90,000 is no reason to expect it daily: " + all[3]);
        assertEquals(30, all[6], 10);
    }

    @Test
    void forecastsThatAddUpStayAsTheyAre() {
        double[] y = {10, 5, 8, 3, 15, 11, 26};
        assertArrayEquals(y, new MinTrace(TREE, ERRORS).reconciled(y, true, JobContext.none()), 1e-9);
    }

    @Test
    void childrenAddUpAndNothingIsNegativeOnRandomTrees() {
        Random random = new Random(4);
        for (int trial = 0; trial < 30; trial++) {
            int leaves = 20 + random.nextInt(200);
            int groups = 2 + random.nextInt(12);
            int[] parents = new int[leaves + groups + 1];
            for (int leaf = 0; leaf < leaves; leaf++) {
                parents[leaf] = leaves + (leaf < groups ? leaf : random.nextInt(groups));
            }
            Arrays.fill(parents, leaves, leaves + groups, leaves + groups);
            parents[leaves + groups] = -1;
            Hierarchy tree = Hierarchy.ofParents(parents);
            double[][] errors = new double[parents.length][40];
            double[] base = new double[parents.length];
            for (int node = 0; node < parents.length; node++) {
                base[node] = 3 * random.nextDouble() * (node < leaves ? 1 : 10);
                for (int t = 0; t < 40; t++) {
                    errors[node][t] = random.nextGaussian() * (1 + node % 5);
                }
            }
            double[] all = new MinTrace(tree, errors).reconciled(base, true, JobContext.none());
            double[] sums = new double[all.length];
            for (int node = 0; node < all.length - 1; node++) {
                assertTrue(all[node] >= 0, "node " + node + ": " + all[node]);
                sums[parents[node]] += all[node];
            }
            for (int node = leaves; node < all.length; node++) {
                assertEquals(sums[node], all[node], 1e-9 * (1 + all[node]));
            }
        }
    }

    @Test
    void everyFutureAddsUpAndKeepsMeansAndWidths() {
        double[] leaves = {10, 5, 8, 3};
        Forecast[] base = new Forecast[7];
        for (int leaf = 0; leaf < 4; leaf++) {
            double[] mean = {leaves[leaf]};
            base[leaf] = new Forecast("ses", mean, ForecastBands.normal(mean, new double[] {1}), new double[0]);
        }
        double[][] futures = new double[7][4000];
        new FuturePaths(TREE, ERRORS, Arrays.copyOf(base, 4), 4000, 1).fill(0, leaves, futures, JobContext.none());
        for (int i = 0; i < 4000; i++) {
            assertEquals(futures[0][i] + futures[1][i], futures[4][i], 1e-9);
            assertEquals(futures[4][i] + futures[5][i], futures[6][i], 1e-9);
        }
        for (int leaf = 0; leaf < 4; leaf++) {
            double mean = Arrays.stream(futures[leaf]).average().orElseThrow();
            assertEquals(leaves[leaf], mean, 1e-9);
            double variance = Arrays.stream(futures[leaf])
                    .map(v -> (v - mean) * (v - mean))
                    .average()
                    .orElseThrow();
            assertEquals(1, Math.sqrt(variance), 0.25);
        }
        Arrays.sort(futures[6]);
        double width = FuturePaths.quantile(futures[6], 0.9) - FuturePaths.quantile(futures[6], 0.1);
        assertTrue(width > 2 && width < 4 * 2 * ForecastBands.Z80, "neither alike nor independent: " + width);
    }

    @Test
    void theCovarianceThatSharesErrorsBeatsAddingUp() {
        // the groups are forecast well, the products badly: reconciling must move the products
        Random random = new Random(9);
        double alone = 0;
        double together = 0;
        for (int trial = 0; trial < 200; trial++) {
            double[][] errors = new double[7][60];
            for (int t = 0; t < 60; t++) {
                for (int node = 0; node < 7; node++) {
                    errors[node][t] = random.nextGaussian() * (node < 4 ? 3 : 1);
                }
            }
            double[] truth = TREE.sums(new double[] {10, 12, 14, 16});
            double[] base = new double[7];
            for (int node = 0; node < 7; node++) {
                base[node] = truth[node] + random.nextGaussian() * (node < 4 ? 3 : 1);
            }
            double[] all = new MinTrace(TREE, errors).reconciled(base, true, JobContext.none());
            for (int node = 0; node < 7; node++) {
                together += Math.pow(all[node] - truth[node], 2);
                alone += Math.pow(TREE.sums(Arrays.copyOf(base, 4))[node] - truth[node], 2);
            }
        }
        assertTrue(together < 0.6 * alone, together + " against " + alone);
    }
}
