package stillstock.pipeline;

import java.util.List;
import stillstock.forecast.Forecaster;
import stillstock.forecast.engine.StandardMethods;
import stillstock.recommend.CoSalesMethod;
import stillstock.recommend.ScorerKind;

/** The explicit list of algorithms: a new one is one line here or in the list of its room. */
public final class Catalog {
    private Catalog() {}

    /** The forecasting methods tried for a product, defaults first. */
    public static List<Forecaster> forecasters() {
        return StandardMethods.candidates();
    }

    /** The grounds a pairing is scored by. */
    public static List<ScorerKind> pairScorers() {
        return List.of(
                ScorerKind.CATEGORY_PATH,
                ScorerKind.NAME,
                ScorerKind.BRAND,
                ScorerKind.PRICE_BAND,
                ScorerKind.ATTRIBUTES,
                ScorerKind.EMBEDDING,
                ScorerKind.SEASON,
                ScorerKind.VALUE,
                ScorerKind.AGE,
                ScorerKind.COVER,
                ScorerKind.SHELF_LIFE,
                ScorerKind.RISK,
                ScorerKind.CO_SALES,
                ScorerKind.CUSTOMERS,
                ScorerKind.FEEDBACK,
                ScorerKind.MARGIN);
    }

    /** The measures of what was bought together. */
    public static List<CoSalesMethod> coSalesMethods() {
        return List.of(
                CoSalesMethod.CONDITIONAL,
                CoSalesMethod.LIFT,
                CoSalesMethod.COSINE,
                CoSalesMethod.EASE,
                CoSalesMethod.LEARNED);
    }
}
