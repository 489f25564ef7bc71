package stillstock.app.forecast;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import stillstock.app.forecast.outlook.ProductOutlook;
import stillstock.classify.StockFacts;
import stillstock.forecast.ForecastAccuracy;
import stillstock.forecast.ProductForecast;
import stillstock.forecast.alert.ForecastAlert;
import stillstock.snapshot.ProductTable;

/** One product in the list: what it sold, and what it will where that is worked out. */
record ForecastRow(
        StockFacts facts, int product, Optional<ProductForecast> sales, List<ForecastAlert> alerts, int horizonDays) {
    ProductTable products() {
        return facts.snapshot().products();
    }

    double soldADay() {
        return facts.velocity(product);
    }

    double expectedADay() {
        return sales.filter(made -> made.forecast().available())
                .map(made ->
                        ProductOutlook.of(made, Optional.empty(), horizonDays).salesUnits() / horizonDays)
                .orElse(Double.NaN);
    }

    String method() {
        return sales.map(made -> made.forecast().method()).orElse("");
    }

    double mase() {
        return sales.flatMap(ProductForecast::accuracy)
                .map(ForecastAccuracy::mase)
                .orElse(Double.NaN);
    }

    /** Kinds of alerts, most urgent first: "drop, returns". */
    String alertWords() {
        return alerts.stream().map(alert -> alert.kind().label()).distinct().collect(Collectors.joining(", "));
    }

    boolean matches(String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                || products().id(product).toLowerCase(Locale.ROOT).contains(wanted)
                || products().name(product).toLowerCase(Locale.ROOT).contains(wanted);
    }
}
