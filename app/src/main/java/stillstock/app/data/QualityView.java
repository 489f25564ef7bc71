package stillstock.app.data;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stillstock.app.screen.Kit;
import stillstock.app.screen.Services;
import stillstock.app.table.DataGrid;
import stillstock.app.table.GridText;
import stillstock.app.table.ShareBar;
import stillstock.quality.finding.Example;
import stillstock.quality.finding.Finding;
import stillstock.quality.finding.TrustScore;
import stillstock.quality.step.CleaningStep;

/** The score, what was found, where, and the steps that mend it. */
final class QualityView extends VBox {
    private static final double BAR = 110;
    private static final int MOST_RAISES = 6;
    private final QualityViewModel model;
    private final VBox parts = new VBox();
    private final VBox raises = new VBox();
    private final Label effect = new Label();
    private final HBox fixes = new HBox();
    private final DataGrid<Finding> findings;

    QualityView(QualityViewModel model, Services services) {
        this.model = model;
        findings = new DataGrid<>("findings", model.findings(), Finding::id, services.jobs(), services.files());
        DataGrid<Example> examples =
                new DataGrid<>("examples", model.examples(), row -> row, services.jobs(), services.files());
        findings.selected().addListener((property, before, now) -> {
            if (now != null) {
                model.select(now);
            }
        });
        examples.selected().addListener((property, before, now) -> model.selectProduct(now));
        effect.setWrapText(true);
        effect.setId("finding-effect");
        effect.setMinHeight(Region.USE_PREF_SIZE);
        fixes.getStyleClass().add("card-row");
        fixes.setId("finding-fixes");
        VBox detail = new VBox(effect, fixes, Kit.grow(examples.compact()));
        detail.getStyleClass().add("card");
        examples.setMinHeight(0);
        detail.setMinHeight(0);
        findings.setMinHeight(0);
        SplitPane both = new SplitPane(findings.compact(), detail);
        both.setOrientation(Orientation.VERTICAL);
        both.setMinHeight(0);
        both.setDividerPositions(0.5);
        HBox top = new HBox(score(), Kit.grow(raisesCard()));
        top.getStyleClass().add("card-row");
        getStyleClass().add("data-tab");
        getChildren().addAll(top, Kit.grow(both));
        model.examined()
                .addListener((property, before, now) -> showScore(now.now().score()));
        model.selected().addListener((property, before, now) -> showFinding(now));
        showFinding(null);
    }

    /** Writes the findings as shown. */
    void export() {
        findings.exportAsShown();
    }

    private Node score() {
        Label figure = new Label();
        figure.setId("trust-score");
        figure.getStyleClass().add("score-figure");
        figure.textProperty().bind(model.figure());
        Label remark = new Label();
        remark.getStyleClass().add("tile-remark");
        remark.setWrapText(true);
        remark.textProperty().bind(model.remark());
        VBox number = new VBox(figure, remark);
        number.setPrefWidth(112);
        number.setMinWidth(112);
        parts.getStyleClass().add("score-parts");
        HBox content = new HBox(number, parts);
        content.getStyleClass().add("card-row");
        VBox card = Kit.card("How far the data can be trusted", content);
        card.setMinWidth(Region.USE_PREF_SIZE);
        return card;
    }

    private Region raisesCard() {
        Label unchecked = new Label();
        unchecked.getStyleClass().add("muted");
        unchecked.textProperty().bind(model.unchecked().map(words -> {
            long checks = words.isEmpty() ? 0 : words.lines().count();
            return checks == 0 ? "" : checks + " checks could not be made (point here for why)";
        }));
        Tooltip why = new Tooltip();
        why.textProperty().bind(model.unchecked());
        unchecked.setTooltip(why);
        unchecked.setId("unchecked");
        raises.setId("raises");
        return Kit.card("What would raise it, in points", raises, unchecked);
    }

    private void showScore(TrustScore score) {
        parts.getChildren().clear();
        for (TrustScore.Part part : score.parts()) {
            int points = part.dimension().points();
            Label name = new Label(part.dimension().label());
            name.getStyleClass().add("score-part");
            name.setTooltip(new Tooltip(part.dimension().words()));
            ShareBar bar = new ShareBar(BAR);
            double share = part.points() / points;
            bar.show(List.of(
                    new ShareBar.Part(share > 0.9 ? "bar-good" : share > 0.6 ? "bar-fair" : "bar-poor", share)));
            Label figure = new Label(GridText.number(part.points(), 1) + " of " + points);
            figure.getStyleClass().add("score-points");
            HBox line = new HBox(name, bar, figure);
            line.getStyleClass().add("score-line");
            parts.getChildren().add(line);
        }
        raises.getChildren().clear();
        List<String> lines = model.raises();
        lines.stream().limit(MOST_RAISES).forEach(line -> raises.getChildren().add(new Label(line)));
        if (lines.isEmpty()) {
            raises.getChildren().add(new Label("Nothing: no finding weighs on the score."));
        }
    }

    private void showFinding(Finding finding) {
        fixes.getChildren().clear();
        if (finding == null) {
            effect.setText("Select a finding to read what it does to results and where it is.");
            return;
        }
        effect.setText(finding.title() + ": " + finding.effect());
        for (CleaningStep step : finding.fixes()) {
            Button button = Kit.button("Fix: " + step.label(), "fth-tool", () -> model.fix(step));
            button.setTooltip(new Tooltip("Adds this step to the list on the Steps tab, where it can be switched off"));
            button.setMinWidth(0);
            fixes.getChildren().add(button);
        }
        if (finding.fixes().isEmpty()) {
            Label none = new Label("No step can mend this: only its source can.");
            none.getStyleClass().add("muted");
            fixes.getChildren().add(none);
        }
    }
}
