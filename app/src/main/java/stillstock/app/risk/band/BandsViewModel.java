package stillstock.app.risk.band;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
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
import stillstock.app.risk.RiskBoard;
import stillstock.app.table.GridText;
import stillstock.risk.RiskConfig;
import stillstock.risk.RiskResult;
import stillstock.risk.band.BandCurve;
import stillstock.risk.band.BandSuggestion;
import stillstock.risk.judged.HeldOutWindow;

/** Where the bands begin, what each threshold would have caught and cost on the held-out window, and what costs least. */
public final class BandsViewModel {
    /** What the lower chart shows. */
    public enum Lower {
        /** What each threshold would have cost. */
        COST("Cost by threshold"),
        /** How many products score how high now. */
        PRODUCTS("Products by risk");

        private final String label;

        Lower(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    private final RiskBoard board;
    private final Map<RiskKnob, ReadOnlyDoubleWrapper> values = new EnumMap<>(RiskKnob.class);
    private final ObjectProperty<Lower> lower = new SimpleObjectProperty<>(this, "lower", Lower.COST);
    private final ReadOnlyObjectWrapper<Chart> quality = new ReadOnlyObjectWrapper<>(this, "quality");
    private final ReadOnlyObjectWrapper<Chart> below = new ReadOnlyObjectWrapper<>(this, "below");
    private final ReadOnlyStringWrapper atHigh = new ReadOnlyStringWrapper(this, "atHigh", "");
    private final ReadOnlyStringWrapper suggested = new ReadOnlyStringWrapper(this, "suggested", "");
    private final ReadOnlyBooleanWrapper canSuggest = new ReadOnlyBooleanWrapper(this, "canSuggest", false);
    private Optional<BandSuggestion> suggestion = Optional.empty();
    private RiskKnob marked = RiskKnob.HIGH;

    /** Follows a board. */
    public BandsViewModel(RiskBoard board) {
        this.board = board;
        for (RiskKnob knob : RiskKnob.values()) {
            values.put(knob, new ReadOnlyDoubleWrapper(this, knob.spec().label()));
        }
        board.shown().addListener((property, before, now) -> update());
        board.emptyWords().addListener((property, before, now) -> update());
        board.session().settings().addListener((property, before, now) -> knobs());
        lower.addListener((property, before, now) -> update());
        knobs();
        update();
    }

    /** Precision, recall and value caught over the threshold. */
    public ReadOnlyObjectProperty<Chart> quality() {
        return quality.getReadOnlyProperty();
    }

    /** Costs over the threshold, or how many products score how high. */
    public ReadOnlyObjectProperty<Chart> below() {
        return below.getReadOnlyProperty();
    }

    /** What the high band would have brought on the held-out window, in a sentence. */
    public ReadOnlyStringProperty atHigh() {
        return atHigh.getReadOnlyProperty();
    }

    /** The bands that would have cost least, in a sentence. */
    public ReadOnlyStringProperty suggested() {
        return suggested.getReadOnlyProperty();
    }

    /** True where there is a suggestion that differs from the bands in force. */
    public ReadOnlyBooleanProperty canSuggest() {
        return canSuggest.getReadOnlyProperty();
    }

    /** What the lower chart shows. */
    public ObjectProperty<Lower> lower() {
        return lower;
    }

    /** A setting in force. */
    public ReadOnlyDoubleProperty value(RiskKnob knob) {
        return values.get(knob).getReadOnlyProperty();
    }

    /** Moves a setting. */
    public void move(RiskKnob knob, double value) {
        if (knob == RiskKnob.MEDIUM || knob == RiskKnob.HIGH) {
            marked = knob;
        }
        board.change(risk -> knob.with(risk, knob.spec().rounded(value)));
    }

    /** Moves the bound of a band that is nearer to a place in a chart. */
    public void moveMarker(double risk) {
        RiskConfig now = board.settings();
        boolean medium = Math.abs(risk - now.mediumFrom()) < Math.abs(risk - now.highFrom());
        move(medium ? RiskKnob.MEDIUM : RiskKnob.HIGH, risk);
    }

    /** Moves the marked bound by hundredths. */
    public void nudgeMarker(int hundredths) {
        move(marked, marked.of(board.settings()) + hundredths / 100.0);
    }

    /** Puts the suggested bands in force. */
    public void useSuggestion() {
        suggestion.ifPresent(found -> board.change(risk -> risk.withBands(found.mediumFrom(), found.highFrom())));
    }

    private void knobs() {
        RiskConfig risk = board.session().settings().get().risk();
        values.forEach((knob, value) -> value.set(knob.of(risk)));
    }

    private void update() {
        RiskResult result = board.shown().get();
        RiskConfig risk = board.session().settings().get().risk();
        Optional<HeldOutWindow> window =
                Optional.ofNullable(result).flatMap(shown -> shown.training().heldOut());
        if (window.isEmpty()) {
            String cause = result == null
                    ? board.emptyWords().get()
                    : "The rows this model was judged on were not kept with it; train it to choose bands by them.";
            quality.set(BandCharts.empty("Precision and recall by threshold", cause));
            below.set(
                    lower.get() == Lower.PRODUCTS && result != null
                            ? histogram(result, risk)
                            : BandCharts.empty(lower.get().label(), cause));
            atHigh.set("");
            suggested.set("");
            suggestion = Optional.empty();
            canSuggest.set(false);
            return;
        }
        String own = window.get().scores().keySet().iterator().next();
        BandCurve curve = BandCurve.of(window.get(), own, risk.costs());
        quality.set(BandCharts.quality(curve, risk, marked == RiskKnob.HIGH));
        below.set(
                lower.get() == Lower.COST
                        ? BandCharts.cost(curve, risk, marked == RiskKnob.HIGH)
                        : histogram(result, risk));
        atHigh.set(sentence(curve.at(risk.highFrom()), window.get()));
        BandSuggestion found = BandSuggestion.of(window.get(), own, risk.costs(), risk.highFrom());
        suggestion = Optional.of(found);
        suggested.set(found.sentence());
        canSuggest.set(found.highFrom() != risk.highFrom() || found.mediumFrom() != risk.mediumFrom());
    }

    private Chart histogram(RiskResult result, RiskConfig risk) {
        return ScoreHistogram.of(
                result, board.session().classification().get().facts().products(), marked.of(risk));
    }

    private static String sentence(BandCurve.Point at, HeldOutWindow window) {
        return "High from " + GridText.number(at.threshold(), 2) + ", on the window after " + window.day() + ": "
                + GridText.number(at.flagged(), 0) + " of " + GridText.number(window.rows(), 0) + " products flagged, "
                + GridText.number(at.falseAlarms(), 0) + " of them wrongly; precision "
                + GridText.number(at.precision(), 2) + ", recall " + GridText.number(at.recall(), 2)
                + ", value caught " + GridText.number(at.valueCaught() * 100, 0) + " %. False alarms cost "
                + GridText.number(at.falseAlarmCost(), 0) + ", misses " + GridText.number(at.missCost(), 0) + ".";
    }
}
