package stillstock.app.forecast.outlook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stillstock.forecast.ProductForecast;
import stillstock.forecast.alert.ForecastAlert;

/** The forecasts of all products as far as they are made. Immutable. */
public final class ForecastBook {
    private final Map<Integer, ProductForecast> sales;
    private final Map<Integer, ProductForecast> returns;
    private final Map<Integer, List<ForecastAlert>> alerts;
    private final int day;
    private final int products;

    /**
     * An empty book.
     *
     * @param day the day its forecasts will be made as of
     * @param products in the data
     */
    public static ForecastBook empty(int day, int products) {
        return new ForecastBook(new HashMap<>(), new HashMap<>(), new HashMap<>(), day, products);
    }

    private ForecastBook(
            Map<Integer, ProductForecast> sales,
            Map<Integer, ProductForecast> returns,
            Map<Integer, List<ForecastAlert>> alerts,
            int day,
            int products) {
        this.sales = sales;
        this.returns = returns;
        this.alerts = alerts;
        this.day = day;
        this.products = products;
    }

    /** The same with some products new or made anew. */
    public ForecastBook with(List<ProductOutlook> made) {
        ForecastBook more =
                new ForecastBook(new HashMap<>(sales), new HashMap<>(returns), new HashMap<>(alerts), day, products);
        for (ProductOutlook one : made) {
            more.sales.put(one.product(), one.sales());
            one.returns().ifPresent(forecast -> more.returns.put(one.product(), forecast));
            more.alerts.put(one.product(), one.alerts());
        }
        return more;
    }

    /** All there are, in order of product, sales before returns. */
    public List<ProductForecast> all() {
        List<ProductForecast> all = new ArrayList<>(sales.values());
        all.addAll(returns.values());
        all.sort(Comparator.comparingInt(ProductForecast::product)
                .thenComparing(one -> one.history().measure()));
        return List.copyOf(all);
    }

    /** Products whose sales are forecast. */
    public int made() {
        return sales.size();
    }

    /** True where every product is. */
    public boolean complete() {
        return sales.size() == products;
    }

    /** The day they were made as of. */
    public int day() {
        return day;
    }

    /** A product's sales. */
    public Optional<ProductForecast> sales(int product) {
        return Optional.ofNullable(sales.get(product));
    }

    /** A product's returns. */
    public Optional<ProductForecast> returns(int product) {
        return Optional.ofNullable(returns.get(product));
    }

    /** What of a product deserves a look, most urgent first. */
    public List<ForecastAlert> alerts(int product) {
        return alerts.getOrDefault(product, List.of());
    }

    /** Products with an alert. */
    public long alerted() {
        return alerts.values().stream().filter(list -> !list.isEmpty()).count();
    }
}
