package stillstock.app.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import stillstock.app.chart.BarChart;
import stillstock.app.chart.Chart;
import stillstock.app.chart.ChartColour;
import stillstock.app.session.Session;
import stillstock.app.table.GridText;
import stillstock.classify.AgeBucket;
import stillstock.classify.Classification;
import stillstock.classify.Status;
import stillstock.classify.StockFacts;
import stillstock.snapshot.Days;
import stillstock.snapshot.ProductTable;

/** What the inspector shows of the selected product. */
public final class InspectorViewModel {
    /**
     * The selected product in words.
     *
     * @param facts names and values in order
     */
    public record Card(
            String id,
            String name,
            String group,
            Status status,
            String reason,
            List<Map.Entry<String, String>> facts) {}

    private final Session session;
    private final ReadOnlyObjectWrapper<Card> card = new ReadOnlyObjectWrapper<>(this, "card");
    private final ReadOnlyObjectWrapper<Chart> history = new ReadOnlyObjectWrapper<>(this, "history");
    private final ReadOnlyObjectWrapper<Chart> ages = new ReadOnlyObjectWrapper<>(this, "ages");
    private final ReadOnlyBooleanWrapper selected = new ReadOnlyBooleanWrapper(this, "selected", false);

    /** What the charts show, so that a moved threshold does not draw them again. */
    private StockFacts drawnFacts;

    private int drawnProduct = Session.NONE;

    /** Follows a session. */
    public InspectorViewModel(Session session) {
        this.session = session;
        session.selectedProduct().addListener((property, before, now) -> update());
        session.classification().addListener((property, before, now) -> update());
        update();
    }

    /** The product in words; null where none is selected. */
    public ReadOnlyObjectProperty<Card> card() {
        return card.getReadOnlyProperty();
    }

    /** Sold and on hand a month. */
    public ReadOnlyObjectProperty<Chart> history() {
        return history.getReadOnlyProperty();
    }

    /** Units on hand by age. */
    public ReadOnlyObjectProperty<Chart> ages() {
        return ages.getReadOnlyProperty();
    }

    /** True where a product is selected. */
    public ReadOnlyBooleanProperty selected() {
        return selected.getReadOnlyProperty();
    }

    private void update() {
        int product = session.selectedProduct().get();
        Classification found = session.classification().get();
        boolean there = product != Session.NONE
                && found != null
                && product < found.facts().products();
        if (there) {
            card.set(card(found, product));
            draw(found, product);
        } else {
            card.set(null);
        }
        selected.set(there);
    }

    private void draw(Classification found, int product) {
        if (found.facts() == drawnFacts && product == drawnProduct) {
            return;
        }
        drawnFacts = found.facts();
        drawnProduct = product;
        history.set(MonthlyHistory.chart(found.facts(), product));
        ages.set(ages(found, product));
    }

    private static Card card(Classification found, int product) {
        StockFacts facts = found.facts();
        ProductTable products = facts.snapshot().products();
        List<Map.Entry<String, String>> lines = new ArrayList<>();
        add(lines, "On hand", GridText.number(facts.onHand(product), 0));
        add(lines, "Stock value", GridText.money(facts.stockValue(product)));
        add(lines, "Unit cost", GridText.money(facts.unitCost(product)));
        add(lines, "List price", GridText.money(products.unitPrice(product)));
        add(lines, "Last sale", lastSale(facts, product));
        add(lines, "Units a day", GridText.number(facts.velocity(product), 2));
        add(lines, "Cover", days(facts.coverDays(product)));
        add(lines, "Mean age", days(facts.meanAgeDays(product)));
        add(lines, "Age basis", facts.ageBasis(product).id().replace('_', ' '));
        add(lines, "ABC · XYZ · FSN", found.abc(product) + " · " + found.xyz(product) + " · " + found.fsn(product));
        return new Card(
                products.id(product),
                products.name(product),
                products.group(product),
                found.status(product),
                found.reason(product),
                List.copyOf(lines));
    }

    private static Chart ages(Classification found, int product) {
        List<AgeBucket> buckets =
                found.facts().ageLayers(product).buckets(found.policy().ageBucketDays());
        List<BarChart.Bar> bars = new ArrayList<>();
        for (AgeBucket bucket : buckets) {
            String value = !(bucket.value() > 0) ? "" : "worth " + GridText.money(bucket.value());
            bars.add(new BarChart.Bar(bucket.label(), bucket.units(), ChartColour.FIRST, value));
        }
        return new BarChart("Units on hand by age", "Age", "units", bars, "Nothing on hand, or stock unknown");
    }

    private static String lastSale(StockFacts facts, int product) {
        int day = facts.lastSaleDay(product);
        return day == Days.MISSING
                ? "never sold"
                : Days.text(day) + " (" + GridText.number(facts.daysSinceLastSale(product), 0) + " d ago)";
    }

    private static String days(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return Double.isInfinite(value) ? "∞ (nothing sells)" : GridText.number(value, 0) + " days";
    }

    private static void add(List<Map.Entry<String, String>> lines, String name, String value) {
        lines.add(Map.entry(name, value.isEmpty() ? "unknown" : value));
    }
}
