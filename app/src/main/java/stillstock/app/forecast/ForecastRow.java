package stillstock.app.forecast;

import java.util.Optional;
import stillstock.classify.StockFacts;
import stillstock.forecast.ForecastAccuracy;
import stillstock.forecast.ProductForecast;
import stillstock.snapshot.ProductTable;

/** One product in the list: what it sold, and what it will where that is worked out. */
record ForecastRow(StockFacts facts, int product, Optional<ProductForecast> sales, int horizonDays) {
    ProductTable products() {
        return facts.snapshot().products();
    }

    double soldADay() {
        return facts.velocity(product);
    }

    double expectedADay() {
        return sales.filter(made -> made.forecast().available())
                .map(made -> new ProductOutlook(made, Optional.empty(), horizonDays).salesUnits() / horizonDays)
                .orElse(Double.NaN);
    }

    String method() {
        return sales.map(made -> made.forecast().method()).orElse("");
    }

    double mase() {
        return sales.filter(made -> made.forecast().available())
                .flatMap(made -> made.leaderboard().stream()
                        .filter(figures ->
                                figures.method().equals(made.forecast().method()))
                        .findFirst())
                .map(ForecastAccuracy::mase)
                .orElse(Double.NaN);
    }
}
