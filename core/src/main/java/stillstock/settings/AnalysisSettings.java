package stillstock.settings;

import stillstock.classify.DeadStockPolicy;
import stillstock.forecast.ForecastConfig;
import stillstock.importing.ImportConfig;
import stillstock.planning.PlanningConfig;
import stillstock.quality.inspect.QualityConfig;
import stillstock.quality.plan.CleaningPlan;
import stillstock.recommend.RecommendConfig;
import stillstock.risk.RiskConfig;

/**
 * One record of each package's own settings.
 *
 * @param schemaVersion of the JSON form; see {@link #SCHEMA_VERSION}
 */
public record AnalysisSettings(
        int schemaVersion,
        ImportConfig importing,
        QualityConfig quality,
        CleaningPlan cleaning,
        DeadStockPolicy policy,
        RiskConfig risk,
        ForecastConfig forecast,
        RecommendConfig recommend,
        PlanningConfig planning) {
    /** The version this program writes. */
    public static final int SCHEMA_VERSION = 1;

    /** What a new user starts with. */
    public static AnalysisSettings defaults() {
        return new AnalysisSettings(
                SCHEMA_VERSION,
                ImportConfig.defaults(),
                QualityConfig.defaults(),
                CleaningPlan.none(),
                DeadStockPolicy.defaults(),
                RiskConfig.defaults(),
                ForecastConfig.defaults(),
                RecommendConfig.defaults(),
                PlanningConfig.defaults());
    }

    /** The same with other cleaning steps. */
    public AnalysisSettings withCleaning(CleaningPlan value) {
        return new AnalysisSettings(
                schemaVersion, importing, quality, value, policy, risk, forecast, recommend, planning);
    }

    /** The same with another policy. */
    public AnalysisSettings withPolicy(DeadStockPolicy value) {
        return new AnalysisSettings(
                schemaVersion, importing, quality, cleaning, value, risk, forecast, recommend, planning);
    }

    /** The same with other risk settings. */
    public AnalysisSettings withRisk(RiskConfig value) {
        return new AnalysisSettings(
                schemaVersion, importing, quality, cleaning, policy, value, forecast, recommend, planning);
    }

    /** The same with other forecast settings. */
    public AnalysisSettings withForecast(ForecastConfig value) {
        return new AnalysisSettings(
                schemaVersion, importing, quality, cleaning, policy, risk, value, recommend, planning);
    }

    /** The same with other recommendation settings. */
    public AnalysisSettings withRecommend(RecommendConfig value) {
        return new AnalysisSettings(
                schemaVersion, importing, quality, cleaning, policy, risk, forecast, value, planning);
    }

    /** The same with other planning settings. */
    public AnalysisSettings withPlanning(PlanningConfig value) {
        return new AnalysisSettings(
                schemaVersion, importing, quality, cleaning, policy, risk, forecast, recommend, value);
    }
}
