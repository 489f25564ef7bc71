package stillstock.series.stat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stillstock.series.Reference;
import stillstock.series.decompose.Mstl;

/** unitroot_tests.csv: R 4.2.2, packages urca and forecast 8.20. */
class UnitRootReferenceTest {
    private static Map<String, Reference.Series> series;

    @BeforeAll
    static void read() {
        series = Reference.series();
    }

    static Stream<Map<String, String>> rows() {
        return Reference.rows("unitroot_tests.csv").stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void kpssStatisticsAndDifferencesAreThoseOfUrca(Map<String, String> row) {
        double[] x = values(row);
        int n = x.length;
        close(row, "kpss_mu", UnitRoot.kpssLevel(x, UnitRoot.defaultLag(n)));
        close(row, "kpss_tau", UnitRoot.kpssTrend(x, UnitRoot.defaultLag(n)));
        close(row, "kpss_mu_short", UnitRoot.kpssLevel(x, (int) (4 * Math.pow(n / 100.0, 0.25))));
        close(row, "kpss_mu_long", UnitRoot.kpssLevel(x, (int) (12 * Math.pow(n / 100.0, 0.25))));
        close(row, "ndiffs_kpss", UnitRoot.differences(x, 2));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void correlationsAreThoseOfStats(Map<String, String> row) {
        double[] x = values(row);
        close(row, "acf1", Autocorrelation.acf(x, 1)[1]);
        close(row, "acf12", Autocorrelation.acf(x, 12)[12]);
        close(row, "pacf2", Autocorrelation.pacf(x, 2)[1]);
        close(row, "ljungbox10", Autocorrelation.ljungBox(x, 10, 0).statistic());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void seasonalTestsAreThoseOfForecast(Map<String, String> row) {
        double[] x = values(row);
        int m = Integer.parseInt(row.get("m"));
        if (m > 1) {
            close(row, "seas_strength", Mstl.seasonalStrength(x, m));
            close(row, "ocsb_lag0", Ocsb.test(x, m, 0).statistic());
            close(row, "ocsb_aic3", Ocsb.test(x, m, 3).statistic());
            close(row, "ocsb_aic3_crit", Ocsb.test(x, m, 3).critical());
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void lambdasAreThoseOfForecast(Map<String, String> row) {
        double[] x = values(row);
        int m = Integer.parseInt(row.get("m"));
        assertEquals(Reference.number(row.get("lambda_guerrero")), BoxCox.guerrero(x, m), 2e-4);
        assertEquals(Reference.number(row.get("lambda_loglik")), BoxCox.logLikelihood(x, m), 1e-9);
    }

    private static double[] values(Map<String, String> row) {
        String name = row.get("series");
        if (name.equals("logAirPassengers")) {
            return new BoxCox(0).apply(series.get("AirPassengers").values());
        }
        return series.get(name).values();
    }

    private static void close(Map<String, String> row, String column, double actual) {
        double expected = Reference.number(row.get(column));
        assertEquals(expected, actual, 1e-8 * Math.max(1, Math.abs(expected)), column);
    }
}
