package stillstock.forecast.global;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import stillstock.forecast.Regressors;
import stillstock.job.JobContext;

class CovariatesTest {
    private static final GlobalConfig SMALL = new GlobalConfig(40, 3, 0.3, 1.2, 12_000, 7);
    private static final int KNOWN = 140;
    private static final int AHEAD = 14;
    private static final double[] NOTHING = new double[0];

    /** What was known after {@value #KNOWN} days, and what came. */
    private record Product(GlobalSeries known, double[] came) {}

    /** Demand of about 2 a day that doubles at a quarter off, planned, and at a list price down by a third, which lasts. */
    private static List<Product> shop(int products) {
        List<Product> shop = new ArrayList<>();
        for (int i = 0; i < products; i++) {
            Random random = new Random(i);
            int n = KNOWN + AHEAD;
            double[] discounts = new double[n];
            for (int start = random.nextInt(20); start < n; start += 15 + random.nextInt(20)) {
                Arrays.fill(discounts, start, Math.min(n, start + 5), 0.25);
            }
            // half of the cuts come in the last days of what is known, too late for the level to tell
            int cut = i % 2 == 0 ? KNOWN - 3 : 40 + random.nextInt(60);
            double[] prices = new double[KNOWN];
            Arrays.fill(prices, cut, KNOWN, Math.log(2.0 / 3));
            double[] values = new double[n];
            for (int t = 0; t < n; t++) {
                double mean = 2 * (discounts[t] > 0 ? 2 : 1) * (t >= cut ? 2 : 1);
                for (double p = random.nextDouble(); p > Math.exp(-mean); p *= random.nextDouble()) {
                    values[t]++;
                }
            }
            Covariates known = new Covariates(discounts, prices, NOTHING, new int[0]);
            double[] history = Arrays.copyOf(values, KNOWN);
            shop.add(new Product(
                    new GlobalSeries(history, 0, Regressors.none(), known), Arrays.copyOfRange(values, KNOWN, n)));
        }
        return shop;
    }

    private static GlobalSeries bare(GlobalSeries series) {
        return GlobalSeries.of(series.values());
    }

    private static double[] mean(GlobalModel model, GlobalSeries series) {
        return model.of(series, 0)
                .forecast(series.values(), 7, AHEAD, JobContext.none())
                .mean();
    }

    private static GlobalModel trained(List<GlobalSeries> series) {
        return GlobalModel.train(series, 7, AHEAD, SMALL, JobContext.none()).orElseThrow();
    }

    private static double squares(double[] made, double[] came) {
        double sum = 0;
        for (int k = 0; k < made.length; k++) {
            sum += (made[k] - came[k]) * (made[k] - came[k]);
        }
        return sum / made.length;
    }

    @Test
    void demandThatDoublesAtPromotionsAndPriceCutsIsForecastBetterWithThem() {
        List<Product> shop = shop(150);
        GlobalModel with = trained(shop.stream().map(Product::known).toList());
        GlobalModel without =
                trained(shop.stream().map(one -> bare(one.known())).toList());
        double[] errors = new double[2];
        double promoted = 0;
        double usual = 0;
        int days = 0;
        for (Product one : shop) {
            double[] made = mean(with, one.known());
            errors[0] += squares(made, one.came()) / shop.size();
            errors[1] += squares(mean(without, bare(one.known())), one.came()) / shop.size();
            for (int k = 0; k < AHEAD; k++) {
                boolean on = one.known().covariates().discounts()[KNOWN + k] > 0;
                promoted += on ? made[k] : 0;
                usual += on ? 0 : made[k];
                days += on ? 1 : 0;
            }
        }
        assertTrue(errors[0] < 0.75 * errors[1], errors[0] + " with, " + errors[1] + " without");
        assertEquals(2, promoted / days / (usual / (shop.size() * AHEAD - days)), 0.35);
    }

    @Test
    void seriesWithoutThemHaveNoSuchColumns() {
        List<GlobalSeries> bare =
                shop(60).stream().map(one -> bare(one.known())).toList();
        assertFalse(GlobalRows.of(bare, 7, AHEAD, 0, SMALL).covariates());
        assertEquals(
                GlobalRow.names(7, 0, true).size() - CovariateColumns.NAMES.size(),
                trained(bare).columns());
        // nor does a model without them read what a series has
        List<Product> shop = shop(60);
        assertArrayEquals(
                mean(trained(bare), bare.get(3)),
                mean(trained(bare), shop.get(3).known()));
    }

    @Test
    void oneSeriesAmongManyMayHaveNone() {
        List<GlobalSeries> mixed = new ArrayList<>();
        for (Product one : shop(60)) {
            mixed.add(mixed.size() % 3 == 0 ? bare(one.known()) : one.known());
        }
        assertTrue(Arrays.stream(mean(trained(mixed), mixed.get(0))).allMatch(value -> value > 0));
    }

    @Test
    void noListPriceOrStockOutAfterAnOriginIsRead() {
        double[] discounts = {0, 0.5, 0, 0.2, 0.1};
        double[] prices = {0, 0, 1, 1, 1};
        double[] out = {0, 1, 0, 0, 1};
        double[] later = {0, 0, 1, 9, -9};
        double[] laterOut = {0, 1, 0, 1, 0};
        int[] known = {1, 2, 3, 4, 5};
        float[] one = row(new Covariates(discounts, prices, out, known), 3, 2);
        assertArrayEquals(one, row(new Covariates(discounts, later, laterOut, known), 3, 2));
        assertArrayEquals(one, row(new Covariates(discounts, prices, out, known).until(3), 3, 2));
        // the usual price is the median of 0, 0, 1; the step falls on the discount of a tenth
        assertArrayEquals(new float[] {1, 0.5f / 3, 1 / 3f, 1, 0.1f, (float) (1 + Math.log(0.9))}, one, 1e-6f);
    }

    @Test
    void aStockOutThatOnlyALaterRecordProvedIsNotRead() {
        double[] out = {1, 0, 1, 1, 0};
        float[] before = row(new Covariates(NOTHING, NOTHING, out, new int[] {1, 1, 1, 1, 5}), 4, 1);
        assertEquals(1, before[2]);
        assertEquals(3, before[3]);
        float[] after = row(new Covariates(NOTHING, NOTHING, out, new int[] {1, 1, 1, 1, 5}), 5, 1);
        assertEquals(0.6f, after[2]);
        assertEquals(1, after[3]);
    }

    @Test
    void whatIsNotKnownIsMissing() {
        float[] none = row(Covariates.none(), 3, 2);
        for (float value : none) {
            assertTrue(Float.isNaN(value));
        }
        double[] gaps = {Double.NaN, Double.NaN, Double.NaN};
        for (float value : row(new Covariates(gaps, gaps, gaps, new int[] {1, 2, 3}), 3, 2)) {
            assertTrue(Float.isNaN(value));
        }
        // beyond what is planned the last price goes on
        float[] beyond = row(new Covariates(new double[] {0, 0, 0}, new double[] {0, 0, 1}, NOTHING, new int[0]), 3, 2);
        assertEquals(1, beyond[5]);
        assertTrue(Float.isNaN(beyond[4]));
    }

    private static float[] row(Covariates known, int origin, int step) {
        float[] row = new float[CovariateColumns.NAMES.size()];
        CovariateColumns columns = new CovariateColumns(known, 7);
        columns.ofOrigin(origin, row);
        columns.ofStep(origin, step, row);
        return row;
    }
}
