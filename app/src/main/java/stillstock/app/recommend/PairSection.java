package stillstock.app.recommend;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import stillstock.app.inspector.InspectorSection;
import stillstock.app.recommend.tune.PairingDesk;
import stillstock.app.screen.Services;
import stillstock.app.session.ResultSlot;
import stillstock.app.session.Session;
import stillstock.app.table.GridText;
import stillstock.recommend.Pairing;
import stillstock.recommend.rank.LimitedRecommendations;
import stillstock.recommend.rank.Recommendations;
import stillstock.snapshot.ProductTable;

/** What the selected product is shown with, for the inspector. */
public final class PairSection {
    private static final int MOST = 3;
    private final Session session;
    private final ResultSlot<LimitedRecommendations> slot;
    private final VBox content = new VBox();
    private final BooleanProperty visible = new SimpleBooleanProperty(this, "visible", false);

    private PairSection(Session session) {
        this.session = session;
        slot = PairingDesk.rankedSlot(session);
        content.setId("inspector-pairs");
        content.getStyleClass().add("inspector-lines");
        slot.value().addListener((property, before, now) -> update());
        session.selectedProduct().addListener((property, before, now) -> update());
        update();
    }

    /** The section. */
    public static InspectorSection of(Services services) {
        PairSection section = new PairSection(services.session());
        return new InspectorSection("Pairs", section.content, section.visible);
    }

    private void update() {
        Recommendations ranked =
                slot.value().get() == null ? null : slot.value().get().recommendations();
        int product = session.selectedProduct().get();
        content.getChildren().clear();
        if (ranked != null && product != Session.NONE) {
            ProductTable products = session.facts().get().snapshot().products();
            List<Pairing> shows = ranked.of(product);
            shows.stream().limit(MOST).forEach(pair -> line("Show with it: " + products.name(pair.candidate()), pair));
            ranked.showing(product, MOST).forEach(pair -> line("Show it with: " + products.name(pair.anchor()), pair));
        }
        visible.set(!content.getChildren().isEmpty());
    }

    private void line(String words, Pairing pair) {
        Label line = new Label(words + " (" + GridText.number(pair.score(), 2) + ")");
        line.setWrapText(true);
        content.getChildren().add(line);
    }
}
