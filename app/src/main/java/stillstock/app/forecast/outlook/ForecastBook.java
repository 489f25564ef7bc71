package stillstock.app.forecast.outlook;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import stillstock.forecast.ProductForecast;
import stillstock.forecast.alert.ForecastAlert;

/** The forecasts of all products as far as they are made. Immutable. */
public final class ForecastBook {
    private final TreeMap<Integer, ProductOutlook> made;
    private final int day;
    private final int products;

    /**
     * An empty book.
     *
     * @param day the day its forecasts will be made as of
     * @param products in the data
     */
    public static ForecastBook empty(int day, int products) {
        return new ForecastBook(new TreeMap<>(), day, products);
    }

    private ForecastBook(TreeMap<Integer, ProductOutlook> made, int day, int products) {
        this.made = made;
        this.day = day;
        this.products = products;
    }

    /** The same with some products new or made anew. */
    public ForecastBook with(Collection<ProductOutlook> more) {
        TreeMap<Integer, ProductOutlook> all = new TreeMap<>((Map<Integer, ProductOutlook>) made);
        more.forEach(one -> all.put(one.product(), one));
        return new ForecastBook(all, day, products);
    }

    /** All there are, in order of product, sales before returns. */
    public List<ProductForecast> all() {
        return made.values().stream()
                .flatMap(one -> Stream.concat(Stream.of(one.sales()), one.returns().stream()))
                .toList();
    }

    /** Products whose sales are forecast. */
    public int made() {
        return made.size();
    }

    /** True where every product is. */
    public boolean complete() {
        return made.size() == products;
    }

    /** The day they were made as of. */
    public int day() {
        return day;
    }

    /** What is known of a product. */
    public Optional<ProductOutlook> outlook(int product) {
        return Optional.ofNullable(made.get(product));
    }

    /** A product's sales. */
    public Optional<ProductForecast> sales(int product) {
        return outlook(product).map(ProductOutlook::sales);
    }

    /** What of a product deserves a look, most urgent first. */
    public List<ForecastAlert> alerts(int product) {
        return outlook(product).map(ProductOutlook::alerts).orElse(List.of());
    }

    /** All alerts, most urgent first. */
    public List<ForecastAlert> alerts() {
        return ForecastAlert.byUrgency(
                made.values().stream().flatMap(one -> one.alerts().stream()).toList());
    }

    /** Products with an alert. */
    public long alerted() {
        return made.values().stream().filter(one -> !one.alerts().isEmpty()).count();
    }
}
