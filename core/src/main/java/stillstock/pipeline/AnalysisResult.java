package stillstock.pipeline;

import java.util.List;
import java.util.Optional;
import stillstock.classify.Classification;
import stillstock.forecast.ProductForecast;
import stillstock.forecast.hierarchy.HierarchyForecast;
import stillstock.monitor.Alert;
import stillstock.recommend.rank.Recommendations;
import stillstock.risk.RiskResult;
import stillstock.risk.RiskTraining;

/**
 * Everything one run found.
 *
 * @param analysis what was analysed, as of when, with what settings
 * @param forecasts by product, sales before returns; products without a history carry the cause
 * @param groups the same of groups, places and the whole, adding up; empty where no product has a forecast
 * @param alerts of the monitor, gravest first
 */
public record AnalysisResult(
        Analysis analysis,
        Classification classification,
        RiskTraining training,
        RiskResult risk,
        List<ProductForecast> forecasts,
        Optional<HierarchyForecast> groups,
        Recommendations recommendations,
        List<Alert> alerts) {
    /** Copies its lists. */
    public AnalysisResult {
        forecasts = List.copyOf(forecasts);
        alerts = List.copyOf(alerts);
    }
}
