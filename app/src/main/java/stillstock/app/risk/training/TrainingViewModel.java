package stillstock.app.risk.training;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import stillstock.app.jobs.Jobs;
import stillstock.app.jobs.Request;
import stillstock.app.jobs.RunningJob;
import stillstock.app.risk.RiskBoard;
import stillstock.app.risk.band.RiskKnob;
import stillstock.app.table.GridModel;
import stillstock.classify.DeadStockPolicy.FactWindows;
import stillstock.classify.StockFacts;
import stillstock.risk.RiskConfig;
import stillstock.risk.RiskSearch;

/** What is trained for, and a search for better settings within a budget. */
public final class TrainingViewModel {
    /** The lane of the search. */
    static final String LANE = "risk.search";

    private static final String TITLE = "Searching for better settings";
    private static final int TRIALS = 20;

    private final RiskBoard board;
    private final Jobs jobs;
    private final Map<RiskKnob, ReadOnlyDoubleWrapper> values = new EnumMap<>(RiskKnob.class);
    private final ReadOnlyObjectWrapper<RiskConfig.Label> label = new ReadOnlyObjectWrapper<>(this, "label");
    private final BooleanProperty monotone = new SimpleBooleanProperty(this, "monotone");
    private final IntegerProperty budget = new SimpleIntegerProperty(this, "budget", TRIALS);
    private final GridModel<TrialRow> trials = new GridModel<>(TrialRow.columns());
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper(this, "words", "");
    private final ReadOnlyBooleanWrapper searching = new ReadOnlyBooleanWrapper(this, "searching", false);
    private final ObservableList<RunningJob> running;
    private StopSwitch current = new StopSwitch();

    /** Follows a board. */
    public TrainingViewModel(RiskBoard board, Jobs jobs) {
        this.board = board;
        this.jobs = jobs;
        for (RiskKnob knob : RiskKnob.values()) {
            values.put(knob, new ReadOnlyDoubleWrapper(this, knob.spec().label()));
        }
        running = jobs.running();
        running.addListener((ListChangeListener<RunningJob>) change -> ended());
        trials.emptyText().set("No settings tried yet: press Search");
        board.session().settings().addListener((property, before, now) -> settings());
        board.session().data().addListener((property, before, now) -> show(List.of(), ""));
        settings();
        monotone.addListener((property, before, now) -> {
            RiskConfig risk = board.settings();
            if (risk.monotone() != now) {
                board.change(old -> old.withTrees(old.rounds(), old.depth(), old.learningRate(), now));
            }
        });
    }

    /** What counts as going dead. */
    public ReadOnlyObjectProperty<RiskConfig.Label> label() {
        return label.getReadOnlyProperty();
    }

    /** Whether directions are held. */
    public BooleanProperty monotone() {
        return monotone;
    }

    /** Settings tried at most. */
    public IntegerProperty budget() {
        return budget;
    }

    /** What the search found, in a sentence. */
    public ReadOnlyStringProperty words() {
        return words.getReadOnlyProperty();
    }

    /** True while it runs. */
    public ReadOnlyBooleanProperty searching() {
        return searching.getReadOnlyProperty();
    }

    GridModel<TrialRow> trials() {
        return trials;
    }

    /** A setting in force. */
    public ReadOnlyDoubleProperty value(RiskKnob knob) {
        return values.get(knob).getReadOnlyProperty();
    }

    /** Moves a setting. */
    public void move(RiskKnob knob, double value) {
        board.change(risk -> knob.with(risk, knob.spec().rounded(value)));
    }

    /** Says what counts as going dead. */
    public void chooseLabel(RiskConfig.Label wanted) {
        board.change(risk -> risk.withOutcome(risk.horizonDays(), wanted));
    }

    /** Tries settings. */
    public void search() {
        StockFacts facts = board.session().facts().get();
        if (facts == null) {
            return;
        }
        RiskConfig base = board.settings();
        FactWindows windows = board.session().settings().get().policy().windows();
        RiskSearch.Budget tries = new RiskSearch.Budget(RiskSearch.Space.defaults(), budget.get());
        searching.set(true);
        words.set("Trying settings; what is found so far is kept where you cancel.");
        StopSwitch stop = new StopSwitch();
        current = stop;
        jobs.start(new Request<>(
                LANE,
                TITLE,
                job -> RiskSearch.search(
                        facts.snapshot(), windows, base, facts.day(), tries, new StoppableJob(job, stop)),
                board.session().whileTheseFacts(this::done, this::tooLate)));
    }

    /** Stops the search; the best so far stays. */
    public void stop() {
        current.stop();
    }

    /** Puts a setting that was tried in force; scores go stale until they are trained with it. */
    void use(TrialRow row) {
        RiskConfig best = row.trial().config();
        board.change(risk -> risk.withTrees(best.rounds(), best.depth(), best.learningRate(), best.monotone()));
    }

    /** A search cancelled from the status bar ends without a result. */
    private void ended() {
        if (searching.get() && running.stream().noneMatch(job -> job.title().equals(TITLE))) {
            searching.set(false);
            words.set("The search ended without a result; Stop, unlike a cancel, keeps what was found.");
        }
    }

    private void tooLate() {
        searching.set(false);
        show(List.of(), "The data or its day changed while settings were tried: press Search again.");
    }

    private void done(RiskSearch.Outcome outcome) {
        searching.set(false);
        String said = outcome.unavailableCause().isEmpty()
                ? outcome.trials().size() + " settings tried"
                        + (outcome.stoppedEarly() ? "; stopped early, the best so far is kept" : "")
                        + ". Choose one and press Use; then train again."
                : outcome.unavailableCause();
        show(outcome.trials(), said);
    }

    private void show(List<RiskSearch.Trial> all, String said) {
        List<TrialRow> rows = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            rows.add(new TrialRow(i + 1, all.get(i)));
        }
        trials.setRows(rows);
        words.set(said);
    }

    private void settings() {
        RiskConfig risk = board.session().settings().get().risk();
        values.forEach((knob, value) -> value.set(knob.of(risk)));
        label.set(risk.label());
        monotone.set(risk.monotone());
    }
}
