package stillstock.app.screen;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import stillstock.app.jobs.RunningJob;

/** How far a job is: a bar and what is being done; other words while none runs. */
public final class JobLine extends HBox {
    private final ProgressBar bar = new ProgressBar();
    private final Label words = new Label();
    private final ObservableValue<String> idleWords;

    /**
     * A line.
     *
     * @param id of its words
     * @param job null while none runs
     * @param idleWords what it says then
     */
    public JobLine(String id, ObservableValue<RunningJob> job, ObservableValue<String> idleWords) {
        this.idleWords = idleWords;
        getStyleClass().add("notice-row");
        words.setId(id);
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox.setHgrow(this, Priority.ALWAYS);
        setMinWidth(0);
        bar.setMinWidth(Region.USE_PREF_SIZE);
        bar.managedProperty().bind(bar.visibleProperty());
        getChildren().addAll(bar, words);
        job.addListener((property, before, now) -> follow(now));
        follow(job.getValue());
    }

    /** Keeps its words for a tooltip, where there is room for the bar alone; returns this. */
    public JobLine brief() {
        words.setVisible(false);
        words.setManaged(false);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(words.textProperty());
        Tooltip.install(bar, whole);
        bar.accessibleTextProperty().bind(words.textProperty());
        return this;
    }

    private static String words(RunningJob job) {
        String now = job.message().get();
        return now.isEmpty() ? job.title() + "…" : job.title() + ": " + now;
    }

    private void follow(RunningJob job) {
        bar.progressProperty().unbind();
        words.textProperty().unbind();
        bar.setVisible(job != null);
        if (job == null) {
            words.textProperty().bind(idleWords);
            return;
        }
        bar.progressProperty().bind(job.progress());
        words.textProperty().bind(Bindings.createStringBinding(() -> words(job), job.message()));
    }
}
