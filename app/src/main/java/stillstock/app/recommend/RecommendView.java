package stillstock.app.recommend;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import stillstock.app.jobs.WindowThread;
import stillstock.app.recommend.feedback.FeedbackDesk;
import stillstock.app.recommend.feedback.FeedbackTab;
import stillstock.app.recommend.group.GroupsTab;
import stillstock.app.recommend.group.GroupsViewModel;
import stillstock.app.recommend.proof.ProofTab;
import stillstock.app.recommend.proof.ProofViewModel;
import stillstock.app.recommend.tune.PairingDesk;
import stillstock.app.screen.Kit;
import stillstock.app.screen.ResultExport;
import stillstock.app.screen.Screen;
import stillstock.app.screen.ScreenId;
import stillstock.app.screen.Segments;
import stillstock.app.screen.Services;
import stillstock.app.session.Session;
import stillstock.app.table.RowCount;

/** The Recommendations screen: pairs, groups, limits and weights, the offline proof, and feedback. */
public final class RecommendView implements Screen {
    /** The parts of the screen. */
    enum Tab {
        PAIRS("Pairs"),
        GROUPS("Groups"),
        LIMITS("Limits & weights"),
        EVALUATION("Evaluation"),
        FEEDBACK("Feedback");

        private final String label;

        Tab(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    private final RecommendViewModel model;
    private final ResultExport export;
    private final VBox root = new VBox();
    private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(this, "tab", Tab.PAIRS);
    private final StackPane content = new StackPane();
    private final Map<Tab, Supplier<Region>> makers = new EnumMap<>(Tab.class);
    private final Map<Tab, Region> made = new EnumMap<>(Tab.class);

    /** The screen over its view model. */
    public RecommendView(RecommendViewModel model, Services services) {
        this.model = model;
        export = new ResultExport(services, model::export);
        Button reset = new Button("", new FontIcon("fth-rotate-ccw"));
        reset.setId("reset-recommend");
        reset.setAccessibleText("Back to the saved settings");
        reset.setTooltip(new Tooltip("Back to the saved settings"));
        reset.setOnAction(event -> model.reset());
        reset.disableProperty().bind(services.session().unsaved().not());
        HBox header = Kit.header(
                "Recommendations",
                model.summary(),
                Segments.of("recommend-tab", Tab.values(), Tab::label, tab),
                reset,
                new SheetExport(services, model::sheet).button(export, model.ready()));
        FeedbackDesk feedback = new FeedbackDesk(services, model.desk());
        GroupsViewModel groups = new GroupsViewModel(services.session(), model.desk(), model.tuning(), services.jobs());
        ProofViewModel proof = new ProofViewModel(services.session(), services.jobs(), model.desk(), model.tuning());
        makers.put(Tab.PAIRS, () -> new PairsTab(model, services));
        makers.put(Tab.GROUPS, () -> new GroupsTab(groups, services));
        makers.put(Tab.LIMITS, () -> new LimitsTab(model, services));
        makers.put(Tab.EVALUATION, () -> new ProofTab(proof, services));
        makers.put(Tab.FEEDBACK, () -> new FeedbackTab(feedback, services));
        tab.addListener((property, before, now) -> show(now));
        show(Tab.PAIRS);
        root.getStyleClass().add("screen");
        root.getChildren().addAll(header, Kit.grow(content));
    }

    /** The screen with a view model of its own. */
    public static RecommendView of(Services services) {
        Session session = services.session();
        PairingDesk desk = new PairingDesk(session, services.jobs());
        return new RecommendView(new RecommendViewModel(session, desk, WindowThread::later), services);
    }

    private void show(Tab now) {
        content.getChildren()
                .setAll(made.computeIfAbsent(now, key -> makers.get(key).get()));
    }

    @Override
    public ScreenId id() {
        return ScreenId.RECOMMENDATIONS;
    }

    @Override
    public Region view() {
        return root;
    }

    @Override
    public ObservableValue<RowCount> rows() {
        return model.pairs().count();
    }

    @Override
    public void shown(boolean inView) {
        model.desk().setActive(inView);
    }

    @Override
    public void export() {
        export.csv();
    }
}
