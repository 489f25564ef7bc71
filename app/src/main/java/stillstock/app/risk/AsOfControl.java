package stillstock.app.risk;

import java.time.LocalDate;
import javafx.scene.control.Button;
import javafx.scene.control.DateCell;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import stillstock.app.screen.IsoDates;
import stillstock.app.screen.Kit;
import stillstock.app.session.Desk;
import stillstock.app.session.Session;
import stillstock.classify.StockFacts;
import stillstock.snapshot.Days;

/**
 * Moves the workbench to any past day and trains there: on what was known then, so that what the model would have said
 * stands beside what came to pass.
 */
final class AsOfControl extends HBox {
    private final Session session;
    private final Desk desk;
    private final RiskTrainingDesk training;
    private final DatePicker picker = new DatePicker();
    private boolean following;

    AsOfControl(Session session, Desk desk, RiskTrainingDesk training) {
        this.session = session;
        this.desk = desk;
        this.training = training;
        getStyleClass().add("as-of-control");
        picker.setId("risk-as-of");
        picker.setConverter(new IsoDates());
        picker.setAccessibleText("As-of date of the scores");
        picker.setTooltip(
                new Tooltip("The model learns from nothing later than this day; the whole workbench follows"));
        Label name = new Label("As of");
        name.getStyleClass().add("threshold-name");
        name.setLabelFor(picker);
        name.setMinWidth(USE_PREF_SIZE);
        setMinWidth(USE_PREF_SIZE);
        Button back = Kit.iconButton("A month earlier", "fth-chevron-left", () -> month(-1));
        back.setId("risk-month-back");
        Button on = Kit.iconButton("A month later", "fth-chevron-right", () -> month(1));
        on.setId("risk-month-on");
        Button latest = Kit.iconButton("Back to the last day of the data", "fth-skip-forward", this::latest);
        latest.setId("risk-latest");
        getChildren().addAll(name, back, picker, on, latest);
        picker.setDayCellFactory(view -> new DateCell() {
            @Override
            public void updateItem(LocalDate day, boolean empty) {
                super.updateItem(day, empty);
                setDisable(empty || last() == null || day.isAfter(last()));
            }
        });
        picker.valueProperty().addListener((property, before, now) -> {
            if (!following && now != null) {
                move(now);
            }
        });
        session.facts().addListener((property, before, now) -> follow());
        disableProperty().bind(session.facts().isNull());
        follow();
    }

    private void month(int months) {
        StockFacts facts = session.facts().get();
        if (facts != null) {
            move(Days.date(facts.day()).plusMonths(months));
        }
    }

    private void latest() {
        if (last() != null) {
            move(last());
        }
    }

    private void move(LocalDate wanted) {
        LocalDate day = wanted.isAfter(last()) ? last() : wanted;
        training.trainAsOf(Days.of(day));
        desk.asOf(Days.of(day));
        follow();
    }

    private void follow() {
        StockFacts facts = session.facts().get();
        following = true;
        picker.setValue(facts == null ? null : Days.date(facts.day()));
        following = false;
    }

    private LocalDate last() {
        return session.data().get() == null
                ? null
                : session.data().get().snapshot().asOf();
    }
}
