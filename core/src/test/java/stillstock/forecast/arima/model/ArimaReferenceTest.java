package stillstock.forecast.arima.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stillstock.forecast.arima.likelihood.ArimaData;
import stillstock.forecast.arima.likelihood.ArimaOrder;
import stillstock.forecast.arima.likelihood.KalmanWhitener;
import stillstock.series.Reference;

/**
 * Fixed orders against R 4.2.2, forecast 8.20 (method ML, optimised to 1e-13). R starts non-stationary states with a
 * prior variance of 1e6, so its likelihood of such models differs from the exact one in the third decimal.
 */
class ArimaReferenceTest {
    private static final double LIKELIHOOD_SLACK = 0.005;

    /**
     * Where R's figure is not the likelihood of R's own coefficients: the diffuse prior of variance 1e6 with a root of
     * the moving average at 1, or Gardner's start next to a unit root of the autoregression.
     */
    private static final Set<String> OVERSTATED = Set.of(
            "N2088 ARIMA(1,1,1)(1,0,0)[12]",
            "N2182 ARIMA(0,1,1)(0,1,1)[12]",
            "N2687 ARIMA(2,0,1)(0,1,1)[12] with drift",
            "N2689 ARIMA(1,0,0)(1,0,0)[12] with mean",
            "N2702 ARIMA(2,0,1)(0,1,1)[12] with drift",
            "N2720 ARIMA(2,0,1)(0,1,1)[12] with drift");

    /** Where R's default optimiser, which made its forecasts, stopped before the optimum. */
    private static final Set<String> STOPPED_EARLY =
            Set.of("lynx (2 0 2)(0 0 0)1 mean", "sunspot.year (9 0 0)(0 0 0)1 mean");

    private static Map<String, Reference.Series> series;

    @BeforeAll
    static void read() {
        series = Reference.series();
    }

    static Stream<Map<String, String>> classicalFits() {
        return tight("classical_arima_fits.csv");
    }

    static Stream<Map<String, String>> monthlyFits() {
        return tight("m3_50_arima_fixed_fits.csv");
    }

    /** Every sixth fit, and all that R overstates. */
    static Stream<Map<String, String>> someMonthlyFits() {
        List<Map<String, String>> rows = monthlyFits().toList();
        return IntStream.range(0, rows.size())
                .filter(i -> i % 6 == 0 || OVERSTATED.contains(key(rows.get(i))))
                .mapToObj(rows::get);
    }

    private static String key(Map<String, String> row) {
        return row.get("series") + " " + order(orderText(row));
    }

    private static Stream<Map<String, String>> tight(String file) {
        return Reference.rows(file).stream().filter(row -> row.get("method").equals("ML-tight"));
    }

    @ParameterizedTest
    @MethodSource({"classicalFits", "someMonthlyFits"})
    void likelihoodIsNotBelowThatOfR(Map<String, String> row) {
        assertLikelihood(row);
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("monthlyFits")
    void likelihoodIsNotBelowThatOfROnAllMonthlySeries(Map<String, String> row) {
        assertLikelihood(row);
    }

    private static void assertLikelihood(Map<String, String> row) {
        ArimaOrder order = order(orderText(row));
        double[] values = values(row.get("series"), row.get("transform"));
        double expected = Reference.number(row.get("loglik"));
        if (OVERSTATED.contains(key(row))) {
            double exact = exactAtCoefficientsOfR(row, order, values);
            assertTrue(exact < expected - LIKELIHOOD_SLACK, "R does not overstate " + exact);
            expected = exact;
        }
        double actual = Arima.fit(values, order).logLikelihood();
        assertTrue(actual >= expected - LIKELIHOOD_SLACK, actual + " where R has " + expected);
    }

    private static double exactAtCoefficientsOfR(Map<String, String> row, ArimaOrder order, double[] values) {
        double[] coefficients = Stream.of(row.get("coef").split(";"))
                .limit(order.armaTerms())
                .mapToDouble(text -> Double.parseDouble(text.split("=")[1]))
                .toArray();
        ArimaData data = new ArimaData(values, order, new double[0][]);
        return new ArimaFit(data, order, new KalmanWhitener(data), coefficients).logLikelihood();
    }

    @ParameterizedTest
    @MethodSource("forecastKeys")
    void forecastsOfClassicalSeriesAreThoseOfR(String name, String transform, String order) {
        List<Map<String, String>> rows = Reference.rows("classical_arima_forecasts.csv").stream()
                .filter(row -> row.get("series").equals(name)
                        && row.get("transform").equals(transform)
                        && row.get("order").equals(order))
                .toList();
        double tolerance = STOPPED_EARLY.contains(name + " " + order) ? 5e-3 : 1e-3;
        ArimaFit fit = Arima.fit(values(name, transform), order(order));
        ArimaForecast forecast = fit.forecast(rows.size());
        for (int h = 0; h < rows.size(); h++) {
            double expected = Reference.number(rows.get(h).get("mean"));
            assertEquals(
                    expected, forecast.mean()[h], tolerance * Math.abs(expected), name + " " + order + " step " + h);
        }
    }

    /** Compared where R went to the optimum (the same likelihood within 0.0005); one forecast differs by 0.103 %. */
    @Test
    void forecastsOfMonthlySeriesAreThoseOfR() {
        Map<String, List<Map<String, String>>> forecasts = Reference.rows("m3_50_arima_fixed_forecasts.csv").stream()
                .collect(Collectors.groupingBy(row -> row.get("series") + row.get("order")));
        List<Map<String, String>> fits = Reference.rows("m3_50_arima_fixed_fits.csv").stream()
                .filter(row -> row.get("method").equals("ML"))
                .toList();
        int compared = 0;
        for (int i = 0; i < fits.size(); i += 8) {
            Map<String, String> row = fits.get(i);
            double[] values = series.get(row.get("series")).values();
            ArimaFit fit = Arima.fit(values, order(orderText(row)));
            List<Map<String, String>> expected = forecasts.get(row.get("series") + orderText(row));
            if (Math.abs(fit.logLikelihood() - Reference.number(row.get("loglik"))) < 5e-4) {
                double[] mean = fit.forecast(expected.size()).mean();
                for (int h = 0; h < mean.length; h++) {
                    double forecast = Reference.number(expected.get(h).get("mean"));
                    assertEquals(forecast, mean[h], 1.5e-3 * Math.abs(forecast), key(row) + " step " + h);
                }
                compared++;
            }
        }
        assertTrue(compared >= 15, compared + " compared");
    }

    static Stream<String[]> forecastKeys() {
        List<String[]> keys = new ArrayList<>();
        for (Map<String, String> row : Reference.rows("classical_arima_forecasts.csv")) {
            if (row.get("k").equals("1")) {
                keys.add(new String[] {row.get("series"), row.get("transform"), row.get("order")});
            }
        }
        return keys.stream();
    }

    private static String orderText(Map<String, String> row) {
        return "(" + row.get("p") + " " + row.get("d") + " " + row.get("q") + ")(" + row.get("P") + " " + row.get("D")
                + " " + row.get("Q") + ")" + row.get("m") + " " + row.get("const");
    }

    /** "(0 1 1)(0 1 1)12 none" */
    private static ArimaOrder order(String text) {
        String[] parts = text.replaceAll("[()]", " ").trim().split("\\s+");
        int[] n = Stream.of(parts).limit(7).mapToInt(Integer::parseInt).toArray();
        return ArimaOrder.of(n[0], n[1], n[2]).seasonal(n[3], n[4], n[5], n[6]).withConstant(!parts[7].equals("none"));
    }

    private static double[] values(String name, String transform) {
        DoubleUnaryOperator operator = transform.equals("log")
                ? Math::log
                : transform.equals("log10") ? Math::log10 : DoubleUnaryOperator.identity();
        return DoubleStream.of(series.get(name).values()).map(operator).toArray();
    }
}
