package stillstock.forecast.neural;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stillstock.forecast.Forecast;
import stillstock.forecast.global.GlobalSeries;
import stillstock.job.JobContext;

class LstmSettingsTest {
    @Test
    void whatIsNotNamedKeepsItsDefault() {
        assertEquals(LstmConfig.defaults(), LstmSettings.of(Map.of()));
        LstmConfig config =
                LstmSettings.of(Map.of("window", "20", "dropout", "0", "ahead", "recursive", "logs", "false"));
        assertEquals(20, config.shape().window());
        assertEquals(0, config.shape().dropout());
        assertEquals(50, config.shape().units());
        assertEquals(LstmConfig.Ahead.RECURSIVE, config.preparation().ahead());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "windw|20|no setting called [windw]",
                "window|many|setting window cannot be \"many\"",
                "window|1|window (1) must be at least 2",
                "loss|cubed|setting loss cannot be \"cubed\"",
                "logs|maybe|setting logs cannot be \"maybe\"",
                "dropout|1|dropout (1.0) at least 0 and below 1"
            })
    void whatCannotBeUsedIsNamed(String name, String value, String message) {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> LstmSettings.of(Map.of(name, value)));
        assertTrue(refusal.getMessage().contains(message), refusal.getMessage());
    }

    @Test
    void aWrongPropertyOfTheMachineIsTheCauseOfNoForecast() {
        System.setProperty(LstmSettings.PREFIX + "units", "none");
        try {
            double[] history = {1, 2, 3};
            Forecast made = new LstmMethod()
                    .train(List.of(GlobalSeries.of(history)), 1, 1, 42, JobContext.none())
                    .orElseThrow()
                    .of(GlobalSeries.of(history), 0)
                    .forecast(history, 1, 1, JobContext.none());
            assertEquals("the network's setting units cannot be \"none\"", made.unavailableCause());
        } finally {
            System.clearProperty(LstmSettings.PREFIX + "units");
        }
    }
}
