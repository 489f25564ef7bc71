package stillstock.app.risk;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import stillstock.app.screen.JobLine;
import stillstock.app.screen.Kit;

/** A line below the header while training runs, where scores are out of date, and where there can be none. */
final class TrainingNotice extends HBox {
    TrainingNotice(RiskTrainingDesk desk) {
        getStyleClass().addAll("notice", "notice-row");
        Button cancel = Kit.button("Cancel training", "fth-x", desk::cancel);
        cancel.setId("cancel-training");
        Button retrain = Kit.button("Retrain", "fth-refresh-cw", desk::train);
        retrain.setId("retrain");
        getChildren().addAll(new JobLine("risk-notice", desk.running(), desk.words()), cancel, retrain);
        var busy = desk.running().isNotNull();
        cancel.visibleProperty().bind(busy);
        retrain.visibleProperty().bind(desk.stale().and(busy.not()));
        visibleProperty().bind(busy.or(desk.words().isNotEmpty()));
        cancel.managedProperty().bind(cancel.visibleProperty());
        retrain.managedProperty().bind(retrain.visibleProperty());
        managedProperty().bind(visibleProperty());
    }
}
