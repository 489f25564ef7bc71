package stillstock.app.wizard.view;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import stillstock.app.files.FileKind;
import stillstock.app.files.FilePrompt;
import stillstock.app.jobs.RunningJob;
import stillstock.app.screen.JobLine;
import stillstock.app.screen.Kit;
import stillstock.app.wizard.WizardStep;
import stillstock.app.wizard.WizardViewModel;

/** The sheet over the workbench: three steps, and the buttons that lead through them. */
public final class WizardView extends StackPane {
    private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");

    private final WizardViewModel model;
    private final FilePrompt files;
    private final BorderPane sheet = new BorderPane();
    private final Map<WizardStep, Node> steps = new EnumMap<>(WizardStep.class);
    private final Map<WizardStep, Label> marks = new EnumMap<>(WizardStep.class);
    private final Button next = Kit.primary("Next", "fth-arrow-right", this::next);

    /** A sheet that shows itself when the wizard starts. */
    public WizardView(WizardViewModel model, FilePrompt files) {
        this.model = model;
        this.files = files;
        setId("wizard");
        getStyleClass().add("wizard-shade");
        sheet.getStyleClass().add("wizard");
        sheet.setTop(new VBox(head(), banner()));
        sheet.setBottom(new VBox(counting(), buttons()));
        getChildren().add(sheet);
        visibleProperty().bind(model.shown());
        managedProperty().bind(model.shown());
        steps.put(WizardStep.FILES, new FilesStep(model));
        steps.put(WizardStep.COLUMNS, new ColumnsStep(model));
        steps.put(WizardStep.CHECK, new CheckStep(model));
        model.step().addListener((property, before, now) -> show(now));
        model.shown().addListener((property, before, now) -> {
            if (now) {
                next.requestFocus();
            }
        });
        model.check().addListener((property, before, now) -> ready());
        model.busy().addListener((property, before, now) -> ready());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        show(model.step().get());
    }

    private Node head() {
        Label title = new Label("Open and map");
        title.getStyleClass().add("screen-title");
        Label place = new Label();
        place.getStyleClass().add("muted");
        place.textProperty().bind(model.title());
        place.setMinWidth(0);
        HBox.setHgrow(place, Priority.ALWAYS);
        place.setMaxWidth(Double.MAX_VALUE);
        HBox row = new HBox(14, title, place);
        for (WizardStep step : WizardStep.values()) {
            Label mark = new Label(step.label());
            mark.getStyleClass().add("wizard-mark");
            mark.setMinWidth(Region.USE_PREF_SIZE);
            marks.put(step, mark);
            row.getChildren().add(mark);
        }
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("wizard-head");
        return row;
    }

    /** Offers a saved mapping that suits the files. */
    private Node banner() {
        Label words = new Label();
        words.setId("wizard-match");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        Button use = Kit.button("Use saved mapping", "fth-bookmark", model::useMatch);
        use.setId("wizard-use-match");
        HBox row = new HBox(12, words, use);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("notice");
        row.setVisible(false);
        row.setManaged(false);
        model.match().addListener((property, before, now) -> {
            row.setVisible(now.isPresent());
            row.setManaged(now.isPresent());
            now.ifPresent(match -> words.setText("These files have the columns that the mapping \""
                    + match.mapping().name() + "\" was saved for."));
        });
        return row;
    }

    /** How far the look at all rows is in the background, and a button to stop it. */
    private Node counting() {
        ObjectBinding<RunningJob> job = Bindings.createObjectBinding(
                () -> model.running().stream()
                        .filter(one -> one.title().startsWith("Counting "))
                        .findFirst()
                        .orElse(null),
                model.running());
        JobLine line = new JobLine("wizard-counting", job, new SimpleStringProperty(""));
        Button stop = Kit.button("Stop counting", "fth-x", model::stopCounting);
        stop.setId("wizard-stop-counting");
        HBox row = new HBox(8, line, stop);
        row.setAlignment(Pos.CENTER_LEFT);
        row.visibleProperty().bind(job.isNotNull());
        row.managedProperty().bind(job.isNotNull());
        return row;
    }

    private Node buttons() {
        Button cancel = Kit.button("Cancel", "fth-x", model::cancel);
        cancel.setId("wizard-cancel");
        Button undo = Kit.button("Undo", "fth-corner-up-left", model::undo);
        undo.setId("wizard-undo");
        undo.disableProperty().bind(model.changed().not());
        Button reset = Kit.button("Back to the proposal", "fth-rotate-ccw", model::reset);
        reset.setId("wizard-reset");
        reset.disableProperty().bind(model.changed().not());
        Button load = Kit.button("Load mapping…", "fth-upload", () -> files.open("Column mapping", FileKind.JSON)
                .ifPresent(model::load));
        load.setId("wizard-load");
        Button export = Kit.button(
                "Save mapping as…", "fth-download", () -> files.save("Save mapping", "mapping.json", FileKind.JSON)
                        .ifPresent(model::export));
        export.setId("wizard-export");
        Button back = Kit.button("Back", "fth-arrow-left", () -> model.step()
                .set(model.step().get().previous()));
        back.setId("wizard-back");
        back.disableProperty().bind(model.step().isEqualTo(WizardStep.FILES));
        next.setId("wizard-next");
        ProgressIndicator working = new ProgressIndicator();
        working.getStyleClass().add("wizard-working");
        working.setAccessibleText("Working");
        working.visibleProperty().bind(model.busy());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(8, cancel, undo, reset, load, export, gap, working, back, next);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("wizard-buttons");
        return row;
    }

    private void next() {
        if (model.step().get() == WizardStep.CHECK) {
            model.open();
        } else {
            model.step().set(model.step().get().next());
        }
    }

    private void show(WizardStep step) {
        sheet.setCenter(steps.get(step));
        marks.forEach((one, mark) -> mark.getStyleClass().removeAll("current"));
        marks.get(step).getStyleClass().add("current");
        next.setText(step == WizardStep.CHECK ? "Open" : "Next");
        ready();
    }

    private void ready() {
        boolean last = model.step().get() == WizardStep.CHECK;
        boolean usable =
                model.check().get().isPresent() && model.check().get().get().usable();
        next.setDisable(model.busy().get() || (last && !usable));
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            model.cancel();
            event.consume();
        } else if (UNDO.match(event) && !(event.getTarget() instanceof javafx.scene.control.TextInputControl)) {
            model.undo();
            event.consume();
        }
    }
}
