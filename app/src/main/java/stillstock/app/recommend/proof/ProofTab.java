package stillstock.app.recommend.proof;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stillstock.app.files.FileKind;
import stillstock.app.jobs.Request;
import stillstock.app.screen.Kit;
import stillstock.app.screen.NumberControl;
import stillstock.app.screen.ResultExport;
import stillstock.app.screen.Services;
import stillstock.app.table.DataGrid;

/** The offline proof: the pairings beside rivals, with and without the limits of the shop. */
public final class ProofTab extends VBox {
    /** Over a view model. */
    public ProofTab(ProofViewModel model, Services services) {
        getStyleClass().add("screen-part");
        NumberControl days = new NumberControl(
                new NumberControl.Spec(
                        "test-days", "Test on the last", "days", 14, 365, 0, "Learned is from the orders before them"),
                model.testDays(),
                model::testDays);
        Button run = Kit.primary("Run", "fth-play", model::run);
        run.setId("run-proof");
        run.disableProperty().bind(services.session().data().isNull().or(model.running()));
        Button cancel = Kit.button("Cancel", "fth-x", model::cancel);
        cancel.setId("cancel-proof");
        cancel.visibleProperty().bind(model.running());
        cancel.managedProperty().bind(cancel.visibleProperty());
        Button learned = Kit.button("Use the learned weights", "fth-check", model::useLearned);
        learned.setId("use-learned");
        learned.disableProperty()
                .bind(model.proof()
                        .map(made ->
                                made.map(one -> one.outcome().learned() == null).orElse(true))
                        .orElse(true));
        ResultExport export = new ResultExport(services, model::export);
        MenuButton file = export.button(
                "Export evaluation", "export-evaluation", model.proof().map(made -> made.isPresent()));
        MenuItem json = new MenuItem("As JSON, with the learned weights…");
        json.setId("export-evaluation-json");
        json.setOnAction(event -> model.proof().get().ifPresent(made -> services.files()
                .save("Export the evaluation", "recommend-evaluation.json", FileKind.JSON)
                .ifPresent(to -> services.jobs().start(Request.writing(to, job -> made.write(to, job))))));
        file.getItems().add(json);
        HBox tools = new HBox(10, Kit.grow(days), run, cancel, learned, file);
        tools.setAlignment(Pos.CENTER_LEFT);
        Label words = new Label();
        words.setId("proof-words");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.textProperty().bind(model.words());
        words.managedProperty().bind(model.words().isNotEmpty());
        DataGrid<stillstock.pipeline.PairingProof.Line> grid = new DataGrid<>(
                "evaluation",
                model.lines(),
                line -> line.pairs() + "\n" + line.method(),
                services.jobs(),
                services.files());
        Label hint = new Label("Hit rate at 10 with its 95 % interval, beside rivals");
        hint.getStyleClass().add("card-title");
        grid.addTools(hint);
        getChildren().addAll(tools, words, Kit.grow(grid));
    }
}
