package stillstock.app.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import stillstock.app.jobs.Jobs;
import stillstock.app.jobs.RunningJob;
import stillstock.app.screen.Kit;
import stillstock.app.session.Session;
import stillstock.app.table.RowCount;
import stillstock.snapshot.Days;

/** Rows shown, what is open and as of when, whether settings are saved, and background work with its cancel button. */
final class StatusBar extends HBox {
    private final HBox work = new HBox();
    private final Label rows = new Label();

    StatusBar(Session session, Jobs jobs) {
        getStyleClass().add("status-bar");
        rows.setId("status-rows");
        rows.setAccessibleText("Rows shown");
        Label open = new Label();
        open.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> session.data().get() == null
                                ? "Nothing open"
                                : session.data().get().name(),
                        session.data()));
        Label asOf = new Label();
        asOf.setId("status-as-of");
        asOf.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> session.facts().get() == null
                                ? ""
                                : "As of " + Days.text(session.facts().get().day()),
                        session.facts()));
        Label saved = new Label();
        saved.textProperty()
                .bind(Bindings.when(session.unsaved())
                        .then("Settings changed, not saved")
                        .otherwise("Settings saved"));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        work.getStyleClass().add("status-work");
        getChildren().addAll(rows, open, asOf, saved, gap, work);
        jobs.running().addListener((ListChangeListener<RunningJob>) change -> showWork(jobs));
        showWork(jobs);
    }

    /** Follows the rows of another screen. */
    void follow(ObservableValue<RowCount> count) {
        rows.textProperty().unbind();
        rows.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> count.getValue().total() == 0
                                ? ""
                                : count.getValue().words(),
                        count));
    }

    private void showWork(Jobs jobs) {
        work.getChildren().clear();
        if (jobs.running().isEmpty()) {
            Label last = new Label();
            last.setId("status-last");
            last.textProperty()
                    .bind(Bindings.when(jobs.lastWords().isEmpty())
                            .then("Ready")
                            .otherwise(jobs.lastWords()));
            work.getChildren().add(last);
            return;
        }
        RunningJob newest = jobs.running().get(jobs.running().size() - 1);
        Label title = new Label();
        title.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> words(newest, jobs.running().size()), newest.message()));
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(newest.progress());
        bar.setAccessibleText("Progress of " + newest.title());
        work.getChildren().addAll(title, bar, Kit.iconButton("Cancel " + newest.title(), "fth-x", newest::cancel));
    }

    private static String words(RunningJob job, int running) {
        String message = job.message().get();
        String more = running > 1 ? " (+" + (running - 1) + " more)" : "";
        return job.title() + (message.isEmpty() || message.equals(job.title()) ? "" : ": " + message) + more;
    }
}
