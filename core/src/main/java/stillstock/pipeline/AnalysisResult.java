package stillstock.pipeline;

import java.util.List;
import stillstock.classify.Classification;
import stillstock.forecast.ProductForecast;
import stillstock.recommend.rank.Recommendations;
import stillstock.risk.RiskResult;
import stillstock.risk.RiskTraining;

/**
 * Everything one run found.
 *
 * @param analysis what was analysed, as of when, with what settings
 * @param forecasts by product, sales before returns; products without a history carry the cause
 */
public record AnalysisResult(
        Analysis analysis,
        Classification classification,
        RiskTraining training,
        RiskResult risk,
        List<ProductForecast> forecasts,
        Recommendations recommendations) {
    /** Copies its list. */
    public AnalysisResult {
        forecasts = List.copyOf(forecasts);
    }
}
