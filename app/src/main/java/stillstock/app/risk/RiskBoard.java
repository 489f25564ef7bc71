package stillstock.app.risk;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import stillstock.app.session.Session;
import stillstock.classify.Classification;
import stillstock.risk.RiskConfig;
import stillstock.risk.RiskResult;
import stillstock.risk.outcome.CameToPass;

/** What the parts of the Risk screen show together: the scores in the bands in force, and the product looked at. */
public final class RiskBoard {
    private final Session session;
    private final RiskTrainingDesk desk;
    private final Consumer<Runnable> soon;
    private final ReadOnlyObjectWrapper<RiskResult> shown = new ReadOnlyObjectWrapper<>(this, "shown");
    private final ReadOnlyObjectWrapper<CameToPass> after = new ReadOnlyObjectWrapper<>(this, "after");
    private final ReadOnlyIntegerWrapper product = new ReadOnlyIntegerWrapper(this, "product", Session.NONE);
    private final ReadOnlyStringWrapper emptyWords = new ReadOnlyStringWrapper(this, "emptyWords", "");
    private RiskConfig wanted;

    /**
     * Follows a session.
     *
     * @param soon runs something once the window's thread is free, so that of many moves in a row the last one counts;
     *     a test runs it at once
     */
    public RiskBoard(Session session, RiskTrainingDesk desk, Consumer<Runnable> soon) {
        this.session = session;
        this.desk = desk;
        this.soon = soon;
        desk.scored().addListener((property, before, now) -> update());
        desk.running().addListener((property, before, now) -> sayWhy());
        session.classification().addListener((property, before, now) -> update());
        session.settings().addListener((property, before, now) -> {
            boolean bands = before.risk().mediumFrom() != now.risk().mediumFrom()
                    || before.risk().highFrom() != now.risk().highFrom()
                    || !before.risk().costs().equals(now.risk().costs());
            if (bands) {
                update();
            }
        });
        session.selectedProduct().addListener((property, before, now) -> follow());
        update();
    }

    /** What is open and found. */
    public Session session() {
        return session;
    }

    /** Trains and scores. */
    public RiskTrainingDesk desk() {
        return desk;
    }

    /** The scores in the bands in force; null where there are none. */
    public ReadOnlyObjectProperty<RiskResult> shown() {
        return shown.getReadOnlyProperty();
    }

    /** What came to pass after the day of the scores; null where there are none. */
    public ReadOnlyObjectProperty<CameToPass> after() {
        return after.getReadOnlyProperty();
    }

    /** The selected product, or the riskiest where none is selected; {@link Session#NONE} without scores. */
    public ReadOnlyIntegerProperty product() {
        return product.getReadOnlyProperty();
    }

    /** Why nothing is shown and what to do. */
    public ReadOnlyStringProperty emptyWords() {
        return emptyWords.getReadOnlyProperty();
    }

    /** The risk settings that will be in force once the window's thread is free. */
    public RiskConfig settings() {
        return wanted == null ? session.settings().get().risk() : wanted;
    }

    /** Changes the risk settings; of many changes before the window's thread is free, the last one counts. */
    public void change(UnaryOperator<RiskConfig> how) {
        boolean waiting = wanted != null;
        wanted = how.apply(settings());
        if (!waiting) {
            soon.accept(() -> {
                RiskConfig risk = wanted;
                wanted = null;
                session.change(session.settings().get().withRisk(risk));
            });
        }
    }

    private void update() {
        TopReasons scored = desk.scored().get();
        Classification found = session.classification().get();
        boolean there = scored != null
                && found != null
                && found.facts().snapshot() == session.data().get().snapshot()
                && scored.result().unavailableCause().isEmpty();
        sayWhy();
        RiskResult before = shown.get();
        RiskResult now =
                there ? scored.result().withBands(session.settings().get().risk()) : null;
        boolean others = now == null || before == null || before.features() != now.features();
        if (others) {
            after.set(
                    now == null
                            ? null
                            : CameToPass.of(now, found.facts().snapshot()).orElse(null));
        }
        shown.set(now);
        follow();
    }

    private void follow() {
        int selected = session.selectedProduct().get();
        product.set(shown.get() == null ? Session.NONE : selected == Session.NONE ? riskiest(shown.get()) : selected);
    }

    private int riskiest(RiskResult result) {
        int products = session.classification().get().facts().products();
        for (int p = 0; p < products; p++) {
            if (result.rank(p) == 1) {
                return p;
            }
        }
        return Session.NONE;
    }

    private void sayWhy() {
        TopReasons scored = desk.scored().get();
        String cause = scored == null ? "" : scored.result().unavailableCause();
        if (!cause.isEmpty()) {
            emptyWords.set(cause);
        } else if (desk.running().get() != null) {
            emptyWords.set("Learning from past dates which products went dead. You can work on meanwhile.");
        } else {
            emptyWords.set(
                    session.data().get() == null
                            ? "Open data to see which products will go dead"
                            : "Not scored yet: press Train and score");
        }
    }
}
