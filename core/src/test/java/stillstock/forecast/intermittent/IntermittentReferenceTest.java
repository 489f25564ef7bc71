package stillstock.forecast.intermittent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stillstock.forecast.DemandClass;
import stillstock.forecast.Forecaster;
import stillstock.forecast.ReferenceFiles;
import stillstock.job.JobContext;

class IntermittentReferenceTest {
    private static final double[] WORKED = {0, 0, 3, 0, 0, 0, 2, 0, 5, 0, 0, 1, 0, 0, 0, 0, 4, 0, 0, 3};

    /** Known answers of the field for one worked example, parameter 0.1. */
    @ParameterizedTest
    @CsvSource({"croston, 0.9481452764", "sba, 0.9007380126", "sbj, 0.8982428935", "tsb, 0.8706412412"})
    void workedExample(String method, double expected) {
        assertEquals(expected, rate(method, WORKED), 5e-11);
    }

    @Test
    void whenDemandStopsTsbFallsAndCrostonStays() {
        double[] stopped = Arrays.copyOf(WORKED, WORKED.length + 20);
        assertEquals(0.1058496495, rate("tsb", stopped), 5e-11);
        assertEquals(rate("croston", WORKED), rate("croston", stopped));
        assertTrue(rate("adida", stopped) < 0.35 * rate("adida", WORKED));
    }

    @Test
    void oneDemandInSeven() {
        assertEquals(0.8461538, rate("croston", new double[] {1, 0, 0, 0, 2, 0, 0}), 5e-8);
    }

    @Test
    void classOfTheWorkedExample() {
        assertEquals(20 / 6.0, DemandClass.meanInterval(WORKED), 1e-12);
        assertEquals(0.22222, DemandClass.squaredVariation(WORKED), 1e-5);
        assertEquals(DemandClass.INTERMITTENT, DemandClass.of(WORKED));
        assertEquals(DemandClass.NONE, DemandClass.of(new double[5]));
    }

    /** reference/intermittent_worked.csv: recursions by hand, equal to R croston(). */
    @Test
    void equalsTheWorkedRecursions() throws IOException {
        for (Map<String, String> row : ReferenceFiles.rows("intermittent_worked.csv")) {
            double[] history = ReferenceFiles.numbers(row.get("x"), ";");
            for (String method : List.of("croston", "sba", "sbj", "tsb")) {
                assertEquals(
                        Double.parseDouble(row.get(method)), rate(method, history), 1e-10, row.get("name") + method);
            }
            assertEquals(Double.parseDouble(row.get("adi")), DemandClass.meanInterval(history), 1e-10);
            assertEquals(number(row.get("cv2")), DemandClass.squaredVariation(history), 1e-10);
        }
    }

    /**
     * reference/intermittent_statsforecast.csv: another program on worked examples and 20 car parts. Left out is
     * aggregation of the example with a single demand: with two blocks no parameter is better than another.
     */
    @Test
    void equalsAnotherProgram() throws IOException {
        Map<String, double[]> histories = ReferenceFiles.series("carparts.csv");
        for (Map<String, String> row : ReferenceFiles.rows("intermittent_worked.csv")) {
            histories.put(row.get("name"), ReferenceFiles.numbers(row.get("x"), ";"));
        }
        Map<String, String> columns = Map.of(
                "croston", "CrostonClassic", "sba", "CrostonSBA", "tsb", "TSB", "adida", "ADIDA", "imapa", "IMAPA");
        int checked = 0;
        for (Map<String, String> row : ReferenceFiles.rows("intermittent_statsforecast.csv")) {
            double[] history = histories.get(row.get("name"));
            for (Map.Entry<String, String> column : columns.entrySet()) {
                if (row.get("name").equals("single")
                        && List.of("adida", "imapa").contains(column.getKey())) {
                    continue;
                }
                double expected = Double.parseDouble(row.get(column.getValue()));
                double got = rate(column.getKey(), history);
                assertEquals(expected, got, 2e-4 * expected + 1e-9, row.get("name") + " " + column.getKey());
                checked++;
            }
        }
        assertTrue(checked >= 100, checked + " figures");
    }

    private static double number(String text) {
        return text.equals("NA") ? Double.NaN : Double.parseDouble(text);
    }

    private static double rate(String method, double[] history) {
        Forecaster forecaster =
                switch (method) {
                    case "croston" -> Croston.classic();
                    case "sba" -> Croston.sba();
                    case "sbj" -> Croston.sbj();
                    case "tsb" -> new Tsb();
                    case "adida" -> TemporalAggregation.adida();
                    case "imapa" -> TemporalAggregation.imapa();
                    default -> throw new IllegalArgumentException(method);
                };
        return forecaster.forecast(history, 1, 1, JobContext.none()).mean()[0];
    }
}
