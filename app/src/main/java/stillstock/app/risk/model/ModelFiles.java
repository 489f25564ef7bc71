package stillstock.app.risk.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import stillstock.app.cli.ProgramVersion;
import stillstock.app.files.FileKind;
import stillstock.app.jobs.Request;
import stillstock.app.risk.RiskBoard;
import stillstock.app.screen.Services;
import stillstock.classify.DeadStockPolicy.FactWindows;
import stillstock.files.AtomicFile;
import stillstock.risk.RiskTraining;
import stillstock.risk.life.DataFit;
import stillstock.risk.life.ModelCard;
import stillstock.risk.life.ModelCardText;
import stillstock.risk.life.ModelOrigin;
import stillstock.risk.life.RiskModelFile;
import stillstock.risk.life.SharedWindow;
import stillstock.risk.life.StoredModel;
import stillstock.snapshot.Snapshot;

/** The menu of what can be done with models: keep, load, describe, compare. */
public final class ModelFiles {
    private final Services services;
    private final RiskBoard board;
    private final ModelsViewModel models;
    private final Runnable showModels;

    /**
     * The menu.
     *
     * @param showModels brings the comparison into view
     */
    public ModelFiles(Services services, RiskBoard board, ModelsViewModel models, Runnable showModels) {
        this.services = services;
        this.board = board;
        this.models = models;
        this.showModels = showModels;
    }

    /** The button. */
    public MenuButton button() {
        MenuButton button = new MenuButton(
                "Model",
                new FontIcon("fth-box"),
                item("Save model…", "save-model", this::save),
                item("Model card…", "model-card", this::describe),
                item("Load a kept model…", "load-model", this::load),
                item("Compare with a kept model…", "compare-model", this::compare));
        button.setId("model-menu");
        button.setAccessibleText("Model: save, load, describe, compare");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnShowing(event -> {
            boolean none = board.shown().get() == null;
            for (int i : new int[] {0, 1, 3}) {
                button.getItems().get(i).setDisable(none);
            }
        });
        button.disableProperty().bind(board.session().facts().isNull());
        return button;
    }

    void save() {
        services.files()
                .save("Save the risk model", "risk-model.ubj", FileKind.MODEL)
                .ifPresent(file -> {
                    RiskTraining training = board.shown().get().training();
                    Map<String, String> inputs = inputs();
                    services.jobs()
                            .start(Request.writing(file, job -> RiskModelFile.save(stored(training, inputs), file)));
                });
    }

    void describe() {
        services.files()
                .save("Save the model card", "model-card.html", FileKind.CARD)
                .ifPresent(file -> {
                    RiskTraining training = board.shown().get().training();
                    Map<String, String> inputs = inputs();
                    services.jobs().start(Request.writing(file, job -> {
                        ModelCard card = ModelCard.of(stored(training, inputs));
                        boolean markdown = file.toString().endsWith(".md");
                        AtomicFile.writeText(
                                file,
                                out -> out.write(markdown ? ModelCardText.markdown(card) : ModelCardText.html(card)));
                    }));
                });
    }

    void load() {
        services.files().open("Load a kept model", FileKind.MODEL).ifPresent(file -> {
            Snapshot snapshot = snapshot();
            services.jobs()
                    .start(new Request<>(
                            "risk.model",
                            "Loading " + file.getFileName(),
                            job -> fitting(file, snapshot),
                            board.desk()::use));
        });
    }

    void compare() {
        services.files().open("Compare with a kept model", FileKind.MODEL).ifPresent(file -> {
            Snapshot snapshot = snapshot();
            FactWindows windows = board.session().settings().get().policy().windows();
            RiskTraining training = board.shown().get().training();
            int until = board.shown().get().features().asOfDay();
            services.jobs()
                    .start(new Request<>(
                            "risk.compare",
                            "Comparing with " + file.getFileName(),
                            job -> {
                                StoredModel kept = fitting(file, snapshot);
                                try {
                                    return new SharedWindow(snapshot, windows)
                                            .compare(
                                                    new StoredModel(training, ModelOrigin.unknown()), kept, until, job);
                                } catch (IllegalArgumentException cannot) {
                                    throw new IOException("Not compared: " + cannot.getMessage(), cannot);
                                }
                            },
                            found -> {
                                models.compared(found);
                                showModels.run();
                            }));
        });
    }

    /** A kept model that fits the open data. */
    private static StoredModel fitting(Path file, Snapshot snapshot) throws IOException {
        StoredModel kept = RiskModelFile.load(file);
        DataFit fit = DataFit.of(kept.model(), snapshot);
        if (!fit.fits()) {
            throw new IOException(fit.explanation());
        }
        return kept;
    }

    private static StoredModel stored(RiskTraining training, Map<String, String> inputs) {
        String xgboost = training.model().orElseThrow().xgboostVersion();
        return new StoredModel(training, new ModelOrigin(ProgramVersion.text(), xgboost, inputs));
    }

    private Map<String, String> inputs() {
        Map<String, String> inputs = new TreeMap<>();
        board.session().data().get().report().files().forEach(read -> inputs.put(read.file(), read.sha256()));
        return inputs;
    }

    private Snapshot snapshot() {
        return board.session().facts().get().snapshot();
    }

    private static MenuItem item(String words, String id, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }
}
