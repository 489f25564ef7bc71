package stillstock.app.screen;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import stillstock.app.jobs.RunningJob;

/** How far a job is: a bar and what is being done; other words while none runs. */
public final class JobLine extends HBox {
    private final ProgressBar bar = new ProgressBar();
    private final Label words = new Label();
    private final ObservableValue<String> idleWords;
    private boolean brief;

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

    /** Says what is being done now without the job's title, where the place tells what it is about; returns this. */
    public JobLine brief() {
        brief = true;
        return this;
    }

    private String words(RunningJob job) {
        String now = job.message().get();
        return now.isEmpty() ? job.title() + "…" : brief ? now + "…" : job.title() + ": " + now;
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
