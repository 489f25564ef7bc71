package stillstock.app.monitor;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import stillstock.app.session.DemandAlerts;
import stillstock.app.session.ResultSlot;
import stillstock.app.session.Session;
import stillstock.app.table.GridModel;
import stillstock.export.ResultTable;
import stillstock.monitor.Alert;
import stillstock.pipeline.AlertTable;

/** One list of all alerts: of the model behind the scores, and of the products' demand. */
final class AlertList {
    private final GridModel<AlertRow> table = new GridModel<>(AlertRow.columns());
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(this, "ready", false);
    private final ResultSlot<DemandAlerts> demand;
    private List<Alert> ofModel = List.of();
    private List<Alert> all = List.of();
    private String modelWords = "";

    AlertList(Session session) {
        demand = DemandAlerts.slot(session);
        demand.value().addListener((property, before, now) -> list());
        list();
    }

    GridModel<AlertRow> table() {
        return table;
    }

    /** True where there is something to export. */
    ReadOnlyBooleanProperty ready() {
        return ready.getReadOnlyProperty();
    }

    /** Takes the model's alerts. */
    void ofModel(List<Alert> alerts, String emptyWords) {
        ofModel = alerts;
        modelWords = emptyWords;
        list();
    }

    /** alerts.csv; empty where there are none. */
    Optional<ResultTable<?>> export() {
        return all.isEmpty() ? Optional.empty() : Optional.of(AlertTable.of(all));
    }

    private void list() {
        DemandAlerts found = demand.value().get();
        all = Alert.joined(ofModel, found == null ? List.of() : found.alerts());
        table.emptyText()
                .set(
                        found == null
                                ? modelWords
                                        + ". Forecast all on the Forecast screen adds what of demand deserves a look"
                                : modelWords + "; nothing in the demand of " + found.products() + " products");
        table.setRows(all.stream().map(AlertRow::new).toList());
        ready.set(!all.isEmpty());
    }
}
