package stillstock.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import stillstock.forecast.ForecastChoices;
import stillstock.forecast.ForecastOverride;
import stillstock.forecast.StockoutTreatment;
import stillstock.forecast.known.DriverConfig;
import stillstock.planning.PlanningConfig;
import stillstock.recommend.CoSalesMethod;
import stillstock.recommend.GroupConfig;
import stillstock.recommend.GroupEdit;
import stillstock.recommend.LimitConfig;
import stillstock.recommend.RecommendConfig;
import stillstock.recommend.ScorerKind;
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

    @Test
    void pairingSettingsOfBeforeStillReadAndEditsComeBackAsTheyWere() throws SettingsException {
        RecommendConfig old = SettingsJson.parse("{\"recommend\": {\"similarityWeight\": 0.5, \"topK\": 7}}")
                .recommend();
        assertEquals(RecommendConfig.defaults().withTopK(7).with(ScorerKind.Family.SIMILARITY, 0.5), old);
        RecommendConfig edited = old.with(GroupConfig.defaults()
                        .and(new GroupEdit(GroupEdit.Kind.SPLIT, "Home / Lamps", "Bright", List.of("0805"))))
                .with(LimitConfig.defaults().withChoices(List.of("0806"), List.of(new LimitConfig.Pinned("1", "0807"))))
                .with(CoSalesMethod.LIFT)
                .with(ScorerKind.NAME, 0.7);
        AnalysisSettings settings = AnalysisSettings.defaults().withRecommend(edited);
        assertEquals(settings, SettingsJson.parse(SettingsJson.write(settings)));
        assertEquals(
                0.7,
                SettingsJson.parse("{\"recommend\": {\"scorers\": {\"NAME\": 0.7}}}")
                        .recommend()
                        .weight(ScorerKind.NAME));
    }

    @Test
    void safetyFactorServiceLevelAndHolidaysAreKept() throws SettingsException {
        AnalysisSettings chosen = AnalysisSettings.defaults()
                .withPlanning(PlanningConfig.defaults().withSafetyFactor(1.5).withServiceLevel(0.9));
        chosen = chosen.withForecast(
                chosen.forecast().withDrivers(DriverConfig.defaults().withHolidayCountry("DE-BY")));
        assertEquals(chosen, SettingsJson.parse(SettingsJson.write(chosen)));
        assertEquals(PlanningConfig.defaults(), SettingsJson.parse("{}").planning());
        SettingsException unknown = assertThrows(
                SettingsException.class,
                () -> SettingsJson.parse("{\"forecast\": {\"drivers\": {\"holidayCountry\": \"QQ\"}}}"));
        assertTrue(unknown.getMessage().contains("holidayCountry (QQ) is not known"), unknown.getMessage());
    }
}
