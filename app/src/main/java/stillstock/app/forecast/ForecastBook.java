package stillstock.app.forecast;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stillstock.forecast.ProductForecast;
import stillstock.series.Measure;

/** Every product's forecasts, made in one go. */
final class ForecastBook {
    private final List<ProductForecast> all;
    private final Map<Integer, ProductForecast> sales = new HashMap<>();
    private final Map<Integer, ProductForecast> returns = new HashMap<>();
    private final int day;

    /** @param day the day they were made as of */
    ForecastBook(List<ProductForecast> all, int day) {
        this.all = List.copyOf(all);
        this.day = day;
        for (ProductForecast made : all) {
            (made.history().measure() == Measure.SALES ? sales : returns).put(made.product(), made);
        }
    }

    List<ProductForecast> all() {
        return all;
    }

    int day() {
        return day;
    }

    Optional<ProductForecast> sales(int product) {
        return Optional.ofNullable(sales.get(product));
    }

    Optional<ProductForecast> returns(int product) {
        return Optional.ofNullable(returns.get(product));
    }
}
