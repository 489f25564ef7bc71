package stillstock.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import stillstock.forecast.ForecastConfig;
import stillstock.forecast.Forecaster;
import stillstock.forecast.engine.StandardMethods;
import stillstock.forecast.global.GlobalMethods;
import stillstock.recommend.CoSalesMethod;
import stillstock.recommend.ScorerKind;

/** The explicit list of algorithms: a new one is one line here or in the list of its room. */
public final class Catalog {
    private Catalog() {}

    /** The forecasting methods tried for a product, defaults first; what is pinned is always among them. */
    public static List<Forecaster> forecasters(ForecastConfig config) {
        List<Forecaster> methods = new ArrayList<>(StandardMethods.candidates(config.effort()));
        Set<String> names = methods.stream().map(Forecaster::name).collect(Collectors.toSet());
        StandardMethods.all().stream()
                .filter(method -> !names.contains(method.name()) && config.pins(method.name()))
                .forEach(methods::add);
        return methods;
    }

    /**
     * Checks that the method pinned for all products is one of this build.
     *
     * @throws IllegalArgumentException where it is not; the message says what to do
     */
    public static void checkPinned(ForecastConfig config) {
        String pinned = config.pinnedMethod();
        List<String> names = new ArrayList<>(
                StandardMethods.all().stream().map(Forecaster::name).toList());
        GlobalMethods.all().forEach(method -> names.add(method.name()));
        if (!pinned.isEmpty() && !names.contains(pinned)) {
            throw new IllegalArgumentException(GlobalMethods.missing(pinned)
                    .orElse("forecast.pinnedMethod is \"" + pinned + "\"; there are " + String.join(", ", names)));
        }
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
