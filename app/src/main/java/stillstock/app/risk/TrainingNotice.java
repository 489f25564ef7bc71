package stillstock.app.risk;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import stillstock.app.jobs.RunningJob;
import stillstock.app.screen.Kit;

/** A line below the header while training runs, where scores are out of date, and where there can be none. */
final class TrainingNotice extends HBox {
    private final ProgressBar bar = new ProgressBar();
    private final Label words = new Label();
    private final RiskTrainingDesk desk;

    TrainingNotice(RiskTrainingDesk desk) {
        this.desk = desk;
        getStyleClass().addAll("notice", "notice-row");
        words.setId("risk-notice");
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button cancel = Kit.button("Cancel training", "fth-x", desk::cancel);
        cancel.setId("cancel-training");
        Button retrain = Kit.button("Retrain", "fth-refresh-cw", desk::train);
        retrain.setId("retrain");
        bar.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(bar, words, cancel, retrain);
        var busy = desk.running().isNotNull();
        bar.visibleProperty().bind(busy);
        cancel.visibleProperty().bind(busy);
        retrain.visibleProperty().bind(desk.stale().and(busy.not()));
        visibleProperty().bind(busy.or(desk.words().isNotEmpty()));
        getChildren().forEach(child -> child.managedProperty().bind(child.visibleProperty()));
        managedProperty().bind(visibleProperty());
        desk.running().addListener((property, before, now) -> follow(now));
        follow(desk.running().get());
    }

    private void follow(RunningJob job) {
        bar.progressProperty().unbind();
        words.textProperty().unbind();
        if (job == null) {
            words.textProperty().bind(desk.words());
            return;
        }
        bar.progressProperty().bind(job.progress());
        words.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> job.title()
                                + (job.message().get().isEmpty()
                                        ? "…"
                                        : ": " + job.message().get()),
                        job.message()));
    }
}
