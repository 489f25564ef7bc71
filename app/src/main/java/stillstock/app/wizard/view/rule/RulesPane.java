package stillstock.app.wizard.view.rule;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.Node;
import javafx.scene.control.Accordion;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stillstock.app.wizard.WizardViewModel;

/** How the source's file is written, what its signs and units mean, which rows count, and what is looked up elsewhere. */
public final class RulesPane extends Accordion {
    private static final double WIDTH = 400;

    private final WizardViewModel model;
    private final VBox remarks = new VBox(4);

    /** The panes for the source that is looked at. */
    public RulesPane(WizardViewModel model) {
        this.model = model;
        setId("wizard-rules");
        setMinWidth(300);
        setPrefWidth(WIDTH);
        StringBinding file = Bindings.createStringBinding(model::sourceFile, model.selected(), model.mapping());
        getPanes()
                .addAll(
                        pane("Found out", remarks),
                        pane("The chosen column", new ColumnPane(model)),
                        pane("How the file is written", new FormatPane(model, "format", file)),
                        pane("Signs and units", new SignsPane(model)),
                        pane("Which rows count", new FiltersPane(model)),
                        pane("Looked up in other files", new JoinsPane(model)));
        setExpandedPane(getPanes().get(0));
        model.column().addListener((property, before, now) -> {
            if (!now.isEmpty()) {
                setExpandedPane(getPanes().get(1));
            }
        });
        model.selected().addListener((property, before, now) -> remark());
        model.mapping().addListener((property, before, now) -> remark());
        remark();
    }

    private static TitledPane pane(String title, Node content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("screen-scroll");
        TitledPane pane = new TitledPane(title, scroll);
        pane.setAnimated(false);
        pane.setId("rules-" + title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'));
        return pane;
    }

    private void remark() {
        List<String> said = model.source()
                .map(source -> model.findings().remarks(model.selected().get(), source))
                .orElse(List.of());
        remarks.getChildren().clear();
        for (String line : said.isEmpty() ? List.of("Nothing beyond the columns") : said) {
            Label label = new Label(line);
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            remarks.getChildren().add(label);
        }
    }
}
