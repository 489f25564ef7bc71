package stillstock.app.forecast;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import stillstock.app.forecast.outlook.BookDesk;
import stillstock.app.forecast.outlook.ForecastBook;
import stillstock.app.session.Session;
import stillstock.app.table.GridModel;
import stillstock.classify.StockFacts;
import stillstock.snapshot.Days;

/** All products with what is forecast of them so far. */
final class ListViewModel {
    private final Session session;
    private final BookDesk book;
    private final GridModel<ForecastRow> products = new GridModel<>(ForecastColumns.products());
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper(this, "summary", "Nothing open yet");

    ListViewModel(Session session, BookDesk book) {
        this.session = session;
        this.book = book;
        products.emptyText().set("Open data to see what it will sell");
        session.facts().addListener((property, before, now) -> list());
        session.settings().addListener((property, before, now) -> {
            if (!now.forecast().equals(before.forecast())) {
                list();
            }
        });
        book.current().addListener((property, before, now) -> list());
        search.addListener((property, before, now) -> list());
        list();
    }

    GridModel<ForecastRow> products() {
        return products;
    }

    /** Part of an id or a name; empty for all. */
    StringProperty search() {
        return search;
    }

    ReadOnlyStringProperty summary() {
        return summary.getReadOnlyProperty();
    }

    private void list() {
        StockFacts facts = session.facts().get();
        if (facts == null) {
            return;
        }
        Optional<ForecastBook> made = Optional.ofNullable(book.current().get());
        int days = session.settings().get().forecast().horizonDays();
        products.emptyText().set("No product is called so");
        products.setRows(
                facts.products(),
                product -> new ForecastRow(
                        facts,
                        product,
                        made.flatMap(all -> all.sales(product)),
                        made.map(all -> all.alerts(product)).orElse(List.of()),
                        days),
                row -> row.matches(search.get()));
        summary.set("As of " + Days.text(facts.day()) + "; " + state(made, facts.products(), days));
    }

    private String state(Optional<ForecastBook> made, int products, int days) {
        if (made.isEmpty()) {
            return book.outOfDate()
                    ? "the forecasts of all products are out of date: press Forecast all"
                    : "press Forecast all to fill the list";
        }
        ForecastBook all = made.get();
        String alerts = all.alerted() + (all.alerted() == 1 ? " has" : " have") + " an alert";
        return all.complete()
                ? "all " + products + " products forecast " + days + " days ahead, " + alerts
                : all.made() + " of " + products + " products forecast so far, " + alerts;
    }
}
