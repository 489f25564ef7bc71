package stillstock.series.decompose;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stillstock.series.Reference;

/** stl.csv and mstl_taylor2016.csv: R 4.2.2 stats::stl, forecast 8.20 mstl. */
class StlReferenceTest {
    @ParameterizedTest
    @CsvSource({
        "nottem, periodic, FALSE, 12",
        "nottem, 7, FALSE, 12",
        "co2log, 21, FALSE, 12",
        "co2, periodic, FALSE, 12",
        "AirPassengers_log, 11, TRUE, 12",
        "UKgas_log, periodic, FALSE, 4",
        "USAccDeaths, 13, FALSE, 12"
    })
    void partsAreThoseOfR(String series, String window, String robust, int season) {
        List<Map<String, String>> rows = Reference.rows("stl.csv").stream()
                .filter(row -> row.get("series").equals(series)
                        && row.get("s.window").equals(window)
                        && row.get("robust").equals(robust))
                .toList();
        StlConfig config =
                window.equals("periodic") ? StlConfig.periodic() : StlConfig.window(Integer.parseInt(window));
        Decomposition fit =
                Stl.decompose(column(rows, "y"), season, robust.equals("TRUE") ? config.robustly() : config);
        assertArrayEquals(column(rows, "trend"), fit.trend(), 1e-8);
        assertArrayEquals(column(rows, "seasonal"), fit.seasonal(0), 1e-8);
        assertArrayEquals(column(rows, "remainder"), fit.remainder(), 1e-8);
        assertArrayEquals(column(rows, "weight"), fit.weights(), 1e-7);
    }

    /**
     * From its 12th robust round on R scales this series' weights by 5.548 where six times the median absolute
     * remainder is 5.871 (its partial sort is asked for two ranks in falling order), so only the first digits agree.
     */
    @Test
    void robustNottemAgreesUpToTheMedianThatRMissorts() {
        List<Map<String, String>> rows = Reference.rows("stl.csv").stream()
                .filter(row -> row.get("series").equals("nottem")
                        && row.get("s.window").equals("7")
                        && row.get("robust").equals("TRUE"))
                .toList();
        Decomposition fit =
                Stl.decompose(column(rows, "y"), 12, StlConfig.window(7).robustly());
        assertArrayEquals(column(rows, "trend"), fit.trend(), 0.1);
        assertArrayEquals(column(rows, "seasonal"), fit.seasonal(0), 0.5);
    }

    @Test
    void severalSeasonsAreThoseOfForecast() {
        List<Map<String, String>> rows = Reference.rows("mstl_taylor2016.csv");
        Decomposition fit = Mstl.decompose(column(rows, "y"), 48, 336);
        assertArrayEquals(column(rows, "s48"), fit.seasonal(0), 1e-6);
        assertArrayEquals(column(rows, "s336"), fit.seasonal(1), 1e-6);
        assertArrayEquals(column(rows, "trend"), fit.trend(), 1e-6);
        assertArrayEquals(column(rows, "remainder"), fit.remainder(), 1e-6);
    }

    private static double[] column(List<Map<String, String>> rows, String name) {
        return rows.stream().mapToDouble(row -> Reference.number(row.get(name))).toArray();
    }
}
