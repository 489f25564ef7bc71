package stillstock.app.recommend;

import static stillstock.export.ColumnSpec.date;
import static stillstock.export.ColumnSpec.number;
import static stillstock.export.ColumnSpec.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stillstock.app.jobs.Request;
import stillstock.app.recommend.tune.PairingDesk;
import stillstock.app.screen.Kit;
import stillstock.app.screen.Services;
import stillstock.app.session.Session;
import stillstock.app.table.DataGrid;
import stillstock.app.table.GridColumn;
import stillstock.app.table.GridModel;
import stillstock.app.table.GridText;
import stillstock.classify.Classification;
import stillstock.export.CellType;
import stillstock.recommend.RecommendConfig;
import stillstock.recommend.index.PairingIndex;
import stillstock.recommend.rank.ReverseView;
import stillstock.recommend.rank.ReverseView.LikelyCustomer;
import stillstock.snapshot.Days;
import stillstock.snapshot.side.Customer;

/** The other way round: what is known of one flagged item, and the customers most likely to take it. */
final class ReversePanel extends HBox {
    private static final int MOST_CUSTOMERS = 100;
    private static final double FACTS = 300;
    private final Services services;
    private final RecommendViewModel model;
    private final Label facts = new Label();
    private final GridModel<Buyer> customers = new GridModel<>(columns());

    /** A likely customer with what the customers table says. */
    private record Buyer(LikelyCustomer found, String id, String region, String segment) {}

    ReversePanel(RecommendViewModel model, Services services) {
        this.model = model;
        this.services = services;
        getStyleClass().add("card-row");
        facts.setId("reverse-facts");
        facts.setWrapText(true);
        facts.setMinHeight(0);
        VBox left = Kit.card("This item", facts);
        left.setPrefWidth(FACTS);
        left.setMinWidth(220);
        DataGrid<Buyer> grid =
                new DataGrid<>("likely-customers", customers, Buyer::id, services.jobs(), services.files());
        Label title = new Label("Customers most likely to take it");
        title.getStyleClass().add("card-title");
        grid.addTools(title);
        grid.compact();
        grid.setMinWidth(0);
        grid.setPadding(Insets.EMPTY);
        getChildren().addAll(left, Kit.grow(grid));
        setMinHeight(Region.USE_PREF_SIZE);
        setPrefHeight(168);
        model.pairs().count().addListener((property, before, now) -> update());
        model.heading().addListener((property, before, now) -> update());
        model.side().addListener((property, before, now) -> update());
        update();
    }

    private static List<GridColumn<Buyer>> columns() {
        return List.of(
                GridColumn.of(text("customer_id", "Customer", Buyer::id)).width(96),
                GridColumn.of(number("chance", "Score", "", CellType.NUMBER, (Buyer row) -> row.found()
                                .score()))
                        .decimals(2)
                        .width(76)
                        .hint("Scores of the best anchors they bought, halved every 180 days; 1 for the item itself"),
                GridColumn.of(number("anchors", "Anchors bought", "", CellType.INTEGER, (Buyer row) -> row.found()
                                .anchorsBought()))
                        .width(124),
                GridColumn.of(text(
                                "before",
                                "Bought it",
                                (Buyer row) -> row.found().boughtBefore() ? "before" : ""))
                        .width(86),
                GridColumn.of(date(
                                "latest",
                                "Latest",
                                (Buyer row) -> Days.date(row.found().latestDay())))
                        .width(96),
                GridColumn.of(text("region", "Region", Buyer::region)).width(90),
                GridColumn.of(text("segment", "Segment", Buyer::segment)).width(90));
    }

    private void update() {
        PairingDesk desk = model.desk();
        int item = model.chosen(RecommendViewModel.Side.FLAGGED);
        Classification found = desk.builtFor();
        if (model.side().get() != RecommendViewModel.Side.FLAGGED
                || item == Session.NONE
                || found == null
                || desk.ranked().get() == null
                || !found.status(item).flagged()) {
            return;
        }
        facts.setText(words(found, item));
        PairingIndex index = desk.index().get();
        RecommendConfig config = desk.ranked().get().recommendations().config();
        services.jobs()
                .start(new Request<>(
                        "customers",
                        "Looking for likely customers",
                        job -> ReverseView.likelyCustomers(index, config, item, MOST_CUSTOMERS),
                        likely -> show(index, likely)));
    }

    private void show(PairingIndex index, List<LikelyCustomer> likely) {
        Map<String, Customer> known = index.inputs().snapshot().side().customers().stream()
                .collect(Collectors.toMap(Customer::id, customer -> customer, (first, again) -> first));
        List<Buyer> rows = likely.stream()
                .map(one -> {
                    String id = index.inputs().snapshot().codes().customers().text(one.customer());
                    Customer customer = known.get(id);
                    return new Buyer(
                            one,
                            id,
                            customer == null ? "" : customer.region(),
                            customer == null ? "" : customer.segment());
                })
                .toList();
        customers.emptyText().set("Sales name no customers, or none bought what goes with it");
        customers.setRows(rows);
    }

    private String words(Classification found, int item) {
        double price = found.facts().snapshot().products().unitPrice(item);
        RecommendConfig config = model.tuning().config().get();
        double discounted = price * (1 - config.proposedDiscount());
        double cost = found.facts().unitCost(item);
        double expected = model.expectedUnits(item);
        return found.reason(item) + "\n"
                + GridText.number(found.facts().onHand(item), 0) + " units on hand, "
                + GridText.number(expected, 1) + " expected to go along in "
                + config.limits().trafficDays() + " days\n"
                + (Double.isNaN(price)
                        ? "No price is known"
                        : "Price " + GridText.money(price) + ", " + GridText.money(discounted) + " at "
                                + Math.round(100 * config.proposedDiscount()) + " % off"
                                + (Double.isNaN(cost)
                                        ? ""
                                        : ", margin " + Math.round(100 * (discounted - cost) / discounted) + " %"));
    }
}
