package stillstock.app.risk;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import stillstock.app.chart.Chart;
import stillstock.app.chart.WaterfallChart;
import stillstock.app.session.Session;
import stillstock.app.table.GridModel;
import stillstock.app.table.GridText;
import stillstock.classify.Classification;
import stillstock.export.ResultTable;
import stillstock.pipeline.ResultTables;
import stillstock.risk.RiskConfig;
import stillstock.risk.RiskResult;
import stillstock.settings.AnalysisSettings;
import stillstock.snapshot.Days;

/** The scores in the bands in force, the figures that say how far to trust them, and why one product scores as it does. */
public final class RiskViewModel {
    private static final int REASONS = 6;

    private final Session session;
    private final Consumer<Runnable> soon;
    private final RiskTrainingDesk desk;
    private final GridModel<RiskRow> table = new GridModel<>(RiskColumns.all());
    private final GridModel<ModelRow> models = new GridModel<>(ModelRow.columns());
    private final Map<RiskKnob, ReadOnlyDoubleWrapper> values = new EnumMap<>(RiskKnob.class);
    private final ReadOnlyObjectWrapper<RiskConfig.Label> label = new ReadOnlyObjectWrapper<>(this, "label");
    private final ObjectProperty<Judged> subset = new SimpleObjectProperty<>(this, "subset", Judged.ALL);
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper(this, "summary", "Nothing open yet");
    private final ReadOnlyStringWrapper judgedOn = new ReadOnlyStringWrapper(this, "judgedOn", "");
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(this, "ready", false);
    private final ReadOnlyObjectWrapper<Chart> histogram = new ReadOnlyObjectWrapper<>(this, "histogram");
    private final ReadOnlyObjectWrapper<Chart> reasons = new ReadOnlyObjectWrapper<>(this, "reasons");
    private RiskResult shown;
    private RiskConfig banded = RiskConfig.defaults();
    private RiskKnob marked = RiskKnob.HIGH;
    private RiskConfig wanted;

    /**
     * Follows a session.
     *
     * @param soon runs something once the window's thread is free, so that of many moves in a row the last one counts;
     *     a test runs it at once
     */
    public RiskViewModel(Session session, RiskTrainingDesk desk, Consumer<Runnable> soon) {
        this.session = session;
        this.desk = desk;
        this.soon = soon;
        for (RiskKnob knob : RiskKnob.values()) {
            values.put(knob, new ReadOnlyDoubleWrapper(this, knob.spec().label()));
        }
        desk.scored().addListener((property, before, now) -> results());
        desk.running().addListener((property, before, now) -> emptyWords());
        session.classification().addListener((property, before, now) -> results());
        session.settings().addListener((property, before, now) -> settings(now));
        session.selectedProduct().addListener((property, before, now) -> explain());
        subset.addListener((property, before, now) -> judge());
        settings(session.settings().get());
        results();
    }

    /** Trains and scores. */
    RiskTrainingDesk desk() {
        return desk;
    }

    /** What is scored, in one line. */
    public ReadOnlyStringProperty summary() {
        return summary.getReadOnlyProperty();
    }

    /** What the models were judged on, in a sentence. */
    public ReadOnlyStringProperty judgedOn() {
        return judgedOn.getReadOnlyProperty();
    }

    /** True where there are scores to export. */
    public ReadOnlyBooleanProperty ready() {
        return ready.getReadOnlyProperty();
    }

    /** Products by score, with the bound moved last as its marker. */
    public ReadOnlyObjectProperty<Chart> histogram() {
        return histogram.getReadOnlyProperty();
    }

    /** How the score of the selected product comes about, or that of the riskiest where none is selected. */
    public ReadOnlyObjectProperty<Chart> reasons() {
        return reasons.getReadOnlyProperty();
    }

    /** What counts as going dead. */
    public ReadOnlyObjectProperty<RiskConfig.Label> label() {
        return label.getReadOnlyProperty();
    }

    /** Which products the models are compared on. */
    ObjectProperty<Judged> subset() {
        return subset;
    }

    GridModel<RiskRow> table() {
        return table;
    }

    GridModel<ModelRow> models() {
        return models;
    }

    /** A setting in force. */
    ReadOnlyDoubleProperty value(RiskKnob knob) {
        return values.get(knob).getReadOnlyProperty();
    }

    /** Moves a setting; of many moves before the window's thread is free, the last one counts. */
    void move(RiskKnob knob, double value) {
        if (knob == RiskKnob.MEDIUM || knob == RiskKnob.HIGH) {
            marked = knob;
        }
        change(risk -> knob.with(risk, knob.spec().rounded(value)));
    }

    /** Moves the bound of a band that is nearer to a place in the histogram. */
    void moveMarker(double risk) {
        RiskConfig now = wanted == null ? session.settings().get().risk() : wanted;
        boolean medium = Math.abs(risk - now.mediumFrom()) < Math.abs(risk - now.highFrom());
        move(medium ? RiskKnob.MEDIUM : RiskKnob.HIGH, risk);
    }

    /** Moves the marked bound of the histogram by hundredths. */
    void nudgeMarker(int hundredths) {
        RiskConfig now = wanted == null ? session.settings().get().risk() : wanted;
        move(marked, marked.of(now) + hundredths / 100.0);
    }

    /** Says what counts as going dead. */
    void chooseLabel(RiskConfig.Label wantedLabel) {
        change(risk -> RiskChange.of(risk).label(wantedLabel).risk());
    }

    /** risk.csv with the bands in force; empty where there are no scores. */
    Optional<ResultTable<?>> export() {
        return ready.get() ? Optional.of(ResultTables.risk(session.facts().get().snapshot(), shown)) : Optional.empty();
    }

    private void change(UnaryOperator<RiskConfig> how) {
        boolean waiting = wanted != null;
        wanted = how.apply(waiting ? wanted : session.settings().get().risk());
        if (!waiting) {
            soon.accept(() -> {
                RiskConfig risk = wanted;
                wanted = null;
                session.change(session.settings().get().withRisk(risk));
            });
        }
    }

    private void settings(AnalysisSettings now) {
        values.forEach((knob, value) -> value.set(knob.of(now.risk())));
        label.set(now.risk().label());
        if (banded.mediumFrom() != now.risk().mediumFrom()
                || banded.highFrom() != now.risk().highFrom()) {
            results();
        }
    }

    private void results() {
        TopReasons scored = desk.scored().get();
        Classification found = session.classification().get();
        boolean there = scored != null
                && found != null
                && found.facts().snapshot() == session.data().get().snapshot();
        banded = session.settings().get().risk();
        shown = there ? scored.result().withBands(banded) : null;
        ready.set(there && shown.unavailableCause().isEmpty());
        emptyWords();
        rows(scored, found);
        summary.set(summary(found));
        judge();
        explain();
        histogram.set(
                ready.get()
                        ? ScoreHistogram.of(shown, found.facts().products(), marked.of(banded))
                        : ScoreHistogram.empty(table.emptyText().get()));
    }

    private void rows(TopReasons scored, Classification found) {
        if (!ready.get()) {
            table.setRows(List.of());
            return;
        }
        RiskResult result = shown;
        int[] byRank = new int[result.scored()];
        for (int product = 0; product < found.facts().products(); product++) {
            if (result.rank(product) > 0) {
                byRank[result.rank(product) - 1] = product;
            }
        }
        table.setRows(byRank.length, place -> new RiskRow(result, scored, found, byRank[place]));
    }

    private String summary(Classification found) {
        if (found == null) {
            return "Nothing open yet";
        }
        if (!ready.get()) {
            return "As of " + Days.text(found.facts().day()) + ", not scored yet";
        }
        int scored = shown.scored();
        int all = found.facts().products();
        return "As of " + Days.text(shown.features().asOfDay()) + ", " + GridText.number(scored, 0) + " of "
                + GridText.number(all, 0) + " products scored"
                + (scored < all ? "; the others have nothing on hand" : "");
    }

    private void emptyWords() {
        String cause = shown == null ? "" : shown.unavailableCause();
        if (!cause.isEmpty()) {
            table.emptyText().set(cause);
        } else if (desk.running().get() != null) {
            table.emptyText().set("Learning from past dates which products went dead. You can work on meanwhile.");
        } else {
            table.emptyText()
                    .set(
                            session.data().get() == null
                                    ? "Open data to see which products will go dead"
                                    : "Not scored yet: press Train and score");
        }
        models.emptyText().set(table.emptyText().get());
        if (!ready.get()) {
            histogram.set(ScoreHistogram.empty(table.emptyText().get()));
            reasons.set(WaterfallChart.empty(
                    "Why a product scores as it does", table.emptyText().get()));
        }
    }

    private void judge() {
        if (shown == null) {
            models.setRows(List.of());
            judgedOn.set("");
            return;
        }
        Judged judged = subset.get();
        models.setRows(
                judged.figures(shown.training()).stream().map(ModelRow::new).toList());
        judgedOn.set(judged.sentence(shown.training()));
    }

    private void explain() {
        if (!ready.get()) {
            return;
        }
        int selected = session.selectedProduct().get();
        int product = selected == Session.NONE ? riskiest() : selected;
        reasons.set(ReasonChart.of(shown, session.facts().get().snapshot().products(), product, REASONS));
    }

    private int riskiest() {
        return table.rowsNow().isEmpty() ? 0 : table.rowsNow().get(0).product();
    }
}
