package stillstock.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import stillstock.forecast.ForecastChoices;
import stillstock.forecast.ForecastOverride;
import stillstock.forecast.StockoutTreatment;
import stillstock.series.Measure;

class SettingsJsonTest {
    @Test
    void whatIsWrittenIsReadBack() throws SettingsException {
        AnalysisSettings settings = AnalysisSettings.defaults();
        assertEquals(settings, SettingsJson.parse(SettingsJson.write(settings)));
    }

    @Test
    void whatIsNotNamedKeepsItsDefault() throws SettingsException {
        AnalysisSettings settings = SettingsJson.parse("{\"policy\": {\"deadAfterDays\": 365}}");
        assertEquals(365, settings.policy().deadAfterDays());
        assertEquals(
                AnalysisSettings.defaults().policy().slowCoverDays(),
                settings.policy().slowCoverDays());
        assertEquals(AnalysisSettings.defaults().risk(), settings.risk());
    }

    @Test
    void aMisspeltSettingIsNamed() {
        SettingsException error =
                assertThrows(SettingsException.class, () -> SettingsJson.parse("{\"policy\": {\"deadAfter\": 365}}"));
        assertTrue(error.getMessage().contains("\"policy.deadAfter\" is not known"), error.getMessage());
        assertTrue(error.getMessage().contains("deadAfterDays"), error.getMessage());
    }

    @Test
    void aValueOutOfRangeIsNamed() {
        SettingsException error =
                assertThrows(SettingsException.class, () -> SettingsJson.parse("{\"risk\": {\"horizonDays\": 0}}"));
        assertTrue(error.getMessage().contains("horizonDays (0) must be within 1..3650"), error.getMessage());
    }

    @Test
    void brokenJsonSaysWhere() {
        SettingsException error = assertThrows(SettingsException.class, () -> SettingsJson.parse("{\n\"policy\": }"));
        assertTrue(error.getMessage().contains("line 2"), error.getMessage());
    }

    @Test
    void settingsOfANewerVersionAreRefused() {
        SettingsException error =
                assertThrows(SettingsException.class, () -> SettingsJson.parse("{\"schemaVersion\": 99}"));
        assertTrue(error.getMessage().contains("newer"), error.getMessage());
    }

    @Test
    void pinsAndOverridesComeBackAsTheyWere() throws SettingsException {
        AnalysisSettings defaults = AnalysisSettings.defaults();
        ForecastChoices choices = ForecastChoices.none()
                .withPin("0042", Measure.SALES, "tsb")
                .with(new ForecastOverride("0042", "2026-01-01", "2026-01-14", 3, 1.5, "fair", "", "2025-12-31"));
        AnalysisSettings settings = defaults.withForecast(defaults.forecast().withChoices(choices));
        assertEquals(settings, SettingsJson.parse(SettingsJson.write(settings)));
    }

    @Test
    void theSwitchForStockoutsOfEarlierFilesIsUnderstood() throws SettingsException {
        assertEquals(
                StockoutTreatment.ZERO,
                SettingsJson.parse("{\"forecast\": {\"stockoutsAreMissing\": false}}")
                        .forecast()
                        .stockouts());
        assertEquals(
                StockoutTreatment.MISSING,
                SettingsJson.parse("{\"forecast\": {\"stockoutsAreMissing\": true}}")
                        .forecast()
                        .stockouts());
    }
}
