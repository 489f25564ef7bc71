package stillstock.app.risk;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import stillstock.app.inspector.InspectorSection;
import stillstock.app.screen.Services;
import stillstock.app.session.ResultSlot;
import stillstock.app.session.RiskSlot;
import stillstock.app.session.Session;
import stillstock.app.table.GridText;
import stillstock.risk.Contribution;
import stillstock.risk.RiskResult;

/** The selected product's risk and its strongest reasons, for the inspector. */
public final class RiskSection {
    private static final int REASONS = 4;
    private final Session session;
    private final ResultSlot<RiskResult> slot;
    private final VBox content = new VBox();
    private final BooleanProperty visible = new SimpleBooleanProperty(this, "visible", false);

    private RiskSection(Session session) {
        this.session = session;
        slot = RiskSlot.of(session);
        content.setId("inspector-risk");
        content.getStyleClass().add("inspector-lines");
        slot.value().addListener((property, before, now) -> update());
        session.selectedProduct().addListener((property, before, now) -> update());
        session.settings().addListener((property, before, now) -> update());
        update();
    }

    /** The section. */
    public static InspectorSection of(Services services) {
        RiskSection section = new RiskSection(services.session());
        ObservableBooleanValue visible = section.visible;
        return new InspectorSection("Risk", section.content, visible);
    }

    private void update() {
        RiskResult scored = slot.value().get();
        int product = session.selectedProduct().get();
        content.getChildren().clear();
        boolean there = scored != null && product != Session.NONE && !Double.isNaN(scored.risk(product));
        visible.set(there);
        if (!there) {
            return;
        }
        RiskResult banded = scored.withBands(session.settings().get().risk());
        Label score = new Label(banded.band(product).label() + ": "
                + GridText.number(banded.risk(product), 2) + ", rank " + GridText.number(banded.rank(product), 0)
                + " of "
                + GridText.number(banded.scored(), 0));
        score.getStyleClass().add("band-" + banded.band(product).id());
        content.getChildren().add(score);
        for (Contribution reason : banded.reasons(product, REASONS)) {
            Label line = new Label(TopReasons.words(reason));
            line.setWrapText(true);
            content.getChildren().add(line);
        }
    }
}
