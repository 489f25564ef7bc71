package stillstock.app.forecast;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import stillstock.app.forecast.outlook.OutlookDesk;
import stillstock.app.screen.JobLine;
import stillstock.app.screen.Kit;

/** Beside the tabs: how far the product's forecast is, the way to give it up, and the way to start it again. */
final class WorkLine extends HBox {
    WorkLine(OutlookDesk desk) {
        super(6);
        setAlignment(Pos.CENTER_RIGHT);
        setMinWidth(USE_PREF_SIZE);
        JobLine line = new JobLine("forecast-work", desk.running(), new SimpleStringProperty("")).brief();
        Button cancel = Kit.button("Cancel", "fth-x", desk::cancel);
        cancel.setId("forecast-cancel");
        Button again = Kit.button("Work out", "fth-refresh-cw", desk::again);
        again.setId("forecast-again");
        var busy = desk.running().isNotNull();
        line.visibleProperty().bind(busy);
        cancel.visibleProperty().bind(busy);
        again.visibleProperty().bind(Bindings.and(desk.outOfDate(), busy.not()));
        getChildren().addAll(line, cancel, again);
        getChildren().forEach(child -> {
            child.getStyleClass().add("small");
            child.managedProperty().bind(child.visibleProperty());
        });
    }
}
